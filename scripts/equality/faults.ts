import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { runCli } from "../../src/cli/run.ts";
import { clickhouse } from "../../src/core/summaries/dialects.ts";
import type { Nodes } from "./clickhouse-nodes.ts";

const samples = path.resolve(import.meta.dirname, "../../samples");
const files = { deals: path.join(samples, "campaign-deals.csv"), touches: path.join(samples, "touches.csv") };
const formulas = ['=CAMPAIGN.REPORT("linear")', "=PIPELINE.WINRATE()"];

async function evaluated(...args: readonly string[]) {
  let [out, error] = ["", ""];
  const start = performance.now();
  const exitCode = await runCli(["eval", ...formulas, ...args, "--as-of", "2026-09-30", "--json"], {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  return { exitCode, out, error, seconds: (performance.now() - start) / 1000 };
}

/** Each row of a table on the node that `place` says, all as text, with the number of its line. */
async function spread(nodes: Nodes["nodes"], name: string, file: string, place: string): Promise<void> {
  const [header = [], ...rows] = Papa.parse<string[]>(readFileSync(file, "utf8").trim()).data;
  const columns = [...header, "Line"];
  const typed = columns.map(
    (column) => `${clickhouse.identifier(column)} ${column === "Line" ? "Int64" : "String"}`,
  );
  const lines = rows.map((row, line) => JSON.stringify([...row, line]));
  await Promise.all(
    nodes.map(async (node, n) => {
      await node.run(`CREATE OR REPLACE TABLE whole.sample (${typed.join(", ")}) ENGINE = Memory`);
      await node.run(`INSERT INTO whole.sample FORMAT JSONCompactEachRow\n${lines.join("\n")}`);
      await node.run(
        `CREATE TABLE ${name} ENGINE = MergeTree ORDER BY Line AS SELECT * FROM whole.sample WHERE ${place} % ${nodes.length} = ${n}`,
      );
    }),
  );
}

interface Finding {
  readonly what: string;
  readonly found: string;
  readonly isRight: boolean;
}

/** Formulas from a file and from four nodes: sharded well and badly, with a shard that is away, with a node killed. */
export async function faults({ nodes, address }: Nodes, folder: string): Promise<readonly Finding[]> {
  const byDeal = "cityHash64(`Deal ID`)";
  for (const node of nodes)
    for (const database of ["crm", "mixed"]) await node.run(`CREATE DATABASE ${database}`);
  await spread(nodes, "crm.deals", files.deals, byDeal);
  await spread(nodes, "mixed.deals", files.deals, byDeal);
  await spread(nodes, "crm.touches", files.touches, byDeal);
  await spread(nodes, "mixed.touches", files.touches, "Line");
  const map = path.join(folder, "map.json");
  writeFileSync(map, JSON.stringify({ touches: { order: "Line" } }));
  const onNodes = (database: string, cluster: "four" | "broken") =>
    evaluated("--engine", address(database, cluster), "--map", map);

  const expected = await evaluated("--deals", files.deals, "--touches", files.touches);
  const sharded = await onNodes("crm", "four");
  const scattered = await onNodes("mixed", "four");
  const broken = await onNodes("crm", "broken");
  await nodes[2]?.kill();
  const killed = await onNodes("crm", "four");
  const none = ({ out, exitCode, error }: typeof killed) =>
    out === "" && exitCode === 1 && error.includes("does not answer");
  return [
    {
      what: `${formulas.length} formulas, sharded by deal`,
      found: "equal to those from the file",
      isRight: sharded.out === expected.out && expected.exitCode === 0,
    },
    {
      what: "the same, touches scattered",
      found: "equal, and it is said",
      isRight: scattered.out === expected.out && scattered.error.includes("on another shard"),
    },
    { what: "a shard that is nowhere", found: `the reason and no figure`, isRight: none(broken) },
    {
      what: "a node killed",
      found: `the reason and no figure, within 5 s`,
      isRight: none(killed) && killed.seconds < 5,
    },
  ];
}
