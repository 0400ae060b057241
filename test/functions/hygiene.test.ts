import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import type { Stage } from "../../src/core/stages/stage.ts";
import { onTable } from "./on-table.ts";
import { day, stageOf } from "./pipeline-builder.ts";

const stages: readonly Stage[] = [
  { ...stageOf("Lead", "open", 0.1), longestStay: 14, next: ["Offer", "Lost"] },
  { ...stageOf("Offer", "open", 0.5), longestStay: 30, required: ["Contact"] },
  stageOf("Won", "won", 1),
  stageOf("Lost", "lost", 0),
  stageOf("Support", "after-sale"),
];
const header = ["Deal ID", "Deal name", "Contact", "Owner", "Stage", "Amount", "Created", "Expected close"];
const more = ["Stage changed", "Next step", "Next step date", "Lost reason"];
const d = day;
const table: readonly (readonly Cell[])[] = [
  [...header, ...more],
  [
    "D1",
    "Fine",
    "Kim",
    "Ann",
    "Lead",
    100,
    d("2026-11-10"),
    d("2026-12-10"),
    d("2026-11-10"),
    "Call",
    d("2026-11-25"),
    null,
  ],
  [
    "D2",
    "Stuck",
    "Kim",
    "Ann",
    "Lead",
    100,
    d("2026-10-01"),
    d("2026-12-10"),
    d("2026-10-10"),
    "Call",
    null,
    null,
  ],
  [
    "D3",
    "Worse",
    "Kim",
    "Bob",
    "Offer",
    100,
    d("2026-08-01"),
    d("2026-12-10"),
    d("2026-08-20"),
    "Call",
    null,
    null,
  ],
  [
    "D4",
    "Paused",
    "Kim",
    "Bob",
    "Lead",
    100,
    d("2026-08-01"),
    d("2026-12-10"),
    d("2026-08-20"),
    "Call",
    d("2026-11-21"),
    null,
  ],
  [
    "D5",
    "Bare",
    null,
    null,
    "Offer",
    null,
    d("2026-11-15"),
    d("2026-11-01"),
    d("2026-11-15"),
    null,
    d("2026-11-16"),
    null,
  ],
  [
    "D6",
    "Negative",
    "Kim",
    "Bob",
    "Lead",
    -5,
    d("2026-11-15"),
    d("2026-12-10"),
    d("2026-11-15"),
    "Call",
    null,
    null,
  ],
  [
    "D7",
    "Early",
    "Kim",
    "Bob",
    "Lead",
    100,
    d("2026-12-15"),
    d("2026-12-30"),
    d("2026-11-15"),
    "Call",
    null,
    null,
  ],
  [
    "D8",
    "Done",
    "Kim",
    "Bob",
    "Won",
    100,
    d("2026-08-15"),
    d("2026-11-30"),
    d("2026-11-15"),
    null,
    null,
    null,
  ],
  [
    "D9",
    "Gone",
    "Kim",
    "Bob",
    "Lost",
    100,
    d("2026-08-15"),
    d("2026-10-30"),
    d("2026-10-30"),
    null,
    null,
    null,
  ],
  ["D10", "Strange", "Kim", "Bob", "Leed", 100, d("2026-11-10"), d("2026-12-30"), null, "Call", null, null],
];
const result = onTable(table, stages);
const rows = (name: string, ...args: (Cell | undefined)[]) =>
  (result(name, ...args) as readonly (readonly Cell[])[]).slice(1);

describe("stalled deals", () => {
  it("are past the longest stay of their stage, the furthest first, and have no next step ahead", () => {
    expect(
      rows("PIPELINE.STALLED").map(([id, , stage, , , days, limit, over]) => [id, stage, days, limit, over]),
    ).toEqual([
      ["D3", "Offer", 93, 30, 63],
      ["D2", "Lead", 42, 14, 28],
    ]);
    expect(rows("PIPELINE.STALLED", 1).map(([id]) => id)).toEqual(["D3"]);
    expect(rows("PIPELINE.STALLED", "", "", "owner", "Ann").map(([id]) => id)).toEqual(["D2"]);
  });

  it("are not known without limits, or without dates", () => {
    const free = stages.map((stage) => ({ ...stage, longestStay: null }));
    expect(onTable(table, free)("PIPELINE.STALLED")).toBe("#N/A noLongestStay");
    const undated = table.map((row) => row.filter((_, column) => ![6, 8].includes(column)));
    expect(onTable(undated, stages)("PIPELINE.STALLED")).toBe("#N/A noStageDates");
  });
});

