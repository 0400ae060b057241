import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attribute, type CreditOptions } from "../../../src/core/attribution/credit.ts";
import { creditIntervals } from "../../../src/core/attribution/intervals.ts";
import type { Journeys } from "../../../src/core/attribution/journeys.ts";
import { type Model, models, ruleModels } from "../../../src/core/attribution/models.ts";
import { shareOut } from "../../../src/core/attribution/share-out.ts";
import { weigherOf } from "../../../src/core/attribution/weigh.ts";
import { isProblem } from "../../../src/core/metrics/problem.ts";
import { journeysOf, known } from "./paths.ts";

const seed = { seed: 20_261_121, numRuns: 120 };
const parts = { first: 25, leadCreated: 20, opportunityCreated: 12.5, closed: 22.5, rest: 20 };
const inCents: CreditOptions = { inCents: true, parts };
const names = ["A", "B", "C", "D", "E"];
const markov = ["markov1", "markov2", "markov3", "markov4"] as const;

interface Deal {
  readonly touches: readonly { readonly unit: number; readonly hour: number }[];
  readonly status: "won" | "lost";
  readonly value: number;
  readonly lead: number;
  readonly opportunity: number;
}

const deal = (least: number): fc.Arbitrary<Deal> =>
  fc.record({
    touches: fc
      .uniqueArray(fc.record({ unit: fc.nat(4), hour: fc.nat(5000) }), {
        minLength: least,
        maxLength: 9,
        selector: ({ hour }) => hour,
      })
      .map((touches) => touches.toSorted((a, b) => a.hour - b.hour)),
    status: fc.constantFrom("won", "won", "lost"),
    value: fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 10 ** 13 })),
    lead: fc.oneof(fc.nat(5000), fc.constant(Number.NaN)),
    opportunity: fc.oneof(fc.nat(5000), fc.constant(Number.NaN)),
  });

const deals = fc
  .array(deal(0), { minLength: 1, maxLength: 12 })
  .filter((all) => all.some(({ status, touches }) => status === "won" && touches.length > 0));

function journeysFrom(all: readonly Deal[], shift = 0, called: readonly string[] = names): Journeys {
  const starts = [0];
  for (const { touches } of all) starts.push((starts.at(-1) as number) + touches.length);
  const touches = all.flatMap((one) => one.touches);
  const seconds = (hours: readonly number[]) => Float64Array.from(hours, (hour) => hour * 3600 + shift);
  return {
    count: all.length,
    starts: Int32Array.from(starts),
    unit: Int32Array.from(touches, ({ unit }) => unit),
    units: called,
    isDirect: Uint8Array.from(touches, ({ unit }) => (unit === 4 ? 1 : 0)),
    seconds: seconds(touches.map(({ hour }) => hour)),
    conversions: Float64Array.from(all, ({ status }) => (status === "won" ? 1 : 0)),
    nulls: Float64Array.from(all, ({ status }) => (status === "lost" ? 1 : 0)),
    value: Float64Array.from(all, ({ status, value }) => (status === "won" ? value : 0)),
    milestones: {
      leadCreated: seconds(all.map(({ lead }) => lead)),
      opportunityCreated: seconds(all.map(({ opportunity }) => opportunity)),
      closed: seconds(all.map(() => 6000)),
    },
  };
}

const sum = (column: ArrayLike<number>) => Array.from(column).reduce((total, one) => total + one, 0);

