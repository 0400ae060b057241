import type { Serial } from "../cells/cell.ts";
import { outcome } from "../deals/deals.ts";
import type { Scope } from "./scope.ts";

/** An open deal as it was on an earlier day. */
export interface OpenThen {
  readonly deal: number;
  /** Index into `stages`; -1 where no visit tells. */
  readonly stage: number;
  /** Days in that stage; NaN where no visit tells. */
  readonly days: number;
}

/**
 * The deals that were open at the end of an earlier day: created by then and not closed, as far as
 * their dates tell. In which stage, the visits tell. Deals now on hold are left out: nobody knows since when.
 */
export function openThen({ pipeline, selected }: Scope, then: Serial): readonly OpenThen[] {
  const { deals, stages } = pipeline;
  // Columns by deal: a map of a million visits takes ten times as long.
  const stageThen = new Int32Array(deals.ids.length).fill(-1);
  const daysThen = new Float64Array(deals.ids.length).fill(Number.NaN);
  const { visits } = deals;
  for (let v = 0; v < visits.deal.length; v++) {
    const from = visits.from[v] as number;
    const until = visits.until[v] as number;
    const isThere = Math.floor(from) <= then && (visits.present[v] === 1 || Math.floor(until) > then);
    const stage = visits.stage[v] as number;
    if (!isThere || stages[stage]?.kind !== "open") continue;
    const deal = visits.deal[v] as number;
    stageThen[deal] = stage;
    daysThen[deal] = then - Math.floor(from);
  }
  const found: OpenThen[] = [];
  for (const deal of selected ?? deals.ids.keys()) {
    const now = deals.outcome[deal];
    const isOpen = now === outcome.open || (now !== outcome.other && (deals.closed[deal] as number) > then);
    if (!isOpen || !(Math.floor(deals.created[deal] as number) <= then)) continue;
    found.push({ deal, stage: stageThen[deal] as number, days: daysThen[deal] as number });
  }
  return found;
}
