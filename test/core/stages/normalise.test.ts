import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leadingNumber, normaliseStage, statedProbability } from "../../../src/core/stages/normalise.ts";

describe("normaliseStage", () => {
  it.each([
    ["closed won "],
    ["Closed - Won"],
    ["CLOSED  WON"],
    ["Closed\u00a0Won"],
    ["closed_won"],
    ["closedwon"],
    ["6. Closed Won"],
    ["6 - Closed Won"],
    ["06) Closed Won"],
    ["Stage 6: Closed Won"],
    ["Closed Won ✅"],
    ["Closed Won!!"],
    ["Closed Won (100%)"],
    ["Closed Won - 100 %"],
    ["Closed Won (Sales Pipeline)"],
    ["Closed (Won)"],
    ["“Closed Won”"],
    ["Ｃlosed　Won"],
  ])("reads %j as closed won", (text) => {
    expect(normaliseStage(text)).toBe("closed won");
  });

  it("spaces HubSpot's internal names", () => {
    expect(normaliseStage("decisionmakerboughtin")).toBe(normaliseStage("Decision Maker Bought-In"));
    expect(normaliseStage("qualifiedtobuy")).toBe(normaliseStage("Qualified To Buy"));
  });

  it("keeps numbers that belong to the name", () => {
    expect(normaliseStage("30 day trial")).toBe("30 day trial");
    expect(normaliseStage("2-week trial")).toBe("2 week trial");
    expect(normaliseStage("50%")).toBe("50");
  });

  it("leaves no word behind where an apostrophe was", () => {
    expect(normaliseStage("Won't buy")).toBe("wont buy");
    expect(normaliseStage("Won’t buy")).toBe("wont buy");
  });

  it("tells two pipelines apart that are only named", () => {
    expect(normaliseStage("Demo (Renewals)")).not.toBe(normaliseStage("Demo"));
  });

  it("says nothing of texts that say nothing, and keeps emoji that stand alone", () => {
    expect(["-", "?", " … ", "", "\u200b"].map(normaliseStage)).toEqual(["", "", "", "", ""]);
    expect(normaliseStage("✔️")).toBe("✔");
  });

  it("is idempotent on any text", () => {
    const word = fc.constantFrom(
      "Closed",
      "won",
      "6.",
      "(50%)",
      "(Sales Pipeline)",
      "✅",
      "Ł",
      "İ",
      "-",
      "'",
      "1",
    );
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      fc.array(word, { maxLength: 6 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(text, (any) => {
        const once = normaliseStage(any);
        expect(normaliseStage(once)).toBe(once);
      }),
      { seed: 20261121, numRuns: 2000 },
    );
  });
});

describe("what a stage's text says beside its name", () => {
  it("is a leading number", () => {
    expect(
      ["6. Closed Won", "3 Proposal", "Stage 2: Demo", "(1) Lead", "Demo", "2nd call"].map(leadingNumber),
    ).toEqual([6, 3, 2, 1, null, null]);
  });

  it("is a probability", () => {
    expect(["Proposal (50%)", "Offer - 12,5 %", "Proposal", "Growth 300%"].map(statedProbability)).toEqual([
      0.5,
      0.125,
      null,
      null,
    ]);
  });
});
