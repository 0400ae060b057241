import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runCli } from "../../src/cli/run.ts";
import { clickhouse } from "../../src/core/summaries/dialects.ts";
import type { Nodes } from "./clickhouse-nodes.ts";

const samples = path.resolve(import.meta.dirname, "../../samples");
export const files = {
  deals: path.join(samples, "campaign-deals.csv"),
  touches: path.join(samples, "touches.csv"),
};

/** A row of a table: what was tried, what was expected of it and whether it was so. */
export interface Finding {
  readonly what: string;
  readonly expected: string;
  readonly isRight: boolean;
}

/** What `pipewright eval` prints, and how long it takes. */
export async function evaluated(...args: readonly string[]) {
  let [out, error] = ["", ""];
  const start = performance.now();
  const exitCode = await runCli(["eval", ...args, "--as-of", "2026-09-30"], {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  return { exitCode, out, error, seconds: (performance.now() - start) / 1000 };
}

/** On the shard of its deal; and line by line on one after the other. */
export const byDeal = "cityHash64(`Deal ID`)";
export const scattered = "Line";

/** Types of the columns that are no text. */
const types: Readonly<Record<string, string>> = {
  "Amount (EUR)": "Nullable(Float64)",
  Created: "Nullable(Date)",
  "Expected close": "Nullable(Date)",
  "Closed on": "Nullable(Date)",
  When: "Nullable(DateTime)",
};

/** A file as a table on all nodes, with the number of each line, each row on the node that `place` says. */
export async function spread({ nodes }: Nodes, name: string, file: string, place: string): Promise<void> {
  const text = readFileSync(file, "utf8");
  const [header = ""] = text.split(/\r?\n/, 1);
  const columns = header
    .split(",")
    .map((column) => `${clickhouse.identifier(column)} ${types[column] ?? "String"}`);
  for (const node of nodes)
    await node.run(
      `CREATE TABLE ${name} (${columns.join(", ")}, Line Int64) ENGINE = MergeTree ORDER BY \`Deal ID\``,
    );
  await nodes[0]?.run(`INSERT INTO FUNCTION cluster('four', ${name}, ${place})
SELECT *, rowNumberInAllBlocks() FROM input(${clickhouse.text(columns.join(", "))})
SETTINGS date_time_input_format = 'best_effort' FORMAT CSVWithNames
${text}`);
}

/** A map file that says what tells touches of one time apart. */
export function orderedByLine(folder: string): string {
  const map = path.join(folder, "map.json");
  writeFileSync(map, JSON.stringify({ touches: { order: "Line" } }));
  return map;
}
