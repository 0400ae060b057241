import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inSmallNumbers } from "../../../src/taskpane/pipeline/small-numbers.ts";

describe("a chance in small numbers", () => {
  it.each([
    [0.11, 1, 9],
    [0.75, 3, 4],
    [0.5, 1, 2],
    [0.4, 2, 5],
    [0.333, 1, 3],
    [0.02, 1, 50],
    [0.96, 24, 25],
    [0.07, 1, 14],
  ])("%d is %i in %i", (chance, hits, of) => {
    expect(inSmallNumbers(chance)).toEqual({ hits, of });
  });

  it("is never far from the chance, nor none or all", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (chance) => {
        const { hits, of } = inSmallNumbers(chance);
        expect(hits).toBeGreaterThan(0);
        expect(hits).toBeLessThan(of);
        expect(Math.abs(hits / of - chance)).toBeLessThanOrEqual(0.05);
      }),
      { seed: 8 },
    );
  });
});
