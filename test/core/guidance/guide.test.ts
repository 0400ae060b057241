import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { guideDeal } from "../../../src/core/guidance/guide.ts";
import { todoCodes } from "../../../src/core/guidance/todo.ts";
import type { Stage } from "../../../src/core/stages/stage.ts";
import { guidance as english } from "../../../src/messages/en/guidance.ts";
import { guidance as finnish } from "../../../src/messages/fi/guidance.ts";
import { guidance as norwegian } from "../../../src/messages/nb/guidance.ts";
import { guidance as polish } from "../../../src/messages/pl/guidance.ts";
import { formats } from "../../../src/messages/words.ts";
import { day, stageOf } from "../../functions/pipeline-builder.ts";
import { prepareTable } from "../../functions/prepare-table.ts";

const stages: readonly Stage[] = [
  { ...stageOf("Lead", "open", 0.1), longestStay: 5, exit: ["Budget known"], goal: "Find out" },
  { ...stageOf("Offer", "open", 0.5), required: ["amount", "Contact"], entry: ["Need known"] },
  { ...stageOf("Talks", "open"), required: ["Board approval"] },
  { ...stageOf("Won", "won", 1), required: ["Amount"] },
  stageOf("Lost", "lost", 0),
  stageOf("Care", "after-sale"),
  stageOf("Later", "on-hold"),
];
const header = [
  ["Deal ID", "Stage", "Amount", "Contact", "Created", "Stage changed", "Expected close"],
  ["Next step", "Next step date", "Need known", "Budget known", "Lost reason"],
].flat();
const asOf = day("2026-11-20");
const row = (id: string, stage: string, over: Readonly<Record<string, Cell>> = {}): Cell[] =>
  header.map((name) => over[name] ?? ({ "Deal ID": id, Stage: stage } as Record<string, Cell>)[name] ?? null);

const table = [
  header,
  row("D1", "Lead", {
    Created: day("2026-11-10"),
    "Stage changed": day("2026-11-10"),
    "Expected close": day("2026-11-01"),
    "Next step": "Call Kim",
    "Next step date": day("2026-11-18"),
    "Budget known": "no",
  }),
  row("D2", "Offer", {
    Created: day("2026-11-10"),
    Amount: 100,
    Contact: "Kim",
    "Need known": "x",
    "Next step date": day("2026-11-25"),
  }),
  row("D3", "Won", { Amount: 5, Created: day("2026-10-10") }),
  row("D4", "Lost", { Created: day("2026-10-10") }),
  row("D5", "Leed", { Created: day("2026-10-10") }),
  row("D6", "Later"),
  row("D7", "Lead", { Amount: "TBD", "Budget known": "yes", "Need known": true, Contact: "-" }),
];
const pipeline = prepareTable(table, stages);
const guided = (id: string) => guideDeal({ pipeline, selected: null, asOf }, pipeline.deals.ids.indexOf(id));
const todo = (id: string) => guided(id).todo.map(({ code, values }) => english[code](values, formats("en")));

describe("guidance of a deal", () => {
  it("says where it is, and what it lacks for the next stage", () => {
    const { stage, step, daysInStage, probability, next, mayMoveTo } = guided("D1");
    expect(stage?.goal).toBe("Find out");
    expect([step, daysInStage, probability]).toEqual([{ number: 1, of: 3 }, 10, 0.1]);
    expect(next?.stage.name).toBe("Offer");
    expect(next?.missing.map(({ as, header: name }) => `${as} ${name}`)).toEqual([
      "exit Budget known",
      "field Amount",
      "field Contact",
      "entry Need known",
    ]);
    expect(mayMoveTo).toEqual(["Offer", "Talks", "Won", "Lost", "Care", "Later"]);
  });

  it("takes a no for not met and a placeholder for blank", () => {
    expect(guided("D7").next?.missing.map(({ header: name }) => name)).toEqual(["Amount", "Contact"]);
  });

  it("says what to do, the most pressing first", () => {
    expect(todo("D1")).toEqual([
      'move it on, plan a next step with a date, or close it: it has been in "Lead" for 10 days, and the longest stay is 5',
      "Call Kim: it was due on Nov 18, 2026",
      "ask when it will close, or close it: Nov 1, 2026 has passed",
      'get ready for "Offer": Budget known, Amount, Contact, Need known',
    ]);
    expect(todo("D3")).toEqual(['hand the customer over: "Care"']);
    expect(todo("D4")).toEqual(["write down why it was lost"]);
    expect(todo("D5")).toEqual(['choose a stage from the list: "Leed" is not in it']);
  });

  it("names what a stage asks for and the table has no column of", () => {
    expect(guided("D2").next?.missing).toEqual([{ as: "field", header: "Board approval", hasColumn: false }]);
    expect(todo("D2")).toEqual([
      'move it to "Talks" once the goal of its stage is reached: nothing is missing',
      "add columns that the stages ask for, or take them off the stage table: Board approval",
    ]);
  });

  it("goes where the stage table lets it go", () => {
    const narrow = stages.map((one) => (one.name === "Lead" ? { ...one, next: ["Talks", "Lost"] } : one));
    const read = prepareTable(table, narrow);
    expect(guideDeal({ pipeline: read, selected: null, asOf }, 0).next?.stage.name).toBe("Talks");
    const stuck = stages.map((one) => (one.name === "Lead" ? { ...one, next: ["Lost"] } : one));
    expect(guideDeal({ pipeline: prepareTable(table, stuck), selected: null, asOf }, 0).next).toBeNull();
    expect(guided("D3").next?.stage.name).toBe("Care");
    expect(guided("D4").next).toBeNull();
    expect(guided("D6").next?.stage.name).toBe("Lead");
  });

  it("tells its stays and its clocks", () => {
    expect(guided("D1").history).toEqual([{ stage: "Lead", from: day("2026-11-10"), until: null, days: 10 }]);
    expect(guided("D1").clocks.map(({ kind, state }) => [kind, state])).toEqual([
      ["longest stay", "late"],
      ["next step", "late"],
    ]);
  });

  it("has words for everything in four languages", () => {
    const values = {
      stage: "S",
      fields: "A, B",
      step: "x",
      due: asOf,
      late: true,
      date: asOf,
      days: 2,
      limit: 1,
    };
    for (const [words, locale] of [
      [english, "en"],
      [finnish, "fi"],
      [norwegian, "nb"],
      [polish, "pl"],
    ] as const) {
      for (const code of todoCodes) {
        const said = words[code](values, formats(locale));
        expect(said.length).toBeGreaterThan(8);
        expect(said).not.toMatch(/undefined|null|NaN/);
      }
    }
  });
});
