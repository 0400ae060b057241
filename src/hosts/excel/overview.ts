import { memorySheet } from "../../core/planning/memory-sheet.ts";
import type { Overview, SheetPlace, TablePlace } from "../../workbook.ts";
import { placed, rangeOf } from "./ranges.ts";
import type { TableIds } from "./table-ids.ts";

export interface Looked {
  readonly overview: Overview;
  /** Tables made by Excel itself by the name the overview gives them; others are defined names. */
  readonly realTables: TableIds;
}

/**
 * Sheets with their used ranges, tables and names, in two syncs whatever the workbook's size.
 * `standIns` are defined names that count as tables. A table whose id is among `known` goes by the
 * name it had at set-up, whatever it is called by now.
 */
export async function readOverview(
  context: Excel.RequestContext,
  standIns: readonly string[],
  known: TableIds,
): Promise<Looked> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/id,items/name,items/worksheet/name");
  names.load("items/name");
  const active = worksheets.getActiveWorksheet().load("name");
  await context.sync();

  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(placed));
  const areas = tables.items.map((table) => table.getRange().load(placed));
  const named = standIns
    .filter((name) => names.items.some((item) => item.name === name))
    .map((name) => ({
      name,
      range: names.getItem(name).getRangeOrNullObject().load(`${placed},worksheet/name`),
    }));
  await context.sync();

  const sheets = worksheets.items
    .map((sheet, i): SheetPlace => {
      const range = used[i] as Excel.Range;
      return { name: sheet.name, used: range.isNullObject ? null : rangeOf(range) };
    })
    .filter(({ name }) => name !== memorySheet);
  const nameAtSetup = new Map([...known].map(([name, id]) => [id, name]));
  const realTables = new Map<string, string>();
  const places = tables.items.map((table, i): TablePlace => {
    const name = nameAtSetup.get(table.id) ?? table.name;
    realTables.set(name, table.id);
    return { name, sheet: table.worksheet.name, range: rangeOf(areas[i] as Excel.Range) };
  });
  for (const { name, range } of named) {
    if (!range.isNullObject) places.push({ name, sheet: range.worksheet.name, range: rangeOf(range) });
  }
  const overview = {
    sheets,
    tables: places,
    names: names.items.map((item) => item.name),
    activeSheet: active.name,
  };
  return { overview, realTables };
}
