import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { counterfactual, pathTransforms } from "../../../src/core/attribution/counterfactual.ts";
import { attribute } from "../../../src/core/attribution/credit.ts";
import { removalEffects } from "../../../src/core/attribution/removal.ts";
import {
  countTransitions,
  mergeTransitions,
  type Transitions,
} from "../../../src/core/summaries/transitions.ts";
import { journeysOf, known, type Path } from "./paths.ts";

const file = (name: string) =>
  readFileSync(new URL(`../../data/fractribution/${name}`, import.meta.url), "utf8");
const rows = (name: string) =>
  file(name)
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));

const paths: readonly Path[] = rows("example_path_summary.csv").map(([path = "", won, lost]) => ({
  path,
  conversions: Number(won),
  nulls: Number(lost),
  // Some money, so that credit by value is looked at, too.
  value: Number(won) * 100,
}));
const journeys = journeysOf(paths);

describe("Google's fractribution example", () => {
  it("has the paths, conversions and failures that its authors tell", () => {
    expect(paths).toHaveLength(758);
    expect(journeys.units).toHaveLength(11);
    expect(journeys.conversions.reduce((a, b) => a + b)).toBe(1_983);
    expect(journeys.nulls.reduce((a, b) => a + b)).toBe(266_697);
  });

  it.each(pathTransforms)("gives each %s path the published shares, to 1e-12", (transform) => {
    const expected = rows(`expected_${transform}_fit.csv`);
    const weigh = counterfactual(journeys, transform);
    const weights = new Float64Array(100);
    const found = new Map<string, Float64Array>();
    for (let j = 0; j < journeys.count; j++) {
      if ((journeys.conversions[j] as number) === 0) continue;
      const total = weigh(j, weights);
      const shares = new Float64Array(11);
      const from = journeys.starts[j] as number;
      for (let t = from; t < (journeys.starts[j + 1] as number); t++) {
        const letter = (journeys.units[journeys.unit[t] as number] as string).charCodeAt(0) - 65;
        shares[letter] = (shares[letter] as number) + (weights[t - from] as number) / total;
      }
      found.set(lookedAt((paths[j] as Path).path, transform), shares);
    }
    expect(found.size).toBe(expected.length);
    for (const [path = "", ...shares] of expected) {
      const ours = found.get(path);
      shares.forEach((share, letter) => {
        expect(Math.abs((ours?.[letter] ?? Number.NaN) - Number(share)), path).toBeLessThan(1e-12);
      });
    }
  });

  it.each([1, 2, 3, 4] as const)("gives the exact Markov credit of order %i, to 1e-9", (order) => {
    const credit = known(attribute(journeys, `markov${order}`, { inCents: false }));
    for (const [channel = "", conversions, effect] of rows(`markov_order${order}.csv`)) {
      const u = journeys.units.indexOf(channel);
      expectClose(credit.conversions[u], Number(conversions));
      expectClose(credit.removalEffect?.[u], Number(effect));
      // Each conversion is worth the same, so value follows.
      expectClose(credit.value[u], Number(conversions) * 100);
    }
  });

  it("solves order 1 by sweeps as by its inverse", () => {
    const transitions = known(countTransitions(journeys, 1));
    const swept = known(removalEffects({ ...transitions, order: 2, state: transitions.state }));
    const inverted = known(removalEffects(transitions));
    inverted.conversions.forEach((effect, u) => {
      expectClose(swept.conversions[u], effect);
    });
  });

  it("gives the Shapley values of channel sets, to 1e-9", () => {
    const expected = JSON.parse(file("set_shapley.json")) as Record<string, number>;
    const credit = known(attribute(journeys, "shapley", { inCents: false }));
    expect(Object.keys(expected)).toHaveLength(9); // those that ever converted
    journeys.units.forEach((channel, u) => {
      expectClose(credit.conversions[u], expected[channel] ?? 0);
    });
  });

  it.each([1, 2, 3])("counts transitions of order %i in parts that merge into the whole", (order) => {
    const whole = known(countTransitions(journeys, order));
    const part = (first: number, until: number) =>
      known(
        countTransitions(
          {
            ...journeys,
            count: until - first,
            starts: journeys.starts.slice(first, until + 1),
            conversions: journeys.conversions.slice(first, until),
            nulls: journeys.nulls.slice(first, until),
            value: journeys.value.slice(first, until),
          },
          order,
        ),
      );
    const merged = known(mergeTransitions([part(0, 300), part(300, 301), part(301, 758)]));
    expect(steps(merged)).toEqual(steps(whole));
    expect(merged.journeys).toBe(whole.journeys);
    expect(known(removalEffects(merged))).toEqual(known(removalEffects(whole)));
  });
});

function steps({ state, from, to, count, converted, lost, value }: Transitions) {
  return {
    steps: Array.from(from, (f, i) => [state[f], state[to[i] as number], count[i]].join()).sort(),
    ends: Array.from(state, (code, s) => [code, converted[s], lost[s], value[s]].join()).sort(),
  };
}

/** Within 1e-9 of what is expected, relative to it; what others leave of rounding counts as nothing. */
function expectClose(actual: number | undefined, expected: number): void {
  const nothing = Math.abs(expected) < 1e-10;
  const off = Math.abs((actual ?? Number.NaN) - (nothing ? 0 : expected));
  expect(off).toBeLessThanOrEqual(nothing ? 1e-10 : Math.abs(expected) * 1e-9);
}

/** A path as the expected files write it. */
function lookedAt(path: string, transform: (typeof pathTransforms)[number]): string {
  const parts = path.split(" > ");
  const once = [...new Set(parts)];
  switch (transform) {
    case "unique":
      return path;
    case "exposure":
      return parts.filter((part, i) => part !== parts[i - 1]).join(" > ");
    case "first":
      return once.join(" > ");
    case "frequency":
      return once.map((one) => `${one}(${parts.filter((part) => part === one).length})`).join(" > ");
  }
}
