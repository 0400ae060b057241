import type { Problem } from "../issue.ts";
import { isProblem, problem } from "./problem.ts";
import { wayOf } from "./progress.ts";
import type { Scope } from "./scope.ts";
import { stepRecords } from "./win-rates.ts";

export const probabilityMethods = ["set", "historical"] as const;
export type ProbabilityMethod = (typeof probabilityMethods)[number];

/**
 * Chance that a deal in a stage (an index) is won: as the stage table sets it, or the share of the
 * closed deals that reached the stage which were won, shrunken towards the set one (see `stepRecords`).
 * Won is 1 and lost is 0 whatever the table says.
 */
export function stageProbability(scope: Scope, stage: number, method: ProbabilityMethod): number | Problem {
  const { name = null, kind, probability = null } = scope.pipeline.stages[stage] ?? {};
  if (kind === "won" || kind === "after-sale") return 1;
  if (kind === "lost") return 0;
  if (method === "set" || kind !== "open")
    return probability ?? problem("noStageProbability", { stage: name });
  const records = stepRecords(scope);
  if (isProblem(records)) return records;
  const rate = records[wayOf(scope.pipeline).step[stage] as number]?.rate ?? Number.NaN;
  return Number.isNaN(rate) ? problem("noneResolved", { stage: name }) : rate;
}
