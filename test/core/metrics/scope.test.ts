import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Deals, outcome, type Pipeline } from "../../../src/core/deals/deals.ts";
import { amountsOf, sumAmounts } from "../../../src/core/metrics/money.ts";
import { isProblem } from "../../../src/core/metrics/problem.ts";
import {
  countDated,
  countDeals,
  dealsDated,
  dealsIn,
  type Scope,
  statuses,
} from "../../../src/core/metrics/scope.ts";
import { countAtStage, dealsAtStage, stageValue } from "../../../src/core/metrics/stage-now.ts";
import { stageOf } from "../../../src/core/stages/stage.ts";

const stages = [
  stageOf("Lead", "open"),
  stageOf("Proposal", "open"),
  stageOf("Won", "won"),
  stageOf("Lost", "lost"),
];
const asOf = 46_000.5;
const day = fc.oneof(
  fc.constant(Number.NaN),
  fc.integer({ min: 45_990, max: 46_010 }),
  fc.constant(45_999.75),
);
const deal = fc.record({
  stage: fc.integer({ min: -1, max: stages.length - 1 }),
  outcome: fc.constantFrom(...Object.values(outcome)),
  amount: fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -500, max: 500 })),
  currency: fc.constantFrom(-1, 0, 1),
  created: day,
  closed: day,
  expectedClose: day,
});
type Row = typeof deal extends fc.Arbitrary<infer Made> ? Made : never;

const scopes = fc.record({
  rows: fc.array(deal, { maxLength: 12 }),
  currencies: fc.constantFrom(["EUR"], ["EUR", "NOK"]),
  selects: fc.option(fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })),
});
const periods = fc.option(
  fc.record({ from: fc.integer({ min: 45_985, max: 46_010 }), days: fc.nat({ max: 20 }) }),
);

function scopeOf(
  rows: readonly Row[],
  currencies: readonly string[],
  selects: readonly boolean[] | null,
): Scope {
  const numbers = (key: keyof Row) => Float64Array.from(rows, (row) => row[key]);
  const deals: Partial<Deals> = {
    count: rows.length,
    stage: Int16Array.from(rows, (row) => row.stage),
    outcome: Uint8Array.from(rows, (row) => row.outcome),
    currency: Int16Array.from(rows, (row) => Math.min(row.currency, currencies.length - 1)),
    currencies,
    amount: numbers("amount"),
    created: numbers("created"),
    closed: numbers("closed"),
    expectedClose: numbers("expectedClose"),
  };
  const pipeline: Partial<Pipeline> = {
    stages,
    deals: deals as Deals,
    has: new Set(["amount", "created", "closed", "expectedClose"] as const),
    minorDigits: 2,
  };
  const chosen = selects === null ? null : Int32Array.from(rows.keys()).filter((i) => selects[i] === true);
  return { pipeline: pipeline as Pipeline, selected: chosen, asOf };
}

describe("the deals of a status and period", () => {
  it("are those that the definition names, listed, counted and summed alike", () => {
    fc.assert(
      fc.property(
        scopes,
        fc.constantFrom(...statuses),
        periods,
        ({ rows, currencies, selects }, status, span) => {
          const scope = scopeOf(rows, currencies, selects);
          const period = span === null ? null : { from: span.from, until: span.from + span.days };
          const wanted = [...rows.keys()].filter((i) => {
            const { outcome: code, closed, expectedClose } = rows[i] as Row;
            if (selects !== null && selects[i] !== true) return false;
            if (status !== "all" && code !== outcome[status]) return false;
            if (period === null) return true;
            const isClosed = code === outcome.won || code === outcome.lost;
            const date = isClosed ? closed : expectedClose;
            return date >= period.from && date < period.until && (isClosed || date >= Math.floor(asOf));
          });
          const found = dealsIn(scope, status, period);
          expect(isProblem(found) ? found : [...found]).toEqual(wanted);
          expect(countDeals(scope, status, period)).toBe(wanted.length);
          expect(amountsOf(scope, status, period)).toEqual(
            sumAmounts(scope.pipeline.deals, Int32Array.from(wanted)),
          );
        },
      ),
    );
  });

  it("are counted by any other date as they are listed by it", () => {
    fc.assert(
      fc.property(scopes, periods, ({ rows, currencies, selects }, span) => {
        const scope = scopeOf(rows, currencies, selects);
        const period = { from: span?.from ?? 45_995, until: (span?.from ?? 45_995) + (span?.days ?? 5) };
        const { created } = scope.pipeline.deals;
        const found = [...dealsDated(scope, created, period)];
        expect(countDated(scope, created, period)).toBe(found.length);
        for (const i of found)
          expect(created[i]).toSatisfy((date: number) => date >= period.from && date < period.until);
      }),
    );
  });
});

describe("the deals that stand in a stage", () => {
  it("are listed, counted and summed alike, without those whose status denies it", () => {
    fc.assert(
      fc.property(scopes, fc.constantFrom(0, 1, 2, 3), ({ rows, selects }, stage) => {
        const scope = scopeOf(rows, ["EUR"], selects);
        const wanted = [outcome.open, outcome.open, outcome.won, outcome.lost][stage];
        const expected = [...rows.keys()].filter(
          (i) =>
            (selects === null || selects[i] === true) &&
            rows[i]?.stage === stage &&
            rows[i]?.outcome === wanted,
        );
        expect([...dealsAtStage(scope, stage)]).toEqual(expected);
        expect(countAtStage(scope, stage)).toBe(expected.length);
        const minor = expected.reduce((sum, i) => sum + (rows[i]?.amount || 0), 0);
        expect(stageValue(scope, stage)).toBe(minor / 100);
      }),
    );
  });
});
