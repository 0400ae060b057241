import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson } from "../../../src/core/metrics/wilson.ts";

describe("the Wilson interval", () => {
  it("gives the published interval of 81 in 263", () => {
    // Newcombe 1998, Statistics in Medicine 17: 857, table I, method 3.
    const { low, high } = wilson(81, 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  it("of 0 in 20 and 20 in 20 stays within 0 and 1", () => {
    expect(wilson(0, 20).low).toBe(0);
    expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4);
    expect(wilson(20, 20).high).toBe(1);
  });

  it("holds the share and mirrors", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (trials, some) => {
          const hits = some % (trials + 1);
          const { low, high } = wilson(hits, trials);
          const mirror = wilson(trials - hits, trials);
          expect(low).toBeLessThanOrEqual(hits / trials + 1e-12);
          expect(high).toBeGreaterThanOrEqual(hits / trials - 1e-12);
          expect(low).toBeCloseTo(1 - mirror.high, 9);
        },
      ),
      { seed: 3 },
    );
  });
});
