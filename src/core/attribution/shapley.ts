import { seeded } from "../metrics/distribution/random.ts";
import type { Journeys } from "./journeys.ts";
import type { Weigher } from "./weigh.ts";

/**
 * Shapley values where a coalition is worth the conversions of the journeys that it holds all units of:
 * each journey is then shared equally by its different units (Zhao, Mahboobi and Bagheri 2018). A unit
 * gets its share where it is met first.
 */
export function setShapley({ starts, unit, units }: Journeys): Weigher {
  const seen = new Int32Array(units.length).fill(-1);
  return (journey, weights) => {
    const from = starts[journey] as number;
    const until = starts[journey + 1] as number;
    let total = 0;
    for (let t = from; t < until; t++) {
      const u = unit[t] as number;
      weights[t - from] = seen[u] === journey ? 0 : 1;
      total += weights[t - from] as number;
      seen[u] = journey;
    }
    // The same journey may be weighed again.
    for (let t = from; t < until; t++) seen[unit[t] as number] = -1;
    return total;
  };
}

const mostEnumerated = 15;

/**
 * Shapley values of any game of `players`: what each adds, averaged over all orders in which they can
 * come together. All coalitions are asked for to 15 players; beyond, so many random orders as `orders`
 * (seeded) are gone through, half of them the reverse of the other half. `worth` is given who is in
 * (1: in); the empty coalition counts as it says. The values add up to what all are worth.
 */
export function shapleyValues(
  players: number,
  worth: (isIn: Uint8Array) => number,
  orders = 2000,
  seed = 1,
): Float64Array {
  return players <= mostEnumerated ? enumerated(players, worth) : sampled(players, worth, orders, seed);
}

function enumerated(players: number, worth: (isIn: Uint8Array) => number): Float64Array {
  const isIn = new Uint8Array(players);
  const known = Float64Array.from({ length: 2 ** players }, (_, coalition) => {
    for (let p = 0; p < players; p++) isIn[p] = (coalition >> p) & 1;
    return worth(isIn);
  });
  // size! (players − size − 1)! ÷ players!, the chance that just these came before.
  const chance = new Float64Array(players);
  chance[0] = 1 / players;
  for (let size = 1; size < players; size++) {
    chance[size] = ((chance[size - 1] as number) * size) / (players - size);
  }
  const values = new Float64Array(players);
  for (let coalition = 0; coalition < known.length; coalition++) {
    let size = 0;
    for (let p = 0; p < players; p++) size += (coalition >> p) & 1;
    for (let p = 0; p < players; p++) {
      if ((coalition >> p) & 1) continue;
      const adds = (known[coalition | (1 << p)] as number) - (known[coalition] as number);
      values[p] = (values[p] as number) + adds * (chance[size] as number);
    }
  }
  return values;
}

function sampled(
  players: number,
  worth: (isIn: Uint8Array) => number,
  orders: number,
  seed: number,
): Float64Array {
  const random = seeded(seed);
  const values = new Float64Array(players);
  const order = Array.from({ length: players }, (_, p) => p);
  const pairs = Math.max(1, Math.ceil(orders / 2));
  const isIn = new Uint8Array(players);
  for (let pair = 0; pair < pairs; pair++) {
    for (let i = players - 1; i > 0; i--) {
      const other = Math.floor(random() * (i + 1));
      [order[i], order[other]] = [order[other] as number, order[i] as number];
    }
    for (const way of [order, [...order].reverse()]) {
      isIn.fill(0);
      let before = worth(isIn);
      for (const p of way) {
        isIn[p] = 1;
        const now = worth(isIn);
        values[p] = (values[p] as number) + (now - before) / (2 * pairs);
        before = now;
      }
    }
  }
  return values;
}
