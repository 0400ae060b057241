import type { Period } from "../periods.ts";
import type { Dialect } from "./dialects.ts";
import type { SummedModel } from "./rule-credit.ts";
import type { JourneyChoice, SummaryColumns } from "./summary-columns.ts";

/**
 * Some deals in a few rows of whole numbers: each begins with the keys, the measures follow. Rows with
 * the same keys stand once, in ascending order of the keys, so equal summaries are equal byte by byte.
 */
export type SummaryRows = readonly (readonly number[])[];

/** Which summary it is, and all that its counting depends on. */
export type SummaryChoice =
  | { readonly kind: "outcomes" | "inflow" | "expected" }
  /** `lastOpen`: place of the last open stage, which won deals have passed; -1: there is none. */
  | { readonly kind: "progress"; readonly lastOpen: number }
  | { readonly kind: "lifetimes"; readonly today: number; readonly period: Period | null }
  | { readonly kind: "credit"; readonly model: SummedModel; readonly journeys: JourneyChoice }
  | { readonly kind: "grams"; readonly order: 1 | 2 | 3; readonly journeys: JourneyChoice }
  | { readonly kind: "positions" | "sets" | "standing"; readonly journeys: JourneyChoice };

/**
 * A summary as it is read: one `finish` makes the figure of its rows, whoever counted them. How they
 * are counted is told apart from it by `countingOf`, so that a spreadsheet which only reads summaries
 * carries no queries.
 */
export interface Summary<Figure> {
  /** Name and options, which tell summaries of one sheet apart. */
  readonly id: string;
  readonly choice: SummaryChoice;
  readonly keys: readonly string[];
  readonly measures: readonly string[];
  finish(rows: SummaryRows): Figure;
}

/** How a summary is counted: over columns in memory, or by a database in its own words, with the same rows. */
export interface SummaryCounting {
  count(columns: SummaryColumns): SummaryRows;
  /** One SELECT of the keys and measures from the views deals, touches and history. */
  sql(dialect: Dialect): string;
}

export interface SummaryDefinition<Figure> extends Summary<Figure>, SummaryCounting {}

/** Adds the measures of rows with the same keys and puts the rows in order. Inputs may be in any. */
export function addUp(rows: Iterable<readonly number[]>, keys: number): SummaryRows {
  const sums = new Map<string, number[]>();
  for (const row of rows) {
    const key = row.slice(0, keys).join(" ");
    const known = sums.get(key);
    // Adding 0 makes −0 the 0 that it is elsewhere.
    if (known === undefined) {
      sums.set(
        key,
        row.map((value) => value + 0),
      );
    } else for (let k = keys; k < row.length; k++) known[k] = (known[k] as number) + (row[k] as number);
  }
  return [...sums.values()].sort((a, b) => {
    for (let k = 0; k < keys; k++) if (a[k] !== b[k]) return (a[k] as number) - (b[k] as number);
    return 0;
  });
}

/** The summary of a whole from those of its parts, whose deals must not overlap. */
export function mergeSummaries(
  { keys }: Pick<Summary<unknown>, "keys">,
  parts: readonly SummaryRows[],
): SummaryRows {
  return addUp(parts.flat(), keys.length);
}
