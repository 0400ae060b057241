import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { stageOf } from "../../../src/core/stages/stage.ts";
import { day } from "../../functions/pipeline-builder.ts";
import { ruleTable, type TableOptions } from "./rule-table.ts";

const stages = Object.freeze([
  stageOf("Lead", "open"),
  stageOf("Qualified", "open", { aliases: ["SQL"] }),
  stageOf("Proposal", "open"),
  stageOf("Won", "won"),
  stageOf("Lost", "lost"),
]);
const header = ["Deal ID", "Deal name", "Account", "Owner", "Stage", "Amount", "Created", "Expected close"];
const more = ["Closed", "Lost reason"];
const d = day;

/** A deal with which nothing is wrong, but for what is given. */
function deal(id: string, said: Readonly<Record<string, Cell>> = {}, headers = [...header, ...more]): Cell[] {
  const usual: Readonly<Record<string, Cell>> = {
    "Deal ID": id,
    "Deal name": `Deal ${id}`,
    Account: `Account ${id}`,
    Owner: "Ola Berg",
    Stage: "Lead",
    Amount: 1000,
    Created: d("2026-09-01"),
    "Expected close": d("2026-12-15"),
    Closed: null,
    "Lost reason": null,
  };
  return headers.map((name) => (name in said ? (said[name] ?? null) : (usual[name] ?? null)));
}

function table(
  deals: readonly Readonly<Record<string, Cell>>[],
  options: Partial<TableOptions> = {},
  extra: readonly string[] = [],
) {
  const headers = [...header, ...more, ...extra];
  const rows = deals.map((said, index) => deal(`D${index + 1}`, said, headers));
  return ruleTable([headers, ...rows], { stages, ...options });
}

const won = { Stage: "Won", Closed: d("2026-10-01") };

describe("the rules on stages", () => {
  it("tell a known stage that is written otherwise, and write its name", () => {
    const found = table([{ Stage: "lead " }, { Stage: "SQL" }, { Stage: "Lead" }, { Stage: "2. Proposal" }]);
    expect(found.said("stageSpelling")[1]).toBe('the stage is written "SQL" and means "Qualified"');
    expect(found.mendsOf("stageSpelling")).toEqual([
      ["D1", "Stage", "lead ", "Lead", true],
      ["D2", "Stage", "SQL", "Qualified", true],
      ["D4", "Stage", "2. Proposal", "Proposal", true],
    ]);
  });

  it("propose the stage that a slip may mean, but are not sure of it", () => {
    const found = table([{ Stage: "Proposel" }, { Stage: "Weather" }]);
    expect(found.dealsOf("unknownStage")).toEqual(["D1", "D2"]);
    expect(found.mendsOf("unknownStage")).toEqual([["D1", "Stage", "Proposel", "Proposal", false]]);
  });

  const history: Cell[][] = [
    ["Deal", "From", "To", "When", "Who", "Seen by"],
    ["D1", "", "Lead", d("2026-09-01"), "", "edit"],
    ["D1", "Lead", "Proposal", d("2026-10-01"), "", "edit"],
    ["D2", "", "Proposal", d("2026-09-01"), "", "edit"],
    ["D2", "Proposal", "Lead", d("2026-10-01"), "", "edit"],
    ["D3", "", "Lead", d("2026-09-01"), "", "edit"],
    ["D3", "Lead", "Qualified", d("2026-10-01"), "", "edit"],
    ["D4", "", "Lead", d("2026-09-01"), "", "edit"],
    ["D4", "Lead", "Won", d("2026-10-01"), "", "edit"],
    ["D5", "", "Lead", d("2026-09-01"), "", "edit"],
    ["D5", "Lead", "Lost", d("2026-10-01"), "", "edit"],
  ];
  const moved = [
    { Stage: "Proposal" },
    { Stage: "Lead" },
    { Stage: "Qualified" },
    won,
    { Stage: "Lost", Closed: d("2026-10-01"), "Lost reason": "Price" },
  ];
  const both = { stageSkipped: { on: true }, movedBack: { on: true } };

  it("say nothing of skipped stages and moves back until somebody asks for it", () => {
    const found = table(moved, { history });
    expect([...found.dealsOf("stageSkipped"), ...found.dealsOf("movedBack")]).toEqual([]);
  });

  it("tell skipped stages, to the won one as well, but to lose a deal skips none", () => {
    const found = table(moved, { history, rules: { byRule: both } });
    expect(found.dealsOf("stageSkipped")).toEqual(["D1", "D4"]);
    expect(found.said("stageSkipped")[0]).toBe('it went from "Lead" to "Proposal" without passing Qualified');
    expect(found.dealsOf("movedBack")).toEqual(["D2"]);
  });

  it("spare the stages and deals that are excepted", () => {
    const exceptStages = ["Qualified"];
    const skips = { stageSkipped: { on: true, exceptStages }, movedBack: { on: true, exceptDeals: ["D2"] } };
    const found = table(moved, { history, rules: { byRule: skips } });
    expect(found.dealsOf("stageSkipped")).toEqual(["D4"]);
    expect(found.dealsOf("movedBack")).toEqual([]);
  });

  it("tell moves that the next stages do not name", () => {
    const strict = stages.map((stage) =>
      stage.name === "Lead" ? { ...stage, next: ["Qualified", "Lost"] } : stage,
    );
    expect(table(moved, { history, stages: strict }).dealsOf("moveNotAllowed")).toEqual(["D1", "D4"]);
  });

  it("ask for the fields, entry and exit criteria of stages, ticked, yes in any language, or filled", () => {
    const asking = stages.map((stage) =>
      stage.name === "Lead"
        ? { ...stage, exit: ["Budget known"] }
        : stage.name === "Proposal"
          ? { ...stage, required: ["Decision makers"], entry: ["NDA signed"] }
          : stage,
    );
    const extra = ["Decision makers", "NDA signed", "Budget known"];
    const at = { Stage: "Proposal", "Decision makers": "Kim", "NDA signed": true, "Budget known": "kyllä" };
    const found = table(
      [
        at,
        { ...at, "NDA signed": false },
        { ...at, "NDA signed": "nei" },
        { ...at, "Decision makers": "-" },
        { ...at, "Budget known": null },
        { Stage: "Lead" },
        { Stage: "Lost", Closed: d("2026-10-01"), "Lost reason": "Price" },
      ],
      { stages: asking },
      extra,
    );
    expect(found.dealsOf("entryCriterion")).toEqual(["D2", "D3"]);
    expect(found.dealsOf("exitCriterion")).toEqual(["D5"]);
    expect(found.said("exitCriterion")).toEqual(['it has gone on from "Lead" without "Budget known"']);
    expect(found.said("blankField")).toEqual(['"Decision makers" is empty, which "Proposal" requires']);
  });

  it("hold probabilities to the band of their stage", () => {
    const banded = stages.map((stage) =>
      stage.name === "Proposal" ? { ...stage, band: { low: 0.4, high: 0.6 } } : stage,
    );
    const at = (share: number) => ({ Stage: "Proposal", Probability: share });
    const found = table([at(0.5), at(0.9), at(0.1), at(0.6)], { stages: banded }, ["Probability"]);
    expect(found.mendsOf("probabilityOutsideBand")).toEqual([
      ["D2", "Probability", 0.9, 0.6, false],
      ["D3", "Probability", 0.1, 0.4, false],
    ]);
  });
});

