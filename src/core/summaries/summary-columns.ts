import type { Journeys } from "../attribution/journeys.ts";
import { outcome } from "../deals/deals.ts";

/**
 * The canonical tables that summaries are counted from, as columns; a database has them as the views
 * deals, history and touches, and calls the columns as the comments say. Times are whole seconds since
 * 1899-12-30, so that their days are serials; NaN (NULL): not known. A close or a creation without an
 * hour is the last second of its day.
 */
export interface SummaryColumns {
  readonly deals: {
    readonly count: number;
    /** created_at, closed_at, expected_at */
    readonly createdAt: Float64Array;
    readonly closedAt: Float64Array;
    readonly expectedAt: Float64Array;
    /** status: one of `outcome`. */
    readonly status: Uint8Array;
    /** stage: place in the stage table, -1: none. */
    readonly stage: Int16Array;
    /** reached: the furthest open stage that the deal's own row shows, -1: none. */
    readonly reached: Int16Array;
    /** amount: minor units. */
    readonly amount: Float64Array;
    /** probability: the deal's own, in billionths. */
    readonly probability: Float64Array;
  };
  /** history: deal, stage (an open stage that it was in). */
  readonly history: { readonly deal: Int32Array; readonly stage: Int16Array };
  /** touches: deal, touched_at, ord, campaign, channel. Sorted by deal, time (undated first), order. */
  readonly touches: {
    /** Index into `deals`. */
    readonly deal: Int32Array;
    readonly touchedAt: Float64Array;
    readonly campaign: Int32Array;
    readonly channel: Int32Array;
  };
  /** How many campaigns and channels there are; touches hold numbers from 0 to before these. */
  readonly campaigns: number;
  readonly channels: number;
}

/** The seconds of a day. */
export const daySeconds = 86_400;
/** The day of deals without one, in keys of summaries. */
export const noDay = -1;

export const dayOf = (seconds: number) => (Number.isNaN(seconds) ? noDay : Math.floor(seconds / daySeconds));

/** Which journeys a summary of touches is about. */
export interface JourneyChoice {
  readonly by: "campaign" | "channel";
  /** Revenue: of won and lost deals, up to the close; pipeline: of all deals, up to their creation. */
  readonly basis: "revenue" | "pipeline";
  /** Serial days between which the deals closed or were created; null: all time. */
  readonly period: { readonly from: number; readonly until: number } | null;
}

/** The journeys that a choice means, as the attribution models take them. */
export function journeysOf(
  { deals, touches, campaigns, channels }: SummaryColumns,
  choice: JourneyChoice,
): Journeys {
  const isRevenue = choice.basis === "revenue";
  const event = isRevenue ? deals.closedAt : deals.createdAt;
  const unitOf = choice.by === "campaign" ? touches.campaign : touches.channel;
  const taken: number[] = [];
  for (let deal = 0; deal < deals.count; deal++) {
    const status = deals.status[deal];
    if (isRevenue && status !== outcome.won && status !== outcome.lost) continue;
    const day = dayOf(event[deal] as number);
    if (choice.period !== null && !(day >= choice.period.from && day < choice.period.until)) continue;
    taken.push(deal);
  }
  const starts = new Int32Array(taken.length + 1);
  const chosen: number[] = [];
  const seconds: number[] = [];
  let t = 0;
  for (const [j, deal] of taken.entries()) {
    while (t < touches.deal.length && (touches.deal[t] as number) < deal) t++;
    const from = chosen.length;
    for (; t < touches.deal.length && touches.deal[t] === deal; t++) {
      if ((touches.touchedAt[t] as number) > (event[deal] as number)) continue;
      chosen.push(t);
      seconds.push(touches.touchedAt[t] as number);
    }
    // Undated touches are taken to be as old as the first dated one.
    let dated = from;
    while (dated < chosen.length && Number.isNaN(seconds[dated])) dated++;
    seconds.fill(dated < chosen.length ? (seconds[dated] as number) : 0, from, dated);
    starts[j + 1] = chosen.length;
  }
  const won = (deal: number) => !isRevenue || deals.status[deal] === outcome.won;
  const count = choice.by === "campaign" ? campaigns : channels;
  const closed = (deal: number) =>
    deals.status[deal] === outcome.won ? (deals.closedAt[deal] as number) : NaN;
  const passed = (when: number, deal: number) => (when > (event[deal] as number) ? Number.NaN : when);
  return {
    count: taken.length,
    starts,
    unit: Int32Array.from(chosen, (at) => unitOf[at] as number),
    units: Array.from({ length: count }, (_, unit) => String(unit)),
    isDirect: new Uint8Array(chosen.length),
    seconds: Float64Array.from(seconds),
    conversions: Float64Array.from(taken, (deal) => (won(deal) ? 1 : 0)),
    nulls: Float64Array.from(taken, (deal) => (won(deal) ? 0 : 1)),
    value: Float64Array.from(taken, (deal) => (won(deal) ? deals.amount[deal] || 0 : 0)),
    milestones: {
      leadCreated: new Float64Array(taken.length).fill(Number.NaN),
      opportunityCreated: Float64Array.from(taken, (deal) => passed(deals.createdAt[deal] as number, deal)),
      closed: Float64Array.from(taken, (deal) => passed(closed(deal), deal)),
    },
  };
}
