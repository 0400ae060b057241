import type { Basis } from "../../attribution/bases.ts";
import { type Attribution, attribute } from "../../attribution/credit.ts";
import { type DealJourneys, dealJourneys } from "../../attribution/deal-journeys.ts";
import type { CampaignInputs } from "../../attribution/inputs/inputs.ts";
import type { CreditHabits } from "../../attribution/inputs/settings.ts";
import type { Model } from "../../attribution/models.ts";
import type { Problem } from "../../issue.ts";
import type { Period } from "../../periods.ts";
import { isProblem, problem } from "../problem.ts";
import type { Scope } from "../scope.ts";

/** The deals that figures of campaigns are about, with what touched them. */
export interface CampaignScope extends Scope {
  readonly inputs: CampaignInputs;
  readonly habits: CreditHabits;
}

/** The journeys of the deals that a basis counts in a period, by campaign. */
export function campaignJourneys(
  scope: CampaignScope,
  basis: Basis,
  period: Period | null,
): DealJourneys | Problem {
  const { inputs, habits } = scope;
  if (inputs.origin === "none") return problem("noTouches");
  const { lookback, repeats, excluded } = habits;
  return dealJourneys(scope, inputs.touches, {
    by: "campaign",
    basis,
    period,
    lookback: lookback ?? undefined,
    repeats,
    excluded,
  });
}

/**
 * Credit of journeys in whole minor units. Where nothing converted every credit is 0, whatever the
 * model: there is nothing to share out.
 */
export function creditOf(journeys: DealJourneys, model: Model): Attribution | Problem {
  const credit = attribute(journeys, model, { inCents: true });
  if (!isProblem(credit) || credit.code !== "nothingConverted") return credit;
  const none = () => new Float64Array(journeys.units.length);
  const sum = (column: Float64Array) => column.reduce((total, one) => total + one, 0);
  return {
    conversions: none(),
    value: none(),
    // What converted did so without a touch.
    unattributed: { conversions: sum(journeys.conversions), value: sum(journeys.value) },
    units: journeys.units,
    removalEffect: null,
    touches: null,
    warnings: journeys.warnings,
  };
}
