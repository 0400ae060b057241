import { seeded } from "../../../src/core/metrics/distribution/random.ts";
import type { SummaryColumns } from "../../../src/core/summaries/summary-columns.ts";

export interface TableShape {
  readonly deals: number;
  readonly campaigns: number;
  readonly channels: number;
  readonly longest: number;
  /** Largest amount in minor units. */
  readonly most: number;
}

const day = 86_400;

/**
 * Seeded tables with everything that goes wrong: ties of time, dates without an hour, missing dates and
 * amounts, negative ones, deals without touches, touches after the close, stages that nobody knows.
 */
export function randomTables(seed: number, shape: TableShape): SummaryColumns {
  const random = seeded(seed);
  const whole = (below: number) => Math.floor(random() * below);
  const orMissing = (value: number, share: number) => (random() < share ? Number.NaN : value);
  const { deals: count } = shape;
  const column = (of: (i: number) => number) => Float64Array.from({ length: count }, (_, i) => of(i));
  const createdAt = column(() => orMissing((46_000 + whole(400)) * day + day - 1, 0.05));
  const closedAt = createdAt.map((created) =>
    orMissing(
      (Number.isNaN(created) ? 46_100 * day : created) + (whole(90) - 3) * day - whole(2) * 5000,
      0.1,
    ),
  );
  const touches: { deal: number; at: number; campaign: number; channel: number }[] = [];
  for (let deal = 0; deal < count; deal++) {
    const length = random() < 0.15 ? 0 : 1 + whole(shape.longest);
    const start = Number.isNaN(createdAt[deal]) ? 46_050 * day : (createdAt[deal] as number);
    const own = Array.from({ length }, () => ({
      deal,
      // Coarse steps, so that many touches come at one time.
      at: orMissing(start + (whole(60) - 30) * 43_200, 0.04),
      campaign: whole(shape.campaigns),
      channel: whole(shape.channels),
    }));
    const time = (at: number) => (Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at);
    own.sort((a, b) =>
      time(a.at) === time(b.at) ? a.campaign - b.campaign : time(a.at) < time(b.at) ? -1 : 1,
    );
    touches.push(...own);
  }
  const history: { deal: number; stage: number }[] = [];
  for (let deal = 0; deal < count; deal++)
    for (let k = whole(3); k > 0; k--) history.push({ deal, stage: whole(3) });
  return {
    deals: {
      count,
      createdAt,
      closedAt,
      expectedAt: column(() => orMissing((46_300 + whole(120)) * day, 0.1)),
      status: Uint8Array.from({ length: count }, () => whole(4)),
      stage: Int16Array.from({ length: count }, () => whole(5) - 1),
      reached: Int16Array.from({ length: count }, () => whole(4) - 1),
      amount: column(() => orMissing(random() < 0.1 ? 0 : Math.round((random() - 0.1) * shape.most), 0.08)),
      probability: column(() => orMissing(whole(101) * 10_000_000, 0.5)),
    },
    history: {
      deal: Int32Array.from(history, (one) => one.deal),
      stage: Int16Array.from(history, (one) => one.stage),
    },
    touches: {
      deal: Int32Array.from(touches, (touch) => touch.deal),
      touchedAt: Float64Array.from(touches, (touch) => touch.at),
      campaign: Int32Array.from(touches, (touch) => touch.campaign),
      channel: Int32Array.from(touches, (touch) => touch.channel),
    },
    campaigns: shape.campaigns,
    channels: shape.channels,
  };
}

/** Ties, amounts up to 10^12 cents either way, journeys of 40 touches and a half-life to the hour. */
export function edgeTables(): SummaryColumns {
  const made = randomTables(4, { deals: 40, campaigns: 7, channels: 4, longest: 40, most: 1e12 });
  const amount = made.deals.amount.map((value, i) => (i % 5 === 0 ? (i % 2 === 0 ? 1e12 : -1e12) : value));
  const touchedAt = made.touches.touchedAt.map((at, t) => (t % 3 === 0 ? at - 168 * 3600 : at - (t % 2)));
  return sorted({ ...made, deals: { ...made.deals, amount }, touches: { ...made.touches, touchedAt } });
}

