import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { outcome } from "../../../src/core/deals/deals.ts";
import { readPipeline } from "../../../src/core/deals/read.ts";
import type { Issue } from "../../../src/core/issue.ts";
import { recognised, stage } from "./recognised.ts";

const stages = Object.freeze([
  stage("Lead"),
  stage("Demo"),
  stage("Offer", "open", { aliases: ["Quote"] }),
  stage("Won", "won"),
  stage("Lost", "lost"),
  stage("Onboarding", "after-sale"),
  stage("On hold", "on-hold"),
]);
type Said = Parameters<typeof recognised>[1];

function read(said: Said, header: readonly string[], ...rows: readonly (readonly Cell[])[]) {
  const { grid, recognition } = recognised([header, ...rows], said, stages);
  return readPipeline(grid, recognition);
}

const codes = (issues: readonly Issue[]) => issues.map(({ code, row }) => [code, row]);
const { open, won, lost, other } = outcome;

describe("the stage of a deal", () => {
  const inStages = (...cells: Cell[]) =>
    read({ Stage: "stage" }, ["Stage"], ...cells.map((cell): Cell[] => [cell])).deals;

  it("decides the outcome by its kind; after the sale is won, on hold is neither", () => {
    const deals = inStages("demo", "WON!!", "Closed Lost", "Onboarding", "on hold");
    expect([...deals.stage]).toEqual([1, 3, 4, 5, 6]);
    expect([...deals.outcome]).toEqual([open, won, lost, won, other]);
    expect(deals.issues).toEqual([]);
  });

  it("is unknown when no stage is called so, with a suggestion, never a guess", () => {
    const deals = inStages("Ofer", "Follow On Call", "Two Next Steps", null, " ", "#REF!");
    expect([...deals.stage]).toEqual([-1, -1, -1, -1, -1, -1]);
    expect([...deals.outcome]).toEqual(Array(6).fill(other));
    expect(codes(deals.issues)).toEqual([
      ["unknownStage", 1],
      ["unknownStage", 2],
      ["unknownStage", 3],
      ["blankStage", 4],
      ["blankStage", 5],
      ["errorCell", 6],
    ]);
    expect(deals.issues.map(({ values }) => values.nearest)).toEqual([
      "Offer",
      null,
      null,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("a status column", () => {
  const withStatus = (...rows: Cell[][]) =>
    read({ Stage: "stage", Status: "status" }, ["Stage", "Status"], ...rows).deals;

  it("decides where closed deals stay in open stages", () => {
    const deals = withStatus(["Demo", "Lost"], ["Offer", "Won"], ["Demo", "Open"], ["Lead", "Nieaktualna"]);
    expect([...deals.outcome]).toEqual([lost, won, open, other]);
    expect([...deals.reached]).toEqual([1, 2, 1, 0]);
    expect(deals.issues).toEqual([]);
  });

  it("decides against a closed stage too, which is an issue", () => {
    const deals = withStatus(["Won", "Lost"], ["Lost", "open"]);
    expect([...deals.outcome]).toEqual([lost, open]);
    expect(codes(deals.issues)).toEqual([
      ["statusAgainstStage", 1],
      ["statusAgainstStage", 2],
    ]);
  });

  it("says nothing with words that are no outcome", () => {
    const deals = withStatus(
      ["Demo", "Follow On Call"],
      ["Won", "Paid"],
      ["Lost", null],
      ["Demo", "Not lost yet"],
    );
    expect([...deals.outcome]).toEqual([open, won, lost, open]);
    expect(deals.issues).toEqual([]);
  });

  it("tells the outcome of a deal whose stage is blank", () => {
    expect([...withStatus([null, "Lost"]).outcome]).toEqual([lost]);
  });
});

describe("flags made from the stage", () => {
  const said: Said = { Stage: "stage", IsWon: "isWon", IsClosed: "isClosed" };
  const header = ["Stage", "IsWon", "IsClosed"];

  it("never overrule the stage; a contradiction is an issue", () => {
    const { deals } = read(
      said,
      header,
      ["Won", "FALSE", "TRUE"],
      ["Demo", false, "PRAWDA"],
      ["Lost", "SANN", 1],
    );
    expect([...deals.outcome]).toEqual([won, open, lost]);
    expect(codes(deals.issues)).toEqual([
      ["flagAgainstStage", 1],
      ["flagAgainstStage", 2],
      ["flagAgainstStage", 3],
    ]);
    expect(deals.issues[0]?.values).toEqual({ flag: "IsWon", value: "FALSE", stage: "Won" });
  });

  it("are silent when they agree, are blank or unreadable, or the stage is unknown", () => {
    const { deals } = read(
      said,
      header,
      ["Won", "TRUE", true],
      ["Demo", null, ""],
      ["Lost", "maybe", "yes"],
      ["On hold", "FALSE", "TRUE"],
    );
    expect(deals.issues).toEqual([]);
  });
});

describe("lost reasons", () => {
  it("never overrule the stage; on an open deal they are an issue", () => {
    const { deals } = read(
      { Stage: "stage", "Lost reason": "lostReason" },
      ["Stage", "Lost reason"],
      ["Demo", "price"],
      ["Demo", "n/a"],
      ["Lost", "price"],
      ["Demo", null],
    );
    expect([...deals.outcome]).toEqual([open, open, lost, open]);
    expect(codes(deals.issues)).toEqual([["lostReasonAgainstStage", 1]]);
    expect(deals.issues[0]?.values).toEqual({ reason: "price", stage: "Demo" });
  });
});

describe("the furthest stage reached", () => {
  it("is the present one, the last one said, or the furthest with an entry date", () => {
    const { deals } = read(
      {
        Stage: "stage",
        Last: "lastStage",
        "Date entered Demo": { entryOf: "Demo", reading: { dateOrder: "ymd" } },
        "Date entered Won": { entryOf: "Won", reading: { dateOrder: "ymd" } },
      },
      ["Stage", "Last", "Date entered Demo", "Date entered Won"],
      ["Lead", null, null, null],
      ["Lost", null, null, null],
      ["Lost", "Quote", null, null],
      ["Lost", null, "2026-01-05", null],
      ["Lead", null, "2026-01-05", null],
      ["Lost", null, "2026-01-05", "2026-02-01"],
      ["Won", null, null, null],
      ["Onboarding", null, null, null],
      ["On hold", null, "2026-01-05", null],
    );
    expect([...deals.reached]).toEqual([0, -1, 2, 1, 1, 2, 2, 2, 1]);
    expect(deals.entered.map((dates) => dates !== null)).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
      false,
    ]);
    expect(deals.entered[1]?.[3]).toBe(46027);
    expect(deals.entered[1]?.[0]).toBeNaN();
  });

  it("is not known where there is no open stage", () => {
    const { grid, recognition } = recognised([["Stage"], ["Won"]], { Stage: "stage" }, [stage("Won", "won")]);
    expect([...readPipeline(grid, recognition).deals.reached]).toEqual([-1]);
  });
});

describe("close dates", () => {
  const dates = { reading: { dateOrder: "ymd" } } as const;

  it("mean the expected day of open deals and the actual one of closed deals when there is one column", () => {
    for (const field of ["closed", "expectedClose"] as const) {
      const { deals } = read(
        { Stage: "stage", Close: { field, ...dates } },
        ["Stage", "Close"],
        ["Demo", "2026-12-01"],
        ["Won", "2026-11-01"],
        ["On hold", "2027-01-01"],
      );
      expect([...deals.expectedClose]).toEqual([46357, Number.NaN, 46388]);
      expect([...deals.closed]).toEqual([Number.NaN, 46327, Number.NaN]);
    }
  });

  it("stand each for itself when there are two columns", () => {
    const { deals } = read(
      {
        Stage: "stage",
        Expected: { field: "expectedClose", ...dates },
        Closed: { field: "closed", ...dates },
      },
      ["Stage", "Expected", "Closed"],
      ["Won", "2026-12-01", "2026-11-01"],
      ["Won", "2026-12-01", null],
    );
    expect([...deals.expectedClose]).toEqual([46357, 46357]);
    expect([...deals.closed]).toEqual([46327, Number.NaN]);
  });
});

describe("dates", () => {
  const said: Said = {
    Stage: "stage",
    Created: { field: "created", reading: { dateOrder: "dmy" } },
    Closed: { field: "closed", reading: { dateOrder: "dmy" } },
  };
  const header = ["Stage", "Created", "Closed"];

  it("are serials, ISO texts, local texts and times, by the column's order", () => {
    const { deals } = read(
      said,
      header,
      ["Demo", 46000, null],
      ["Demo", "2026-07-09 12:00:00", null],
      ["Demo", "03/04/2026", null],
      ["Demo", "9.7.2026", null],
      ["Demo", "05-Mar-2026", null],
      ["Demo", "46000", null],
      ["Demo", "TBD", null],
    );
    expect([...deals.created]).toEqual([46000, 46212.5, 46115, 46212, 46086, 46000, Number.NaN]);
    expect(deals.issues).toEqual([]);
  });

  it("are missing, with an issue, where they cannot be read", () => {
    const { deals } = read(
      said,
      header,
      ["Demo", "2026-13-01", null],
      ["Demo", "########", null],
      ["Demo", true, null],
    );
    expect(codes(deals.issues)).toEqual([
      ["unreadableDate", 1],
      ["errorCell", 2],
      ["unreadableDate", 3],
    ]);
    expect([...deals.created]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it("the wrong way round are an issue, a day apart they are not", () => {
    const { deals } = read(said, header, ["Won", 46010, 46005], ["Won", 46010.9, 46009.1]);
    expect(codes(deals.issues)).toEqual([["datesOutOfOrder", 1]]);
    expect(deals.issues[0]?.values).toEqual({ earlier: "Created", later: "Closed" });
    expect(deals.closed[0]).toBe(46005);
  });

  it("of stages entered out of order are an issue", () => {
    const { deals } = read(
      { Stage: "stage", L: { entryOf: "Lead" }, D: { entryOf: "Demo" } },
      ["Stage", "D", "L"],
      ["Demo", 46000, 46020],
      ["Demo", 46020, 46000],
    );
    expect(codes(deals.issues)).toEqual([["datesOutOfOrder", 1]]);
  });
});

describe("probabilities", () => {
  const chance = (scale: "unit" | "percent", ...cells: Cell[]) =>
    read(
      { Stage: "stage", P: { field: "probability", reading: { probabilityScale: scale } } },
      ["Stage", "P"],
      ...cells.map((cell): Cell[] => ["Demo", cell]),
    ).deals;

  it("are read on the column's scale; a per cent sign is its own scale", () => {
    expect([...chance("percent", 40, "40", "40 %", 0, null, "n/a").probability]).toEqual([
      0.4,
      0.4,
      0.4,
      0,
      Number.NaN,
      Number.NaN,
    ]);
    expect([...chance("unit", 0.4, "0.4", "40,5%").probability]).toEqual([0.4, 0.4, 0.405]);
  });

  it("outside 0 to 100 %, or in words, are missing and an issue", () => {
    const deals = chance("percent", 140, -1, "high");
    expect([...deals.probability]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(codes(deals.issues)).toEqual([
      ["probabilityOutOfRange", 1],
      ["probabilityOutOfRange", 2],
      ["unreadableNumber", 3],
    ]);
  });

  it("that deny the outcome are an issue", () => {
    const { deals } = read(
      { Stage: "stage", P: "probability" },
      ["Stage", "P"],
      ["Demo", 1],
      ["Won", 0],
      ["Lost", 0],
    );
    expect(codes(deals.issues)).toEqual([
      ["probabilityAgainstStage", 1],
      ["probabilityAgainstStage", 2],
    ]);
  });
});

describe("ids", () => {
  it("are texts, numbers, or with leading zeros, without blanks around", () => {
    const { deals } = read(
      { Id: "id", Stage: "stage" },
      ["Id", "Stage"],
      ["007 ", "Demo"],
      [12, "Demo"],
      [null, "Demo"],
    );
    expect(deals.ids).toEqual(["007", "12", "row 4"]);
  });

  it("are names or rows where a deal has no id", () => {
    const { deals } = read(
      { Id: "id", Name: "name", Stage: "stage" },
      ["Id", "Name", "Stage"],
      ["a", "A", "Demo"],
      [null, "B", "Demo"],
      [null, "B", "Demo"],
      [null, null, "Demo"],
    );
    expect(deals.ids).toEqual(["a", "B", "B", "row 5"]);
    expect(deals.issues).toEqual([]);
  });

  it("that stand twice count twice and are an issue", () => {
    const { deals } = read(
      { Id: "id", Stage: "stage" },
      ["Id", "Stage"],
      ["a", "Demo"],
      ["b", "Demo"],
      ["a", "Won"],
    );
    expect(deals.count).toBe(3);
    expect(deals.issues).toMatchObject([{ code: "duplicateId", row: 3, values: { id: "a", firstRow: 1 } }]);
  });

  it("are names where there is no id, and deals may share a name", () => {
    const { deals } = read({ Name: "name", Stage: "stage" }, ["Name", "Stage"], ["A", "Demo"], ["A", "Won"]);
    expect(deals.ids).toEqual(["A", "A"]);
    expect(deals.issues).toEqual([]);
  });
});

describe("a column by name", () => {
  const pipeline = read(
    {
      "Deal  Stage": "stage",
      Status: "status",
      "Value (€)": { field: "amount", reading: { number: { decimal: "," } } },
      "Close date": { field: "closed", reading: { dateOrder: "dmy" } },
    },
    ["Deal  Stage", "Status", "Value (€)", "Close date", "Region"],
    ["Demo", "open", "1.200,50", "3.4.2026", "North"],
    ["Won", "won", "TBD", "soon", null],
  );

  it("is found by header or field, without regard to case and blanks", () => {
    for (const name of ["deal stage", "DEAL  STAGE", "stage"])
      expect(pipeline.column(name)).toEqual(["Demo", "Won"]);
    expect(pipeline.column("region")).toEqual(["North", null]);
    expect(pipeline.column("Regions")).toBeNull();
    expect(pipeline.column("__proto__")).toBeNull();
  });

  it("has numbers and dates as read, and what could not be read as written", () => {
    expect(pipeline.column("amount")).toEqual([1200.5, "TBD"]);
    expect(pipeline.column("closed")).toEqual([46115, "soon"]);
  });

  it("names what the table has", () => {
    expect(pipeline.headers).toEqual(["Deal  Stage", "Status", "Value (€)", "Close date", "Region"]);
    expect([...pipeline.has].sort()).toEqual(["amount", "closed", "stage", "status"]);
  });
});

describe("rows", () => {
  it("that are no deals are not read, and issues stand in the order of rows", () => {
    const { grid, recognition } = recognised(
      [["Id", "Stage", "Amount"], ["a", "Demo", "x"], ["Total", null, 3], ["b", "?", 2], [], ["c", "Won"]],
      { Id: "id", Stage: "stage", Amount: "amount" },
      stages,
    );
    const { deals } = readPipeline(grid, { ...recognition, deals: Int32Array.of(1, 3, 5) });
    expect([...deals.rows]).toEqual([1, 3, 5]);
    expect(deals.ids).toEqual(["a", "b", "c"]);
    expect(codes(deals.issues)).toEqual([
      ["unreadableNumber", 1],
      ["unknownStage", 3],
    ]);
  });
});

describe("any table", () => {
  it("is read without failing, and what is missing is NaN or -1", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, "Won", "Lost", "Demo", "#N/A", "03/04/2026", "1.234", "40 %", "kr", "-"),
    );
    const header = [
      "id",
      "stage",
      "status",
      "amount",
      "currency",
      "probability",
      "created",
      "closed",
      "isWon",
    ] as const;
    const said = Object.fromEntries(header.map((field) => [field, field]));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }), (rows) => {
        const { grid, recognition } = recognised([[...header], ...rows], said);
        const { deals, stages } = readPipeline(grid, recognition);
        expect(deals.count).toBe(rows.length);
        for (let i = 0; i < deals.count; i++) {
          expect(deals.stage[i]).toBeLessThan(stages.length);
          expect([open, won, lost, other]).toContain(deals.outcome[i]);
          const share = deals.probability[i] ?? 0;
          expect(Number.isNaN(share) || (share >= 0 && share <= 1)).toBe(true);
        }
        for (const { row } of deals.issues) expect(row).toBeGreaterThan(0);
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});
