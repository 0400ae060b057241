import { describe, expect, it } from "vitest";
import { moveJudge } from "../../../src/core/rules/judged-move.ts";
import type { RuleSettings } from "../../../src/core/rules/rule.ts";
import { stageOf } from "../../../src/core/stages/stage.ts";
import { ruleTable } from "./rule-table.ts";

const stages = [
  stageOf("Lead", "open", { exit: ["Budget known"], next: ["Proposal", "Lost"] }),
  stageOf("Proposal", "open", { required: ["amount", "Decision makers"], entry: ["Demo held"] }),
  stageOf("Won", "won", { required: ["Closed on"] }),
  stageOf("Lost", "lost", { required: ["Lost reason"] }),
];

const cells = [
  ["Deal", "Stage", "Amount", "Budget known", "Demo held", "Lost reason"],
  ["Acme", "Proposal", null, true, "yes", null],
  ["Bolt", "Proposal", 500, "no", null, null],
  ["Cask", "Lost", 900, null, null, "-"],
  ["Dune", "Won", 100, null, null, null],
];

const judgeWith = (rules: RuleSettings) => moveJudge(ruleTable(cells, { stages, rules }).pipeline);
const blocking = (code: "blankField" | "entryCriterion" | "exitCriterion") =>
  judgeWith({ byRule: { [code]: { mode: "block" } } });

describe("what a stage asks for on entering", () => {
  it("is told by the columns' headers, and blocks where its own rule does", () => {
    const { judge, blocks } = blocking("blankField");
    const move = judge(0, "Lead", "Proposal");
    expect(move).toEqual({ code: "stageAsksFor", rule: "blankField", from: "Lead", missing: ["Amount"] });
    expect(move && blocks(move)).toBe(true);
    expect(judge(2, "Proposal", "lost")).toMatchObject({ from: "Proposal", missing: ["Lost reason"] });
  });

  it("only warns where another rule blocks", () => {
    const { judge, blocks } = blocking("entryCriterion");
    const move = judge(0, "Lead", "Proposal");
    expect(move).toMatchObject({ missing: ["Amount"] });
    expect(move && blocks(move)).toBe(false);
  });

  it("names first what has the move put back: a criterion that blocks before one that warns", () => {
    expect(blocking("entryCriterion").judge(1, "Lead", "Proposal")).toMatchObject({
      rule: "entryCriterion",
      missing: ["Demo held"],
    });
    expect(blocking("exitCriterion").judge(1, "Lead", "Proposal")).toMatchObject({
      rule: "exitCriterion",
      missing: ["Budget known"],
    });
  });

  it("comes after a move that is put back anyway, and before one that is only pointed out", () => {
    const forbidden = judgeWith({ byRule: { moveNotAllowed: { mode: "block" } } });
    expect(forbidden.judge(3, "Lead", "Won")).toMatchObject({ code: "moveNotAllowed" });
    const lacking = judgeWith({ byRule: { exitCriterion: { mode: "block" } } });
    expect(lacking.judge(3, "Lead", "Won")).toMatchObject({
      code: "stageAsksFor",
      missing: ["Budget known"],
    });
  });

  it("is nothing that has no column, for nobody could fill it in", () => {
    const { judge } = judgeWith({
      mode: "block",
      byRule: { moveNotAllowed: { on: false }, exitCriterion: { on: false } },
    });
    expect(judge(3, "Lead", "Won")).toBeNull();
  });

  it("waits while a deal has its first stage, keeps it, or is lost without what going on asks for", () => {
    const { judge } = judgeWith({ mode: "block" });
    expect(judge(0, null, "Proposal")).toBeNull();
    expect(judge(0, " ", "Proposal")).toBeNull();
    expect(judge(0, "proposal", "Proposal")).toBeNull();
    expect(judge(2, "Lead", "Lost")).toMatchObject({ missing: ["Lost reason"] });
  });

  it("asks nothing of stages and deals that the rule spares, nor where the rule is off", () => {
    const rule = (set: object) => judgeWith({ mode: "block", byRule: { blankField: set } });
    expect(rule({ exceptStages: ["PROPOSAL"] }).judge(0, "Lead", "Proposal")).toBeNull();
    expect(rule({ exceptDeals: ["Acme"] }).judge(0, "Lead", "Proposal")).toBeNull();
    expect(rule({ on: false }).judge(0, "Lead", "Proposal")).toBeNull();
  });
});
