import type { Way } from "../../../src/core/metrics/progress.ts";
import { definitionOf } from "../../../src/core/summaries/counting/counting-of.ts";
import { expectedByStage } from "../../../src/core/summaries/expected.ts";
import { grams } from "../../../src/core/summaries/grams.ts";
import { lifetimeCounts } from "../../../src/core/summaries/lifetimes-summary.ts";
import { inflowByDay, outcomes } from "../../../src/core/summaries/outcomes.ts";
import { positionCounts } from "../../../src/core/summaries/positions-summary.ts";
import { progressCounts } from "../../../src/core/summaries/progress-summary.ts";
import { ruleCredit, summedModels } from "../../../src/core/summaries/rule-credit.ts";
import { sets } from "../../../src/core/summaries/sets.ts";
import { standings } from "../../../src/core/summaries/standing-summary.ts";
import type { Summary, SummaryDefinition } from "../../../src/core/summaries/summary.ts";
import type { JourneyChoice, SummaryColumns } from "../../../src/core/summaries/summary-columns.ts";

const way: Way = { open: [0, 1, 2], step: Int16Array.from([0, 1, 2, 3, -1]), won: 3 };

/** Every summary that an engine may be asked for, on tables with five stages, three of them open. */
export function everySummary(tables: SummaryColumns): readonly SummaryDefinition<unknown>[] {
  const names = (count: number) => Array.from({ length: count }, (_, unit) => String(unit));
  const campaigns: JourneyChoice = { by: "campaign", basis: "revenue", period: null };
  const channels: JourneyChoice = { ...campaigns, by: "channel" };
  const created: JourneyChoice = { ...campaigns, basis: "pipeline", period: { from: 46_050, until: 46_300 } };
  const all = [
    outcomes,
    inflowByDay,
    expectedByStage([0.1, 0.2, null, 1, 0]),
    progressCounts(way, 5),
    lifetimeCounts(46_250, null),
    lifetimeCounts(46_250, { from: 46_100, until: 46_200 }),
    ...[campaigns, created].flatMap((choice) => [
      ...summedModels.map((model) => ruleCredit(model, choice)),
      positionCounts(names(tables.campaigns), choice),
      standings(tables.campaigns, choice),
      sets(choice),
    ]),
    ...([1, 2, 3] as const).map((order) => grams(order, names(tables.channels), channels)),
  ];
  return all.map((summary: Summary<unknown>) => definitionOf(summary));
}
