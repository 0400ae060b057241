import { describe, expect, it } from "vitest";
import { rememberStages, withFormerNames } from "../../../src/core/history/former-names.ts";
import { matchStage } from "../../../src/core/stages/match.ts";
import { stageOf } from "../../../src/core/stages/stage.ts";

const stages = (...names: string[]) => names.map((name) => stageOf(name, "open"));
const seen = (...names: string[]) => rememberStages(stages(...names));

describe("a stage that is renamed", () => {
  it("is the same stage under each of its former names", () => {
    const once = rememberStages(stages("Prospect", "Demo"), seen("Lead", "Demo"));
    expect(once).toEqual([
      { name: "Prospect", formerly: ["Lead"] },
      { name: "Demo", formerly: [] },
    ]);
    const twice = withFormerNames(stages("Contact", "Demo"), once);
    expect(["Lead", "Prospect", "Contact"].map((name) => matchStage(name, twice))).toEqual([0, 0, 0]);
  });

  it("keeps its former names when stages are sorted or others come", () => {
    const once = rememberStages(stages("Prospect", "Demo"), seen("Lead", "Demo"));
    const now = withFormerNames(stages("Demo", "Offer", "Prospect"), once);
    expect(matchStage("Lead", now)).toBe(2);
  });

  it("is another stage where stages came or went at once, or two changed places", () => {
    expect(
      matchStage("Lead", withFormerNames(stages("Prospect", "Demo", "Offer"), seen("Lead", "Demo"))),
    ).toBe(-1);
    expect(withFormerNames(stages("Demo", "Lead"), seen("Lead", "Demo"))).toEqual(stages("Demo", "Lead"));
  });

  it("loses a former name to a new stage that is called so", () => {
    const once = rememberStages(stages("Prospect", "Demo"), seen("Lead", "Demo"));
    expect(matchStage("Lead", withFormerNames(stages("Prospect", "Demo", "Lead"), once))).toBe(2);
  });
});
