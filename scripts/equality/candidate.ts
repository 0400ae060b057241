import type { Dialect } from "../../src/core/summaries/dialects.ts";
import type { SummaryRows } from "../../src/core/summaries/summary.ts";
import type { SummaryColumns } from "../../src/core/summaries/summary-columns.ts";

/** An engine whose summaries are compared with those of the core. */
export interface Candidate {
  readonly name: string;
  load(columns: SummaryColumns): Promise<void>;
  /** Rows of a text about deals, history and touches; of some deals alone, where a part is named. */
  rows(sql: (dialect: Dialect) => string, part?: Part): Promise<SummaryRows>;
  close(): void | Promise<void>;
}

/** The deals whose number leaves `part` when divided by `parts`. */
export interface Part {
  readonly parts: number;
  readonly part: number;
}

/** A text about the canonical views, which are tables that `from` names. */
export function overTables(sql: string, from: (table: string) => string, part?: Part): string {
  const only = part === undefined ? "" : ` WHERE MOD(deal, ${part.parts}) = ${part.part}`;
  const views = ["deals", "history", "touches"].map(
    (table) => `${table} AS (SELECT * FROM ${from(table)} AS given_${table}${only})`,
  );
  return `WITH ${views.join(", ")}\nSELECT * FROM (\n${sql}\n) AS summary`;
}

export const numbers = (rows: readonly (readonly unknown[])[]): SummaryRows =>
  rows.map((row) => row.map(Number));
