import { describe, expect, it } from "vitest";
import type { Journeys } from "../../../src/core/attribution/journeys.ts";
import { seeded } from "../../../src/core/metrics/distribution/random.ts";
import { positionsOf } from "../../../src/core/summaries/positions.ts";

/** Journeys of up to five touches of seven units, among so many. */
function journeysAmong(units: number): Journeys {
  const random = seeded(11);
  const starts = [0];
  const unit: number[] = [];
  const count = 500;
  for (let j = 0; j < count; j++) {
    for (let i = Math.floor(random() * 6); i > 0; i--) unit.push(Math.floor(random() * 7));
    starts.push(unit.length);
  }
  return {
    count,
    starts: Int32Array.from(starts),
    unit: Int32Array.from(unit),
    units: Array.from({ length: units }, (_, i) => `unit ${i}`),
    isDirect: new Uint8Array(unit.length),
    seconds: null,
    conversions: Float64Array.from({ length: count }, () => Math.floor(random() * 3)),
    nulls: new Float64Array(count),
    value: Float64Array.from({ length: count }, () => random() * 100),
    milestones: null,
  };
}

describe("counts of positions", () => {
  it("are the same to the last bit where there is no room for every unit at every place", () => {
    const { units, ...few } = positionsOf(journeysAmong(7));
    const { units: all, ...many } = positionsOf(journeysAmong(100_000));
    expect(units).toHaveLength(7);
    expect(all).toHaveLength(100_000);
    expect(many).toEqual(few);
  });

  it("add up to what converted, for each length", () => {
    const { unit, place, length, conversions, unattributed } = positionsOf(journeysAmong(7));
    const journeys = journeysAmong(7);
    const firsts = (of: number) =>
      unit.reduce(
        (sum, _, row) => sum + (place[row] === 0 && length[row] === of ? (conversions[row] as number) : 0),
        0,
      );
    for (let of = 0; of < 6; of++) {
      const expected = journeys.conversions.filter(
        (_, j) => (journeys.starts[j + 1] as number) - (journeys.starts[j] as number) === of,
      );
      const sum = expected.reduce((total, one) => total + one, 0);
      expect(of === 0 ? unattributed.conversions : firsts(of)).toBe(sum);
    }
  });
});
