import type { Dialect } from "./dialects.ts";
import type { SummaryColumns } from "./summary-columns.ts";

/**
 * Some deals in a few rows of whole numbers: each begins with the keys, the measures follow. Rows with
 * the same keys stand once, in ascending order of the keys, so equal summaries are equal byte by byte.
 */
export type SummaryRows = readonly (readonly number[])[];

/**
 * A figure that can be counted in parts: over columns in memory, or by a database in its own words; either
 * way the same rows come out, and one `finish` makes the figure of them.
 */
export interface SummaryDefinition<Figure> {
  /** Name and options, which tell summaries of one sheet apart. */
  readonly id: string;
  readonly keys: readonly string[];
  readonly measures: readonly string[];
  count(columns: SummaryColumns): SummaryRows;
  /** One SELECT of the keys and measures from the views deals, touches and history. */
  sql(dialect: Dialect): string;
  finish(rows: SummaryRows): Figure;
}

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
  { keys }: Pick<SummaryDefinition<unknown>, "keys">,
  parts: readonly SummaryRows[],
): SummaryRows {
  return addUp(parts.flat(), keys.length);
}
