/**
 * The touches of a table as columns: which deal met which campaign, in which channel, when. Index i
 * is the i-th touch in all columns; touches stand sorted by deal, then time (undated ones first),
 * then row. What could not be used (unknown deals, unreadable times, doubles) is not among them:
 * the reader lists it with its reason.
 */
export interface Touches {
  readonly count: number;
  /** Index into the columns of `Deals`. */
  readonly deal: Int32Array;
  /** Index into `campaigns`. */
  readonly campaign: Int32Array;
  /** Index into `channels`. */
  readonly channel: Int32Array;
  /** Serial days with their fraction; NaN: undated. */
  readonly at: Float64Array;
  /** Grid row that the touch was read from. */
  readonly row: Int32Array;
  /** 1: nobody's campaign brought the visitor (direct traffic). */
  readonly isDirect: Uint8Array;
  /** Names after normalising and merging, as they are shown. */
  readonly campaigns: readonly string[];
  readonly channels: readonly string[];
}

/** Puts touches into the order that `Touches` promises; the columns may be in any order. */
export function sortTouches(touches: Touches): Touches {
  const { count, deal, at, row } = touches;
  if (isSorted(touches)) return touches;
  const time = at.map((when) => (Number.isNaN(when) ? Number.NEGATIVE_INFINITY : when));
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) =>
      (deal[a] as number) - (deal[b] as number) ||
      // Not a difference: two undated touches would give NaN.
      ((time[a] as number) < (time[b] as number) ? -1 : (time[a] as number) > (time[b] as number) ? 1 : 0) ||
      (row[a] as number) - (row[b] as number),
  );
  return {
    ...touches,
    deal: Int32Array.from(order, (i) => deal[i] as number),
    campaign: Int32Array.from(order, (i) => touches.campaign[i] as number),
    channel: Int32Array.from(order, (i) => touches.channel[i] as number),
    at: Float64Array.from(order, (i) => at[i] as number),
    row: Int32Array.from(order, (i) => row[i] as number),
    isDirect: Uint8Array.from(order, (i) => touches.isDirect[i] as number),
  };
}

function isSorted({ count, deal, at, row }: Touches): boolean {
  for (let i = 1; i < count; i++) {
    if ((deal[i] as number) !== (deal[i - 1] as number)) {
      if ((deal[i] as number) < (deal[i - 1] as number)) return false;
      continue;
    }
    const now = at[i] as number;
    const before = at[i - 1] as number;
    if (now > before || (Number.isNaN(before) && !Number.isNaN(now))) continue;
    const isSame = now === before || (Number.isNaN(now) && Number.isNaN(before));
    if (!isSame || (row[i] as number) < (row[i - 1] as number)) return false;
  }
  return true;
}
