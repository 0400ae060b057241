/**
 * Counts every summary over the edge set and seeded random tables in the core and in SQL engines, and
 * compares them byte by byte, whole and in parts: node scripts/equality.ts [tables]. DuckDB is among the
 * packages. ClickHouse's code (chdb, 500 MB) and Google's GoogleSQL (zetasql, 340 MB) are installed into
 * temporary folders for this run alone; four ClickHouse nodes need a C compiler and Linux.
 */
import { mergeSummaries } from "../src/core/summaries/summary.ts";
import type { SummaryColumns } from "../src/core/summaries/summary-columns.ts";
import { everySummary } from "../test/core/summaries/every-summary.ts";
import { edgeTables, randomTables } from "../test/core/summaries/random-tables.ts";
import type { Candidate } from "./equality/candidate.ts";
import { type Nodes, overNodes, startNodes } from "./equality/clickhouse-nodes.ts";
import { openChdb, openDuckdb } from "./equality/embedded.ts";
import { faults } from "./equality/faults.ts";
import { openGoogleSql } from "./equality/googlesql.ts";
import { type Installed, installed } from "./equality/packages.ts";

const shape = { deals: 40, campaigns: 6, channels: 4, longest: 8, most: 5_000_000 };
const count = Number(process.argv[2] ?? 500);
const closing: (() => void | Promise<void>)[] = [];

/** Null, said aloud, where an engine cannot be had here. */
async function attempt<Result>(name: string, work: () => Result | Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    console.error(`${name} is skipped: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
    process.exitCode = 1;
    return null;
  }
}

async function withPackage<Result>(
  name: string,
  found: Installed | null,
  work: (found: Installed) => Result | Promise<Result>,
): Promise<Result | null> {
  return found === null ? null : attempt(name, () => work(found));
}

/** Summaries that differ from those of the core, of whole tables and of tables put together from parts. */
const differing = new Map<string, string[]>();
const compared = new Map<string, number>();

/** Parts are what DuckDB counts: the nodes are parts by themselves. */
async function compare(candidates: readonly Candidate[], columns: SummaryColumns, parts: readonly number[]) {
  const summaries = everySummary(columns);
  const expected = summaries.map((summary) => JSON.stringify(summary.count(columns)));
  for (const candidate of candidates) {
    await candidate.load(columns);
    for (const [k, summary] of summaries.entries()) {
      for (const many of candidate.name === "DuckDB" ? [1, ...parts] : [1]) {
        const found = [];
        for (let part = 0; part < many; part++)
          found.push(await candidate.rows(summary.sql, many === 1 ? undefined : { parts: many, part }));
        compared.set(candidate.name, (compared.get(candidate.name) ?? 0) + 1);
        if (JSON.stringify(mergeSummaries(summary, found)) !== expected[k])
          differing.set(candidate.name, [
            ...(differing.get(candidate.name) ?? []),
            `${summary.id} in ${many}`,
          ]);
      }
    }
  }
}

try {
  const chdb = await attempt("ClickHouse", () => installed("chdb@3"));
  if (chdb !== null) closing.push(() => chdb.remove());
  const zetasql = await attempt("GoogleSQL", () => installed("@fivetrandevelopers/zetasql@1"));
  if (zetasql !== null) closing.push(() => zetasql.remove());
  const nodes: Nodes | null = await withPackage("four ClickHouse nodes", chdb, (found) => startNodes(found));
  if (nodes !== null) closing.unshift(nodes.close);
  const opened = [
    await openDuckdb(),
    await withPackage("chDB", chdb, openChdb),
    nodes === null ? null : await overNodes(nodes),
    await withPackage("GoogleSQL", zetasql, openGoogleSql),
  ];
  const candidates = opened.filter((candidate) => candidate !== null);
  closing.unshift(...candidates.map(({ close }) => close));
  await compare(candidates, edgeTables(), [2, 4, 16]);
  for (let seed = 1; seed <= count; seed++) await compare(candidates, randomTables(seed, shape), []);

  console.log("| engine | tables | summaries compared | different |\n|---|---|---|---|");
  for (const { name } of candidates) {
    const different = differing.get(name) ?? [];
    console.log(`| ${name} | ${count + 1} | ${compared.get(name)} | ${different.length} |`);
    for (const one of new Set(different)) console.error(`${name} differs: ${one}`);
    if (different.length > 0) process.exitCode = 1;
  }
  if (nodes !== null && chdb !== null) {
    console.log("\n| four ClickHouse nodes | expected | found |\n|---|---|---|");
    for (const { what, found, isRight } of await faults(nodes, chdb.folder)) {
      console.log(`| ${what} | ${found} | ${isRight ? "yes" : "no"} |`);
      if (!isRight) process.exitCode = 1;
    }
  }
} finally {
  for (const close of closing) await close();
}
