import { outcome } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import { isProblem } from "../metrics/problem.ts";
import type { Scope } from "../metrics/scope.ts";
import { type BasisOptions, creditedDeals } from "./bases.ts";
import { excluder } from "./excluded.ts";
import type { Journeys, Milestones } from "./journeys.ts";
import { type AttributionWarning, attributionProblem } from "./problem.ts";
import type { Touches } from "./touches.ts";

export interface JourneyOptions extends BasisOptions {
  /** What is credited. */
  readonly by: "campaign" | "channel";
  /** Days before the event in which touches count, the first of them included; left out: all. */
  readonly lookback?: number | undefined;
  /** Touches of one unit in a row, or all after its first, count as one. Default none. */
  readonly repeats?: "none" | "collapse" | "firstOnly" | undefined;
  /** Campaigns or channels whose touches get no credit, in whatever case. */
  readonly excluded?: readonly string[] | undefined;
  /** When each deal was a lead first, serial, one a deal; left out: nobody knows. */
  readonly leadCreated?: Float64Array | undefined;
}

/** Codes of `DealJourneys.fate`: what became of a touch. */
export const touchFate = {
  counted: 0,
  /** The basis or the period does not take in its deal. */
  dealNotCounted: 1,
  afterEvent: 2,
  /** Before the move that came before the one credited. */
  beforePreviousMove: 3,
  beforeLookback: 4,
  excluded: 5,
  repeat: 6,
} as const;

/** Journeys of deals: one for each deal that the basis takes in, in their order. */
export interface DealJourneys extends Journeys {
  /** Index into `Deals` of each journey. */
  readonly deal: Int32Array;
  /** Index into `Touches` of each touch. */
  readonly touch: Int32Array;
  /** Of every touch of the table, one of `touchFate`. */
  readonly fate: Uint8Array;
  readonly warnings: readonly AttributionWarning[];
}

/** The journeys of the deals in scope. Problems: badLookback, and those of `creditedDeals`. */
export function dealJourneys(
  scope: Scope,
  touches: Touches,
  options: JourneyOptions,
): DealJourneys | Problem {
  const { lookback } = options;
  if (lookback !== undefined && !(lookback >= 0))
    return attributionProblem("badLookback", { given: lookback });
  const credited = creditedDeals(scope, options);
  if (isProblem(credited)) return credited;
  const { deals, event, previous } = credited;
  const units = options.by === "campaign" ? touches.campaigns : touches.channels;
  const unitOf = options.by === "campaign" ? touches.campaign : touches.channel;
  const fate = new Uint8Array(touches.count).fill(touchFate.dealNotCounted);
  const isExcluded = excluder(touches, options.excluded ?? []);
  const firsts = firstTouches(touches, scope.pipeline.deals.count);
  const starts = new Int32Array(deals.length + 1);
  const chosen = new Int32Array(touches.count);
  const seenIn = new Int32Array(units.length).fill(-1);
  const repeats = options.repeats ?? "none";
  let size = 0;
  for (let k = 0; k < deals.length; k++) {
    const deal = deals[k] as number;
    const until = endOf(event[k] as number);
    const from = startOf(event[k] as number, lookback);
    const after = endOf(previous[k] as number);
    let last = -1;
    for (let t = firsts[deal] as number; t < (firsts[deal + 1] as number); t++) {
      const when = secondsOf(touches.at[t] as number);
      const unit = unitOf[t] as number;
      // An undated touch fails no comparison: nothing says that it came too late or too early.
      if (when > until) fate[t] = touchFate.afterEvent;
      else if (when <= after) fate[t] = touchFate.beforePreviousMove;
      else if (when < from) fate[t] = touchFate.beforeLookback;
      else if (isExcluded(t)) fate[t] = touchFate.excluded;
      else if (repeats === "collapse" && unit === last) fate[t] = touchFate.repeat;
      else if (repeats === "firstOnly" && seenIn[unit] === k) fate[t] = touchFate.repeat;
      else {
        fate[t] = touchFate.counted;
        chosen[size++] = t;
        last = unit;
        seenIn[unit] = k;
      }
    }
    starts[k + 1] = size;
  }
  const touch = chosen.slice(0, size);
  const { seconds, undated } = timesOf(touches, touch, starts);
  const { conversions, nulls, value } = credited;
  return {
    count: deals.length,
    starts,
    unit: gathered(unitOf, touch, new Int32Array(size)),
    units,
    isDirect: gathered(touches.isDirect, touch, new Uint8Array(size)),
    seconds,
    conversions,
    nulls,
    value,
    milestones: milestonesOf(scope, deals, event, options.leadCreated),
    deal: deals,
    touch,
    fate,
    warnings: warnings({ amountsMissing: credited.amountsMissing, undated, event }),
  };
}

