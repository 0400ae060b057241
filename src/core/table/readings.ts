import { isBlank } from "../cells/blank.ts";
import type { Cell, Grid } from "../cells/cell.ts";
import { readDate } from "../cells/dates.ts";
import { currencyOfFormat, isPercentFormat } from "../cells/formats.ts";
import { readNumber } from "../cells/numbers.ts";
import type {
  ColumnReading,
  Corrections,
  DateOrder,
  NumberStyle,
  ProbabilityScale,
  Question,
} from "./recognition.ts";

/** A column whose cells are to be read, and as what. */
export interface ToRead {
  readonly index: number;
  readonly header: string;
  readonly as: "amount" | "probability" | "date";
  readonly currency?: string;
  readonly multiplier?: number;
}

/** What the cells of a column say of how they are written. */
interface Votes {
  readonly point: number;
  readonly comma: number;
  readonly dayFirst: number;
  readonly monthFirst: number;
  /** A text that could be either, and how often there is one. */
  readonly ambiguous: string | null;
  readonly ambiguousMark: "." | ",";
  readonly american: boolean;
  readonly aboveOne: number;
  readonly fractions: number;
  readonly ones: number;
  readonly currencies: ReadonlyMap<string, number>;
}

/**
 * Decides per column how its cells are read: by the majority of cells that can be read one way
 * only, then by what all other columns of the table agree on, then by the workbook's habit. Where
 * nothing decides and it matters, a question is asked and its likeliest answer assumed.
 */
export function decideReadings(
  grid: Grid,
  columns: readonly ToRead[],
  sample: Int32Array,
  allRows: () => Int32Array,
  corrections: Corrections,
): { readonly readings: readonly ColumnReading[]; readonly questions: readonly Question[] } {
  const votes = columns.map((column) => {
    const counted = countVotes(grid, column, sample);
    const decided =
      column.as === "date" ? counted.dayFirst + counted.monthFirst : counted.point + counted.comma;
    // Only where the sample leaves it open is every row worth a look.
    return counted.ambiguous !== null && decided === 0 ? countVotes(grid, column, allRows()) : counted;
  });
  const tableOrder = agreed(
    votes.map((vote) => majority(vote.dayFirst, vote.monthFirst, "dmy" as const, "mdy" as const)),
  );
  const tableMark = agreed(votes.map((vote) => majority(vote.point, vote.comma, "." as const, "," as const)));
  const questions: Question[] = [];
  const readings = columns.map((column, i): ColumnReading => {
    const vote = votes[i] as Votes;
    const said = corrections.readings?.get(column.header);
    if (column.as === "date") {
      const order = orderOf(column, vote, tableOrder, said, corrections, questions);
      return order === null ? {} : { dateOrder: order };
    }
    const style = styleOf(column, vote, tableMark, said, corrections, questions);
    const scale = column.as === "probability" ? scaleOf(column, vote, said, questions) : null;
    const currency = said?.currency ?? column.currency ?? currencyFrom(column, vote, questions);
    const multiplier = said?.multiplier ?? column.multiplier;
    return {
      ...(style === null ? {} : { number: style }),
      ...(scale === null ? {} : { probabilityScale: scale }),
      ...(currency === undefined || column.as === "probability" ? {} : { currency }),
      ...(multiplier === undefined || column.as === "probability" ? {} : { multiplier }),
    };
  });
  return { readings, questions };
}

function countVotes(grid: Grid, column: ToRead, rows: Int32Array): Votes {
  let point = 0;
  let comma = 0;
  let dayFirst = 0;
  let monthFirst = 0;
  let ambiguous: string | null = null;
  let ambiguousMark: "." | "," = ".";
  let american = false;
  let aboveOne = 0;
  let fractions = 0;
  let ones = 0;
  const currencies = new Map<string, number>();
  const scale = (value: number) => {
    if (value > 1) aboveOne++;
    else if (value === 1) ones++;
    else if (value > 0) fractions++;
  };
  for (const row of rows) {
    const cell: Cell = grid.values[row]?.[column.index] ?? null;
    if (typeof cell === "number") {
      const format = grid.formats?.[row]?.[column.index] ?? "";
      if (isPercentFormat(format)) fractions++;
      else scale(cell);
      const code = currencyOfFormat(format);
      if (code !== null) currencies.set(code, (currencies.get(code) ?? 0) + 1);
      continue;
    }
    if (typeof cell !== "string" || isBlank(cell)) continue;
    if (column.as === "date") {
      const reading = readDate(cell);
      if (reading.kind === "ambiguous") {
        ambiguous ??= cell;
        american ||= reading.american;
      } else if (reading.kind === "value" && reading.shows === "dmy") dayFirst++;
      else if (reading.kind === "value" && reading.shows === "mdy") monthFirst++;
      continue;
    }
    const reading = readNumber(cell);
    if (reading.kind === "ambiguous") {
      ambiguous ??= cell;
      ambiguousMark = reading.mark;
    } else if (reading.kind === "value") {
      if (reading.shows === ".") point++;
      else if (reading.shows === ",") comma++;
      if (!reading.percent) scale(reading.value);
      if (reading.currency !== undefined)
        currencies.set(reading.currency, (currencies.get(reading.currency) ?? 0) + 1);
    }
  }
  return {
    point,
    comma,
    dayFirst,
    monthFirst,
    ambiguous,
    ambiguousMark,
    american,
    aboveOne,
    fractions,
    ones,
    currencies,
  };
}

