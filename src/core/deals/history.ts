import { isBlank, isErrorText } from "../cells/blank.ts";
import type { Cell, Grid, Serial } from "../cells/cell.ts";
import { dateReader } from "../cells/dates.ts";
import { chainMoves } from "../history/chain.ts";
import { marksTakenBack } from "../history/import-mark.ts";
import type { Issue, Problem } from "../issue.ts";
import { normaliseStage } from "../stages/normalise.ts";
import type { DateOrder } from "../table/recognition.ts";
import type { Pipeline } from "./deals.ts";
import { alsoCalled } from "./history-headers.ts";
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

/** "Seen by" of the rows that set-up writes. */
const atSetUp = "set-up";

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
  const header = historyColumns(grid);
  if (!header.ok) return header;
  const rows = readRows(grid, header, dateOrder ?? orderShown(grid, header));
  const sorted = sortedByTime(rows);
  const stageKey = remembering(normaliseStage);
  const { deal, from, to, when, seen, place } = rows;
  const isRepeat = (row: number, before: number) =>
    place[row] === place[before] && stageKey(to[row] as string) === stageKey(to[before] as string);
  const visits = sorted.filter((row, i) => i === 0 || !isRepeat(row, sorted[i - 1] as number));
  const texts = (column: readonly string[]) => Array.from(visits, (row) => column[row] as string);
  return {
    ok: true,
    history: {
      deals: texts(deal),
      from: texts(from),
      to: texts(to),
      when: new Float64Array(visits.length).map((_, i) => when[visits[i] as number] as number),
      seen: new Uint8Array(visits.length).map((_, i) => seen[visits[i] as number] as number),
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

/** The rows as columns, for a history may have millions: index i is the i-th row that says something. */
interface Rows {
  readonly count: number;
  readonly deal: string[];
  /** Which deal: numbered as they appear, however their ids are written. */
  readonly place: Int32Array;
  readonly deals: number;
  readonly from: string[];
  readonly to: string[];
  readonly when: Float64Array;
  readonly seen: Uint8Array;
  readonly issues: readonly Issue[];
}

/** Finds the columns: the header is the row of the first twenty that names most of them. */
export function historyColumns(grid: Grid): HistoryColumns | (HistoryResult & { readonly ok: false }) {
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

function headerKey(cell: Cell): string {
  return String(cell ?? "")
    .normalize("NFKC")
    .replace(/[\uFEFF*:]/g, "")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();
}

/** The order that some date of the column proves; without proof texts like 03/04 stay ambiguous. */
function orderShown(grid: Grid, header: HistoryColumns): DateOrder | undefined {
  const read = dateReader();
  for (const cells of grid.values.slice(header.row + 1)) {
    const cell = cells[header.when];
    const reading = typeof cell === "string" ? read(cell) : null;
    if (reading?.kind === "value" && reading.shows !== undefined) return reading.shows;
  }
  return undefined;
}

function readRows(grid: Grid, header: HistoryColumns, order: DateOrder | undefined): Rows {
  const read = dateReader(order);
  const issues: Issue[] = [];
  const places = new Map<string, number>();
  const rows = {
    deal: [] as string[],
    place: new Int32Array(grid.values.length),
    from: [] as string[],
    to: [] as string[],
    when: new Float64Array(grid.values.length),
    seen: new Uint8Array(grid.values.length),
  };
  const gone = marksTakenBack(grid, header);
  let count = 0;
  for (let row = header.row + 1; row < grid.values.length; row++) {
    const cells = grid.values[row] ?? [];
    const deal = idText(cells[header.deal]);
    const to = idText(cells[header.to]);
    if (deal === "" || to === "") continue;
    if (gone.size > 0 && gone.has(idText(cells[header.seenBy]))) continue;
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
    const key = idKey(deal);
    let place = places.get(key);
    if (place === undefined) {
      place = places.size;
      places.set(key, place);
    }
    rows.deal.push(deal);
    rows.place[count] = place;
    rows.from.push(idText(cells[header.from]));
    rows.to.push(to);
    rows.when[count] = when;
    rows.seen[count] = idText(cells[header.seenBy]).toLowerCase() === atSetUp ? 0 : 1;
    count++;
  }
  return { ...rows, count, deals: places.size, issues };
}

/** The rows' indexes by deal, then time; rows of one time keep the order in which they happened. */
function sortedByTime(rows: Rows): Int32Array {
  const { count, place, deals, when } = rows;
  const happened = new Int32Array(count).map((_, i) => i);
  if (fallsInTime(rows)) happened.reverse();
  // Dealt out by deal in two passes; a sort of all rows would take many times as long.
  const sizes = new Int32Array(deals);
  for (let row = 0; row < count; row++)
    sizes[place[row] as number] = (sizes[place[row] as number] as number) + 1;
  const sorted = new Int32Array(count);
  const next = new Int32Array(deals).fill(-1);
  let taken = 0;
  for (const row of happened) {
    const deal = place[row] as number;
    if (next[deal] === -1) {
      next[deal] = taken;
      taken += sizes[deal] as number;
    }
    sorted[next[deal] as number] = row;
    next[deal] = (next[deal] as number) + 1;
  }
  const whenOf = (at: number) => when[sorted[at] as number] as number;
  for (let start = 0; start < count; ) {
    const end = next[place[sorted[start] as number] as number] as number;
    for (let at = start + 1; at < end; at++) {
      if (whenOf(at) >= whenOf(at - 1)) continue;
      sorted.subarray(start, end).sort((a, b) => (when[a] as number) - (when[b] as number));
      break;
    }
    for (let at = start; at < end; ) {
      let after = at + 1;
      while (after < end && whenOf(after) === whenOf(at)) after++;
      if (after - at > 1) chain(rows, sorted, start, at, after);
      at = after;
    }
    start = end;
  }
  return sorted;
}

/** Chains the moves of one time, `at` to `after` of `sorted`, of the deal that begins at `start`. */
function chain({ from, to }: Rows, sorted: Int32Array, start: number, at: number, after: number): void {
  const begin = Math.max(start, at - 1);
  const moves = Array.from(sorted.subarray(begin, after), (row) => ({
    key: "",
    from: from[row] as string,
    to: to[row] as string,
    row,
  }));
  chainMoves(moves, at - begin, moves.length);
  moves.forEach(({ row }, index) => {
    sorted[begin + index] = row;
  });
}

/** Whether the newest rows come first: the rows of one deal go back in time more often than on. */
function fallsInTime({ count, place, deals, when }: Rows): boolean {
  let falling = 0;
  const last = new Float64Array(deals).fill(Number.NaN);
  for (let row = 0; row < count; row++) {
    const deal = place[row] as number;
    const before = last[deal] as number;
    const now = when[row] as number;
    if (before > now) falling++;
    else if (before < now) falling--;
    last[deal] = now;
  }
  return falling > 0;
}

/** Few texts come again and again: each is worked out once. */
function remembering(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) {
      made = work(text);
      known.set(text, made);
    }
    return made;
  };
}
