import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import type { Nodes } from "./clickhouse-nodes.ts";
import { byDeal, evaluated, type Finding, files, orderedByLine, spread } from "./sample.ts";

const formula = '=CAMPAIGN.REPORT("linear")';

/** The figure of docs/scale.md: from the files, from DuckDB, from four nodes and from a summary sheet of each. */
export async function fourWays(all: Nodes, folder: string): Promise<readonly Finding[]> {
  const data = path.join(folder, "sample");
  mkdirSync(data);
  copyFileSync(files.deals, path.join(data, "deals.csv"));
  copyFileSync(files.touches, path.join(data, "touches.csv"));
  for (const node of all.nodes) await node.run("CREATE DATABASE pipewright");
  await spread(all, "pipewright.deals", files.deals, byDeal);
  await spread(all, "pipewright.touches", files.touches, byDeal);
  const books = { duckdb: path.join(folder, "duckdb.xlsx"), nodes: path.join(folder, "nodes.xlsx") };
  const onNodes = ["--engine", all.address("pipewright", "four"), "--map", orderedByLine(folder)];
  const expected = await evaluated(formula, "--deals", files.deals, "--touches", files.touches);
  const ways = {
    DuckDB: [formula, "--engine", "duckdb", "--data", data, "--into", books.duckdb],
    "four nodes": [formula, ...onNodes, "--into", books.nodes],
    "summary sheet from DuckDB": [formula, "--deals", books.duckdb],
    "summary sheet from four nodes": [formula, "--deals", books.nodes],
  };
  const findings: Finding[] = [];
  for (const [way, args] of Object.entries(ways)) {
    const { out, exitCode } = await evaluated(...args);
    findings.push({
      what: `${formula} of the sample: ${way}`,
      expected: "the same bytes as from the files",
      isRight: out === expected.out && exitCode === 0 && expected.exitCode === 0,
    });
  }
  return findings;
}
