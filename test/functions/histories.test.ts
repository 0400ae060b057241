import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { toGrid } from "../../src/core/cells/grid.ts";
import { readHistory } from "../../src/core/deals/history.ts";
import { readPipeline } from "../../src/core/deals/read.ts";
import { recognise } from "../../src/core/table/recognise.ts";
import { evaluate } from "../../src/functions/evaluate.ts";
import type { RawArgument } from "../../src/functions/source.ts";
import { day, stageOf } from "./pipeline-builder.ts";

const stages = [
  stageOf("Lead", "open", 0.1),
  stageOf("Demo", "open", 0.3),
  stageOf("Offer", "open", 0.6),
  stageOf("Closed Won", "won"),
  stageOf("Closed Lost", "lost"),
];

function on(cells: readonly (readonly Cell[])[], history: readonly (readonly Cell[])[] = []) {
  const grid = toGrid(cells);
  const result = recognise(grid, { stages });
  if (!result.ok) throw new Error(`not recognised: ${result.problem.code}`);
  const read = history.length === 0 ? null : readHistory({ values: history });
  if (read !== null && !read.ok) throw new Error(read.problem.code);
  const pipeline = readPipeline(grid, result.recognition, {
    stages,
    ...(read === null ? {} : { history: read.history }),
  });
  return (name: string, ...args: RawArgument[]) => {
    const source = { managed: () => pipeline, stages, asOf: day("2026-11-21"), fiscalYearStart: 1 };
    const answer = evaluate(name, args, source);
    return "error" in answer ? answer.problem.code : answer.value;
  };
}

const deals = [
  ["Opportunity ID", "Opportunity Name", "Stage", "Amount", "Created Date", "Closed Date"],
  ["006A", "Roof", "Closed Won", 100, "2026-01-01", "2026-02-10"],
  ["006B", "Barn", "Closed Lost", 200, "2026-01-05", "2026-01-25"],
  ["006C", "Shed", "Offer", 300, "2026-11-01", null],
];

/** What every history of these deals must come to. */
const figures = {
  lead: 10, // 10, 20 and 5 days
  leadP90: 20,
  demo: 20, // 20 days, 10 going on in Offer
  conversion: expect.closeTo(2 / 3, 12), // two of three left Lead for a later stage
  age: 15,
};
function figuresOf(answer: ReturnType<typeof on>) {
  return {
    lead: answer("STAGE.DAYS", "Lead"),
    leadP90: answer("STAGE.DAYS", "Lead", "p90"),
    demo: answer("STAGE.DAYS", "Demo"),
    conversion: answer("STAGE.CONVERSION", "Lead", "Demo", "eventual"),
    age: answer("DEAL.STAGEDAYS", "006C"),
  };
}

const moves = [
  ["006A", "Roof", null, "Lead", "2026-01-01"],
  ["006A", "Roof", "Lead", "Demo", "2026-01-11"],
  ["006A", "Roof", "Demo", "Offer", "2026-01-31"],
  ["006A", "Roof", "Offer", "Closed Won", "2026-02-10"],
  ["006B", "Barn", null, "Lead", "2026-01-05"],
  ["006B", "Barn", "Lead", "Closed Lost", "2026-01-25"],
  ["006C", "Shed", null, "Lead", "2026-11-01"],
  ["006C", "Shed", "Lead", "Offer", "2026-11-06"], // skipped Demo
];

