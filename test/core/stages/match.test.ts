import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchStage, stageMatcher } from "../../../src/core/stages/match.ts";
import { nearestStage } from "../../../src/core/stages/nearest.ts";
import { stage } from "../deals/recognised.ts";

const stages = Object.freeze([
  stage("Demo"),
  stage("Proposal", "open", { aliases: ["Quote", "Tarjous"] }),
  stage("Negotiation/Review"),
  stage("Closed Won", "won"),
  stage("Closed Lost", "lost"),
]);
const matched = (text: string) => stages[matchStage(text, stages)]?.name ?? null;

describe("matchStage", () => {
  it("finds a stage by any spelling of its name", () => {
    expect(["demo ", "2. DEMO", "Demo (Sales Pipeline)", "Demo 🎥"].map(matched)).toEqual(
      Array(4).fill("Demo"),
    );
    expect(matched("Negotiation / Review")).toBe("Negotiation/Review");
  });

  it("finds a stage by what it is also called", () => {
    expect(["quote", "TARJOUS"].map(matched)).toEqual(["Proposal", "Proposal"]);
  });

  it("never matches a typo silently", () => {
    expect(["Negociation/Review", "Propsal", "Demos"].map(matched)).toEqual([null, null, null]);
  });

  it("does not find won in other words", () => {
    expect(["Follow On Call", "Two Next Steps", "Not lost yet", "Won't buy"].map(matched)).toEqual(
      Array(4).fill(null),
    );
  });

  it("takes a plain won or lost in any language for the only stage of that kind", () => {
    expect(["Won", "WON!!", "Vunnet", "Voitettu", "Wygrana"].map(matched)).toEqual(
      Array(5).fill("Closed Won"),
    );
    expect(["Lost", "Tapt", "Hävitty", "Przegrana"].map(matched)).toEqual(Array(4).fill("Closed Lost"));
    const two = [...stages, stage("Won back", "won")];
    expect(matchStage("Vunnet", two)).toBe(-1);
    expect(matchStage("Closed won", two)).toBe(3);
  });

  it("gives a name to its own stage although another is also called so", () => {
    const both = [stage("Offer", "open", { aliases: ["Quote"] }), stage("Quote")];
    expect(matchStage("quote", both)).toBe(1);
  });

  it("finds no stage in texts that say nothing", () => {
    expect(["", " ", "-", "?"].map(matched)).toEqual([null, null, null, null]);
    expect(matchStage("Demo", [])).toBe(-1);
    expect(matchStage("constructor", stages)).toBe(-1);
  });

  it("answers the same when prepared once", () => {
    const match = stageMatcher(stages);
    fc.assert(
      fc.property(fc.constantFrom("Demo", "won", "x", "Quote", "closed - lost"), (text) => {
        expect(match(text)).toBe(matchStage(text, stages));
      }),
      { seed: 1 },
    );
  });
});

describe("nearestStage", () => {
  it("suggests the stage that was meant", () => {
    expect(nearestStage("Negociation/Review", stages)).toBe("Negotiation/Review");
    expect(nearestStage("Propsal", stages)).toBe("Proposal");
    expect(nearestStage("Qoute", stages)).toBe("Proposal");
  });

  it("suggests nothing that is far off", () => {
    expect(nearestStage("Onboarding", stages)).toBeNull();
    expect(nearestStage("xyz", stages)).toBeNull();
    expect(nearestStage("", stages)).toBeNull();
  });
});