function sorted(tables: SummaryColumns): SummaryColumns {
  const { deal, touchedAt, campaign, channel } = tables.touches;
  const time = (t: number) => (Number.isNaN(touchedAt[t]) ? -1 : (touchedAt[t] as number));
  const order = Array.from(deal.keys()).sort(
    (a, b) =>
      (deal[a] as number) - (deal[b] as number) ||
      time(a) - time(b) ||
      (campaign[a] as number) - (campaign[b] as number),
  );
  return {
    ...tables,
    touches: {
      deal: Int32Array.from(order, (t) => deal[t] as number),
      touchedAt: Float64Array.from(order, (t) => touchedAt[t] as number),
      campaign: Int32Array.from(order, (t) => campaign[t] as number),
      channel: Int32Array.from(order, (t) => channel[t] as number),
    },
  };
}

/** Several tables as one, with deals, campaigns and channels of their own. */
export function joined(tables: readonly SummaryColumns[]): SummaryColumns {
  const before = (count: (table: SummaryColumns) => number) =>
    tables.map((_, k) => tables.slice(0, k).reduce((sum, table) => sum + count(table), 0));
  const deals = before((table) => table.deals.count);
  const campaigns = before((table) => table.campaigns);
  const channels = before((table) => table.channels);
  const all = (column: (table: SummaryColumns) => ArrayLike<number>, more?: readonly number[]) =>
    tables.flatMap((table, k) => Array.from(column(table), (value) => value + (more?.[k] ?? 0)));
  const sum = (count: (table: SummaryColumns) => number) =>
    tables.reduce((total, table) => total + count(table), 0);
  return {
    deals: {
      count: sum((table) => table.deals.count),
      createdAt: Float64Array.from(all((table) => table.deals.createdAt)),
      closedAt: Float64Array.from(all((table) => table.deals.closedAt)),
      expectedAt: Float64Array.from(all((table) => table.deals.expectedAt)),
      status: Uint8Array.from(all((table) => table.deals.status)),
      stage: Int16Array.from(all((table) => table.deals.stage)),
      reached: Int16Array.from(all((table) => table.deals.reached)),
      amount: Float64Array.from(all((table) => table.deals.amount)),
      probability: Float64Array.from(all((table) => table.deals.probability)),
    },
    history: {
      deal: Int32Array.from(all((table) => table.history.deal, deals)),
      stage: Int16Array.from(all((table) => table.history.stage)),
    },
    touches: {
      deal: Int32Array.from(all((table) => table.touches.deal, deals)),
      touchedAt: Float64Array.from(all((table) => table.touches.touchedAt)),
      campaign: Int32Array.from(all((table) => table.touches.campaign, campaigns)),
      channel: Int32Array.from(all((table) => table.touches.channel, channels)),
    },
    campaigns: sum((table) => table.campaigns),
    channels: sum((table) => table.channels),
  };
}

/** The deals whose index leaves this remainder, with all that belongs to them. */
export function partOf(tables: SummaryColumns, parts: number, part: number): SummaryColumns {
  const isIn = (deal: number) => deal % parts === part;
  const place = (deal: number) => Math.floor(deal / parts);
  const own = <Column extends { filter(test: (value: number, at: number) => boolean): Column }>(
    column: Column,
    test: (at: number) => boolean,
  ) => column.filter((_, at) => test(at));
  const { deals, history, touches } = tables;
  const ofTouch = (t: number) => isIn(touches.deal[t] as number);
  const ofMove = (m: number) => isIn(history.deal[m] as number);
  return {
    ...tables,
    deals: {
      count: own(deals.status, isIn).length,
      createdAt: own(deals.createdAt, isIn),
      closedAt: own(deals.closedAt, isIn),
      expectedAt: own(deals.expectedAt, isIn),
      status: own(deals.status, isIn),
      stage: own(deals.stage, isIn),
      reached: own(deals.reached, isIn),
      amount: own(deals.amount, isIn),
      probability: own(deals.probability, isIn),
    },
    history: { deal: own(history.deal, ofMove).map(place), stage: own(history.stage, ofMove) },
    touches: {
      deal: own(touches.deal, ofTouch).map(place),
      touchedAt: own(touches.touchedAt, ofTouch),
      campaign: own(touches.campaign, ofTouch),
      channel: own(touches.channel, ofTouch),
    },
  };
}
