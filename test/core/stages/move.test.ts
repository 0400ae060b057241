import { describe, expect, it } from "vitest";
import { moveRules } from "../../../src/core/stages/move.ts";
import { stageOf } from "../../../src/core/stages/stage.ts";

const stages = Object.freeze([
  stageOf("Lead", "open", { next: ["qualified", "Lost"] }),
  stageOf("Qualified", "open", { aliases: ["SQL"] }),
  stageOf("Won", "won"),
  stageOf("Lost", "lost"),
]);
const { judge, mayReturn } = moveRules(stages);

describe("what the stage table says of a move", () => {
  it("lets a deal go where the next stages say, by any of a stage's spellings", () => {
    expect(judge("Lead", "Qualified")).toBeNull();
    expect(judge("lead ", "SQL")).toBeNull();
    expect(judge("Lead", "lost")).toBeNull();
  });

  it("lets it stay, and go anywhere from a stage that names no next ones", () => {
    expect(judge("Lead", "LEAD")).toBeNull();
    expect(judge("Qualified", "Lead")).toBeNull();
  });

  it("refuses the others and says where the stage leads", () => {
    expect(judge("Lead", "Won")).toEqual({
      code: "moveNotAllowed",
      from: "Lead",
      allowed: ["qualified", "Lost"],
    });
  });

  it("refuses what is no stage, with the one that was meant", () => {
    expect(judge("Qualified", "Qualifed")).toEqual({ code: "stageNotInList", nearest: "Qualified" });
    expect(judge(null, "Somewhere")).toEqual({ code: "stageNotInList", nearest: null });
  });

  it("has nothing against a stage that is cleared, or the first of a deal", () => {
    expect(judge("Lead", " ")).toBeNull();
    expect(judge(null, "Won")).toBeNull();
    expect(judge("Gone by now", "Won")).toBeNull();
  });

  it("gives a cell back only what may stand there", () => {
    expect(["Lead", "sql", "", "Somewhere"].map(mayReturn)).toEqual([true, true, true, false]);
  });
});

describe("what the rules say of a move beside it", () => {
  const five = [
    ...["Lead", "Qualified", "Proposal"].map((name) => stageOf(name, "open")),
    stageOf("Won", "won"),
    stageOf("Lost", "lost"),
  ];
  const on = { on: true } as const;
  const rules = moveRules(five, {
    mode: "block",
    byRule: { stageSkipped: on, movedBack: { ...on, mode: "warn" } },
  });

  it("refuses to skip stages and to move back, where that is on, and puts back what is to be blocked", () => {
    const skip = rules.judge("Lead", "Proposal");
    const back = rules.judge("Won", "Lead");
    expect(skip).toEqual({ code: "stageSkipped", from: "Lead", skipped: ["Qualified"] });
    expect(back).toEqual({ code: "movedBack", from: "Won" });
    expect([skip, back].map((move) => move && rules.blocks(move))).toEqual([true, false]);
    expect(rules.judge("Lead", "Lost")).toBeNull();
    expect(rules.judge("Lost", "Lead")).toBeNull();
    expect(moveRules(five).judge("Lead", "Won")).toBeNull();
  });

  it("spares the stages that are excepted", () => {
    const spared = moveRules(five, { byRule: { stageSkipped: { on: true, exceptStages: ["qualified"] } } });
    expect(spared.judge("Lead", "Proposal")).toBeNull();
    expect(spared.judge("Lead", "Won")).toMatchObject({ code: "stageSkipped", skipped: ["Proposal"] });
  });
});
