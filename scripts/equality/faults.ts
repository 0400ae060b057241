import type { Nodes } from "./clickhouse-nodes.ts";
import { byDeal, evaluated, type Finding, files, orderedByLine, scattered, spread } from "./sample.ts";

const formulas = ['=CAMPAIGN.REPORT("linear")', "=PIPELINE.WINRATE()"];

/** Formulas from a file and from four nodes: sharded well and badly, with a shard that is away, with a node killed. */
export async function faults(all: Nodes, folder: string): Promise<readonly Finding[]> {
  const { nodes, address } = all;
  for (const node of nodes)
    for (const database of ["crm", "mixed"]) await node.run(`CREATE DATABASE ${database}`);
  await spread(all, "crm.deals", files.deals, byDeal);
  await spread(all, "mixed.deals", files.deals, byDeal);
  await spread(all, "crm.touches", files.touches, byDeal);
  await spread(all, "mixed.touches", files.touches, scattered);
  const map = orderedByLine(folder);
  const asked = (...args: readonly string[]) => evaluated(...formulas, ...args, "--json");
  const onNodes = (database: string, cluster: "four" | "broken") =>
    asked("--engine", address(database, cluster), "--map", map);

  const expected = await asked("--deals", files.deals, "--touches", files.touches);
  const sharded = await onNodes("crm", "four");
  const mixed = await onNodes("mixed", "four");
  const broken = await onNodes("crm", "broken");
  await nodes[2]?.kill();
  const killed = await onNodes("crm", "four");
  const none = ({ out, exitCode, error }: typeof killed) =>
    out === "" && exitCode === 1 && error.includes("does not answer");
  return [
    {
      what: `${formulas.length} formulas, sharded by deal`,
      expected: "equal to those from the file",
      isRight: sharded.out === expected.out && expected.exitCode === 0,
    },
    {
      what: "the same, touches scattered",
      expected: "equal, and it is said",
      isRight: mixed.out === expected.out && mixed.error.includes("on another shard"),
    },
    { what: "a shard that is nowhere", expected: `the reason and no figure`, isRight: none(broken) },
    {
      what: "a node killed",
      expected: `the reason and no figure, within 5 s`,
      isRight: none(killed) && killed.seconds < 5,
    },
  ];
}
