import { describe, expect, it } from "vitest";
import { ruleProblems } from "../../../src/core/rules/configuration.ts";
import type { RuleSettings } from "../../../src/core/rules/rule.ts";
import { type Stage, stageOf } from "../../../src/core/stages/stage.ts";
import { ruleTable } from "./rule-table.ts";

const cells = [
  ["Deal", "Stage", "Amount"],
  ["Acme", "Lead", 1],
  ["Bolt", "Won", 2],
] as const;

function problems(stages: readonly Stage[], settings: RuleSettings = {}) {
  const { pipeline } = ruleTable(cells, { stages, rules: settings });
  return ruleProblems(pipeline, settings).map(({ code, severity, values }) => [code, severity, values]);
}

const won = stageOf("Won", "won");
const lost = stageOf("Lost", "lost");
const on = (...codes: string[]): RuleSettings => ({
  byRule: Object.fromEntries(codes.map((code) => [code, { on: true }])),
});

describe("rules that contradict themselves are said before anything is saved", () => {
  const open = [
    stageOf("Lead", "open", { next: ["Proposal", "Lost"] }),
    stageOf("Demo", "open"),
    stageOf("Proposal", "open"),
  ];

  it("none in a plain stage table", () => {
    expect(problems([...open, won, lost])).toEqual([]);
  });

  it("no skipping, and next stages that skip", () => {
    expect(problems([...open, won, lost], on("stageSkipped"))).toEqual([
      ["skipAgainstNext", "error", { stage: "Lead", next: "Proposal", skipped: "Demo" }],
    ]);
    const spared: RuleSettings = { byRule: { stageSkipped: { on: true, exceptStages: ["Demo"] } } };
    expect(problems([...open, won, lost], spared)).toEqual([]);
  });

  it("no moving back, and next stages that lie behind", () => {
    const back = [stageOf("Lead", "open"), stageOf("Demo", "open", { next: ["Lead", "Won"] }), won];
    expect(problems(back, on("movedBack"))).toEqual([
      ["backAgainstNext", "error", { stage: "Demo", next: "Lead" }],
    ]);
  });

  it("stages between which a deal goes round for ever", () => {
    const round = [
      stageOf("Lead", "open", { next: ["Demo"] }),
      stageOf("Demo", "open", { next: ["Lead"] }),
      stageOf("Proposal", "open"),
      won,
    ];
    expect(problems(round)).toEqual([
      ["stageWithoutExit", "error", { stage: "Lead" }],
      ["stageWithoutExit", "error", { stage: "Demo" }],
    ]);
  });

  it("required fields, criteria and owners without a column, and next stages that are none", () => {
    const asking = [
      stageOf("Lead", "open", { required: ["Budget", "amount"], entry: ["NDA"], next: ["Wun", "Won"] }),
      won,
    ];
    expect(problems(asking, { owners: ["Ola"] })).toEqual([
      ["ownersWithoutColumn", "error", {}],
      ["nextStageUnknown", "warning", { stage: "Lead", next: "Wun" }],
      ["requiredWithoutColumn", "warning", { stage: "Lead", header: "Budget" }],
      ["criterionWithoutColumn", "warning", { stage: "Lead", criterion: "NDA" }],
    ]);
  });

  it("a probability outside its own band, rules and exceptions that are none, a limit of nothing", () => {
    const banded = [stageOf("Lead", "open", { probability: 0.9, band: { low: 0.1, high: 0.3 } }), won];
    const settings = {
      byRule: { overdu: { on: true }, overdue: { exceptStages: ["Nowhere"] } },
      outlierLimit: 0,
    } as RuleSettings;
    expect(problems(banded, settings).map(([code]) => code)).toEqual([
      "unknownRule",
      "exceptStageUnknown",
      "badOutlierLimit",
      "bandAgainstProbability",
    ]);
  });
});
