import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { onSample } from "../../scripts/worked-examples.ts";
import type { Cell } from "../../src/core/cells/cell.ts";

/** What each campaign of the sample really brought, as scripts/campaign-sample.ts states it. */
const truth = new Map(
  readFileSync(new URL("../../samples/campaign-truth.csv", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((row) => row.split(","))
    .map(([name = "", , , , amount]) => [name, Number(amount)]),
);
const won = truth.get("(all that was won)") ?? Number.NaN;
const brought = [...truth].filter(([name]) => !name.startsWith("("));
const broughtByAll = brought.reduce((sum, [, amount]) => sum + amount, 0);

async function comparison() {
  const answer = (await onSample())("=CAMPAIGN.COMPARE()");
  if ("error" in answer) throw new Error(answer.problem.code);
  const [header = [], ...rows] = answer.value as readonly (readonly Cell[])[];
  const byName = new Map(rows.map((row) => [String(row[0]), row]));
  const models = header.slice(1).map(String);
  const credit = (name: string, model: string) => Number(byName.get(name)?.[models.indexOf(model) + 1]);
  const total = (model: string) => credit("Total", model);
  /** Share of the credit that stands with the wrong campaign: 0 is the truth, 1 is none of it. */
  const misplaced = (model: string) => {
    const given = total(model) - credit("(unattributed)", model);
    const apart = brought.map(([name, amount]) =>
      Math.abs(credit(name, model) / given - amount / broughtByAll),
    );
    return apart.reduce((sum, one) => sum + one, 0) / 2;
  };
  return { models, credit, total, misplaced };
}

describe("the campaign sample, whose truth is known", () => {
  it("has its deals and their value in every model's total", async () => {
    const { models, total } = await comparison();
    for (const model of models) expect(total(model), model).toBe(won);
  });

  it("was won for the greater part without any campaign, which no model can see", async () => {
    const { models, credit } = await comparison();
    expect(broughtByAll / won).toBeLessThan(0.4);
    for (const model of models) expect(credit("(unattributed)", model) / won).toBeLessThan(0.05);
  });

  it("shows first touch nearest here, because the campaigns that work come early", async () => {
    const { models, misplaced } = await comparison();
    const ranked = [...models].sort((a, b) => misplaced(a) - misplaced(b));
    expect(misplaced("first")).toBeLessThan(0.32);
    expect(misplaced(ranked[0] as string)).toBeGreaterThan(0.15);
    expect(ranked.slice(0, 6)).toContain("first");
  });

  it("shows last touch and time decay misled by brand search, which brought nothing", async () => {
    const { credit, misplaced } = await comparison();
    expect(truth.get("Brand search")).toBe(0);
    for (const model of ["last", "last non-direct", "time decay"]) {
      expect(credit("Brand search", model) / won, model).toBeGreaterThan(0.4);
      expect(misplaced(model), model).toBeGreaterThan(0.5);
    }
  });

  it("shows that neither Markov nor Shapley nor counterfactual finds out: eager buyers search anyway", async () => {
    const { credit } = await comparison();
    for (const model of ["markov1", "markov2", "shapley", "counterfactual"]) {
      expect(credit("Brand search", model) / won, model).toBeGreaterThan(0.1);
    }
  });

  it("has the radio's cost without a touch: a return of -100 % and no cost per customer", async () => {
    const answer = await onSample();
    expect(answer('=CAMPAIGN.ROI("City radio")')).toEqual({ value: -1 });
    expect(answer('=CAMPAIGN.CAC("City radio")')).toMatchObject({ error: "#N/A" });
  });
});
