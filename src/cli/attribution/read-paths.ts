import { isDirect } from "../../core/attribution/inputs/campaign-names.ts";
import type { Journeys } from "../../core/attribution/journeys.ts";
import { numberReader } from "../../core/cells/numbers.ts";
import { byteNames } from "../../hosts/file/byte-names.ts";
import { type CsvRow, cellNumber, cellText, readCsvRows } from "../../hosts/file/csv-rows.ts";

/** Headers of aggregated paths, as ChannelAttribution, fractribution and others call them. */
const headers = {
  path: ["path", "path transform", "touchpoints", "journey"],
  conversions: ["total conversions", "conversions", "conv", "count"],
  value: ["total conversion value", "conversion value", "total value", "conv value", "value", "revenue"],
  nulls: ["total null", "total non conversions", "null", "conv null", "non conversions", "total nulls"],
} as const;

type Field = keyof typeof headers;

const mostListed = 100;

/** A row of the file that is not counted. */
export interface LeftOutRow {
  readonly line: number;
  readonly reason: "unreadableNumber" | "negativeNumber" | "nothingCounted";
  readonly header: string;
  readonly text: string;
}

export interface PathFile {
  readonly journeys: Journeys;
  /** Whether the file tells what conversions are worth. */
  readonly hasValue: boolean;
  /** Whether it counts the paths taken in vain. */
  readonly hasNulls: boolean;
  /** How many rows are not counted, and the first hundred of them. */
  readonly leftOutRows: number;
  readonly leftOut: readonly LeftOutRow[];
}

export type PathResult =
  | { readonly ok: true; readonly file: PathFile }
  | { readonly ok: false; readonly reason: "noRows" }
  | { readonly ok: false; readonly reason: "unclosedQuote"; readonly line: number }
  | { readonly ok: false; readonly reason: "noColumn"; readonly missing: string; readonly headers: string };

/**
 * Reads aggregated paths from a CSV file of any size: a path such as "Email > Search", how often it
 * converted, what that was worth, and how often it did not. Names are taken as they are written, but
 * for blanks around them, so that results compare with those of other tools.
 */
export function readPaths(path: string): PathResult {
  let columns: Readonly<Record<Field, number>> | null = null;
  let names: string[] = [];
  const rows = pathRows();
  const leftOut: LeftOutRow[] = [];
  let leftOutRows = 0;
  const leaveOut = (row: CsvRow, reason: LeftOutRow["reason"], header: string, text: string) => {
    leftOutRows++;
    if (leftOut.length < mostListed) leftOut.push({ line: row.line, reason, header, text });
  };
  const leaveOutNumber = (row: CsvRow, cell: number, number: number) => {
    const reason = number < 0 ? "negativeNumber" : "unreadableNumber";
    leaveOut(row, reason, names[cell] as string, cellText(row, cell));
  };
  const unclosed = readCsvRows(path, (row) => {
    if (columns === null) {
      names = Array.from({ length: row.cells }, (_, cell) => cellText(row, cell).trim());
      columns = columnsOf(names);
      return columns.path >= 0 && columns.conversions >= 0;
    }
    const { conversions, nulls, value } = columns;
    const converted = numberOf(row, conversions);
    const lost = numberOf(row, nulls);
    const worth = numberOf(row, value);
    if (!(converted >= 0)) leaveOutNumber(row, conversions, converted);
    else if (!(lost >= 0)) leaveOutNumber(row, nulls, lost);
    else if (Number.isNaN(worth)) leaveOutNumber(row, value, worth);
    else if (converted === 0 && (worth !== 0 || lost === 0)) {
      leaveOut(row, "nothingCounted", names[columns.path] as string, cellText(row, columns.path));
    } else rows.add(row, columns.path, converted, lost, worth);
    return true;
  });
  if (columns === null) return { ok: false, reason: "noRows" };
  const found: Readonly<Record<Field, number>> = columns;
  const missing = (["path", "conversions"] as const).filter((field) => found[field] < 0);
  if (missing.length > 0) {
    const called = { path: "path", conversions: "total_conversions" };
    return {
      ok: false,
      reason: "noColumn",
      missing: missing.map((field) => called[field]).join(", "),
      headers: names.join(", "),
    };
  }
  if (unclosed !== null) return { ok: false, reason: "unclosedQuote", line: unclosed };
  const journeys = rows.journeys();
  return {
    ok: true,
    file: { journeys, hasValue: found.value >= 0, hasNulls: found.nulls >= 0, leftOut, leftOutRows },
  };
}

