import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import { isDateFormat, isPercentFormat } from "../../core/cells/formats.ts";
import { widthOf } from "../../core/cells/grid.ts";
import type { Written } from "../../core/planning/change.ts";
import { type Block, type Held, stillFitting } from "../../core/planning/replacing.ts";
import { toSheetsFormula, type Watched } from "../sheets/formulas.ts";
import { cut, rectangles } from "../sheets/rectangles.ts";
import { type Draft, makeRoom } from "./draft.ts";
import { typedValue } from "./grids.ts";
import type { SheetState } from "./structure.ts";

/** Cells in one request: more would make requests that cannot be parted into batches. */
const mostCells = 10_000;

/** Writes what is not null, in as many requests as the cells have rectangles: few, however many rows. */
export function writeCells(draft: Draft, sheet: SheetState, block: Block): void {
  const held: Held = (row, column) => typedValue(draft.cells.at(sheet.name, row, column));
  const { top, left, cells, formats = [] } = stillFitting(block, held);
  const width = Math.max(1, widthOf(cells));
  makeRoom(draft, sheet, { top, left, bottom: top + cells.length - 1, right: left + width - 1 });
  const write = <T>(
    rows: readonly (readonly T[])[],
    isWanted: (cell: T) => boolean,
    fields: string,
    data: (cell: T) => sheets_v4.Schema$CellData,
  ) => {
    for (const part of rectangles(rows, isWanted)) {
      const height = Math.max(1, Math.floor(mostCells / (part.right - part.left + 1)));
      for (let from = part.top; from <= part.bottom; from += height) {
        const piece = { ...part, top: from, bottom: Math.min(part.bottom, from + height - 1) };
        draft.requests.push({
          updateCells: {
            start: { sheetId: sheet.id, rowIndex: top + from, columnIndex: left + part.left },
            rows: cut(rows, piece).map((row) => ({ values: row.map(data) })),
            fields,
          },
        });
      }
    }
  };
  write(
    formats,
    (format) => format !== "",
    "userEnteredFormat.numberFormat",
    (pattern) => ({ userEnteredFormat: { numberFormat: { type: typeOf(pattern), pattern } } }),
  );
  write(
    cells,
    (written) => written !== null,
    "userEnteredValue",
    (written) => ({ userEnteredValue: enteredAs(written, draft.watched) }),
  );
}

/** Text is taken as text, whatever it looks like; only what is said to be a formula becomes one. */
function enteredAs(written: Written, watched: Watched | null): sheets_v4.Schema$ExtendedValue {
  if (typeof written === "string") return { stringValue: written };
  if (typeof written === "number") return { numberValue: written };
  if (typeof written === "boolean") return { boolValue: written };
  return written === null ? {} : { formulaValue: toSheetsFormula(written.formula, watched) };
}

function typeOf(pattern: string): string {
  if (isDateFormat(pattern)) return /h/i.test(pattern) ? "DATE_TIME" : "DATE";
  if (pattern === "@") return "TEXT";
  return isPercentFormat(pattern) ? "PERCENT" : "NUMBER";
}