describe("the rules on what closed deals lack", () => {
  it("name won deals without an amount, but not those whose amount is written", () => {
    const found = table([{ ...won, Amount: null }, { ...won, Amount: "TBD" }, won, { ...won, Amount: 0 }]);
    expect(found.dealsOf("wonWithoutAmount")).toEqual(["D1", "D2"]);
    expect(found.dealsOf("amountNotPositive")).toEqual(["D4"]);
  });

  it("copy the close date from the history, where that saw it; else the expected day, unsurely", () => {
    const history: Cell[][] = [
      ["Deal", "From", "To", "When", "Who", "Seen by"],
      ["D1", "", "Lead", d("2026-09-01"), "", "edit"],
      ["D1", "Lead", "Won", d("2026-10-05"), "", "edit"],
    ];
    const undated = { Stage: "Won", Closed: null, "Expected close": d("2026-10-01") };
    const dated = { ...won, Stage: "Won" };
    const found = table([undated, undated, { ...undated, "Expected close": null }, dated], { history });
    expect(found.dealsOf("closedWithoutDate")).toEqual(["D1", "D2", "D3"]);
    expect(found.mendsOf("closedWithoutDate")).toEqual([
      ["D1", "Closed", null, d("2026-10-05"), true],
      ["D2", "Closed", null, d("2026-10-01"), false],
    ]);
  });

  it("say that a lost deal which Odoo left in its stage counts as open", () => {
    const lost = { Stage: "Proposal", "Lost reason": "Price", Active: false };
    const found = table([lost, { Active: true }], {}, ["Active"]);
    expect(found.dealsOf("lostReasonAgainstStage")).toEqual(["D1"]);
    expect(found.said("inactiveYetOpen")).toEqual([
      '"Active" says false but the stage is "Proposal": it counts as open',
    ]);
    expect(found.mendsOf("inactiveYetOpen")).toEqual([["D1", "Stage", "Proposal", "Lost", false]]);
  });

  it("point out an open deal with a close date of its own", () => {
    const found = table([{ Closed: d("2026-10-01") }, won]);
    expect(found.dealsOf("openYetClosed")).toEqual(["D1"]);
  });
});