function columnsOf(names: readonly string[]): Record<Field, number> {
  const keys = names.map((name) => name.toLowerCase().replace(/[\s_.-]+/g, " "));
  const column = (field: Field) => {
    const known = headers[field].find((name) => keys.includes(name));
    return known === undefined ? -1 : keys.indexOf(known);
  };
  return {
    path: column("path"),
    conversions: column("conversions"),
    value: column("value"),
    nulls: column("nulls"),
  };
}

const readNumber = numberReader();

/** A blank cell counts nothing, nor does a column that is not there; numbers other than plain digits are read as any cell is. */
function numberOf(row: CsvRow, cell: number): number {
  if (cell < 0) return 0;
  const plain = cellNumber(row, cell);
  if (!Number.isNaN(plain)) return plain;
  const text = cellText(row, cell).trim();
  if (text === "") return 0;
  // JavaScript's own reading first: other tools write 1e-05 and long fractions.
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (!Number.isNaN(number)) return number;
  const reading = readNumber(text);
  // An amount of three decimals is rarer than one of thousands.
  if (reading.kind === "ambiguous") return reading.grouped;
  return reading.kind === "value" ? reading.value : Number.NaN;
}

const separator = 62; // >
const isBlank = (byte: number) => byte === 32 || byte === 9;

/** Collects rows as columns. */
function pathRows() {
  const units = byteNames();
  let unit = new Int32Array(2 ** 16);
  let touches = 0;
  let room = 2 ** 14;
  let starts = new Int32Array(room + 1);
  let conversions = new Float64Array(room);
  let nulls = new Float64Array(room);
  let value = new Float64Array(room);
  let count = 0;

  /** Reads the names of a path from bytes. */
  const readPath = (bytes: DataView, from: number, until: number) => {
    let at = from;
    while (at < until) {
      while (at < until && isBlank(bytes.getUint8(at))) at++;
      const start = at;
      while (at < until && bytes.getUint8(at) !== separator) at++;
      let end = at;
      while (end > start && isBlank(bytes.getUint8(end - 1))) end--;
      at++;
      if (end === start) continue;
      // By four: room that is not written takes no memory, and doubling took a fifteenth of all time.
      if (touches === unit.length) unit = longer(unit, new Int32Array(touches * 4));
      unit[touches++] = units.of(bytes, start, end);
    }
  };
  return {
    add(row: CsvRow, cell: number, converted: number, lost: number, worth: number): void {
      if (count === room) {
        room *= 4;
        starts = longer(starts, new Int32Array(room + 1));
        conversions = longer(conversions, new Float64Array(room));
        nulls = longer(nulls, new Float64Array(room));
        value = longer(value, new Float64Array(room));
      }
      if (row.doubled[cell] === 1) {
        const { buffer, length } = new TextEncoder().encode(cellText(row, cell));
        readPath(new DataView(buffer), 0, length);
      } else readPath(row.view, row.starts[cell] as number, row.ends[cell] as number);
      conversions[count] = converted;
      nulls[count] = lost;
      value[count] = worth;
      starts[++count] = touches;
    },
    journeys(): Journeys {
      const names = units.names();
      const direct = Uint8Array.from(names, (name) => (isDirect(name) ? 1 : 0));
      const of = unit.subarray(0, touches);
      const isDirectTouch = new Uint8Array(touches);
      for (let t = 0; t < touches; t++) isDirectTouch[t] = direct[of[t] as number] as number;
      return {
        count,
        starts: starts.subarray(0, count + 1),
        unit: of,
        units: names,
        isDirect: isDirectTouch,
        seconds: null,
        conversions: conversions.subarray(0, count),
        nulls: nulls.subarray(0, count),
        value: value.subarray(0, count),
        milestones: null,
      };
    },
  };
}

function longer<Column extends Int32Array | Float64Array>(column: Column, into: Column): Column {
  into.set(column);
  return into;
}
