import { isBlank, isErrorText } from "../cells/blank.ts";
import type { Cell, Grid, Serial } from "../cells/cell.ts";
import { dateReader } from "../cells/dates.ts";
import type { Issue, Problem } from "../issue.ts";
import { normaliseStage } from "../stages/normalise.ts";
import type { DateOrder } from "../table/recognition.ts";
import type { Pipeline } from "./deals.ts";
import { idKey, idText } from "./id.ts";

/**
 * Which deal went into which stage when, oldest first within a deal, a row a visit. Index i is the
 * i-th visit in all columns.
 */
export interface StageHistory {
  /** Id of the deal, as the table writes it. */
  readonly deals: readonly string[];
  /** The stage left, as text; "" where the history does not say. */
  readonly from: readonly string[];
  /** The stage entered, as text. */
  readonly to: readonly string[];
  readonly when: Float64Array;
  /** 1: the move was seen; 0: the deal was found in that stage when the history was begun. */
  readonly seen: Uint8Array;
  readonly issues: readonly Issue[];
}

export type HistoryResult =
  | { readonly ok: true; readonly history: StageHistory }
  | { readonly ok: false; readonly problem: Problem & { readonly code: HistoryProblemCode } };

/** historyColumnsMissing: {missing, headers}. historyEmpty: {}. */
export type HistoryProblemCode = "historyColumnsMissing" | "historyEmpty";

/** Headers of our own history table, in order. */
export const historyHeaders = ["Deal", "From", "To", "When", "Who", "Seen by"] as const;

/** "Seen by" of the rows that set-up writes. */
const atSetUp = "set-up";

/**
 * How each column is called, the surest name first: in our own table, in Salesforce's data exports
 * and reports, and in lists of changes that other systems write.
 */
