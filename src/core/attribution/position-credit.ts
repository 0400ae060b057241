import { type Positions, place } from "../summaries/positions.ts";
import type { Credit } from "./rule-credit.ts";
import type { PositionShares } from "./weigh.ts";

/** Credit of a model that looks at position alone, from counts of positions. */
export function creditPositions(positions: Positions, shares: PositionShares): Credit {
  return { ...sharedPositions(positions, shares), unattributed: positions.unattributed };
}

/** The part of it that units get. */
export function sharedPositions(
  positions: Omit<Positions, "unattributed">,
  shares: PositionShares,
): Omit<Credit, "unattributed"> {
  const { units, unit, length } = positions;
  const conversions = new Float64Array(units.length);
  const value = new Float64Array(units.length);
  for (let row = 0; row < unit.length; row++) {
    const u = unit[row] as number;
    const { first, middle, last } = shares(length[row] as number);
    const at = positions.place[row];
    const share = at === place.first ? first : at === place.middle ? middle : last;
    conversions[u] = (conversions[u] as number) + (positions.conversions[row] as number) * share;
    value[u] = (value[u] as number) + (positions.value[row] as number) * share;
  }
  return { conversions, value };
}
