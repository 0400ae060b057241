import { readFileSync } from "node:fs";
import { grams } from "../../src/core/summaries/grams.ts";
import { ruleCredit } from "../../src/core/summaries/rule-credit.ts";
import type { JourneyChoice } from "../../src/core/summaries/summary-columns.ts";
import { openClickhouse } from "../../src/hosts/engines/clickhouse.ts";
import { clickhouseAddress } from "../../src/hosts/engines/clickhouse-address.ts";
import { engineData } from "../../src/hosts/engines/engine-data.ts";
import { emptyMap } from "../../src/hosts/engines/map-file.ts";
import type { Node, Nodes } from "./clickhouse-nodes.ts";

/** TOUCHES=5e7 in the environment asks for more. */
export const touches = Number(process.env.TOUCHES ?? 10_000_000);
const deals = touches / 10;

export interface ShareOfWork {
  readonly summary: string;
  /** Seconds that each node has computed; the first is the one that was asked. */
  readonly seconds: readonly number[];
  /** The most memory that each has had, in MB. */
  readonly memory: readonly number[];
}

/** Ten touches a deal, as `bench/engines.ts` makes them, and each on the node of its deal. */
async function load({ run }: Node, n: number, count: number): Promise<void> {
  await run("CREATE DATABASE work");
  await run(`CREATE TABLE work.deals ENGINE = Memory AS
SELECT number AS \`Deal ID\`, ['Lead', 'Proposal', 'Closed Won', 'Closed Lost'][1 + cityHash64(number) % 4] AS Stage,
  (cityHash64(number, 1) % 5000000) / 100 AS Amount, toDate('2024-01-01') + cityHash64(number, 2) % 600 AS Created,
  toDate('2025-09-01') + cityHash64(number, 3) % 400 AS \`Closed on\`
FROM numbers(${deals}) WHERE number % ${count} = ${n}`);
  await run(`CREATE TABLE work.touches ENGINE = Memory AS
SELECT cityHash64(number, 4) % ${deals} AS \`Deal ID\`, concat('Campaign ', toString(cityHash64(number, 5) % 400)) AS Campaign,
  concat('Channel ', toString(cityHash64(number, 5) % 40)) AS Channel,
  toDateTime('2024-01-01 00:00:00', 'UTC') + intDiv(number * 52000000, ${touches}) AS \`When\`
FROM numbers(${touches}) WHERE \`Deal ID\` % ${count} = ${n}`);
}

/** Linux counts in hundredths of a second: user and system are the 14th and 15th word. */
function processorTime({ process }: Node): number {
  const words = readFileSync(`/proc/${process}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(words[11]) + Number(words[12])) / 100;
}

const peak = ({ process }: Node) =>
  Math.round(Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${process}/status`, "utf8"))?.[1]) / 1024);

/** What each node computes for a summary of many touches, by the way that `pipewright eval` takes. */
export async function sharesOfWork({ nodes, address }: Nodes): Promise<readonly ShareOfWork[]> {
  await Promise.all(nodes.map((node, n) => load(node, n, nodes.length)));
  const user = { user: "default", password: "" };
  const engine = await openClickhouse(clickhouseAddress(address("work", "four")), user);
  const data = await engineData(engine, { map: emptyMap, stages: null, aliases: null, asOf: 0 });
  const campaigns: JourneyChoice = { by: "campaign", basis: "revenue", period: null };
  const channels: JourneyChoice = { ...campaigns, by: "channel" };
  const shares: ShareOfWork[] = [];
  for (const summary of [
    ruleCredit("linear", campaigns),
    grams(1, data.facts.channels, channels),
    grams(2, data.facts.channels, channels),
  ]) {
    const before = nodes.map(processorTime);
    await data.rowsOf(summary);
    const seconds = nodes.map((node, n) => processorTime(node) - (before[n] as number));
    shares.push({ summary: summary.id, seconds, memory: nodes.map(peak) });
  }
  for (const node of nodes) await node.run("DROP DATABASE work SYNC");
  return shares;
}