/** The items of a column at the places, in `into`: a loop, since `from` with a function takes several times as long. */
function gathered<Column extends Int32Array | Uint8Array | Float64Array>(
  column: Column,
  places: Int32Array,
  into: Column,
): Column {
  for (let i = 0; i < places.length; i++) into[i] = column[places[i] as number] as number;
  return into;
}

/** Where the touches of each deal begin. */
function firstTouches({ count, deal }: Touches, deals: number): Int32Array {
  const firsts = new Int32Array(deals + 1);
  for (let t = 0; t < count; t++) {
    const next = (deal[t] as number) + 1;
    firsts[next] = (firsts[next] as number) + 1;
  }
  for (let i = 0; i < deals; i++) firsts[i + 1] = (firsts[i + 1] as number) + (firsts[i] as number);
  return firsts;
}

const secondsOf = (serial: number) => Math.round(serial * 86_400);

/** The last second of a moment: a date without a time lasts all its day. */
const endOf = (serial: number) => secondsOf(serial) + (Number.isInteger(serial) ? 86_399 : 0);

/** The first second of a lookback; NaN without one. */
const startOf = (event: number, lookback: number | undefined) =>
  lookback === undefined ? Number.NaN : secondsOf(event - lookback);

/** Undated touches stand first and are taken to be as old as the first dated one of their journey. */
function timesOf(
  { at }: Touches,
  touch: Int32Array,
  starts: Int32Array,
): { readonly seconds: Float64Array; readonly undated: number } {
  const seconds = gathered(at, touch, new Float64Array(touch.length));
  for (let i = 0; i < seconds.length; i++) seconds[i] = secondsOf(seconds[i] as number);
  let undated = 0;
  for (let j = 0; j + 1 < starts.length; j++) {
    const [from, until] = [starts[j] as number, starts[j + 1] as number];
    let dated = from;
    while (dated < until && Number.isNaN(seconds[dated])) dated++;
    undated += dated - from;
    if (dated > from) seconds.fill(dated < until ? (seconds[dated] as number) : 0, from, dated);
  }
  return { seconds, undated };
}

/** Milestones that a deal had passed when it was credited. */
function milestonesOf(
  { pipeline: { deals } }: Scope,
  indexes: Int32Array,
  event: Float64Array,
  leadCreated: Float64Array | undefined,
): Milestones {
  const passed = (column: Float64Array | undefined) => {
    const times = new Float64Array(indexes.length).fill(Number.NaN);
    for (let k = 0; column !== undefined && k < times.length; k++) {
      const when = endOf(column[indexes[k] as number] as number);
      if (!(when > endOf(event[k] as number))) times[k] = when;
    }
    return times;
  };
  const closed = passed(deals.closed);
  indexes.forEach((deal, k) => {
    if (deals.outcome[deal] !== outcome.won) closed[k] = Number.NaN;
  });
  return { leadCreated: passed(leadCreated), opportunityCreated: passed(deals.created), closed };
}

function warnings(found: {
  readonly amountsMissing: number;
  readonly undated: number;
  readonly event: Float64Array;
}): AttributionWarning[] {
  const told: AttributionWarning[] = [];
  const tell = (code: AttributionWarning["code"], name: string, number: number) => {
    if (number > 0) told.push({ code, values: { [name]: number } });
  };
  tell("amountsMissing", "deals", found.amountsMissing);
  tell("undatedTouches", "touches", found.undated);
  tell("undatedDeals", "deals", found.event.filter(Number.isNaN).length);
  return told;
}
