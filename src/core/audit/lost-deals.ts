import type { Cell } from "../cells/cell.ts";
import { outcome } from "../deals/deals.ts";
import { saysNothing } from "../metrics/hygiene.ts";
import { wayOf } from "../metrics/progress.ts";
import type { Scope } from "../metrics/scope.ts";

/** Deals that have a text in common; `name` is null where their cells say nothing. */
export interface Group {
  readonly name: string | null;
  readonly deals: Int32Array;
}

/** The deals by what their cells say, large and small letters and spaces aside; most deals first, blanks last. */
export function groupsOf(cells: readonly Cell[], among: Iterable<number>): readonly Group[] {
  const groups = new Map<string, { readonly name: string | null; readonly deals: number[] }>();
  for (const deal of among) {
    const cell = cells[deal] ?? null;
    const name = saysNothing(cell) ? null : String(cell).trim().replace(/\s+/g, " ");
    const key = name === null ? "" : `=${name.toLowerCase()}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name, deals: [deal] });
    else group.deals.push(deal);
  }
  return [...groups.values()]
    .map(({ name, deals }) => ({ name, deals: Int32Array.from(deals) }))
    .sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.deals.length - a.deals.length);
}

/** The lost deals by the step of the way that they were lost from; -1: nothing tells. */
export function lostByStep({ pipeline }: Scope): ReadonlyMap<number, Int32Array> {
  const { step } = wayOf(pipeline);
  const { outcome: outcomes, reached } = pipeline.deals;
  const found = new Map<number, number[]>();
  for (const [deal, code] of outcomes.entries()) {
    if (code !== outcome.lost) continue;
    const at = step[reached[deal] as number] ?? -1;
    const deals = found.get(at);
    if (deals === undefined) found.set(at, [deal]);
    else deals.push(deal);
  }
  return new Map(Array.from(found, ([at, deals]) => [at, Int32Array.from(deals)]));
}
