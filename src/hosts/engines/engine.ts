import type { Dialect } from "../../core/summaries/dialects.ts";
import type { SummaryRows } from "../../core/summaries/summary.ts";

/** A value as an engine gives it; dates and times as text, such as 2026-11-21 10:15:00. */
export type EngineValue = string | number | bigint | boolean | null;
export type EngineRows = readonly (readonly EngineValue[])[];

export interface EngineColumn {
  readonly name: string;
  readonly type: "number" | "text" | "date" | "time" | "other";
}

/** A table of the data that an engine was opened on. */
export interface EngineTable {
  readonly name: string;
  /** What stands after FROM. */
  readonly from: string;
  readonly columns: readonly EngineColumn[];
  /** A number for each row in the order they stand in; absent: rows have no order. */
  readonly rowNumber?: string;
  /**
   * Where all is text: the same with those of these columns as numbers and as dates that can be read in one
   * way only, which takes no list of their texts.
   */
  typed?(numbers: readonly string[], dates: readonly string[]): Promise<EngineTable>;
}

/** A database that counts summaries: it takes a text and gives rows, and knows no figure. */
export interface Engine {
  readonly name: string;
  readonly dialect: Dialect;
  readonly tables: readonly EngineTable[];
  rows(text: string): Promise<EngineRows>;
  /** The text as each shard runs it on its own rows, all their rows together; absent: there are no shards. */
  onShards?(text: string): string;
  /** Keeps the rows of a text until the engine is closed; what comes back stands after FROM. */
  keep?(name: string, text: string): Promise<string>;
  /** Rows from the top of a table, for which nobody is charged; null: it can only be queried. */
  head?(table: EngineTable, limit: number): Promise<EngineRows | null>;
  /** Where queries are charged by the bytes that they scan. */
  readonly charges?: Charges;
  close(): void | Promise<void>;
}

export interface Charges {
  /** Queries are only estimated, and give no rows. */
  readonly isEstimate: boolean;
  /** What a text would scan, in bytes. */
  of(text: string): Promise<number>;
  /** Bytes of all queries so far. */
  total(): number;
}

/** Who waits for an engine: an abort ends its query with the reason, an EngineError. */
export interface Watch {
  readonly signal?: AbortSignal | undefined;
  /** Hears how much of a query is done, from 0 to 1; null: the engine does not say. */
  progress?(share: number | null): void;
}

/** What an engine refuses or fails at; `code` is worded in messages, areas "engines" and "files". */
export class EngineError extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number | null>>;
  constructor(code: string, values: EngineError["values"]) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** Bytes as people read them: to a hundredth, rounded up. */
export const gigabytes = (bytes: number) => Math.ceil(bytes / 1e7) / 100;

/** An engine's own words, without what follows the first line and could be long. */
export const firstLine = (error: unknown) =>
  (
    String(error instanceof Error ? error.message : error)
      .trim()
      .split("\n")[0] ?? ""
  ).slice(0, 300);

/** Rows of a summary as whole numbers; one beyond 2^53 would not be exact and is an error. */
export async function summaryRows(engine: Engine, text: string): Promise<SummaryRows> {
  const rows = await engine.rows(text);
  return wholeRows(
    rows.map((row) =>
      row.map((value) => (typeof value === "boolean" || value === null ? Number.NaN : Number(value))),
    ),
  );
}

/** The same rows, which are known to be exact. */
export function wholeRows(rows: SummaryRows): SummaryRows {
  for (const row of rows)
    for (const value of row)
      if (!Number.isSafeInteger(value)) throw new EngineError("notWhole", { value: String(value) });
  return rows;
}
