import { outcome } from "../../deals/deals.ts";
import type { Problem } from "../../issue.ts";
import type { Period } from "../../periods.ts";
import { moneyProblem, sumFlagged } from "../money.ts";
import { isProblem, problem } from "../problem.ts";
import { dealsIn, flagsOf } from "../scope.ts";
import type { CampaignScope } from "./credit.ts";

/** A way that deals took, campaign by campaign, one that repeats in a row told once. */
export interface JourneyRow {
  /** null: all ways that are not listed. */
  readonly path: readonly string[] | null;
  readonly deals: number;
  readonly won: number;
  readonly lost: number;
  /** Won amounts in minor units. */
  readonly value: number;
  /** Mean days from the first touch to the close of the won deals; null where none has both dates. */
  readonly days: number | null;
}

interface Tally {
  path: readonly string[] | null;
  deals: number;
  won: number;
  lost: number;
  value: number;
  dated: number;
  days: number;
}

/**
 * The ways that most deals took, so many, then all others together; the deals of all rows add up to
 * those of the scope. A deal belongs to the period it closed in, an open one to that of its expected close.
 */
export function topJourneys(
  scope: CampaignScope,
  top: number,
  period: Period | null,
): readonly JourneyRow[] | Problem {
  const { inputs, pipeline } = scope;
  if (inputs.origin === "none") return problem("noTouches");
  const found = dealsIn(scope, "all", period);
  if (isProblem(found)) return found;
  const { deals } = pipeline;
  const won = sumFlagged(deals, found, flagsOf(scope, "won"));
  const trouble = moneyProblem(pipeline, won.currencies);
  if (trouble !== null) return trouble;
  const { touches } = inputs;
  const starts = startsOf(touches.deal, touches.count, deals.count);
  const tallies = new Map<string, Tally>();
  for (const deal of found) {
    const path: number[] = [];
    let firstAt = Number.NaN;
    for (let t = starts[deal] as number; t < (starts[deal + 1] as number); t++) {
      const campaign = touches.campaign[t] as number;
      if (path.at(-1) !== campaign) path.push(campaign);
      if (Number.isNaN(firstAt)) firstAt = touches.at[t] as number;
    }
    const key = path.join(" ");
    let tally = tallies.get(key);
    if (tally === undefined) {
      tally = { ...blank(), path: path.map((campaign) => touches.campaigns[campaign] ?? "") };
      tallies.set(key, tally);
    }
    tally.deals++;
    if (deals.outcome[deal] === outcome.lost) tally.lost++;
    if (deals.outcome[deal] !== outcome.won) continue;
    tally.won++;
    tally.value += (deals.amount[deal] as number) || 0;
    const days = Math.floor(deals.closed[deal] as number) - Math.floor(firstAt);
    if (Number.isNaN(days)) continue;
    tally.dated++;
    tally.days += days;
  }
  const sorted = [...tallies].sort(
    ([oneKey, one], [otherKey, other]) =>
      other.deals - one.deals || other.value - one.value || (oneKey < otherKey ? -1 : 1),
  );
  const rows = sorted.slice(0, top).map(([, tally]) => rowOf(tally));
  const rest = sorted.slice(top).reduce((sum, [, tally]) => add(sum, tally), blank());
  return rest.deals === 0 ? rows : [...rows, rowOf(rest)];
}

function blank(): Tally {
  return { path: null, deals: 0, won: 0, lost: 0, value: 0, dated: 0, days: 0 };
}

function add(one: Tally, other: Tally): Tally {
  return {
    path: null,
    deals: one.deals + other.deals,
    won: one.won + other.won,
    lost: one.lost + other.lost,
    value: one.value + other.value,
    dated: one.dated + other.dated,
    days: one.days + other.days,
  };
}

function rowOf({ dated, days, ...tally }: Tally): JourneyRow {
  return { ...tally, days: dated === 0 ? null : days / dated };
}

/** Where the touches of each deal begin; touches stand by deal. */
function startsOf(deal: Int32Array, count: number, deals: number): Int32Array {
  const starts = new Int32Array(deals + 1);
  for (let t = 0; t < count; t++) (starts[(deal[t] as number) + 1] as number)++;
  for (let d = 0; d < deals; d++) starts[d + 1] = (starts[d + 1] as number) + (starts[d] as number);
  return starts;
}
