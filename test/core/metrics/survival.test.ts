import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Incidence,
  incidenceAt,
  incidenceOf,
  survivingAt,
} from "../../../src/core/metrics/survival/incidence.ts";
import { countLifetimes } from "../../../src/core/metrics/survival/lifetimes.ts";
import { causeQuantile, shareWithin, survivalQuantile } from "../../../src/core/metrics/survival/quantile.ts";
import { contrastVariance } from "../../../src/core/metrics/survival/variance.ts";

type Life = readonly [days: number, cause: number, enteredAt?: number];

function curveOf(lives: readonly Life[], causes = 2): Incidence {
  const counter = countLifetimes(causes);
  for (const [days, cause, enteredAt = 0] of lives) counter.add(1000, 1000 + days, cause, 1000 + enteredAt);
  return incidenceOf(counter.lifetimes());
}

/** The remission times of Freireich and others (1963), 6-MP group: the example of every textbook. */
const remissions: readonly Life[] = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map((weeks): Life => [weeks, 0]),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((weeks): Life => [weeks, -1]),
];

describe("Kaplan–Meier", () => {
  const curve = curveOf(remissions, 1);

  it("has the published shares of the 6-MP remissions", () => {
    const shares = [6, 7, 10, 13, 16, 22, 23].map((week) => survivingAt(curve, week).toFixed(4));
    expect(shares).toEqual(["0.8571", "0.8067", "0.7529", "0.6902", "0.6275", "0.5378", "0.4482"]);
    expect(survivingAt(curve, 5)).toBe(1);
    expect(survivingAt(curve, 21)).toBe(survivingAt(curve, 16));
  });

  it("has their published standard errors (Greenwood)", () => {
    const errors = [0, 1, 2, 6].map((place) => Math.sqrt(contrastVariance(curve, 0, place, 0)).toFixed(4));
    expect(errors).toEqual(["0.0764", "0.0869", "0.0963", "0.1346"]);
  });

  it("has their published median, 23 weeks, of which no upper bound is known", () => {
    expect(survivalQuantile(curve, 0.5)).toMatchObject({ days: 23, high: null });
    expect(survivalQuantile(curve, 0.75)).toBeNull();
  });

  it("takes the smallest t with S(t) ≤ 1 − share, floating point aside", () => {
    const ten = curveOf(
      Array.from({ length: 10 }, (_, i): Life => [i + 1, 0]),
      1,
    );
    expect([0.1, 0.3, 0.5, 0.7, 0.9].map((share) => survivalQuantile(ten, share)?.days)).toEqual([
      1, 3, 5, 7, 9,
    ]);
  });
});

describe("Aalen–Johansen", () => {
  it("shares what has ended between the causes", () => {
    // At risk 5, 4, 3, 1: won on 1, lost on 2, won on 4; one censored on 3, with the day's end after it.
    const curve = curveOf([
      [1, 0],
      [2, 1],
      [3, -1],
      [3, 0],
      [4, 0],
    ]);
    expect(incidenceAt(curve, 0, 1)).toBeCloseTo(1 / 5, 12);
    expect(incidenceAt(curve, 1, 2)).toBeCloseTo(1 / 5, 12);
    expect(incidenceAt(curve, 0, 3)).toBeCloseTo(1 / 5 + (3 / 5) * (1 / 3), 12);
    expect(incidenceAt(curve, 0)).toBeCloseTo(1 / 5 + 1 / 5 + 2 / 5, 12);
    expect(survivingAt(curve, 4)).toBeCloseTo(0, 12);
  });

  const lives = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: -1, max: 1 }),
      fc.integer({ min: 0, max: 20 }),
    ),
    { minLength: 1, maxLength: 80 },
  );

  it("adds up to one with those that go on, delayed entries or not", () => {
    fc.assert(
      fc.property(lives, (some) => {
        const curve = curveOf(some);
        for (let k = 0; k < curve.days.length; k++) {
          const ended = (curve.incidence[0]?.[k] as number) + (curve.incidence[1]?.[k] as number);
          expect(ended + (curve.surviving[k] as number)).toBeCloseTo(1, 9);
        }
      }),
      { seed: 5 },
    );
  });

  it("is the plain share where nothing is censored, with the binomial variance", () => {
    const some = curveOf([...Array(12).fill([3, 0]), ...Array(28).fill([5, 1])] as Life[]);
    expect(incidenceAt(some, 0)).toBeCloseTo(0.3, 12);
    expect(contrastVariance(some, 0, 1, 0)).toBeCloseTo((0.3 * 0.7) / 40, 12);
    const { share, low, high } = shareWithin(some, 0);
    expect([low < share, share < high, low > 0, high < 1]).toEqual([true, true, true, true]);
  });

  it("gives quantiles among those that end by the cause alone", () => {
    const some = curveOf([
      ...[10, 20, 30, 40].map((day): Life => [day, 0]),
      ...Array(50).fill([5, 1]),
    ] as Life[]);
    expect(causeQuantile(some, 0, 0.5)?.days).toBe(20);
    expect(causeQuantile(some, 0, 0.9)?.days).toBe(40);
    expect(causeQuantile(curveOf([[5, 1]]), 0, 0.5)).toBeNull();
  });
});

describe("delayed entry", () => {
  it("has at risk who came under watch on the day or before, and ended on it or after", () => {
    const curve = curveOf(
      [
        [2, 0],
        [4, 0],
        [4, 0, 2],
        [6, -1, 5],
      ],
      1,
    );
    expect([...curve.days]).toEqual([2, 4]);
    expect([...curve.atRisk]).toEqual([3, 2]);
  });

  it("never sees who ended before", () => {
    const counter = countLifetimes(1);
    counter.add(1000, 1005, 0, 1010);
    expect(counter.lifetimes().count).toBe(0);
  });
});

describe("lifetimes", () => {
  it("are whole days, and those of negative length are counted apart", () => {
    const counter = countLifetimes(1);
    counter.add(1000.9, 1001.1, 0, -Infinity);
    counter.add(1000, 999, 0, -Infinity);
    const { ended, negative, count } = counter.lifetimes();
    expect([...(ended[0] ?? [])]).toEqual([0, 1]);
    expect([negative, count]).toEqual([1, 1]);
  });

  it("may last for years", () => {
    expect(survivalQuantile(curveOf([[9_000, 0]], 1), 0.5)?.days).toBe(9_000);
  });
});
