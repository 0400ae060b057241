import type { Cell } from "../../core/cells/cell.ts";
import { idKey } from "../../core/deals/id.ts";
import type { Problem } from "../../core/issue.ts";
import { isProblem, problem } from "../../core/metrics/problem.ts";
import { errorOf } from "../answer.ts";
import type { Call, DealIds, WordedAnswer, WordedCell } from "../descriptor.ts";

/** What a figure of one deal is, by the deal's index; a problem where it cannot be told. */
export type DealFigure = (deal: number) => WordedCell | Problem;

/**
 * Answers a function of single deals: one id with its figure, a range with a column of figures under
 * a header (so that beside a table the formula stands in the header row), no ids with the ids of all
 * deals and their figures. In a spill a figure that cannot be told is blank, an unknown id "#N/A".
 */
export function dealFigures(
  call: Call,
  ids: DealIds | null,
  header: string,
  figure: DealFigure,
): WordedAnswer {
  const { pipeline, selected } = call;
  if (ids === null) {
    const indexes = selected ?? pipeline.deals.ids.keys();
    const rows = Array.from(indexes, (deal): WordedCell[] => [
      pipeline.deals.ids[deal] ?? "",
      inSpill(figure(deal)),
    ]);
    return { value: [["Deal", header], ...rows] };
  }
  const find = finder(call);
  if (!ids.isOne) {
    const cells = ids.ids.map((id): WordedCell => {
      if (id === "") return "";
      const deal = find(id);
      return deal === undefined ? "#N/A" : inSpill(figure(deal));
    });
    return { value: [[header], ...cells.map((cell) => [cell])] };
  }
  const given = ids.ids[0] ?? "";
  const deal = find(given);
  if (deal === undefined) return errorOf(problem("unknownDeal", { given }));
  const cell = figure(deal);
  if (isTrouble(cell)) return errorOf(cell);
  return isCell(cell) ? { value: cell } : { value: [[cell]] };
}

/** Deals by the key of their id, the first of those that share one; made once a table. */
const known = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

function finder({ pipeline, selected }: Call): (id: string) => number | undefined {
  const { ids } = pipeline.deals;
  if (selected !== null) {
    const among = byKey(ids, selected);
    return (id) => among.get(idKey(id));
  }
  const all = known.get(ids) ?? byKey(ids, ids.keys());
  known.set(ids, all);
  return (id) => all.get(idKey(id));
}

function byKey(ids: readonly string[], indexes: Iterable<number>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const deal of indexes) {
    const key = idKey(ids[deal] ?? "");
    if (!found.has(key)) found.set(key, deal);
  }
  return found;
}

function inSpill(cell: WordedCell | Problem): WordedCell {
  return isTrouble(cell) ? "" : cell;
}

/** A sentence for a cell has a code and values too, and an area besides. */
function isTrouble(cell: WordedCell | Problem): cell is Problem {
  return isProblem(cell) && !("area" in cell);
}

function isCell(cell: WordedCell): cell is Cell {
  return typeof cell !== "object" || cell === null;
}
