import { describe, expect, it } from "vitest";
import { inferStages } from "../../../src/core/stages/infer.ts";
import { matchStage } from "../../../src/core/stages/match.ts";
import { proposedProbability } from "../../../src/core/stages/probability.ts";
import { templateIds, templates } from "../../../src/core/stages/templates.ts";
import { stage } from "../deals/recognised.ts";

const each = templates().map((template) => [template.id, template] as const);

describe("templates", () => {
  it("are all there, once", () => {
    expect(templates().map(({ id }) => id)).toEqual(templateIds);
  });

  it.each(each)("%s has open stages first, and a won and a lost one", (_, { stages }) => {
    const kinds = stages.map(({ kind }) => kind);
    const open = kinds.lastIndexOf("open") + 1;
    expect(open).toBeGreaterThanOrEqual(3);
    expect(kinds.slice(0, open).every((kind) => kind === "open")).toBe(true);
    expect(kinds.filter((kind) => kind === "won")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "lost")).toHaveLength(1);
  });

  it.each(each)("%s has names that are told apart", (_, { stages }) => {
    stages.forEach(({ name, aliases }, index) => {
      for (const spelling of [name, ...aliases]) expect(matchStage(spelling, stages)).toBe(index);
    });
  });

  it.each(each)("%s is said by its source to have the stages that were added", (_, { source, stages }) => {
    for (const added of source.matchAll(/(\p{L}[\p{L} ]*) \((won|lost)\)/gu)) {
      expect(stages).toContainEqual(expect.objectContaining({ kind: added[2] }));
      expect(stages.map(({ name }) => name)).toContain(added[1]?.trim());
    }
  });

  // A motion's names stand in no usual order: a table that uses it is set up with the template.
  const lists = each.filter(([, { motion }]) => motion !== true);
  it.each(lists)("%s would be found again in a table that uses it", (_, { stages }) => {
    const values = [...stages]
      .reverse()
      .map(({ name }) => ({ text: name, count: 1, meanProbability: null, won: 0, lost: 0 }));
    const found = inferStages({ values }).stages;
    const sure = new Set(["won", "lost", "after-sale"]);
    const told = stages.filter(
      ({ kind, name }) => sure.has(kind) && !["Engasjement", "Engagement", "Deal"].includes(name),
    );
    for (const { name, kind } of told) {
      expect(found).toContainEqual(expect.objectContaining({ name, kind }));
    }
    const open = found.filter(({ kind }) => kind === "open").map(({ name }) => name);
    const wanted = stages.filter(({ kind }) => kind === "open").map(({ name }) => name);
    expect(open.filter((name) => wanted.includes(name))).toEqual(wanted);
  });

  it("give probabilities only where the source does", () => {
    const given = templates().filter(({ stages }) =>
      stages.some((one) => one.kind === "open" && one.probability !== null),
    );
    expect(given.map(({ id }) => id)).toEqual(["salesforce", "hubspot"]);
    expect(
      templates()
        .find(({ id }) => id === "salesforce")
        ?.stages.map(({ probability }) => probability),
    ).toEqual([0.1, 0.1, 0.2, 0.5, 0.6, 0.7, 0.75, 0.9, 1, 0]);
    expect(
      templates()
        .find(({ id }) => id === "hubspot")
        ?.stages.map(({ probability }) => probability),
    ).toEqual([0.2, 0.4, 0.6, 0.8, 0.9, 1, 0]);
  });

  it("keep after-sale and postponed deals out of the open ones", () => {
    const kindOf = (name: string) =>
      templates()
        .flatMap(({ stages }) => stages)
        .find((one) => one.name === name)?.kind;
    expect(
      ["Klousaamisen jälkeinen", "Post-purchase", "Onboarding", "Obsługa posprzedażowa"].map(kindOf),
    ).toEqual(Array(4).fill("after-sale"));
    expect(["Odwleczone decyzje", "Nieaktualna"].map(kindOf)).toEqual(["on-hold", "on-hold"]);
  });
});

describe("proposedProbability", () => {
  const proposed = (...stages: Parameters<typeof proposedProbability>[0]) =>
    proposedProbability(stages).map(({ probability }) => probability);

  it("rises evenly over the open stages, won 1, lost 0, others none", () => {
    const open = ["A", "B", "C", "D"].map((name) => stage(name));
    const closed = [
      stage("Won", "won"),
      stage("Lost", "lost"),
      stage("Care", "after-sale"),
      stage("Later", "on-hold"),
    ];
    expect(proposed(...open, ...closed)).toEqual([0.2, 0.4, 0.6, 0.8, 1, 0, null, null]);
  });

  it("keeps what somebody has given and fills in between", () => {
    expect(
      proposed(
        stage("A", "open", { probability: 0.5 }),
        stage("B"),
        stage("C", "open", { probability: 0.9 }),
      ),
    ).toEqual([0.5, 0.7, 0.9]);
    expect(proposed(stage("A"), stage("B"), stage("C", "open", { probability: 0.9 }))).toEqual([
      0.3, 0.6, 0.9,
    ]);
  });

  it("has nothing to propose for no stages", () => {
    expect(proposed()).toEqual([]);
  });
});
