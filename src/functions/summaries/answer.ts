import type { CycleStatistic } from "../../core/metrics/cycle.ts";
import { isProblem, problem } from "../../core/metrics/problem.ts";
import type { Status } from "../../core/metrics/scope.ts";
import type { Basis } from "../../core/metrics/winrate.ts";
import type { Period } from "../../core/periods.ts";
import { answer, errorOf } from "../answer.ts";
import { coerce } from "../coerce.ts";
import type { Argument, WordedAnswer } from "../descriptor.ts";
import { functionNamed } from "../function-named.ts";
import type { RawArgument } from "../source.ts";
import * as campaigns from "./campaigns.ts";
import * as deals from "./deals.ts";
import type { Asking, SummaryFacts } from "./facts.ts";

type Figure = (facts: SummaryFacts, args: readonly Argument[]) => deals.DealFigure | campaigns.CampaignFigure;

/** The functions that summaries can answer, by name; their arguments come coerced. */
const figures: ReadonlyMap<string, Figure> = new Map<string, Figure>([
  ["PIPELINE.VALUE", (facts, [status, period]) => deals.value(facts, status as Status, period as Period)],
  ["PIPELINE.COUNT", (facts, [status, period]) => deals.count(facts, status as Status, period as Period)],
  ["PIPELINE.AVERAGE", (facts, [status, period]) => deals.average(facts, status as Status, period as Period)],
  [
    "PIPELINE.INFLOW",
    (facts, [period, measure]) => deals.inflow(facts, period as Period, measure as "count" | "value"),
  ],
  ["PIPELINE.WINRATE", (facts, [period, basis]) => deals.winRate(facts, basis as Basis, period as Period)],
  [
    "PIPELINE.FORECAST",
    (facts, [period, method]) => deals.forecast(facts, method as string, period as Period),
  ],
  [
    "PIPELINE.CYCLE",
    (facts, [statistic, period]) => deals.cycle(facts, statistic as CycleStatistic, period as Period),
  ],
  [
    "STAGE.CONVERSION",
    (facts, [from, to, mode, period]) =>
      deals.stageConversion(
        facts,
        from as number | null,
        to as number | null,
        mode as string,
        period as Period,
      ),
  ],
  [
    "CAMPAIGN.CREDIT",
    (facts, [campaign, model, basis, period]) =>
      campaigns.credit(facts, campaign as string | null, model as string, basis as string, period as Period),
  ],
  [
    "CAMPAIGN.REPORT",
    (facts, [model, basis, period]) =>
      campaigns.report(facts, model as string, basis as string, period as Period),
  ],
]);

/**
 * Answers a call from summaries, asking for each as it needs it. Null where none can tell: row lists,
 * single deals, quantiles, criteria, and models that look at whole paths.
 */
export function* answerFromSummaries(
  name: string,
  args: readonly RawArgument[],
  facts: SummaryFacts,
): Asking<WordedAnswer | null> {
  const descriptor = functionNamed(name);
  if (descriptor === undefined) return errorOf(problem("unknownFunction", { name, nearest: null }));
  const figure = figures.get(descriptor.name);
  const { parameters } = descriptor;
  const isCut = args.slice(parameters.length).some((arg) => arg !== undefined && arg !== null && arg !== "");
  if (figure === undefined || isCut) return null;
  const coerced = coerce(parameters, args, facts);
  if (isProblem(coerced)) return errorOf(coerced);
  const found = yield* figure(facts, coerced);
  return found === null ? null : answer(found);
}