function majority<T>(a: number, b: number, first: T, second: T): T | null {
  return a === 0 && b === 0 ? null : a >= b ? first : second;
}

function agreed<T>(answers: readonly (T | null)[]): T | null {
  const given = new Set(answers.filter((answer) => answer !== null));
  return given.size === 1 ? ([...given][0] ?? null) : null;
}

function orderOf(
  column: ToRead,
  vote: Votes,
  tableOrder: DateOrder | null,
  said: ColumnReading | undefined,
  corrections: Corrections,
  questions: Question[],
): DateOrder | null {
  if (said?.dateOrder !== undefined) return said.dateOrder;
  const own = majority<DateOrder>(vote.dayFirst, vote.monthFirst, "dmy", "mdy");
  const few = Math.min(vote.dayFirst, vote.monthFirst);
  const torn = few > 0.1 * (vote.dayFirst + vote.monthFirst);
  if (own !== null && !(torn && vote.ambiguous !== null)) return own;
  if (vote.ambiguous === null) return null;
  const known = own === null ? (tableOrder ?? corrections.dateOrder) : undefined;
  if (known !== undefined) return known;
  const assumed = own ?? (vote.american ? "mdy" : "dmy");
  questions.push({
    code: "dateOrder",
    column: column.index,
    values: { header: column.header, text: vote.ambiguous },
    choices: ["dmy", "mdy"],
    assumed,
  });
  return assumed;
}

function styleOf(
  column: ToRead,
  vote: Votes,
  tableMark: "." | "," | null,
  said: ColumnReading | undefined,
  corrections: Corrections,
  questions: Question[],
): NumberStyle | null {
  if (said?.number !== undefined) return said.number;
  const own = majority<"." | ",">(vote.point, vote.comma, ".", ",");
  const torn = Math.min(vote.point, vote.comma) > 0.1 * (vote.point + vote.comma);
  if (own !== null && !(torn && vote.ambiguous !== null)) return { decimal: own };
  if (vote.ambiguous === null) return null;
  const known = own === null ? (tableMark ?? corrections.number?.decimal) : undefined;
  if (known !== undefined) return { decimal: known };
  // Three digits behind a mark are thousands more often than decimals.
  const assumed = own ?? (vote.ambiguousMark === "." ? "," : ".");
  questions.push({
    code: "numberStyle",
    column: column.index,
    values: { header: column.header, text: vote.ambiguous },
    choices: [".", ","],
    assumed,
  });
  return { decimal: assumed };
}

function scaleOf(
  column: ToRead,
  vote: Votes,
  said: ColumnReading | undefined,
  questions: Question[],
): ProbabilityScale | null {
  if (said?.probabilityScale !== undefined) return said.probabilityScale;
  if (vote.aboveOne === 0 && vote.fractions + vote.ones === 0) return null;
  if (vote.aboveOne === 0) return "unit";
  if (vote.fractions === 0) return "percent";
  const assumed = vote.aboveOne >= vote.fractions ? "percent" : "unit";
  questions.push({
    code: "probabilityScale",
    column: column.index,
    values: { header: column.header },
    choices: ["percent", "unit"],
    assumed,
  });
  return assumed;
}

function currencyFrom(column: ToRead, vote: Votes, questions: Question[]): string | undefined {
  const codes = [...vote.currencies].sort((a, b) => b[1] - a[1]).map(([code]) => code);
  if (codes.length > 1 && column.as === "amount")
    questions.push({
      code: "mixedCurrencies",
      column: column.index,
      values: { header: column.header, currencies: codes.join(", ") },
      choices: codes,
      assumed: codes[0] ?? "",
    });
  return codes.length === 1 ? codes[0] : undefined;
}
