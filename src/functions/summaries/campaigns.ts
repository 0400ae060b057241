import { creditByEffects } from "../../core/attribution/credit.ts";
import { isRuleModel, type Model, markovOrder } from "../../core/attribution/models.ts";
import { sharedPositions } from "../../core/attribution/position-credit.ts";
import { removalEffects } from "../../core/attribution/removal.ts";
import type { Credit } from "../../core/attribution/rule-credit.ts";
import { positionShares } from "../../core/attribution/weigh.ts";
import type { Problem } from "../../core/issue.ts";
import { campaignCost } from "../../core/metrics/campaigns/cost.ts";
import { knownCost, reportOf } from "../../core/metrics/campaigns/report.ts";
import { isProblem, problem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import { grams } from "../../core/summaries/grams.ts";
import { positionCounts } from "../../core/summaries/positions-summary.ts";
import { ruleCredit, type SummedModel, summedModels } from "../../core/summaries/rule-credit.ts";
import { sets } from "../../core/summaries/sets.ts";
import { type StandingTotals, standings } from "../../core/summaries/standing-summary.ts";
import type { JourneyChoice } from "../../core/summaries/summary-columns.ts";
import { creditCells } from "../campaign/credit.ts";
import { reportCells } from "../campaign/report.ts";
import { campaignNamed } from "../campaign/scope.ts";
import type { WordedValue } from "../descriptor.ts";
import { type Asking, ask, type SummaryFacts } from "./facts.ts";

/** Figures of campaigns from summaries; null: they need the table. */
export type CampaignFigure = Asking<WordedValue | Problem | null>;

interface Counted extends Credit {
  readonly totals: StandingTotals;
}

export function* credit(
  facts: SummaryFacts,
  campaign: string | null,
  model: string,
  basis: string,
  period: Period | null,
): CampaignFigure {
  const { campaigns } = facts;
  const name = campaign === null ? null : campaignNamed(campaign, { campaigns, merges: [] });
  if (isProblem(name)) return name;
  const found = yield* counted(facts, model, basis, period);
  if (found === null || isProblem(found)) return found;
  const of = (wanted: string) => found.value[campaigns.findIndex((one) => one.name === wanted)] ?? 0;
  if (name !== null) return toMajor(facts)(of(name));
  return creditCells(campaigns, of, found.unattributed.value, toMajor(facts));
}

/** As CAMPAIGN.REPORT, but without CAC where deals have accounts: counts do not tell which of them bought before. */
export function* report(
  facts: SummaryFacts,
  model: string,
  basis: string,
  period: Period | null,
): CampaignFigure {
  const found = yield* counted(facts, model, basis, period);
  if (found === null || isProblem(found)) return found;
  const won = basis === "revenue" ? found : yield* counted(facts, model, "revenue", period);
  if (won === null || isProblem(won)) return won;
  const { standing, total, untouched } = found.totals;
  const { costs } = facts;
  const created = costs === null ? null : yield* counted(facts, model, "pipeline", period);
  const made = reportOf({
    campaigns: facts.campaigns,
    units: facts.campaigns.map(({ name }) => name),
    credit: found,
    standing,
    touchedValue: total.value - untouched.value,
    won,
    customers: facts.has.has("account") ? null : won,
    opportunities: isProblem(created) ? null : created,
    costOf: (campaign) => (costs === null ? null : knownCost(campaignCost(costs, campaign, period))),
    knowsAllCosts: costs === null || !isProblem(campaignCost(costs, null, period)),
  });
  return reportCells(made, toMajor(facts));
}

const toMajor =
  ({ minorDigits }: SummaryFacts) =>
  (minor: number) =>
    minor / 10 ** minorDigits;

/** What campaigns are credited with; null where the model or the basis looks at single deals. */
function* counted(
  facts: SummaryFacts,
  given: string,
  basis: string,
  period: Period | null,
): Asking<Counted | Problem | null> {
  const model = (given === "set" ? "linear" : given) as Model;
  if (!facts.hasTouches) return problem("noTouches");
  if (!facts.has.has("amount")) return problem("noColumn", { field: "amount" });
  if (basis !== "revenue" && basis !== "pipeline") return null;
  if (basis === "pipeline" && !facts.has.has("created")) return problem("noColumn", { field: "created" });
  const choice: JourneyChoice = { by: "campaign", basis, period };
  const units = facts.campaigns.map(({ name }) => name);
  const totals = yield* ask(standings(units.length, choice));
  const unattributed = totals.untouched;
  const order = markovOrder(model);
  if (order === 1 || order === 2 || order === 3) {
    const transitions = yield* ask(grams(order, units, choice));
    const effects = isProblem(transitions) ? transitions : removalEffects(transitions);
    // Where nothing converted there is nothing to share out.
    if (isProblem(effects)) {
      if (effects.code !== "nothingConverted") return effects;
      const none = () => new Float64Array(units.length);
      return { conversions: none(), value: none(), unattributed: totals.total, totals };
    }
    const touched = {
      conversions: totals.total.conversions - unattributed.conversions,
      value: totals.total.value - unattributed.value,
    };
    return { ...creditByEffects(touched, effects, true), unattributed, totals };
  }
  if (!(summedModels as readonly string[]).includes(model)) return null;
  const sums = yield* ask(ruleCredit(model as SummedModel, choice));
  const column = (of: ReadonlyMap<number, number>) =>
    Float64Array.from(units, (_, unit) => of.get(unit) ?? 0);
  const conversions = yield* conversionsOf(model, units, choice);
  return { conversions: conversions ?? column(sums.deals), value: column(sums.value), unattributed, totals };
}

const noTimes = new Float64Array(0);
const allMilestones = { leadCreated: noTimes, opportunityCreated: noTimes, closed: noTimes };

/** Parts of deals exactly, where few rows tell them; null: the billionths that were counted. */
function* conversionsOf(
  model: Model,
  units: readonly string[],
  choice: JourneyChoice,
): Asking<Float64Array | null> {
  if (model === "shapley") {
    const credit = yield* ask(sets(choice));
    return Float64Array.from(units, (_, unit) => credit.get(unit)?.conversions ?? 0);
  }
  const shares = isRuleModel(model) ? positionShares(model, { milestones: allMilestones }, {}) : null;
  return shares === null
    ? null
    : sharedPositions(yield* ask(positionCounts(units, choice)), shares).conversions;
}
