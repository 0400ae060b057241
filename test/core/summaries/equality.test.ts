import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { duckdb } from "../../../src/core/summaries/dialects.ts";
import { addUp, mergeSummaries } from "../../../src/core/summaries/summary.ts";
import type { SummaryColumns } from "../../../src/core/summaries/summary-columns.ts";
import { tablesSql } from "./engine-tables.ts";
import { everySummary } from "./every-summary.ts";
import { edgeTables, partOf, randomTables } from "./random-tables.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const shape = { deals: 60, campaigns: 6, channels: 4, longest: 9, most: 5_000_000 };
const tables: readonly (readonly [string, SummaryColumns])[] = [
  ["the edge set", edgeTables()],
  ["no deals at all", randomTables(1, { ...shape, deals: 0 })],
  ...[1, 2, 3, 4, 5, 6].map((seed) => [`random table ${seed}`, randomTables(seed, shape)] as const),
];

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
});
afterAll(() => connection.closeSync());

async function counted(text: string, keys: number) {
  const rows = (await connection.runAndReadAll(text)).getRowsJS();
  return addUp(
    rows.map((row) => row.map(Number)),
    keys,
  );
}

describe.each(tables)("%s", (_, columns) => {
  it("is summed up by the core and by DuckDB in the same bytes", async () => {
    for (const text of tablesSql(columns, duckdb)) await connection.run(text);
    for (const summary of everySummary(columns)) {
      const rows = await counted(summary.sql(duckdb), summary.keys.length);
      expect([summary.id, rows]).toEqual([summary.id, summary.count(columns)]);
    }
  });

  it.each([2, 4, 16])("split by deal into %i parts and merged is the whole", (parts) => {
    for (const summary of everySummary(columns)) {
      const each = Array.from({ length: parts }, (_, part) => summary.count(partOf(columns, parts, part)));
      expect([summary.id, mergeSummaries(summary, each)]).toEqual([summary.id, summary.count(columns)]);
    }
  });
});
