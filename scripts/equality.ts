/**
 * Counts every summary over the edge set and seeded random tables in the core and in SQL engines, and
 * compares them byte by byte: node scripts/equality.ts [tables]. DuckDB is among the packages; chDB, which
 * is ClickHouse's code in a library of 500 MB, is installed into a temporary folder for this run alone.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { clickhouse, type Dialect, duckdb } from "../src/core/summaries/dialects.ts";
import { addUp } from "../src/core/summaries/summary.ts";
import type { SummaryColumns } from "../src/core/summaries/summary-columns.ts";
import { tablesSql } from "../test/core/summaries/engine-tables.ts";
import { everySummary } from "../test/core/summaries/every-summary.ts";
import { edgeTables, randomTables } from "../test/core/summaries/random-tables.ts";

interface Candidate {
  readonly name: string;
  readonly dialect: Dialect;
  run(text: string): Promise<void>;
  rows(text: string): Promise<readonly (readonly number[])[]>;
  close(): void;
}

async function openDuckdb(): Promise<Candidate> {
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
  return {
    name: "DuckDB",
    dialect: duckdb,
    run: async (text) => {
      await connection.run(text);
    },
    rows: async (text) => (await connection.runAndReadAll(text)).getRowsJS().map((row) => row.map(Number)),
    close: () => connection.closeSync(),
  };
}

/** Null, said aloud, where the package cannot be installed here. */
function openChdb(): Candidate | null {
  const folder = mkdtempSync(path.join(tmpdir(), "pipewright-equality-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync("npm", ["install", "--prefix", folder, "--no-save", "chdb@3"], { stdio: "ignore" });
    const { Session } = createRequire(path.join(folder, "index.js"))("chdb");
    const session = new Session(path.join(folder, "data"));
    session.query("CREATE DATABASE IF NOT EXISTS equality");
    const inside = (text: string) => `USE equality; ${text}`;
    return {
      name: "chDB",
      dialect: clickhouse,
      run: async (text) => {
        session.query(inside(text));
      },
      rows: async (text) =>
        String(session.query(inside(text), "TSV"))
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => line.split("\t").map(Number)),
      close() {
        session.cleanup();
        remove();
      },
    };
  } catch (error) {
    remove();
    console.error(`chDB is skipped: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
    return null;
  }
}

const shape = { deals: 40, campaigns: 6, channels: 4, longest: 8, most: 5_000_000 };
const count = Number(process.argv[2] ?? 500);
const opened = [await openDuckdb(), openChdb()];
const candidates = opened.filter((candidate) => candidate !== null);
const results = new Map(candidates.map(({ name }) => [name, new Map<string, number>()]));
let compared = 0;

async function compare(columns: SummaryColumns): Promise<void> {
  const summaries = everySummary(columns);
  const expected = summaries.map((summary) => JSON.stringify(summary.count(columns)));
  compared += summaries.length;
  for (const { name, dialect, run, rows } of candidates) {
    for (const text of tablesSql(columns, dialect)) await run(text);
    for (const [k, { id, keys, sql }] of summaries.entries()) {
      const found = JSON.stringify(addUp(await rows(sql(dialect)), keys.length));
      if (found !== expected[k]) results.get(name)?.set(id, (results.get(name)?.get(id) ?? 0) + 1);
    }
  }
}

await compare(edgeTables());
for (let seed = 1; seed <= count; seed++) await compare(randomTables(seed, shape));
for (const candidate of candidates) candidate.close();

console.log(`| engine | tables | summaries compared | different |\n|---|---|---|---|`);
for (const [name, differing] of results) {
  const total = [...differing.values()].reduce((sum, one) => sum + one, 0);
  console.log(`| ${name} | ${count + 1} | ${compared} | ${total} |`);
  for (const [id, times] of differing) console.error(`${name} differs: ${id}, ${times} times`);
  if (total > 0) process.exitCode = 1;
}
