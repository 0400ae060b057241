import type { Touches } from "../touches.ts";
import { campaignKey, isDirect } from "./campaign-names.ts";
import type { LeftOut } from "./left-out.ts";
import { dictionary, type TouchColumns } from "./touch-columns.ts";

/** The columns as the models take them: campaigns and channels merged, in order, nothing twice. */
export function toTouches(
  columns: TouchColumns,
  deals: number,
  nameOf: ReadonlyMap<string, string>,
  channelOf: ReadonlyMap<string, string>,
  adTypeOf: ReadonlyMap<string, string>,
): { readonly touches: Touches; readonly doubles: readonly LeftOut[] } {
  const campaigns = dictionary();
  const campaignOf = Int32Array.from(columns.spellings.texts, (text) =>
    campaigns.indexOf(nameOf.get(text) ?? text),
  );
  const channels = merged(columns.channels.texts, channelOf, adTypeOf);
  // What the campaign table says of a campaign's channel holds for all its touches.
  const told = Int32Array.from(campaigns.texts, (name) => channels.of(channelOf.get(name)));
  const own = Int32Array.from(columns.channels.texts, (text) => channels.of(text));
  // A type of advertisement stands for the channel of touches that name none.
  const adTypes = Int32Array.from(campaigns.texts, (name) => channels.of(adTypeOf.get(name)));
  const { order, leftOut } = withoutDoubles(columns, touchOrder(columns, deals), campaignOf);
  const count = order.length;
  const campaign = new Int32Array(count);
  const channel = new Int32Array(count);
  const direct = new Uint8Array(count);
  const deal = new Int32Array(count);
  const at = new Float64Array(count);
  const row = new Int32Array(count);
  const directCampaign = campaigns.texts.map(isDirect);
  const directChannel = channels.names.map(isDirect);
  for (let k = 0; k < count; k++) {
    const i = order[k] as number;
    const c = campaignOf[columns.spelling[i] as number] as number;
    const inTable = told[c] as number;
    const ownChannel = own[columns.channel[i] as number] as number;
    const adType = adTypes[c] as number;
    const named = adType >= 0 && channels.names[ownChannel] === "" ? adType : ownChannel;
    const inChannel = inTable >= 0 ? inTable : named;
    deal[k] = columns.deal[i] as number;
    at[k] = columns.at[i] as number;
    row[k] = columns.row[i] as number;
    campaign[k] = c;
    channel[k] = inChannel;
    direct[k] = directCampaign[c] || directChannel[inChannel] ? 1 : 0;
  }
  const channelsUsed = onlyUsed(channels.names, channel);
  const touches: Touches = {
    count,
    deal,
    campaign,
    channel,
    at,
    row,
    isDirect: direct,
    campaigns: campaigns.texts,
    channels: channelsUsed,
  };
  return { touches, doubles: leftOut };
}

/** The names that some place is of, with the places numbered anew: what a campaign table says leaves others without a touch. */
function onlyUsed(names: readonly string[], places: Int32Array): readonly string[] {
  const isUsed = new Uint8Array(names.length);
  for (let k = 0; k < places.length; k++) isUsed[places[k] as number] = 1;
  if (!isUsed.includes(0)) return names;
  let count = 0;
  const renumbered = Int32Array.from(isUsed, (used) => (used === 1 ? count++ : -1));
  for (let k = 0; k < places.length; k++) places[k] = renumbered[places[k] as number] as number;
  return names.filter((_, index) => isUsed[index] === 1);
}

/** Channels that differ only in case and marks as one, named as the first of them by code point. */
function merged(
  texts: readonly string[],
  channelOf: ReadonlyMap<string, string>,
  adTypeOf: ReadonlyMap<string, string>,
) {
  const names: string[] = [];
  const places = new Map<string, number>();
  for (const text of [...new Set([...channelOf.values(), ...[...texts].sort(), ...adTypeOf.values()])]) {
    const key = campaignKey(text);
    if (!places.has(key)) places.set(key, names.push(text) - 1);
  }
  const of = (text: string | undefined) => (text === undefined ? -1 : (places.get(campaignKey(text)) ?? -1));
  return { names, of };
}

/**
 * Places of the touches by deal, then time (undated first), then table and row: sorted into deals by
 * counting, which takes time linear in the touches, and within each, where few stand, by comparing.
 */
function touchOrder({ count, deal, at }: TouchColumns, deals: number): Uint32Array {
  const starts = new Uint32Array(deals + 1);
  for (let i = 0; i < count; i++) (starts[(deal[i] as number) + 1] as number)++;
  for (let d = 0; d < deals; d++) starts[d + 1] = (starts[d + 1] as number) + (starts[d] as number);
  const order = new Uint32Array(count);
  const next = starts.slice(0, deals);
  for (let i = 0; i < count; i++) order[(next[deal[i] as number] as number)++] = i;
  // Rows were read in order and counting keeps it, so that only times are left to compare.
  const time = (i: number) => at[i] as number;
  for (let d = 0; d < deals; d++) {
    const from = starts[d] as number;
    const until = starts[d + 1] as number;
    if (until - from > 24) {
      order.subarray(from, until).sort((a, b) => compareTimes(time(a), time(b)) || a - b);
      continue;
    }
    for (let k = from + 1; k < until; k++) {
      const touch = order[k] as number;
      let place = k;
      while (place > from && compareTimes(time(order[place - 1] as number), time(touch)) > 0) {
        order[place] = order[place - 1] as number;
        place--;
      }
      order[place] = touch;
    }
  }
  return order;
}

function compareTimes(one: number, other: number): number {
  if (Number.isNaN(one)) return Number.isNaN(other) ? 0 : -1;
  return Number.isNaN(other) ? 1 : one - other;
}

/**
 * The order without touches that are there twice: of one id, else of one deal, campaign and time; the
 * first row stays. Without a time nothing tells two visits from a copy.
 */
function withoutDoubles(
  columns: TouchColumns,
  order: Uint32Array,
  nameOf: Int32Array,
): { readonly order: Uint32Array; readonly leftOut: readonly LeftOut[] } {
  const { deal, at, spelling, ids, table, row } = columns;
  const leftOut: LeftOut[] = [];
  const kept = new Uint32Array(order.length);
  const seenIds = new Map<string, number>();
  let size = 0;
  let of = -1;
  for (let place = 0; place < order.length; place++) {
    const touch = order[place] as number;
    // The order goes deal by deal.
    if (deal[touch] !== of) seenIds.clear();
    of = deal[touch] as number;
    const id = ids?.[touch] ?? "";
    let first = -1;
    if (id !== "") {
      first = seenIds.get(id) ?? -1;
      if (first < 0) seenIds.set(id, touch);
    } else {
      for (let k = size - 1; k >= 0 && first < 0; k--) {
        const before = kept[k] as number;
        if (deal[before] !== deal[touch] || at[before] !== at[touch]) break;
        const isSame = nameOf[spelling[before] as number] === nameOf[spelling[touch] as number];
        if (isSame && (ids?.[before] ?? "") === "") first = before;
      }
    }
    if (first < 0) kept[size++] = touch;
    else {
      const values = { firstRow: (row[first] as number) + 1 };
      leftOut.push({
        table: "touches",
        index: table[touch] as number,
        row: row[touch] as number,
        code: "duplicateTouch",
        values,
      });
    }
  }
  return { order: kept.subarray(0, size), leftOut };
}
