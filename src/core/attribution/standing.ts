import type { Journeys } from "./journeys.ts";
import { conversionsWith } from "./warnings.ts";

/**
 * What units had a part in, per unit. Sourced (it came first) and influenced (it came at all) do not add
 * up like credit: a deal is influenced by each of its units and sourced by one of them. Values are in
 * the journeys' unit of money.
 */
export interface Standing {
  readonly touches: Float64Array;
  /** Journeys that met it, in vain or not yet decided ones included. */
  readonly journeys: Float64Array;
  readonly sourced: { readonly conversions: Float64Array; readonly value: Float64Array };
  readonly influenced: { readonly conversions: Float64Array; readonly value: Float64Array };
}

export function standingOf(journeys: Journeys): Standing {
  const { starts, unit, units, conversions, nulls, value } = journeys;
  const column = () => new Float64Array(units.length);
  const add = (to: Float64Array, u: number, amount: number) => {
    to[u] = (to[u] as number) + amount;
  };
  const standing = {
    touches: column(),
    journeys: column(),
    sourced: { conversions: column(), value: column() },
    influenced: { conversions: conversionsWith(journeys), value: column() },
  };
  const last = new Int32Array(units.length).fill(-1);
  for (let j = 0; j + 1 < starts.length; j++) {
    const [from, until] = [starts[j] as number, starts[j + 1] as number];
    if (from === until) continue;
    const won = conversions[j] as number;
    const many = won + (nulls[j] as number);
    const first = unit[from] as number;
    add(standing.sourced.conversions, first, won);
    add(standing.sourced.value, first, value[j] as number);
    for (let t = from; t < until; t++) {
      const u = unit[t] as number;
      add(standing.touches, u, many);
      if (last[u] === j) continue;
      last[u] = j;
      add(standing.journeys, u, many);
      add(standing.influenced.value, u, value[j] as number);
    }
  }
  return standing;
}
