import type { Dialect } from "../../core/summaries/dialects.ts";

/** A value as an engine gives it; dates and times as text, such as 2026-11-21 10:15:00. */
export type EngineValue = string | number | bigint | boolean | null;

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
}

/** A database that counts summaries: it takes a text and gives rows, and knows no figure. */
export interface Engine {
  readonly name: string;
  readonly dialect: Dialect;
  readonly tables: readonly EngineTable[];
  /** A number for each row in the order they stand in; null where rows have no order. */
  readonly rowNumber: string | null;
  rows(text: string): Promise<readonly (readonly EngineValue[])[]>;
  close(): void;
}

/** What an engine refuses or fails at; `code` is worded in messages, area "engines". */
export class EngineError extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number | null>>;
  constructor(code: string, values: EngineError["values"]) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** Rows of a summary as whole numbers; one beyond 2^53 would not be exact and is an error. */
export async function summaryRows(engine: Engine, text: string): Promise<readonly (readonly number[])[]> {
  const rows = await engine.rows(text);
  return rows.map((row) =>
    row.map((value) => {
      const number = typeof value === "boolean" || value === null ? Number.NaN : Number(value);
      if (!Number.isSafeInteger(number)) throw new EngineError("notWhole", { value: String(value) });
      return number;
    }),
  );
}
