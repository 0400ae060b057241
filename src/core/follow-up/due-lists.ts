import { isBlank } from "../cells/blank.ts";
import type { Scope } from "../metrics/scope.ts";
import type { Clock } from "./clock.ts";

/** What one owner has to do; "" owns the deals that nobody owns. Each list is by what is due first. */
export interface DueList {
  readonly owner: string;
  readonly late: readonly Clock[];
  readonly due: readonly Clock[];
  readonly pending: readonly Clock[];
}

/**
 * What is still to be done, by owner: those with most to catch up with first, nobody last. Owners
 * that differ only in case and spaces are one, spelt as first met.
 */
export function dueLists(
  { pipeline }: Pick<Scope, "pipeline">,
  clocks: readonly Clock[],
): readonly DueList[] {
  const owners = pipeline.column("owner");
  const byOwner = new Map<string, { readonly owner: string; readonly open: Clock[] }>();
  for (const clock of clocks) {
    if (clock.answered !== null) continue;
    const cell = owners?.[clock.deal];
    const owner = isBlank(cell) ? "" : String(cell).replace(/\s+/g, " ").trim();
    const key = owner.toLowerCase();
    const list = byOwner.get(key) ?? { owner, open: [] };
    byOwner.set(key, list);
    list.open.push(clock);
  }
  const lists = [...byOwner.values()].map(({ owner, open }): DueList => {
    const sorted = open.sort((a, b) => a.due - b.due || a.deal - b.deal);
    const of = (state: Clock["state"]) => sorted.filter((clock) => clock.state === state);
    return { owner, late: of("late"), due: of("due"), pending: of("pending") };
  });
  return lists.sort(
    (a, b) =>
      Number(a.owner === "") - Number(b.owner === "") ||
      b.late.length - a.late.length ||
      b.due.length - a.due.length ||
      (a.owner < b.owner ? -1 : 1),
  );
}
