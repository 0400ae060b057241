import { type DealJourneys, touchFate } from "../core/attribution/deal-journeys.ts";
import { isBlank } from "../core/cells/blank.ts";
import { campaignJourneys, creditOf } from "../core/metrics/campaigns/credit.ts";
import { toMajor } from "../core/metrics/money.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { type CampaignsNow, campaignsNow } from "./campaigns-scope.ts";
import type { CampaignQuestion, DealJourneyView, TouchFate } from "./campaigns-views.ts";

/** The touches of the selected deal, oldest first, each with what it is credited with or why it is not. */
export function* campaignDeal(
  question: CampaignQuestion,
): Generator<ReadRequest, Outcome<DealJourneyView>, Snapshot> {
  const show = (view: DealJourneyView) => ({ changes: [], view });
  const now = yield* campaignsNow(question);
  if (isProblem(now)) return show({ state: "problem", problem: now });
  const { pipeline, table } = now.managed;
  const { selection = null } = yield { selection: { rows: 1, columns: 1 } };
  const row = selection?.sheet === table.sheet ? selection.row + 1 : null;
  const deal = row === null ? -1 : pipeline.deals.rows.indexOf(row - 1 - table.top);
  if (deal === -1) return show({ state: "noDeal", row });
  const journeys = campaignJourneys(now.scope, now.basis, now.period);
  if (isProblem(journeys)) return show({ state: "problem", problem: journeys });
  const credit = creditOf(journeys, now.model);
  if (isProblem(credit)) return show({ state: "problem", problem: credit });
  return show(readyView(now, deal, journeys, credit.touches));
}

const fates = new Map(Object.entries(touchFate).map(([name, code]) => [code as number, name as TouchFate]));

function readyView(
  { managed, scope, currency }: CampaignsNow,
  deal: number,
  journeys: DealJourneys,
  credits: Float64Array | null,
): DealJourneyView {
  const { pipeline } = scope;
  const { touches } = scope.inputs;
  const journey = journeys.deal.indexOf(deal);
  const creditOfTouch = new Map<number, number>();
  if (journey >= 0 && credits !== null) {
    for (let t = journeys.starts[journey] as number; t < (journeys.starts[journey + 1] as number); t++) {
      creditOfTouch.set(journeys.touch[t] as number, credits[t] as number);
    }
  }
  const isCredited = journey >= 0 && (journeys.conversions[journey] as number) > 0;
  const found: Extract<DealJourneyView, { state: "ready" }>["touches"][number][] = [];
  for (let t = 0; t < touches.count; t++) {
    if (touches.deal[t] !== deal) continue;
    const at = touches.at[t] as number;
    const fate = fates.get(journeys.fate[t] as number) ?? "counted";
    const minor = creditOfTouch.get(t);
    found.push({
      campaign: touches.campaigns[touches.campaign[t] as number] ?? "",
      channel: touches.channels[touches.channel[t] as number] ?? "",
      at: Number.isNaN(at) ? null : at,
      fate,
      credit: isCredited && minor !== undefined ? toMajor(pipeline, minor) : null,
    });
  }
  const name = pipeline.column("name")?.[deal];
  return {
    state: "ready",
    currency,
    row: managed.table.top + (pipeline.deals.rows[deal] as number) + 1,
    deal: pipeline.deals.ids[deal] ?? "",
    name: isBlank(name) ? "" : String(name).trim(),
    stage: pipeline.stages[pipeline.deals.stage[deal] as number]?.name ?? "",
    value: isCredited ? toMajor(pipeline, journeys.value[journey] as number) : null,
    touches: found,
  };
}