describe("the rules on dates", () => {
  it("move a close date that has passed to the end of the month, or of the next when that is near", () => {
    const found = table([{ "Expected close": d("2026-11-01") }, {}]);
    expect(found.mendsOf("overdue")).toEqual([
      ["D1", "Expected close", d("2026-11-01"), d("2026-11-30"), false],
    ]);
  });

  it("write dates in the form that the cell has, and none where it can be read two ways", () => {
    const found = table([{ "Expected close": "2026-11-01" }, { "Expected close": "25.10.2026" }]);
    expect(found.dealsOf("overdue")).toEqual(["D1", "D2"]);
    expect(found.mendsOf("overdue")).toEqual([["D1", "Expected close", "2026-11-01", "2026-11-30", false]]);
  });
});

describe("the rules that look at other rows", () => {
  it("find a deal twice by account and name, however they are written", () => {
    const found = table([
      { "Deal name": "CRM", Account: "Acme, Oy" },
      { "Deal name": "crm", Account: "ACME Oy" },
      { "Deal name": "CRM", Account: "Bolt" },
      { "Deal name": "?", Account: "Bolt" },
      { "Deal name": "?", Account: "Bolt" },
      { "Deal name": "CRM", Account: null },
    ]);
    expect(found.dealsOf("duplicateDeal")).toEqual(["D2"]);
    expect(found.said("duplicateDeal")).toEqual(['"crm" of "ACME Oy" stands in the table already, as "D1"']);
  });

  it("take an owner for another only when it is the same words, or a likely slip of a frequent one", () => {
    const found = table([
      ...Array.from({ length: 6 }, () => ({ Owner: "Marta Nowak" })),
      { Owner: "nowak, Marta" },
      { Owner: "Marta Novak" },
      { Owner: "Sam Whitfield" },
      { Owner: "Martin Nowicki" },
    ]);
    expect(found.mendsOf("ownerSpelling")).toEqual([
      ["D7", "Owner", "nowak, Marta", "Marta Nowak", true],
      ["D8", "Owner", "Marta Novak", "Marta Nowak", false],
    ]);
  });

  it("hold owners to a list where there is one", () => {
    const rules = { owners: ["Ola Berg", "Marta Nowak"] };
    const found = table([{}, { Owner: "Marta Novak" }, { Owner: "Somebody" }, { Owner: "ola berg" }], {
      rules,
    });
    expect(found.mendsOf("unknownOwner")).toEqual([["D2", "Owner", "Marta Novak", "Marta Nowak", false]]);
    expect(found.dealsOf("unknownOwner")).toEqual(["D2", "D3"]);
    expect(found.mendsOf("ownerSpelling")).toEqual([["D4", "Owner", "ola berg", "Ola Berg", true]]);
  });

  it("note an amount with zeros too many or too few, in currencies of their own", () => {
    const amounts = Array.from({ length: 30 }, (_, i) => ({ "Amount (EUR)": 900 + i * 10 }));
    const headers = [...header.map((name) => (name === "Amount" ? "Amount (EUR)" : name)), ...more];
    const rows = [...amounts, { "Amount (EUR)": 1_000_000 }, { "Amount (EUR)": 1 }, { "Amount (EUR)": 1500 }];
    const cells = [headers, ...rows.map((said, i) => deal(`D${i + 1}`, said, headers))];
    const found = ruleTable(cells, { stages });
    expect(found.dealsOf("amountOutlier")).toEqual(["D31", "D32"]);
    expect(found.said("amountOutlier")[0]).toMatch(/^the amount 1,000,000 is .* times the usual 1,0/);
    const quiet = ruleTable(cells, { stages, rules: { outlierLimit: 1_000 } });
    expect(quiet.dealsOf("amountOutlier")).toEqual([]);
  });
});

describe("what is settled of rules", () => {
  it("switches them off, sets how grave they are and what becomes of what breaks them", () => {
    const overdue = [{ "Expected close": d("2026-11-01") }];
    const only = (byRule: object) =>
      table(overdue, { rules: { mode: "block", byRule } }).found.map(({ severity, mode }) => [
        severity,
        mode,
      ]);
    expect(only({})).toEqual([["warning", "block"]]);
    expect(only({ overdue: { severity: "error", mode: "warn" } })).toEqual([["error", "warn"]]);
    expect(only({ overdue: { on: false } })).toEqual([]);
    expect(only({ overdue: { exceptStages: ["Lead"] } })).toEqual([]);
  });

  it("finds nothing wrong with a deal with which nothing is", () => {
    expect(table([{}, won]).found).toEqual([]);
  });
});
