import type { Cell } from "../core/cells/cell.ts";
import type { Pipeline } from "../core/deals/deals.ts";
import type { Problem } from "../core/issue.ts";
import { dealsTouched } from "../core/metrics/campaigns/touched.ts";
import { isProblem } from "../core/metrics/problem.ts";
import { dealsIn } from "../core/metrics/scope.ts";
import { campaignScope } from "../functions/campaign/scope.ts";
import { criterionFor } from "./criterion-for.ts";
import { type Filters, periodOf, selectedBy, withStagesByName } from "./filters.ts";
import type { ManagedPipeline } from "./read-managed.ts";

/**
 * A managed pipeline's deals with the columns as filters mean them: "stage" is what its stages are called,
 * however a cell spells it, and "campaign" the campaign filtered by, at the deals that it touched.
 */
export function withFilterColumns(
  pipeline: Pipeline,
  managed: ManagedPipeline,
  { criteria = [] }: Filters,
): Pipeline {
  const isByStage = criteria.some(({ column }) => column === "stage");
  const campaign = criteria.find(({ column }) => column === "campaign")?.criterion;
  const named = isByStage ? withStagesByName(pipeline) : pipeline;
  return campaign === undefined ? named : withCampaign(named, managed, campaign);
}

function withCampaign(pipeline: Pipeline, managed: ManagedPipeline, criterion: string): Pipeline {
  const { asOf, settings, campaigns } = managed;
  const scope = campaignScope({
    pipeline,
    selected: null,
    asOf,
    ...(campaigns === undefined ? {} : { campaigns: campaigns.source }),
    ...(settings.rates === undefined ? {} : { rates: settings.rates }),
  });
  const names = isProblem(scope) ? [] : scope.inputs.campaigns.map(({ name }) => name);
  const name = names.find((one) => criterionFor(one) === criterion);
  const touched = new Array<Cell>(pipeline.deals.count).fill(null);
  if (!isProblem(scope) && name !== undefined) {
    for (const deal of dealsTouched(scope, name)) touched[deal] = name;
  }
  return { ...pipeline, column: (wanted) => (wanted === "campaign" ? touched : pipeline.column(wanted)) };
}

/**
 * The deals that the filters leave; null: all of them. Of a period are those that closed in it, or are
 * expected to.
 */
export function dealsLeft(managed: ManagedPipeline, filters: Filters): Int32Array | null | Problem {
  const { pipeline, asOf, settings } = managed;
  const selected = selectedBy(withFilterColumns(pipeline, managed, filters), filters);
  if (isProblem(selected)) return selected;
  const period = periodOf(filters, asOf, settings.fiscalYearStart);
  if (period === null || isProblem(period)) return isProblem(period) ? period : selected;
  return dealsIn({ pipeline, selected, asOf }, "all", period);
}