describe("issues", () => {
  it("name the deal, the column, the problem and how to mend it, errors first", () => {
    const found = rows("PIPELINE.ISSUES");
    expect(found.slice(0, 2).map(([id, column]) => [id, column])).toEqual([
      ["D7", "Created"],
      ["D10", "Stage"],
    ]);
    expect(found.find(([id]) => id === "D10")).toEqual([
      "D10",
      "Stage",
      'unknown stage "Leed": did you mean "Lead"?',
      'choose "Lead" from the list, or add this spelling under "Also called" in the stage table',
    ]);
    const bare = found.filter(([id]) => id === "D5").map(([, column, problem]) => `${column}: ${problem}`);
    expect(bare.sort()).toEqual([
      'Amount: "Amount" is empty',
      'Contact: "Contact" is empty, which "Offer" requires',
      "Expected close: it was expected to close on Nov 1, 2026, 20 days ago, and is still open",
      "Next step date: the next step was due on Nov 16, 2026, 5 days ago",
      'Next step: "Next step" is empty',
      'Owner: "Owner" is empty',
    ]);
    expect(found.filter(([id]) => id === "D1")).toEqual([]);
    const column = (id: string) => found.filter((row) => row[0] === id).map((row) => row[1]);
    expect(column("D2")).toEqual(["Stage"]);
    expect(column("D6")).toEqual(["Amount"]);
    expect(column("D8")).toEqual(["Expected close"]);
    expect(column("D9")).toEqual(["Lost reason"]);
  });

  it("take a placeholder for blank", () => {
    const said = onTable(
      [
        ["Deal ID", "Stage", "Amount", "Owner"],
        ["D1", "Lead", "TBD", "n/a"],
        ["D2", "Lead", 5, "Ann"],
        ["D3", "Won", 7, "Ann"],
      ],
      stages,
    );
    const found = (said("PIPELINE.ISSUES") as readonly (readonly Cell[])[]).slice(1);
    expect(found.map(([id, column]) => [id, column])).toEqual([
      ["D1", "Amount"],
      ["D1", "Owner"],
    ]);
  });

  it("are fewer the graver they are asked for", () => {
    const [all, warnings, errors] = ["all", "warning", "error"].map(
      (each) => rows("PIPELINE.ISSUES", each).length,
    );
    expect(errors).toBe(2);
    expect(warnings).toBeGreaterThan(errors as number);
    expect(all).toBeGreaterThan(warnings as number);
  });

  it("of one deal are its check, blank when it is clean", () => {
    expect(result("DEAL.CHECK", "D6")).toEqual([["the amount is -5"]]);
    expect(result("DEAL.CHECK", "D1")).toBe("");
    expect(result("DEAL.CHECK", [["D9"], ["D1"]])).toEqual([
      ["Problems"],
      ["it was lost for no stated reason"],
      [""],
    ]);
    expect(result("DEAL.CHECK", "D99")).toMatch(/unknownDeal/);
  });
});

describe("the stages that a deal may move to", () => {
  it("are those of the stage table, else any from an open stage", () => {
    expect(result("DEAL.NEXT", "D1")).toBe("Offer, Lost");
    expect(result("DEAL.NEXT", "D3")).toBe("Lead, Won, Lost, Support");
    expect(result("DEAL.NEXT", "D8")).toBe("Support");
    expect(result("DEAL.NEXT", "D9")).toBe("");
  });
});

describe("health", () => {
  it("says of each sign its value, a verdict and why", () => {
    const signs = rows("PIPELINE.HEALTH");
    expect(signs.map(([sign, , verdict]) => [sign, verdict])).toEqual([
      ["Inflow", "not known"],
      ["Progress", "watch"],
      ["Conversion", "not known"],
      // The only won deal closes in the future, so none has been won yet.
      ["Cycle", "not known"],
      ["Hygiene", "poor"],
      ["Concentration", "poor"],
    ]);
    expect(signs[1]?.slice(1, 2)).toEqual([5 / 7]);
    expect(signs[1]?.[3]).toBe("5 of 7 deals are within the longest stay of their stage");
    expect(signs[5]?.[3]).toBe('"Lead" holds 80% of the open pipeline');
  });

  it("answers on a table with nothing but stages", () => {
    const bare = onTable(
      [
        ["Deal", "Stage"],
        ["A", "Lead"],
        ["B", "Won"],
      ],
      stages,
    );
    const signs = bare("PIPELINE.HEALTH") as readonly (readonly Cell[])[];
    expect(signs.slice(1, 5).map(([, , verdict]) => verdict)).toEqual(Array(4).fill("not known"));
    expect(signs.slice(1).every(([, , , why]) => String(why).length > 10)).toBe(true);
  });
});
