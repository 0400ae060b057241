import { isBlank } from "../cells/blank.ts";
import type { Cell, Grid } from "../cells/cell.ts";
import type { Problem } from "../issue.ts";
import { alsoCalled } from "./history-headers.ts";

/** historyColumnsMissing: {missing, headers}. historyEmpty: {}. */
export type HistoryProblemCode = "historyColumnsMissing" | "historyEmpty";

/** Why cells are no history. */
export interface NoHistory {
  readonly ok: false;
  readonly problem: Problem & { readonly code: HistoryProblemCode };
}

/** Where the columns of a history are in its grid, the header row among them; -1: there is none. */
export interface HistoryColumns {
  readonly ok: true;
  readonly row: number;
  readonly deal: number;
  readonly from: number;
  readonly to: number;
  readonly when: number;
  readonly who: number;
  readonly seenBy: number;
  /** In a history of all fields: which field a row is about. */
  readonly field: number;
}

/**
 * How each column is called, the surest name first: in our own table, in Salesforce's data exports
 * and reports, and in lists of changes that other systems write.
 */
const names = {
  deal: [
    "deal",
    ...alsoCalled("Deal"),
    "opportunityid",
    "opportunity id",
    "deal id",
    "record id",
    "object id",
    "opportunity name",
    "opportunity",
    "deal name",
  ],
  from: [
    "from",
    ...alsoCalled("From"),
    "fromopportunitystagename",
    "from stage",
    "old value",
    "oldvalue",
    "previous stage",
  ],
  to: [
    "to",
    ...alsoCalled("To"),
    "to stage",
    "stagename",
    "new value",
    "newvalue",
    "property value",
    "new stage",
    "value",
    "stage",
  ],
  when: [
    "when",
    ...alsoCalled("When"),
    "createddate",
    "edit date",
    "changed on",
    "change date",
    "last modified",
    "last modified date",
    "modified time",
    "timestamp",
    "created date",
    "date",
  ],
  who: ["who", ...alsoCalled("Who"), "changed by", "edited by", "modified by", "last modified by", "user"],
  seenBy: ["seen by", ...alsoCalled("Seen by")],
  /** In a history of all fields: which field the row is about. */
  field: ["field / event", "field", "property", "property name", "field name"],
} as const;

/** Finds the columns: the header is the row of the first twenty that names most of them. */
export function historyColumns(grid: Grid): HistoryColumns | NoHistory {
  let headers: readonly string[] = [];
  let best = -1;
  let found: Omit<HistoryColumns, "ok"> | null = null;
  grid.values.slice(0, 20).forEach((cells, row) => {
    const texts = cells.map((cell) => headerKey(cell));
    const place = (known: readonly string[]) => {
      const name = known.find((each) => texts.includes(each));
      return name === undefined ? -1 : texts.indexOf(name);
    };
    const columns = {
      row,
      deal: place(names.deal),
      from: place(names.from),
      to: place(names.to),
      when: place(names.when),
      who: place(names.who),
      seenBy: place(names.seenBy),
      field: place(names.field),
    };
    const score = [columns.deal, columns.to, columns.when].filter((index) => index >= 0).length;
    if (score > best && texts.some((text) => text !== "")) {
      best = score;
      found = columns;
      headers = cells.filter((cell) => !isBlank(cell)).map(String);
    }
  });
  if (found === null) return { ok: false, problem: { code: "historyEmpty", values: {} } };
  const header: Omit<HistoryColumns, "ok"> = found;
  const missing = (["deal", "to", "when"] as const).filter((name) => header[name] < 0);
  if (missing.length === 0) return { ok: true, ...header };
  const called = { deal: "Deal", to: "To", when: "When" };
  return {
    ok: false,
    problem: {
      code: "historyColumnsMissing",
      values: { missing: missing.map((name) => called[name]).join(", "), headers: headers.join(", ") },
    },
  };
}

/** A header in one spelling: without case, doubled blanks and marks. */
export function headerKey(cell: Cell): string {
  return String(cell ?? "")
    .normalize("NFKC")
    .replace(/[\uFEFF*:]/g, "")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();
}
