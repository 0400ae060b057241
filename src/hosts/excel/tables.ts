import type { Cell, Range } from "../../core/cells/cell.ts";
import type { Change } from "../../core/planning/change.ts";
import type { Present } from "./present.ts";
import { cellsOf } from "./ranges.ts";
import { Refusal } from "./refusal.ts";
import { type Step, step } from "./steps.ts";
import { saveTableIds, tableIdsOf } from "./table-ids.ts";
import { emptied, writeCells } from "./write-cells.ts";

type EnsureTable = Extract<Change, { kind: "ensureTable" }>;

/**
 * A real table; or a defined name over the range where Excel would rewrite the headers, or where
 * merged cells keep it from making a table.
 */
export function ensureTable(context: Excel.RequestContext, present: Present, change: EnsureTable): Step[] {
  const { workbook } = context;
  const cells = () => cellsOf(workbook.worksheets.getItem(change.sheet), change.range);
  const place = present.overview.tables.find(({ name }) => name === change.name);
  if (place) {
    const id = present.realTables.get(change.name);
    if (id === undefined || !reachesFurther(change.range, place.range)) return [];
    return [step(() => workbook.tables.getItem(id).resize(cells()))];
  }
  if (change.asName || present.merged.has(change.name)) {
    return [step(() => workbook.names.add(change.name, cells()))];
  }
  return [
    step(() => {
      const table = workbook.tables.add(cells(), true);
      table.name = change.name;
      table.style = "TableStyleLight1";
    }),
  ];
}

const reachesFurther = (range: Range, present: Range) =>
  range.bottom > present.bottom || range.right > present.right;

/** A style without any look of its own; a workbook has it only while a table is taken away. */
export const blankStyle = "Pipewright blank";

/** The cells stay, and so would the table's look: it is given a blank one first. */
export function removeTable(context: Excel.RequestContext, present: Present, name: string): Step[] {
  const { tables, names, tableStyles } = context.workbook;
  const id = present.realTables.get(name);
  if (id === undefined) {
    return present.overview.names.includes(name) ? [step(() => names.getItem(name).delete())] : [];
  }
  return [
    step(() => {
      // One is there already where an earlier removal failed half-way; it serves all of this plan.
      const style = present.blankStyle.isNullObject ? tableStyles.add(blankStyle) : null;
      const table = tables.getItem(id);
      table.style = blankStyle;
      table.convertToRange();
      style?.delete();
    }),
  ];
}

/**
 * Below the table's last row, then the table grown: rows added through the table's own collection
 * collide with a co-author's. What the table already ends with is not added again; what stands
 * below moves down.
 */
export function appendRows(
  context: Excel.RequestContext,
  present: Present,
  name: string,
  rows: readonly (readonly Cell[])[],
  end?: number,
): Step[] {
  const place = present.overview.tables.find((table) => table.name === name);
  if (!place) throw new Refusal("tableMissing", { table: name });
  const foot = present.feet.get(name);
  if (rows.length === 0 || endsWith(foot?.values ?? [], rows)) return [];
  const range = foot?.range ?? place.range;
  if (end !== undefined && end !== range.bottom) throw new Refusal("tableGrown", { table: name });
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const added: Range = { ...range, top: range.bottom + 1, bottom: range.bottom + rows.length };
  const formats = foot?.formats;
  return [
    ...(foot?.taken ? [step(() => cellsOf(sheet, added).insert("Down"))] : []),
    ...writeCells(sheet, added.top, range.left, emptied(rows), formats && rows.map(() => formats)),
    step(() => {
      const whole = cellsOf(sheet, { ...range, bottom: added.bottom });
      const id = present.realTables.get(name);
      if (id !== undefined) context.workbook.tables.getItem(id).resize(whole);
      else {
        context.workbook.names.getItem(name).delete();
        context.workbook.names.add(name, whole);
      }
    }),
  ];
}

function endsWith(end: readonly (readonly unknown[])[], rows: readonly (readonly Cell[])[]): boolean {
  return (
    rows.length === end.length &&
    rows.every((row, r) => row.every((cell, c) => (end[r]?.[c] ?? "") === (cell ?? "")))
  );
}

/** Remembers which tables are ours by what stays when somebody renames them; two more syncs. */
export async function rememberTables(
  context: Excel.RequestContext,
  present: Present,
  changes: readonly Change[],
): Promise<Step[]> {
  const isOver = changes.some((change) => change.kind === "saveSettings" && change.settings === null);
  if (isOver) return [saveTableIds(context, present.tableIds, new Map())];
  const made = changes.flatMap((change) =>
    change.kind === "ensureTable"
      ? [{ name: change.name, table: context.workbook.tables.getItemOrNullObject(change.name).load("id") }]
      : [],
  );
  if (made.length === 0) return [];
  await context.sync();
  const ids = new Map(tableIdsOf(present.tableIds));
  for (const { name, table } of made) {
    const id = present.realTables.get(name) ?? (table.isNullObject ? undefined : table.id);
    if (id !== undefined) ids.set(name, id);
  }
  return [saveTableIds(context, present.tableIds, ids)];
}