describe("credit", () => {
  it.each(models)("of %s adds up to the value to the cent, negative deals included", (model) => {
    fc.assert(
      fc.property(deals, (all) => {
        const journeys = journeysFrom(all);
        const credit = known(attribute(journeys, model, inCents));
        const total = sum(journeys.value);
        expect(sum(credit.value) + credit.unattributed.value).toBe(total);
        expect([...credit.value].every(Number.isInteger)).toBe(true);
        expect(sum(credit.conversions) + credit.unattributed.conversions).toBeCloseTo(
          sum(journeys.conversions),
          9,
        );
        const touches = credit.touches as Float64Array;
        for (let j = 0; j < journeys.count; j++) {
          const own = touches.subarray(journeys.starts[j], journeys.starts[j + 1]);
          if (own.length > 0) expect(sum(own)).toBe(journeys.value[j]);
        }
      }),
      seed,
    );
  });

  it.each(ruleModels)(
    "weights of %s are not negative and sum to their total; the only touch has it all",
    (model) => {
      fc.assert(
        fc.property(deal(1), (one) => {
          const journeys = journeysFrom([one]);
          const weigh = known(weigherOf(model, journeys, { parts }));
          const weights = new Float64Array(9);
          const total = weigh(0, weights);
          const own = weights.subarray(0, one.touches.length);
          expect(own.every((weight) => weight >= 0 && Number.isInteger(weight))).toBe(true);
          expect(sum(own)).toBe(total);
          expect(total).toBeGreaterThan(0);
        }),
        seed,
      );
    },
  );

  it.each(models)("of %s does not depend on the order of deals, and follows the names", (model) => {
    fc.assert(
      fc.property(deals, fc.nat(), (all, turn) => {
        const at = turn % all.length;
        const turned = [...all.slice(at), ...all.slice(0, at)];
        // Each unit renamed to the next one.
        const renamed = turned.map((one) => ({
          ...one,
          touches: one.touches.map(({ unit, hour }) => ({ unit: (unit + 1) % 4, hour })),
        }));
        const withoutDirect = (list: readonly Deal[]) =>
          list.map((one) => ({
            ...one,
            touches: one.touches.map((touch) => ({ ...touch, unit: touch.unit % 4 })),
          }));
        const before = attribute(journeysFrom(withoutDirect(all)), model, inCents);
        const after = attribute(journeysFrom(withoutDirect(renamed)), model, inCents);
        if (isProblem(before) || isProblem(after)) throw new Error("no credit");
        for (let unit = 0; unit < 4; unit++) {
          const [own, same] = [
            before.conversions[unit] as number,
            after.conversions[(unit + 1) % 4] as number,
          ];
          expect(same).toBeCloseTo(own, 9);
          // Markov credit by value is rounded once for all, so a cent may go to another unit.
          const cents = Math.abs((after.value[(unit + 1) % 4] as number) - (before.value[unit] as number));
          const size = Math.abs(before.value[unit] as number);
          expect(cents).toBeLessThanOrEqual(model.startsWith("markov") ? 1 + size * 1e-9 : 0);
        }
      }),
      { ...seed, numRuns: 60 },
    );
  });

  it.each(models)("of %s grows with the values before rounding, and does not see shifted times", (model) => {
    fc.assert(
      fc.property(
        deals,
        fc.integer({ min: 2, max: 50 }),
        fc.integer({ min: -1e9, max: 1e9 }),
        (all, times, shift) => {
          const exact = { inCents: false, parts };
          const before = known(attribute(journeysFrom(all), model, exact));
          const more = all.map((one) => ({ ...one, value: one.value * times }));
          const after = known(attribute(journeysFrom(more), model, exact));
          before.value.forEach((value, unit) => {
            const off = Math.abs((after.value[unit] as number) - value * times);
            expect(off).toBeLessThanOrEqual(
              1e-6 + Math.max(...more.map((one) => Math.abs(one.value))) * 1e-9,
            );
          });
          const shifted = known(attribute(journeysFrom(all, shift), model, inCents));
          expect(shifted).toEqual(known(attribute(journeysFrom(all), model, inCents)));
        },
      ),
      { ...seed, numRuns: 60 },
    );
  });

  it.each(models)("of %s is the same, byte for byte, each time", (model) => {
    fc.assert(
      fc.property(deals, (all) => {
        const bytes = () => JSON.stringify(known(attribute(journeysFrom(all), model, inCents)));
        expect(bytes()).toBe(bytes());
      }),
      { ...seed, numRuns: 20 },
    );
  });
});

describe("time decay", () => {
  it("comes to linear with a long half-life, and to the last touch with a short one", () => {
    fc.assert(
      fc.property(deal(1), (one) => {
        const apart = { ...one, touches: one.touches.map(({ unit }, i) => ({ unit, hour: i * 60 })) };
        const journeys = journeysFrom([apart]);
        const share = (halfLife: number) => {
          const weights = new Float64Array(9);
          const total = known(weigherOf("time decay", journeys, { halfLife }))(0, weights);
          return Array.from(weights.subarray(0, apart.touches.length), (weight) => weight / total);
        };
        const count = apart.touches.length;
        for (const part of share(10_000_000)) expect(part).toBeCloseTo(1 / count, 5);
        expect(share(1 / 24).at(-1)).toBeCloseTo(1, 9);
      }),
      seed,
    );
  });
});

describe("Markov models", () => {
  it.each(markov)(
    "%s: effects lie in 0 to 1; the unit that ends every way to a conversion, or begins every journey, has 1",
    (model) => {
      fc.assert(
        fc.property(deals, (all) => {
          // In between is not enough: a chain that forgets can go round a unit by a way it saw fail.
          const always = all.map((one) => {
            if (one.touches.length === 0) return one;
            const ending = one.status === "won" ? [{ unit: 3, hour: 5999 }] : [];
            return { ...one, touches: [{ unit: 2, hour: -1 }, ...one.touches, ...ending] };
          });
          const effects = known(attribute(journeysFrom(always), model, inCents))
            .removalEffect as Float64Array;
          for (const effect of effects) {
            expect(effect).toBeGreaterThanOrEqual(0);
            expect(effect).toBeLessThanOrEqual(1);
          }
          expect(effects[2]).toBeCloseTo(1, 9);
          expect(effects[3]).toBeCloseTo(1, 9);
        }),
        seed,
      );
    },
  );

  it("order 1 does not see repeats in a row", () => {
    fc.assert(
      fc.property(deals, (all) => {
        const collapsed = all.map((one) => ({
          ...one,
          touches: one.touches.filter(({ unit }, i) => unit !== one.touches[i - 1]?.unit),
        }));
        const effects = (list: readonly Deal[]) =>
          known(attribute(journeysFrom(list), "markov1", inCents)).removalEffect as Float64Array;
        const expected = effects(collapsed);
        effects(all).forEach((effect, unit) => {
          expect(effect).toBeCloseTo(expected[unit] as number, 9);
        });
      }),
      seed,
    );
  });

  it.each(markov)("%s: data told three times over leaves the shares as they were", (model) => {
    fc.assert(
      fc.property(deals, (all) => {
        const once = known(attribute(journeysFrom(all), model, { inCents: false }));
        const thrice = known(attribute(journeysFrom([...all, ...all, ...all]), model, { inCents: false }));
        once.conversions.forEach((conversions, unit) => {
          expect(thrice.conversions[unit]).toBeCloseTo(conversions * 3, 8);
        });
      }),
      { ...seed, numRuns: 40 },
    );
  });

  it("of a path longer than the rest and of one unit only have their plain answers", () => {
    const alone = known(
      attribute(journeysOf([{ path: "A > A > A > A", conversions: 3, nulls: 2 }]), "markov3", {
        inCents: false,
      }),
    );
    expect(Array.from(alone.conversions)).toEqual([3]);
    expect(Array.from(alone.removalEffect as Float64Array)).toEqual([1]);
  });
});

