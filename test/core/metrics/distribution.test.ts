import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactSum } from "../../../src/core/metrics/distribution/exact.ts";
import { gamma, normal, seeded } from "../../../src/core/metrics/distribution/random.ts";
import { simulatedSum } from "../../../src/core/metrics/distribution/simulate.ts";

const deals = fc.array(fc.tuple(fc.integer({ min: -50, max: 500 }), fc.constantFrom(0, 0.1, 0.5, 0.75, 1)), {
  maxLength: 8,
});

/** Probability of at least `target`, by going through every outcome. */
function bruteForce(all: readonly (readonly [number, number])[], target: number): number {
  let probability = 0;
  for (let outcome = 0; outcome < 2 ** all.length; outcome++) {
    let sum = 0;
    let share = 1;
    all.forEach(([amount, chance], i) => {
      const isWon = (outcome >> i) & 1;
      sum += isWon ? amount : 0;
      share *= isWon ? chance : 1 - chance;
    });
    if (sum >= target) probability += share;
  }
  return probability;
}

const columns = (all: readonly (readonly [number, number])[]) => ({
  amounts: Float64Array.from(all, ([amount]) => amount),
  chances: Float64Array.from(all, ([, chance]) => chance),
});

describe("the exact distribution", () => {
  it("is that of going through every outcome", () => {
    fc.assert(
      fc.property(deals, fc.integer({ min: -100, max: 1500 }), (all, target) => {
        const { amounts, chances } = columns(all);
        expect(exactSum(amounts, chances)?.atLeast(target)).toBeCloseTo(bruteForce(all, target), 9);
      }),
      { seed: 3 },
    );
  });

  it("has P10 ≤ P50 ≤ P90, and P100 all that can be won", () => {
    fc.assert(
      fc.property(deals, (all) => {
        const { amounts, chances } = columns(all);
        const quantile = (share: number) => exactSum(amounts, chances)?.quantile(share) as number;
        expect(quantile(0.1)).toBeLessThanOrEqual(quantile(0.5));
        expect(quantile(0.5)).toBeLessThanOrEqual(quantile(0.9));
      }),
      { seed: 4 },
    );
  });

  it("takes the smallest sum that is not exceeded with the share", () => {
    const one = exactSum(Float64Array.of(100), Float64Array.of(0.5));
    expect([0.1, 0.5, 0.51, 0.9].map((share) => one?.quantile(share))).toEqual([0, 0, 100, 100]);
    expect(exactSum(new Float64Array(), new Float64Array())?.quantile(0.9)).toBe(0);
  });

  it("stays exact for many deals of round amounts, and gives up on too many different sums", () => {
    const many = Float64Array.from({ length: 300 }, (_, i) => ((i % 40) + 1) * 50_000);
    expect(
      exactSum(
        many,
        many.map(() => 0.3),
      )?.method,
    ).toBe("exact");
    const odd = Float64Array.from({ length: 40 }, (_, i) => 1_234_567 + 7_919 * i * i * i);
    expect(
      exactSum(
        odd,
        odd.map(() => 0.3),
      ),
    ).toBeNull();
  });
});

describe("the simulated distribution", () => {
  const simulate = (amounts: Float64Array, chances: Float64Array) =>
    simulatedSum({ amounts, groups: Int32Array.from(amounts.keys()) }, () => chances);

  it("is near the exact one, and the same every time", () => {
    const amounts = Float64Array.from({ length: 60 }, (_, i) => (i + 1) * 1000);
    const chances = amounts.map((_, i) => ((i * 7) % 10) / 10);
    const exact = exactSum(amounts, chances);
    const simulated = simulate(amounts, chances);
    for (const share of [0.1, 0.5, 0.9]) {
      const [a, b] = [exact?.quantile(share) as number, simulated.quantile(share)];
      expect(Math.abs(a - b) / a).toBeLessThan(0.01);
      expect(Math.abs(simulated.atLeast(a) - (exact?.atLeast(a) as number))).toBeLessThan(0.02);
    }
    expect(simulate(amounts, chances).quantile(0.1)).toBe(simulated.quantile(0.1));
  });

  it("draws the small deals beyond the thousand largest together, with their mean and variance", () => {
    const amounts = Float64Array.from({ length: 5_000 }, (_, i) => 1000 + (i % 100) * 37);
    const chances = amounts.map((_, i) => 0.2 + 0.1 * (i % 5));
    let mean = 0;
    let variance = 0;
    for (const [i, amount] of amounts.entries()) {
      const chance = chances[i] as number;
      mean += amount * chance;
      variance += amount * amount * chance * (1 - chance);
    }
    const simulated = simulate(amounts, chances);
    const deviation = Math.sqrt(variance);
    expect(Math.abs(simulated.quantile(0.5) - mean)).toBeLessThan(0.05 * deviation);
    // The 90 % quantile of the normal distribution.
    expect(Math.abs((simulated.quantile(0.9) - mean) / deviation - 1.2816)).toBeLessThan(0.05);
  });

  it("is wider where the chances themselves are drawn", () => {
    const amounts = new Float64Array(400).fill(1000);
    const groups = new Int32Array(400);
    const certain = simulatedSum({ amounts, groups }, () => certainly);
    const uncertain = simulatedSum({ amounts, groups }, (random) => Float64Array.of(0.3 + 0.4 * random()));
    const width = ({ quantile }: typeof certain) => quantile(0.9) - quantile(0.1);
    expect(width(uncertain)).toBeGreaterThan(3 * width(certain));
  });
});

const certainly = Float64Array.of(0.5);

describe("random draws", () => {
  const moments = (draw: () => number) => {
    const draws = Array.from({ length: 50_000 }, draw);
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    return [mean, draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length] as const;
  };

  it("of the normal distribution have mean 0 and variance 1", () => {
    const random = seeded(2);
    const [mean, variance] = moments(() => normal(random));
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
  });

  it.each([0.3, 1, 4.5, 200])(
    "of the gamma distribution of shape %d have that mean and variance",
    (shape) => {
      const random = seeded(3);
      const [mean, variance] = moments(() => gamma(shape, random));
      expect(Math.abs(mean / shape - 1)).toBeLessThan(0.03);
      expect(Math.abs(variance / shape - 1)).toBeLessThan(0.05);
    },
  );

  it("of shape 0 are 0", () => {
    expect(gamma(0, seeded(1))).toBe(0);
  });
});
