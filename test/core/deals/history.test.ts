import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { readHistory, type StageHistory } from "../../../src/core/deals/history.ts";
import { historyHeaders } from "../../../src/core/deals/history-headers.ts";
import { seedHistory } from "../../../src/core/deals/history-seed.ts";
import { idKey } from "../../../src/core/deals/id.ts";
import { readPipeline } from "../../../src/core/deals/read.ts";
import { recognised, stage } from "./recognised.ts";

function history(...values: Cell[][]): StageHistory {
  const result = readHistory({ values });
  if (!result.ok) throw new Error(result.problem.code);
  return result.history;
}
const visits = ({ deals, from, to, when }: StageHistory) =>
  deals.map((deal, row) => [deal, from[row], to[row], when[row]]);

const own: Cell[] = [...historyHeaders];

describe("readHistory", () => {
  it("reads our own table", () => {
    const read = history(
      own,
      ["a", null, "Lead", 46000, "me", "set-up"],
      ["a", "Lead", "Demo", 46010.5, "you", "edit"],
    );
    expect(visits(read)).toEqual([
      ["a", "", "Lead", 46000],
      ["a", "Lead", "Demo", 46010.5],
    ]);
    expect([...read.seen]).toEqual([0, 1]);
  });

  it("reads Salesforce's export, where edits of the amount repeat the stage", () => {
    const read = history(
      ["Id", "OpportunityId", "CreatedDate", "StageName", "Amount"],
      ["1", "x", "02/23/26 08:55 PM", "Qualification", 5],
      ["2", "x", "02/24/26 08:55 PM", "qualification ", 7],
      ["3", "x", "02/25/26 08:55 PM", "Closed Won", 7],
      ["4", "x", "02/26/26 08:55 PM", "Qualification", 7],
    );
    expect(read.to).toEqual(["Qualification", "Closed Won", "Qualification"]);
    expect(read.when[0]).toBeCloseTo(46076 + (20 * 60 + 55) / 1440, 6);
  });

  it("reads Salesforce's report, from a header below its title", () => {
    const read = history(
      ["Opportunity History"],
      [null],
      ["Opportunity ID", "Opportunity Name", "From Stage", "To Stage", "Last Modified"],
      ["x", "Deal", null, "Demo", "2026-01-01"],
      ["x", "Deal", "Demo", "Demo", "2026-01-02"],
      ["x", "Deal", "Demo", "Offer", "2026-01-03"],
    );
    expect(visits(read)).toEqual([
      ["x", "", "Demo", 46023],
      ["x", "Demo", "Offer", 46025],
    ]);
  });

  it("reads Salesforce's field history, of which only the rows about the stage count", () => {
    const report = history(
      ["Opportunity Name", "Edited By", "Field / Event", "Old Value", "New Value", "Edit Date"],
      ["Roof", "me", "Amount", "5", "7", "2026-01-02"],
      ["Roof", "me", "Stage", "Demo", "Offer", "2026-01-03"],
      ["Roof", "me", "Created", null, "x", "2026-01-01"],
    );
    expect(visits(report)).toEqual([["Roof", "Demo", "Offer", 46025]]);
    const exported = history(
      ["Id", "OpportunityId", "CreatedDate", "Field", "OldValue", "NewValue"],
      ["1", "x", "2026-01-03", "StageName", "Demo", "Offer"],
      ["2", "x", "2026-01-03", "CloseDate", "2026-03-01", "2026-04-01"],
    );
    expect(visits(exported)).toEqual([["x", "Demo", "Offer", 46025]]);
  });

  it("reads any list of deal, stage and date, and prefers the stage moved to", () => {
    expect(visits(history(["Deal", "Stage", "Date"], ["a", "Demo", "2026-01-03"]))).toEqual([
      ["a", "", "Demo", 46025],
    ]);
    const report = ["Opportunity Name", "Stage", "To Stage", "Last Modified"];
    expect(history(report, ["a", "Won", "Demo", "2026-01-03"]).to).toEqual(["Demo"]);
  });

  it("turns newest first round, moves of one day included", () => {
    const read = history(
      own,
      ["a", null, "Offer", 46010],
      ["a", null, "Demo", 46010],
      ["b", null, "Lead", 46001],
      ["a", null, "Lead", 46000],
    );
    expect(
      visits(read)
        .filter(([deal]) => deal === "a")
        .map(([, , to]) => to),
    ).toEqual(["Lead", "Demo", "Offer"]);
    expect(read.deals).toHaveLength(4);
  });

  it("leaves out rows without a date it can read, and says so", () => {
    const read = history(
      own,
      ["a", null, "Lead", "soon"],
      ["a", null, "Demo", "TBD"],
      ["a", null, "Offer", 46000],
    );
    expect(read.to).toEqual(["Offer"]);
    expect(read.issues).toMatchObject([
      { code: "unreadableDate", row: 1, column: 3, values: { text: "soon", header: "When" } },
      { code: "unreadableDate", row: 2 },
    ]);
  });

  it("takes the order of days and months from the column's own evidence", () => {
    expect([
      ...history(own, ["a", null, "Lead", "03/04/2026"], ["a", null, "Demo", "25/04/2026"]).when,
    ]).toEqual([46115, 46137]);
    const ambiguous = history(own, ["a", null, "Lead", "03/04/2026"]);
    expect(ambiguous.issues).toMatchObject([{ code: "ambiguousDate", severity: "warning", row: 1 }]);
  });

  it("names the columns that are missing and those that are there", () => {
    expect(readHistory({ values: [["Deal", "Step", "Who"]] })).toEqual({
      ok: false,
      problem: {
        code: "historyColumnsMissing",
        values: { missing: "To, When", headers: "Deal, Step, Who" },
      },
    });
    expect(readHistory({ values: [] })).toMatchObject({ ok: false, problem: { code: "historyEmpty" } });
    expect(readHistory({ values: [[null], [" "]] })).toMatchObject({
      ok: false,
      problem: { code: "historyEmpty" },
    });
  });
});