describe("set Shapley", () => {
  it("equals linear over the different units of a journey", () => {
    fc.assert(
      fc.property(deals, (all) => {
        const once = all.map((one) => ({
          ...one,
          touches: one.touches.filter(({ unit }, i) => one.touches.findIndex((t) => t.unit === unit) === i),
        }));
        const shapley = known(attribute(journeysFrom(all), "shapley", inCents));
        const linear = known(attribute(journeysFrom(once), "linear", inCents));
        expect(shapley.value).toEqual(linear.value);
        shapley.conversions.forEach((conversions, unit) => {
          expect(conversions).toBeCloseTo(linear.conversions[unit] as number, 9);
        });
      }),
      seed,
    );
  });
});

describe("sharing out cents", () => {
  const exact = (amount: bigint, weights: readonly bigint[]): bigint[] => {
    const total = weights.reduce((a, b) => a + b);
    const size = amount < 0n ? -amount : amount;
    const shares = weights.map((weight) => (size * weight) / total);
    const order = weights
      .map((weight, i) => ({ i, rest: (size * weight) % total }))
      .sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest > b.rest ? -1 : 1));
    const left = Number(size - shares.reduce((a, b) => a + b));
    for (const { i } of order.slice(0, left)) shares[i] = (shares[i] as bigint) + 1n;
    return amount < 0n ? shares.map((share) => -share) : shares;
  };

  it("is what exact integers give, also where products pass 2^53", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(2 ** 47), max: 2 ** 47 }),
        fc.array(fc.oneof(fc.integer({ min: 0, max: 2 ** 40 }), fc.nat(5)), { minLength: 1, maxLength: 40 }),
        (amount, weights) => {
          const total = sum(weights);
          fc.pre(total > 0);
          const shares = new Float64Array(weights.length);
          shareOut(amount, Float64Array.from(weights), total, weights.length, shares);
          expect(Array.from(shares)).toEqual(exact(BigInt(amount), weights.map(BigInt)).map(Number));
        },
      ),
      { seed: 7, numRuns: 1000 },
    );
  });
});

describe("intervals", () => {
  const journeys = journeysOf([
    { path: "A > B", conversions: 200, nulls: 900, value: 20_000 },
    { path: "B", conversions: 120, nulls: 1500, value: 9000 },
    { path: "A > C > B", conversions: 12, nulls: 40, value: 4000 },
  ]);

  it.each<Model>(["u", "markov1", "shapley", "counterfactual"])(
    "of %s hold its credit and are the same each time",
    (model) => {
      const credit = known(attribute(journeys, model, { inCents: false }));
      const intervals = known(creditIntervals(journeys, model, { inCents: false }));
      expect(known(creditIntervals(journeys, model, { inCents: false }))).toEqual(intervals);
      credit.conversions.forEach((conversions, unit) => {
        expect(intervals.conversions.low[unit]).toBeLessThanOrEqual(conversions);
        expect(intervals.conversions.high[unit]).toBeGreaterThanOrEqual(conversions);
      });
    },
  );

  it("are as wide as a count of so many conversions varies", () => {
    const only = journeysOf([{ path: "A", conversions: 400, nulls: 100, value: 400 }]);
    const { conversions } = known(creditIntervals(only, "linear", { inCents: false }, 2000));
    expect(conversions.low[0]).toBeCloseTo(400 - 1.96 * 20, -1);
    expect(conversions.high[0]).toBeCloseTo(400 + 1.96 * 20, -1);
  });

  it("tell when nothing ever converts", () => {
    const lost = journeysOf([{ path: "A", conversions: 0, nulls: 10 }]);
    expect(creditIntervals(lost, "markov1", { inCents: false })).toMatchObject({ code: "nothingConverted" });
  });
});
