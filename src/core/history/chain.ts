import { normaliseStage } from "../stages/normalise.ts";

interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Puts the moves of one deal at one time, rows `start` to `end` (not included), into the order in
 * which each begins where the one before ended: people sort histories, and dates without a time do
 * not tell the order. What stands in such an order already stays, and so does what has none. The
 * deal's row before `start` says where the first begins.
 */
export function chainMoves<Row extends Move & { readonly key: string }>(
  rows: Row[],
  start: number,
  end: number,
): void {
  const before = rows[start - 1];
  const begin = before && before.key === rows[start]?.key ? normaliseStage(before.to) : null;
  const given = rows.slice(start, end);
  if (isChain(given, begin)) return;
  const chained = pathOf(given, begin ?? beginningOf(given));
  if (chained === null) return;
  chained.forEach((row, index) => {
    rows[start + index] = row;
  });
}

function isChain(moves: readonly Move[], begin: string | null): boolean {
  // Rows none of which says where it came from are an export without that column, and stay.
  if (moves.every(({ from }) => from === "")) return true;
  let at = begin;
  for (const { from, to } of moves) {
    const left = normaliseStage(from);
    if (at !== null && left !== at) return false;
    at = normaliseStage(to);
  }
  return true;
}

/** Where the deal was first: the stage that is left once more often than it is entered. */
function beginningOf(moves: readonly Move[]): string {
  const surplus = new Map<string, number>();
  for (const { from, to } of moves) {
    const [left, entered] = [normaliseStage(from), normaliseStage(to)];
    surplus.set(left, (surplus.get(left) ?? 0) + 1);
    surplus.set(entered, (surplus.get(entered) ?? 0) - 1);
  }
  for (const [stage, count] of surplus) if (count > 0) return stage;
  return normaliseStage(moves[0]?.from ?? "");
}

/** A way along every move once, by Hierholzer's method, the earlier rows first where there is a choice; null: there is none. */
function pathOf<Row extends Move>(moves: readonly Row[], begin: string): readonly Row[] | null {
  const leaving = new Map<string, Row[]>();
  for (const move of [...moves].reverse()) {
    const left = normaliseStage(move.from);
    const others = leaving.get(left);
    if (others) others.push(move);
    else leaving.set(left, [move]);
  }
  const path: Row[] = [];
  const way: { readonly at: string; readonly by: Row | null }[] = [{ at: begin, by: null }];
  while (way.length > 0) {
    const last = way[way.length - 1];
    const next = leaving.get(last?.at ?? "")?.pop();
    if (next) way.push({ at: normaliseStage(next.to), by: next });
    else {
      way.pop();
      if (last?.by) path.push(last.by);
    }
  }
  path.reverse();
  return path.length === moves.length && isChain(path, begin) ? path : null;
}
