import { describe, expect, it } from "vitest";
import type { Question, Recognition } from "../../src/core/table/recognition.ts";
import { questionKey, withAnswers } from "../../src/operations/answers.ts";
import { placed } from "../core/planning/setting-up.ts";

const { recognition } = placed([
  ["Deal", "Stage", "Amount", "Created", "Opened"],
  ["Acme", "Lead", 10, 46000, 46001],
  ["Bolt", "Won", 20, 46000, 46001],
]);

const question = (code: Question["code"], over: Partial<Question>): Question => ({
  code,
  column: null,
  values: {},
  choices: [],
  assumed: "",
  ...over,
});

function answered(asked: Question, choice: string) {
  const asking: Recognition = { ...recognition, questions: [asked] };
  return withAnswers({}, asking, new Map([[questionKey(asked, asking), choice]]));
}

describe("answers to what recognition asks", () => {
  it("decide how the cells of a column are read", () => {
    const asked = question("numberStyle", { column: 2, choices: [".", ","] });
    expect(answered(asked, ",")?.readings?.get("Amount")?.number).toEqual({ decimal: "," });
  });

  it("decide what kind a stage is, and leave the others alone", () => {
    const asked = question("stageKind", { values: { stage: "Lead" }, choices: ["open", "on-hold"] });
    expect(answered(asked, "on-hold")?.stages?.map(({ name, kind }) => [name, kind])).toEqual([
      ["Lead", "on-hold"],
      ["Won", "won"],
    ]);
  });

  it("make a slip another spelling of the stage it was meant for, or a stage of its own", () => {
    const asked = question("stageSlip", {
      values: { stage: "Laed", nearest: "Lead", count: 1 },
      choices: ["Lead", "Laed"],
    });
    const namesOf = (choice: string) =>
      answered(asked, choice)?.stages?.map(({ name, aliases }) => [name, ...aliases]);
    expect(namesOf("Lead")).toEqual([["Lead", "Laed"], ["Won"]]);
    expect(namesOf("Laed")).toEqual([["Lead"], ["Laed"], ["Won"]]);
  });

  it("give a field to one of two columns and take it from the other", () => {
    const asked = question("fieldChoice", { values: { field: "created" }, choices: ["Created", "Opened"] });
    expect([...(answered(asked, "Opened")?.fields ?? [])]).toEqual([
      ["Created", null],
      ["Opened", "created"],
    ]);
  });

  it("are passed over when they were not offered or answer something else", () => {
    const asked = question("dateOrder", { column: 3, choices: ["dmy", "mdy"] });
    expect(answered(asked, "ymd")).toBeNull();
    const asking: Recognition = { ...recognition, questions: [asked] };
    expect(withAnswers({}, asking, new Map([["another|key||", "dmy"]]))).toBeNull();
  });
});
