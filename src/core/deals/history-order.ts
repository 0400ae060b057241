import { chainMoves } from "../history/chain.ts";
import type { HistoryRows } from "./history-rows.ts";

/** The rows' indexes by deal, then time; rows of one time keep the order in which they happened. */
export function sortedByTime(rows: HistoryRows): Int32Array {
  const { count, place, deals, when } = rows;
  const happened = new Int32Array(count).map((_, i) => i);
  if (fallsInTime(rows)) happened.reverse();
  // Dealt out by deal in two passes; a sort of all rows would take many times as long.
  const sizes = new Int32Array(deals);
  for (let row = 0; row < count; row++)
    sizes[place[row] as number] = (sizes[place[row] as number] as number) + 1;
  const sorted = new Int32Array(count);
  const next = new Int32Array(deals).fill(-1);
  let taken = 0;
  for (const row of happened) {
    const deal = place[row] as number;
    if (next[deal] === -1) {
      next[deal] = taken;
      taken += sizes[deal] as number;
    }
    sorted[next[deal] as number] = row;
    next[deal] = (next[deal] as number) + 1;
  }
  const whenOf = (at: number) => when[sorted[at] as number] as number;
  for (let start = 0; start < count; ) {
    const end = next[place[sorted[start] as number] as number] as number;
    for (let at = start + 1; at < end; at++) {
      if (whenOf(at) >= whenOf(at - 1)) continue;
      sorted.subarray(start, end).sort((a, b) => (when[a] as number) - (when[b] as number));
      break;
    }
    for (let at = start; at < end; ) {
      let after = at + 1;
      while (after < end && whenOf(after) === whenOf(at)) after++;
      if (after - at > 1) chain(rows, sorted, start, at, after);
      at = after;
    }
    start = end;
  }
  return sorted;
}

/** Chains the moves of one time, `at` to `after` of `sorted`, of the deal that begins at `start`. */
function chain(
  { from, to }: HistoryRows,
  sorted: Int32Array,
  start: number,
  at: number,
  after: number,
): void {
  const begin = Math.max(start, at - 1);
  const moves = Array.from(sorted.subarray(begin, after), (row) => ({
    key: "",
    from: from[row] as string,
    to: to[row] as string,
    row,
  }));
  chainMoves(moves, at - begin, moves.length);
  moves.forEach(({ row }, index) => {
    sorted[begin + index] = row;
  });
}

/** Whether the newest rows come first: the rows of one deal go back in time more often than on. */
function fallsInTime({ count, place, deals, when }: HistoryRows): boolean {
  let falling = 0;
  const last = new Float64Array(deals).fill(Number.NaN);
  for (let row = 0; row < count; row++) {
    const deal = place[row] as number;
    const before = last[deal] as number;
    const now = when[row] as number;
    if (before > now) falling++;
    else if (before < now) falling--;
    last[deal] = now;
  }
  return falling > 0;
}