const names = {
  deal: [
    "deal",
    "opportunityid",
    "opportunity id",
    "deal id",
    "record id",
    "object id",
    "opportunity name",
    "opportunity",
    "deal name",
  ],
  from: ["from", "fromopportunitystagename", "from stage", "old value", "oldvalue", "previous stage"],
  to: [
    "to",
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
  seenBy: ["seen by"],
  /** In a history of all fields: which field the row is about. */
  field: ["field / event", "field", "property", "property name", "field name"],
} as const;

/** What the stage is called in a history of all fields. */
const stageFields = new Set(["stage", "stagename", "stage name", "dealstage", "deal stage"]);

/**
 * Reads a stage history: our own table, Salesforce's OpportunityHistory export, its report
 * "Opportunity History", a history of all fields (of which the rows about the stage count), or any
 * list of deal, stage and date. The header is the row that names most columns. Rows in a row with
 * one stage (an edit of the amount) are one visit; newest first is turned round; rows without a
 * readable date are left out with an issue. `dateOrder` is for texts like 03/04/2026.
 */
export function readHistory(grid: Grid, dateOrder?: DateOrder): HistoryResult {
  const header = headerOf(grid);
  if (!header.ok) return header;
  const rows = readRows(grid, header, dateOrder ?? orderShown(grid, header));
  sortByTime(rows.all);
  const visits = rows.all.filter((row, i) => !repeats(row, rows.all[i - 1]));
  return {
    ok: true,
    history: {
      deals: visits.map((row) => row.deal),
      from: visits.map((row) => row.from),
      to: visits.map((row) => row.to),
      when: Float64Array.from(visits, (row) => row.when),
      seen: Uint8Array.from(visits, (row) => (row.seen ? 1 : 0)),
      issues: rows.issues,
    },
  };
}

/**
 * The rows that set-up begins a history with: the present stage of each deal that has one, seen
 * at `when`. They say where a deal was, not when it came there. A deal with neither id nor name gets
 * none, for nothing would find it again once its row moves.
 */
export function seedHistory(pipeline: Pipeline, when: Serial, who: string): readonly (readonly Cell[])[] {
  const written = pipeline.column("stage");
  const called = [pipeline.column("id"), pipeline.column("name")];
  const rows: (readonly Cell[])[] = [];
  pipeline.deals.ids.forEach((id, deal) => {
    if (called.every((cells) => isBlank(cells?.[deal]))) return;
    const known = pipeline.stages[pipeline.deals.stage[deal] ?? -1]?.name;
    const stage = known ?? String(written?.[deal] ?? "").trim();
    if (stage !== "") rows.push([id, null, stage, when, who, atSetUp]);
  });
  return rows;
}

interface Header {
  readonly ok: true;
  readonly row: number;
  readonly deal: number;
  readonly from: number;
  readonly to: number;
  readonly when: number;
  readonly seenBy: number;
  readonly field: number;
}

interface Row {
  readonly deal: string;
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly when: number;
  readonly seen: boolean;
}

function headerOf(grid: Grid): Header | (HistoryResult & { readonly ok: false }) {
  let headers: readonly string[] = [];
  let best = -1;
  let found: Omit<Header, "ok"> | null = null;
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
  const header: Omit<Header, "ok"> = found;
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

function headerKey(cell: Cell): string {
  return String(cell ?? "")
    .normalize("NFKC")
    .replace(/[\uFEFF*:]/g, "")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();
}

/** The order that some date of the column proves; without proof texts like 03/04 stay ambiguous. */
function orderShown(grid: Grid, header: Header): DateOrder | undefined {
  const read = dateReader();
  for (const cells of grid.values.slice(header.row + 1)) {
    const cell = cells[header.when];
    const reading = typeof cell === "string" ? read(cell) : null;
    if (reading?.kind === "value" && reading.shows !== undefined) return reading.shows;
  }
  return undefined;
}

function readRows(
  grid: Grid,
  header: Header,
  order: DateOrder | undefined,
): { readonly all: Row[]; readonly issues: readonly Issue[] } {
  const read = dateReader(order);
  const issues: Issue[] = [];
  const all: Row[] = [];
  for (let row = header.row + 1; row < grid.values.length; row++) {
    const cells = grid.values[row] ?? [];
    const deal = idText(cells[header.deal]);
    const to = idText(cells[header.to]);
    if (deal === "" || to === "") continue;
    if (header.field >= 0 && !stageFields.has(headerKey(cells[header.field] ?? null))) continue;
    const cell = cells[header.when] ?? null;
    const reading = typeof cell === "string" ? read(cell) : null;
    const when =
      typeof cell === "number"
        ? cell
        : reading?.kind === "value"
          ? reading.value
          : reading?.kind === "ambiguous"
            ? reading.american
              ? reading.mdy
              : reading.dmy
            : Number.NaN;
    if (Number.isNaN(when) || reading?.kind === "ambiguous") {
      const text = String(cell ?? "");
      issues.push({
        code: isErrorText(text) ? "errorCell" : Number.isNaN(when) ? "unreadableDate" : "ambiguousDate",
        severity: Number.isNaN(when) ? "error" : "warning",
        row,
        column: header.when,
        values: { text, header: String(grid.values[header.row]?.[header.when] ?? "") },
      });
    }
    if (Number.isNaN(when)) continue;
    all.push({
      deal,
      key: idKey(deal),
      from: idText(cells[header.from]),
      to,
      when,
      seen: idText(cells[header.seenBy]).toLowerCase() !== atSetUp,
    });
  }
  return { all, issues };
}

/** By deal, then time; rows of one time keep the order in which they happened. */
function sortByTime(rows: Row[]): void {
  let falling = 0;
  const last = new Map<string, number>();
  for (const { key, when } of rows) {
    const before = last.get(key);
    if (before !== undefined && before !== when) falling += before > when ? 1 : -1;
    last.set(key, when);
  }
  if (falling > 0) rows.reverse();
  const place = new Map<string, number>();
  for (const { key } of rows) if (!place.has(key)) place.set(key, place.size);
  rows.sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0) || a.when - b.when);
}

function repeats(row: Row, before: Row | undefined): boolean {
  return before?.key === row.key && normaliseStage(before.to) === normaliseStage(row.to);
}
