import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inferStages, type StageEvidence } from "../../../src/core/stages/infer.ts";
import { matchStage } from "../../../src/core/stages/match.ts";

type Value = StageEvidence["values"][number];

const value = (text: string, more: Partial<Value> = {}): Value =>
  Object.freeze({ text, count: 1, meanProbability: null, won: 0, lost: 0, ...more });
const infer = (...values: (string | Value)[]) =>
  inferStages({ values: values.map((each) => (typeof each === "string" ? value(each) : each)) });
const names = (...values: (string | Value)[]) => infer(...values).stages.map(({ name }) => name);
const kindOf = (text: string) => {
  const { stages, questions } = infer(text);
  return [stages[0]?.kind, questions.length === 0 ? "sure" : "asked"];
};

describe("inferStages", () => {
  it("makes one stage of six spellings of Closed Won", () => {
    const { stages, questions } = infer(
      value("Closed Won", { count: 9 }),
      "closed won ",
      "Closed - Won",
      "closedwon",
      "6. Closed Won",
      "Won ✅",
      "WON!!",
    );
    expect(stages).toHaveLength(1);
    expect(stages[0]).toMatchObject({ name: "Closed Won", kind: "won", probability: 1 });
    expect(stages[0]?.aliases).toEqual([
      "closed won",
      "Closed - Won",
      "closedwon",
      "6. Closed Won",
      "Won ✅",
      "WON!!",
    ]);
    expect(questions).toEqual([]);
  });

  it("calls a stage by its most frequent spelling", () => {
    expect(names(value("proposal", { count: 2 }), value("Proposal", { count: 5 }))).toEqual(["Proposal"]);
  });

  it("neither takes a rare typo for the stage next to it nor makes it a stage: it asks", () => {
    const { stages, questions } = infer(value("Proposal", { count: 9 }), value("Propsal", { count: 2 }));
    expect(stages.map(({ name, aliases }) => [name, aliases])).toEqual([["Proposal", []]]);
    expect(questions).toEqual([
      {
        code: "stageSlip",
        column: null,
        values: { stage: "Propsal", nearest: "Proposal", count: 2 },
        choices: ["Proposal", "Propsal"],
        assumed: "",
      },
    ]);
  });

  it.each([
    ["as frequent as the other", value("Pilot", { count: 4 }), value("Pivot", { count: 3 })],
    ["told apart by a number", value("Phase 1", { count: 9 }), value("Phase 2")],
    ["a usual stage", value("Contract", { count: 9 }), value("Contact")],
  ])("keeps a stage that is %s", (_, one, other) => {
    expect(infer(one, other).questions).toEqual([]);
    expect(names(one, other)).toHaveLength(2);
  });

  it.each([
    ["Won", "won", "sure"],
    ["Vunnet og lukket", "won", "sure"],
    ["Lukket/avtale inngått", "won", "sure"],
    ["Zakończone Wygrane", "won", "sure"],
    ["Voitettu", "won", "sure"],
    ["Tapt", "lost", "sure"],
    ["Hävitty", "lost", "sure"],
    ["Zakończone Przegrane", "lost", "sure"],
    ["4 Lost", "lost", "sure"],
    ["Onboarding", "after-sale", "sure"],
    ["Obsługa posprzedażowa", "after-sale", "sure"],
    ["Klousaamisen jälkeinen", "after-sale", "sure"],
    ["On Hold", "on-hold", "sure"],
    ["Odwleczone decyzje", "on-hold", "sure"],
    ["Signed", "won", "asked"],
    ["Dead", "lost", "asked"],
    ["Disqualified", "on-hold", "asked"],
    ["Nieaktualna", "on-hold", "asked"],
    ["Lost to competitor", "lost", "asked"],
    ["✅", "won", "asked"],
    ["Closed", "won", "asked"],
    ["Closed - Converted", "won", "asked"],
    ["Closed - Not Converted", "lost", "asked"],
    ["Follow On Call", "open", "sure"],
    ["Two Next Steps", "open", "sure"],
    ["Not lost yet", "open", "sure"],
    ["Almost won", "open", "sure"],
    ["No decision", "lost", "asked"],
    ["No decision yet", "open", "sure"],
    ["Suljettu", "won", "asked"],
    ["Won't buy", "open", "sure"],
    ["Customer meeting", "open", "sure"],
    ["Contract negotiation", "open", "sure"],
  ])("tells the kind of %j: %s, %s", (text, kind, sure) => {
    expect(kindOf(text)).toEqual([kind, sure]);
  });

  it("asks with all kinds to choose from, and says which one it uses", () => {
    expect(infer("Signed").questions).toEqual([
      {
        code: "stageKind",
        column: null,
        values: { stage: "Signed" },
        choices: ["open", "won", "lost", "after-sale", "on-hold"],
        assumed: "won",
      },
    ]);
  });

  it("lets the outcomes of the deals settle what words leave open", () => {
    const { stages, questions } = infer(
      value("Demo", { count: 4 }),
      value("Signed", { count: 3, won: 3 }),
      value("Gagné", { count: 2, won: 2 }),
      value("Disqualified", { count: 2, lost: 2 }),
    );
    expect(stages.map(({ name, kind }) => [name, kind])).toEqual([
      ["Demo", "open"],
      ["Signed", "won"],
      ["Gagné", "won"],
      ["Disqualified", "lost"],
    ]);
    expect(questions.map(({ values }) => values.stage)).toEqual(["Gagné", "Disqualified"]);
  });

  it("draws nothing from outcomes where closed deals stay in their stage", () => {
    const { stages, questions } = infer(
      value("Lead In", { count: 5, lost: 3 }),
      value("Handshake", { count: 2, won: 2 }),
    );
    expect(stages.map(({ kind }) => kind)).toEqual(["open", "open"]);
    expect(questions).toEqual([]);
  });

  it("orders open stages as such words usually follow each other, won and lost behind", () => {
    expect(names("Won", "Lost", "Engaging", "Prospecting")).toEqual([
      "Prospecting",
      "Engaging",
      "Won",
      "Lost",
    ]);
    expect(names("Neuvottelu", "Tarjous", "Prospektointi", "Hävitty", "Myyntitapaaminen")).toEqual([
      "Prospektointi",
      "Myyntitapaaminen",
      "Tarjous",
      "Neuvottelu",
      "Hävitty",
    ]);
    expect(names("Ofertowanie", "Rozpoznanie potrzeb", "Zbieranie danych", "Kontakt")).toEqual([
      "Zbieranie danych",
      "Kontakt",
      "Rozpoznanie potrzeb",
      "Ofertowanie",
    ]);
  });

  it("orders by the probabilities of the deals where all have one", () => {
    const { stages } = infer(
      value("Gamma", { meanProbability: 0.9 }),
      value("Alpha", { meanProbability: 0.104 }),
      value("Beta", { meanProbability: 0.5 }),
    );
    expect(stages.map(({ name, probability }) => [name, probability])).toEqual([
      ["Alpha", 0.1],
      ["Beta", 0.5],
      ["Gamma", 0.9],
    ]);
  });

  it("orders by the numbers in the names before anything else", () => {
    expect(
      names("2. Proposal", "10. Contact", "3. Prospecting", "1. Negotiation", "11. Lost", "4. Won"),
    ).toEqual(["1. Negotiation", "2. Proposal", "3. Prospecting", "10. Contact", "4. Won", "11. Lost"]);
  });

  it("orders by first appearance when nothing else says", () => {
    expect(names("Gamma", "Alpha", "Beta")).toEqual(["Gamma", "Alpha", "Beta"]);
  });

  it("takes a probability out of the name", () => {
    expect(infer("Proposal (50%)").stages[0]?.probability).toBe(0.5);
  });

  it("passes over blanks and makes no stage of nothing", () => {
    expect(names("", " ", "-", "Demo")).toEqual(["Demo"]);
    expect(infer().stages).toEqual([]);
  });

  it("finds a stage again for every text it was made of", () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom("Won", "WON!!", "closed won", "Tapt", "Lost", "Signed", "Demo (50%)", "✅", "1. Demo"),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const { stages } = infer(...texts);
        const normal = texts.filter((each) => /[\p{L}\p{N}]/u.test(each));
        for (const each of normal) expect(matchStage(each, stages)).toBeGreaterThanOrEqual(0);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});