describe("figures of time are the same whatever the history comes from", () => {
  it("our own table", () => {
    const rows = moves.map(([id = null, , from = null, to = null, when = null]) => [
      id,
      from,
      to,
      when,
      "me",
      "edit",
    ]);
    const answer = on(deals, [["Deal", "From", "To", "When", "Who", "Seen by"], ...rows]);
    expect(figuresOf(answer)).toEqual(figures);
  });

  it("Salesforce's export, the amount edited in between", () => {
    const rows = moves.flatMap(([id = null, , , to = null, when = null]) => [
      [id, when, to, 1],
      [id, when, to, 2],
    ]);
    expect(figuresOf(on(deals, [["OpportunityId", "CreatedDate", "StageName", "Amount"], ...rows]))).toEqual(
      figures,
    );
  });

  it("Salesforce's report Opportunity History, by name and newest first", () => {
    const rows = moves
      .map(([, name = null, from = null, to = null, when = null]) => [name, from, to, when])
      .reverse();
    const header = ["Opportunity Name", "From Stage", "To Stage", "Last Modified"];
    expect(figuresOf(on(deals, [["Opportunity History"], header, ...rows]))).toEqual(figures);
  });

  it("Salesforce's Field History report, which begins with the first change", () => {
    const rows = moves
      .filter(([, , from]) => from !== null)
      .map(([, name = null, from = null, to = null, when = null]) => [name, "Stage", from, to, when]);
    const header = ["Opportunity Name", "Field / Event", "Old Value", "New Value", "Edit Date"];
    expect(figuresOf(on(deals, [header, ...rows]))).toEqual(figures);
  });

  it("HubSpot's columns of entry dates", () => {
    const header = [
      ...["Record ID", "Deal Name", "Deal Stage", "Amount", "Create Date", "Close Date"],
      ...["Lead", "Demo", "Offer"].map((stage) => `Date entered "${stage} (Sales Pipeline)"`),
    ];
    const answer = on([
      header,
      [
        "006A",
        "Roof",
        "Closed Won",
        100,
        "2026-01-01",
        "2026-02-10",
        "2026-01-01",
        "2026-01-11",
        "2026-01-31",
      ],
      ["006B", "Barn", "Closed Lost", 200, "2026-01-05", "2026-01-25", "2026-01-05", null, null],
      ["006C", "Shed", "Offer", 300, "2026-11-01", null, "2026-11-01", null, "2026-11-06"],
    ]);
    expect(figuresOf(answer)).toEqual(figures);
  });

  it("a date column a stage, the first stage begun by the creation", () => {
    const answer = on([
      ["Id", "Stage", "Amount", "Created", "Closed on", "Demo date", "Offer sent"],
      ["006A", "Closed Won", 100, "2026-01-01", "2026-02-10", "2026-01-11", "2026-01-31"],
      ["006B", "Closed Lost", 200, "2026-01-05", "2026-01-25", null, null],
      ["006C", "Offer", 300, "2026-11-01", null, null, "2026-11-06"],
    ]);
    expect(figuresOf(answer)).toEqual(figures);
  });
});

describe("a history without dates in the table", () => {
  it("tells when deals closed, and when they began", () => {
    const bare = deals.map(([id = null, , stage = null, amount = null]) => [id, stage, amount]);
    const rows = moves.map(([id = null, , from = null, to = null, when = null]) => [id, from, to, when]);
    const answer = on(bare, [["Deal", "From", "To", "When"], ...rows]);
    expect(answer("PIPELINE.CYCLE")).toBe(40);
    expect(answer("STAGE.CONVERSION", "", "", "eventual")).toBeCloseTo(2 / 3, 12);
    expect(answer("DEAL.AGE", "006C")).toBe("noCreation");
  });
});

describe("a snapshot without a history", () => {
  const answer = on(deals);

  it("says what it can, and names what is missing for the rest", () => {
    expect(answer("PIPELINE.CYCLE")).toBe(40);
    expect(answer("DEAL.AGE", "006C")).toBe(20);
    expect(answer("STAGE.DAYS", "Demo")).toBe("noVisits");
    expect(answer("DEAL.STAGEDAYS", "006C")).toBe("noStageDate");
    expect(answer("STAGE.CONVERSION", "Demo", "", "eventual")).toBe("noEntryDates");
  });
});

describe("the Salesforce demo organisation, whose closes were simulated before its creation dates", () => {
  const rows = (name: string) =>
    Papa.parse<string[]>(readFileSync(new URL(`../data/salesforce-demo/${name}`, import.meta.url), "utf8"), {
      skipEmptyLines: true,
    }).data;
  const grid = toGrid(rows("Opportunity.csv"));
  const result = recognise(grid, {});
  const history = readHistory({ values: rows("OpportunityHistory.csv") });
  if (!result.ok || !history.ok) throw new Error("not read");
  const pipeline = readPipeline(grid, result.recognition, { history: history.history });
  const source = {
    managed: () => pipeline,
    stages: pipeline.stages,
    asOf: day("2026-03-31"),
    fiscalYearStart: 1,
  };

  it.each([
    ["PIPELINE.CYCLE"],
    ["PIPELINE.CYCLE", "close"],
    ["PIPELINE.VELOCITY"],
    ["PIPELINE.FORECAST", "", "age"],
  ])("has no %s %s, and says so", (name, ...args) => {
    expect(evaluate(name, args, source)).toMatchObject({
      error: "#N/A",
      problem: { code: "closedBeforeCreated", values: { deals: 19 } },
    });
  });
});
