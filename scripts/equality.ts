/**
 * Counts every summary over the edge set and seeded random tables in the core and in SQL engines, and
 * compares them byte by byte, whole and in parts: node scripts/equality.ts [tables]. DuckDB is among the
 * packages. ClickHouse's code (chdb, 500 MB) and Google's GoogleSQL (zetasql, 340 MB) are installed into
 * temporary folders for this run alone; four ClickHouse nodes need a C compiler and Linux. It also tells how
 * these nodes share the work, whether the sample comes out alike however it is asked for, and what faults do.
 */
import { mergeSummaries } from "../src/core/summaries/summary.ts";
import type { SummaryColumns } from "../src/core/summaries/summary-columns.ts";
import { everySummary } from "../test/core/summaries/every-summary.ts";
import { edgeTables, joined, randomTables } from "../test/core/summaries/random-tables.ts";
import type { Candidate } from "./equality/candidate.ts";
import { type Nodes, overNodes, startNodes } from "./equality/clickhouse-nodes.ts";
import { openChdb, openDuckdb } from "./equality/embedded.ts";
import { faults } from "./equality/faults.ts";
import { fourWays } from "./equality/four-ways.ts";
import { openGoogleSql } from "./equality/googlesql.ts";
import { type Installed, installed } from "./equality/packages.ts";
import type { Finding } from "./equality/sample.ts";
import { type ShareOfWork, sharesOfWork, touches } from "./equality/shares-of-work.ts";

const shape = { deals: 40, campaigns: 6, channels: 4, longest: 8, most: 5_000_000 };
const count = Number(process.argv[2] ?? 500);
/**
 * So many random tables are loaded together, with deals, campaigns and channels of their own, because a text
 * takes most engines as long for ten small tables as for one.
 */
const together = 10;
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

/** Tables and summaries compared, and the summaries that differ from those of the core. */
interface Tally {
  tables: number;
  compared: number;
  readonly differing: Set<string>;
}

/** All summaries of one load, whole and, in DuckDB, put together from parts: the nodes are parts by themselves. */
async function compare(
  candidate: Candidate,
  columns: SummaryColumns,
  tally: Tally,
  parts: readonly number[],
) {
  await candidate.load(columns);
  for (const summary of everySummary(columns)) {
    const expected = JSON.stringify(summary.count(columns));
    for (const many of candidate.name === "DuckDB" ? [1, ...parts] : [1]) {
      const found = [];
      for (let part = 0; part < many; part++)
        found.push(await candidate.rows(summary.sql, many === 1 ? undefined : { parts: many, part }));
      tally.compared++;
      if (JSON.stringify(mergeSummaries(summary, found)) !== expected)
        tally.differing.add(`${summary.id} in ${many}`);
    }
  }
}

/** Each engine goes through the tables at its own pace. */
async function compareAll(candidate: Candidate): Promise<Tally> {
  const tally: Tally = { tables: 1, compared: 0, differing: new Set() };
  const start = performance.now();
  await compare(candidate, edgeTables(), tally, [2, 4, 16]);
  for (let seed = 1; seed <= count; seed += together) {
    const many = Math.min(together, count + 1 - seed);
    const tables = Array.from({ length: many }, (_, k) => randomTables(seed + k, shape));
    await compare(candidate, joined(tables), tally, []);
    tally.tables += many;
    if (tally.tables % 50 === 1 || tally.tables > count) {
      const seconds = Math.round((performance.now() - start) / 1000);
      const different = tally.differing.size;
      console.error(
        `${candidate.name}: ${tally.tables} of ${count + 1} tables in ${seconds} s, ${different} summaries different`,
      );
    }
  }
  return tally;
}

/** The node that is asked also plans and adds up, some 0.2 s whatever it is asked about. */
function printShares(shares: readonly ShareOfWork[]): void {
  const many = touches.toLocaleString("en");
  console.log(
    `\n| ${many} touches on four nodes: processor time, most memory | node asked | others | a quarter of all | furthest from it |\n|---|---|---|---|---|`,
  );
  for (const { summary, seconds, memory } of shares) {
    const [asked, ...others] = seconds.map((much, n) => `${much.toFixed(2)} s, ${memory[n]} MB`);
    const share = seconds.reduce((sum, much) => sum + much, 0) / seconds.length;
    const furthest = Math.max(...seconds.map((much) => Math.abs(much / share - 1)));
    console.log(
      `| ${summary} | ${asked} | ${others.join("; ")} | ${share.toFixed(2)} s | ${(100 * furthest).toFixed(1)} % |`,
    );
  }
}

function printFindings(title: string, findings: readonly Finding[]): void {
  console.log(`\n| ${title} | expected | found |\n|---|---|---|`);
  for (const { what, expected, isRight } of findings) {
    console.log(`| ${what} | ${expected} | ${isRight ? "yes" : "no"} |`);
    if (!isRight) process.exitCode = 1;
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
  const shares = nodes === null ? [] : await sharesOfWork(nodes);
  const ways = nodes === null || chdb === null ? [] : await fourWays(nodes, chdb.folder);
  const tallies = await Promise.all(candidates.map(compareAll));
  console.log("| engine | tables | summaries compared | different |\n|---|---|---|---|");
  for (const [k, { name }] of candidates.entries()) {
    const { tables, compared, differing } = tallies[k] as Tally;
    console.log(`| ${name} | ${tables} | ${compared} | ${differing.size} |`);
    for (const one of differing) console.error(`${name} differs: ${one}`);
    if (differing.size > 0) process.exitCode = 1;
  }
  if (nodes !== null && chdb !== null) {
    printShares(shares);
    printFindings("the same figure in four ways", ways);
    printFindings("four ClickHouse nodes", await faults(nodes, chdb.folder));
  }
} finally {
  for (const close of closing) await close();
}