describe("a table with a history", () => {
  const stages = [stage("Lead"), stage("Demo"), stage("Offer"), stage("Won", "won"), stage("Lost", "lost")];
  const read = (deals: Cell[][], ...rows: Cell[][]) => {
    const { grid, recognition } = recognised(
      [["Id", "Stage"], ...deals],
      { Id: "id", Stage: "stage" },
      stages,
    );
    return readPipeline(grid, recognition, { history: history(own, ...rows) }).deals;
  };

  it("knows when each stage was first entered, and how far a lost deal came", () => {
    const deals = read(
      [["a", "Lost"]],
      ["a", null, "Lead", 46000],
      ["a", "Lead", "Offer", 46005],
      ["a", "Offer", "Lead", 46006],
      ["a", "Lead", "Lost", 46010],
    );
    expect(deals.entered.map((dates) => dates?.[0] ?? null)).toEqual([46000, null, 46005, null, 46010]);
    expect(deals.reached[0]).toBe(2);
  });

  it("knows a stage that was only left", () => {
    expect(read([["a", "Lost"]], ["a", "Offer", "Lost", 46010]).reached[0]).toBe(2);
  });

  it("counts what was once won as having reached every open stage", () => {
    expect(read([["a", "Lost"]], ["a", null, "Won", 46000], ["a", "Won", "Lost", 46010]).reached[0]).toBe(2);
  });

  it("takes the stage found at set-up for reached, but not for entered then", () => {
    const deals = read(
      [["a", "Lost"]],
      ["a", null, "Demo", 46000, "me", "set-up"],
      ["a", "Demo", "Lost", 46009],
    );
    expect(deals.reached[0]).toBe(1);
    expect(deals.entered.map((dates) => dates?.[0] ?? null)).toEqual([null, null, null, null, 46009]);
  });

  it("leaves a history alone that may be of several deals", () => {
    const deals = read(
      [
        ["a", "Lead"],
        ["a", "Lead"],
      ],
      ["a", null, "Offer", 46000],
    );
    expect([...deals.reached]).toEqual([0, 0]);
  });
});

describe("seedHistory", () => {
  it("begins with the present stage of each deal, which reads back as found", () => {
    const stages = [stage("Lead"), stage("Won", "won")];
    const { grid, recognition } = recognised(
      [
        ["Id", "Stage"],
        ["a", "lead"],
        ["b", "WON!!"],
        ["c", "Odd"],
        ["d", null],
        [null, "Lead"],
      ],
      { Id: "id", Stage: "stage" },
      stages,
    );
    const rows = seedHistory(readPipeline(grid, recognition), 46000, "me@example.com");
    expect(rows).toEqual([
      ["a", null, "Lead", 46000, "me@example.com", "set-up"],
      ["b", null, "Won", 46000, "me@example.com", "set-up"],
      ["c", null, "Odd", 46000, "me@example.com", "set-up"],
    ]);
    const read = history(own, ...rows.map((row) => [...row]));
    expect([...read.seen]).toEqual([0, 0, 0]);
    expect(read.deals).toEqual(["a", "b", "c"]);
  });
});

describe("idKey", () => {
  it("takes Salesforce's 15 and 18 characters for one id", () => {
    expect(idKey("006bm00000LKgOnAAL")).toBe(idKey("006bm00000LKgOn"));
    expect(idKey("001bm00001ZL8UAAA1")).toBe("001bm00001ZL8UA");
  });

  it("leaves any other id of 18 characters as it is", () => {
    expect(idKey("006bm00000LKgOnAAA")).toBe("006bm00000LKgOnAAA");
    expect(idKey("INVOICE-2026-00012")).toBe("INVOICE-2026-00012");
  });
});
