import type { Cell, Grid, Serial } from "../cells/cell.ts";
import type { Pipeline } from "../deals/deals.ts";
import type { StageHistory } from "../deals/history.ts";
import { idKey, idText } from "../deals/id.ts";
import { type ReadOptions, readPipeline } from "../deals/read.ts";
import type { Issue } from "../issue.ts";
import type { Recognition } from "../table/recognition.ts";
import { dealKeys, tableFacts } from "./facts.ts";
import type { Finding } from "./finding.ts";
import { checkAll, switches } from "./findings.ts";

/** A table that has been checked, for checking single rows of it anew as they change. */
export interface CheckedTable {
  /**
   * What is wrong with the deal in a grid row whose cells are now these. Reads and checks this row alone;
   * of other rows it only looks up which has the same id, or account and name. The time does not grow
   * with the table. What is usual of amounts and owners stays as it was when the table was checked.
   * The findings' deal is 0, the only one looked at.
   */
  recheck(row: number, cells: readonly Cell[]): readonly Finding[];
}

/** Prepares a table for re-checks of single rows; time grows with its rows, once. */
export function checkedTable(
  table: { readonly grid: Grid; readonly recognition: Recognition; readonly pipeline: Pipeline },
  options: ReadOptions,
  asOf: Serial,
): CheckedTable {
  const { grid, recognition, pipeline } = table;
  const { rows, ids } = pipeline.deals;
  const isOn = switches(pipeline);
  const facts = tableFacts(pipeline, isOn);
  const sameId = rowIndex(writtenIds(pipeline), rows);
  const sameDeal = rowIndex(dealKeys(pipeline), rows);
  const idAt = new Map(Array.from(rows, (row, deal) => [row, ids[deal] ?? ""]));
  const historyOf = historyByDeal(options.history);
  const { history: _, ...plain } = options;

  const readAlone = (row: number, cells: readonly Cell[]) => {
    const formats = grid.formats?.[row];
    const alone = {
      values: placed(row, cells),
      ...(formats === undefined ? {} : { formats: placed(row, formats) }),
    };
    const only = { ...recognition, deals: Int32Array.of(row) };
    return (history: StageHistory | null) =>
      readPipeline(alone, only, history === null ? plain : { ...plain, history });
  };

  return {
    recheck(row, cells) {
      const read = readAlone(row, cells);
      const first = read(null);
      const [id = ""] = writtenIds(first);
      const { above: firstRow, isShared } = sameId.put(row, id);
      const { above: twin } = sameDeal.put(row, dealKeys(first)[0] ?? "");
      idAt.set(row, first.deals.ids[0] ?? "");
      // A history calls a deal by its id, or by its name; that of an id which two deals have is nobody's.
      const names = [first.deals.ids[0] ?? "", idText(first.column("name")?.[0])];
      const history = isShared ? null : historyOf(names);
      const one = history === null ? first : read(history);
      const { deals } = one;
      const column = recognition.columns.find(({ field }) => field === "id")?.index ?? null;
      const repeated: Issue[] =
        firstRow === null
          ? []
          : [{ code: "duplicateId", severity: "warning", row, column, values: { id, firstRow } }];
      const whole = { ...one, deals: { ...deals, issues: [...repeated, ...deals.issues] } };
      return checkAll({ pipeline: whole, selected: null, asOf }, isOn, {
        ...facts,
        twinOf: () => (twin === null ? null : (idAt.get(twin) ?? null)),
      });
    },
  };
}

/** A grid with nothing but one row, in its place: what is read of it then says where it stands. */
function placed<Item>(row: number, cells: readonly Item[]): readonly (readonly Item[])[] {
  const rows: (readonly Item[])[] = [];
  rows[row] = cells;
  return rows;
}

/** The id cell of each deal as text; "" where it is blank. */
function writtenIds(pipeline: Pipeline): readonly string[] {
  return (pipeline.column("id") ?? []).map(idText);
}

/** Which rows have a key, kept up as rows change. */
function rowIndex(keys: readonly string[], rows: Int32Array) {
  const rowsOf = new Map<string, number[]>();
  const keyOf = new Map<number, string>();
  const add = (row: number, key: string) => {
    keyOf.set(row, key);
    if (key === "") return;
    const others = rowsOf.get(key);
    if (others === undefined) rowsOf.set(key, [row]);
    else others.push(row);
  };
  keys.forEach((key, deal) => {
    add(rows[deal] as number, key);
  });
  return {
    /** Gives a row its key, and tells the first row above that has the same, and whether any other has. */
    put(row: number, key: string): { readonly above: number | null; readonly isShared: boolean } {
      const before = keyOf.get(row);
      if (before !== key) {
        const old = rowsOf.get(before ?? "");
        old?.splice(old.indexOf(row), 1);
        add(row, key);
      }
      const same = rowsOf.get(key) ?? [];
      const above = same.filter((other) => other < row);
      return { above: above.length === 0 ? null : Math.min(...above), isShared: same.length > 1 };
    },
  };
}

/** The part of a history that is about a deal, by what the history may call it; null where there is none. */
function historyByDeal(history: StageHistory | undefined): (names: readonly string[]) => StageHistory | null {
  if (history === undefined) return () => null;
  const visits = new Map<string, number[]>();
  history.deals.forEach((deal, visit) => {
    const key = idKey(deal);
    const others = visits.get(key);
    if (others === undefined) visits.set(key, [visit]);
    else others.push(visit);
  });
  return (names) => {
    const own = names.map((name) => visits.get(idKey(name))).find((found) => found !== undefined);
    if (own === undefined) return null;
    const texts = (column: readonly string[]) => own.map((visit) => column[visit] ?? "");
    return {
      ...history,
      deals: texts(history.deals),
      from: texts(history.from),
      to: texts(history.to),
      when: Float64Array.from(own, (visit) => history.when[visit] as number),
      seen: Uint8Array.from(own, (visit) => history.seen[visit] as number),
      issues: [],
    };
  };
}
