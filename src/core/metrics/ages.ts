import { outcome } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import { problem } from "./problem.ts";
import type { Scope } from "./scope.ts";

/** Whole days since a deal was created; of a won or lost one, the days until it closed. */
export function dealAge({ pipeline, asOf }: Scope, deal: number): number | Problem {
  const { deals } = pipeline;
  const isClosed = deals.outcome[deal] === outcome.won || deals.outcome[deal] === outcome.lost;
  const end = isClosed ? (deals.closed[deal] as number) : asOf;
  const days = Math.floor(end) - Math.floor(deals.created[deal] as number);
  return Number.isNaN(days) ? problem("noCreation", { deal: deals.ids[deal] ?? "" }) : days;
}

/** Whole days that a deal which is not closed has been in its present stage. */
export function stageAge({ pipeline, asOf }: Scope, deal: number): number | Problem {
  const { deals } = pipeline;
  const id = deals.ids[deal] ?? "";
  const isClosed = deals.outcome[deal] === outcome.won || deals.outcome[deal] === outcome.lost;
  if (isClosed) return problem("dealClosed", { deal: id });
  const days = Math.floor(asOf) - Math.floor(deals.inStageSince[deal] as number);
  return Number.isNaN(days) ? problem("noStageDate", { deal: id }) : days;
}
