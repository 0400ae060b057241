import { type DealJourneys, dealJourneys } from "../core/attribution/deal-journeys.ts";
import type { Pipeline } from "../core/deals/deals.ts";
import type { Problem } from "../core/issue.ts";
import { toMajor } from "../core/metrics/money.ts";
import type { CampaignsNow } from "./campaigns-scope.ts";
import type { CreditedBy, CreditList } from "./campaigns-views.ts";
import { criterionFor } from "./criterion-for.ts";

/** The journeys of the deals in question, by campaign or by channel. */
export function journeysBy({ scope, basis, period }: CampaignsNow, by: CreditedBy): DealJourneys | Problem {
  const { lookback, repeats, excluded } = scope.habits;
  return dealJourneys(scope, scope.inputs.touches, {
    by,
    basis,
    period,
    lookback: lookback ?? undefined,
    repeats,
    excluded,
  });
}

/** Credits in minor units as a list, the largest first. */
export function creditList(
  credits: readonly { readonly name: string; readonly minor: number }[],
  unattributed: number,
  pipeline: Pipeline,
): CreditList {
  const sorted = [...credits].sort((a, b) => b.minor - a.minor || (a.name < b.name ? -1 : 1));
  const total = sorted.reduce((sum, { minor }) => sum + minor, unattributed);
  return {
    rows: sorted.map(({ name, minor }) => ({
      name,
      credit: toMajor(pipeline, minor),
      criterion: criterionFor(name),
    })),
    unattributed: toMajor(pipeline, unattributed),
    total: toMajor(pipeline, total),
  };
}
