import { creditDraws, intervalOf, usualDraws } from "../core/attribution/intervals.ts";
import { type Model, markovOrder } from "../core/attribution/models.ts";
import { toMajor } from "../core/metrics/money.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { journeysBy } from "./campaigns-credit.ts";
import { campaignsNow } from "./campaigns-scope.ts";
import type { IntervalsArgs, IntervalsView } from "./campaigns-views.ts";

/** Touches looked at in one go, after which the asker may show how far it is, or stop. */
const touchesAtOnce = 4_000_000;
const leastDraws = 2;

/** How many times more than a touch of other models one of this model costs, roughly. */
const effortOf = (model: Model) => 4 ** ((markovOrder(model) ?? 1) - 1);

/** The next few repetitions of the bootstrap, and the intervals that all so far come to. */
export function* campaignIntervals({
  drawn,
  by,
  ...question
}: IntervalsArgs): Generator<ReadRequest, Outcome<IntervalsView>, Snapshot> {
  const show = (view: IntervalsView) => ({ changes: [], view });
  const now = yield* campaignsNow(question);
  if (isProblem(now)) return show({ state: "problem", problem: now });
  const journeys = journeysBy(now, by);
  if (isProblem(journeys)) return show({ state: "problem", problem: journeys });
  const { pipeline } = now.scope;
  const { units } = journeys;
  // What was drawn of other campaigns, before an edit, tells nothing of these.
  const before = drawn.every((draw) => draw.length === units.length) ? drawn : [];
  const atOnce = Math.max(
    leastDraws,
    Math.floor(touchesAtOnce / (effortOf(now.model) * Math.max(1, journeys.unit.length))),
  );
  const until = Math.min(usualDraws, before.length + atOnce);
  const found = creditDraws(journeys, now.model, { inCents: true }, before.length, until);
  if (isProblem(found)) return show({ state: "problem", problem: found });
  const draws = [
    ...before,
    ...found.map(({ value }) => Array.from(value, (minor) => toMajor(pipeline, minor))),
  ];
  return show({
    state: draws.length < usualDraws ? "drawing" : "done",
    drawn: draws,
    of: usualDraws,
    intervals: units.map((name, unit) => ({
      name,
      ...intervalOf(draws.map((draw) => draw[unit] as number)),
    })),
  });
}
