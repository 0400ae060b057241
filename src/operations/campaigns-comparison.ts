import type { DealJourneys } from "../core/attribution/deal-journeys.ts";
import type { Model } from "../core/attribution/models.ts";
import type { Pipeline } from "../core/deals/deals.ts";
import { creditOf } from "../core/metrics/campaigns/credit.ts";
import type { CampaignReport } from "../core/metrics/campaigns/report.ts";
import { toMajor } from "../core/metrics/money.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { ModelComparison } from "./campaigns-views.ts";

/** The credit of each campaign of a report under several models. */
export function compareModels(
  journeys: DealJourneys,
  models: readonly Model[],
  report: CampaignReport,
  pipeline: Pipeline,
): ModelComparison {
  const found = models.map((model) => ({ model, credit: creditOf(journeys, model) }));
  const place = new Map(journeys.units.map((name, unit) => [name, unit]));
  const credits = (name: string) =>
    found.map(({ credit }) => {
      const unit = place.get(name);
      if (isProblem(credit)) return null;
      return unit === undefined ? 0 : toMajor(pipeline, credit.value[unit] as number);
    });
  return {
    models,
    rows: report.rows.map(({ campaign }) => ({ name: campaign, credits: credits(campaign) })),
    unattributed: found.map(({ credit }) =>
      isProblem(credit) ? null : toMajor(pipeline, credit.unattributed.value),
    ),
    problems: found.flatMap(({ model, credit }) => (isProblem(credit) ? [{ model, problem: credit }] : [])),
  };
}
