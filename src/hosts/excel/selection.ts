import type { ReadRequest, Selection } from "../../workbook.ts";
import { placed, rangeOf } from "./ranges.ts";

const sheetRows = 1_048_576;
const sheetColumns = 16_384;

/** The active cell: its formula, and what of the block from it on is in use. */
export async function readSelection(
  context: Excel.RequestContext,
  { rows, columns }: NonNullable<ReadRequest["selection"]>,
): Promise<Selection> {
  const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex,formulas,worksheet/name");
  await context.sync();
  const { rowIndex: row, columnIndex: column } = cell;
  const height = Math.min(rows, sheetRows - row);
  const width = Math.min(columns, sheetColumns - column);
  const used = context.workbook.worksheets
    .getItem(cell.worksheet.name)
    .getRangeByIndexes(row, column, height, width)
    .getUsedRangeOrNullObject(true)
    .load(placed);
  await context.sync();
  const written = cell.formulas[0]?.[0];
  const own = { top: row, left: column, bottom: row, right: column };
  return {
    sheet: cell.worksheet.name,
    row,
    column,
    formula: typeof written === "string" && written.startsWith("=") ? written : null,
    // A formula that comes to "" fills its cell too, though it shows no value.
    taken: used.isNullObject ? (written === "" ? null : own) : rangeOf(used),
    fits: height === rows && width === columns,
  };
}

/** Calls back after another cell was selected; returns how to stop. */
export function onSelection(listener: () => void): () => void {
  const watching = Excel.run({ delayForCellEdit: true }, async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(async () => listener());
    await context.sync();
    return { context, handler };
  });
  // Where Excel does not let it be watched, the pane still asks when it is opened or the data change.
  watching.catch(() => undefined);
  return () => {
    void watching.then(
      ({ context, handler }) =>
        Excel.run(context, async (same) => {
          handler.remove();
          await same.sync();
        }),
      () => undefined,
    );
  };
}
