import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import type { Deals } from "../../../src/core/deals/deals.ts";
import { readHistory } from "../../../src/core/deals/history.ts";
import { readPipeline } from "../../../src/core/deals/read.ts";
import type { Field } from "../../../src/core/fields.ts";
import { type ColumnSaid, recognised, stage } from "./recognised.ts";

const stages = [
  stage("Lead"),
  stage("Demo"),
  stage("Offer"),
  stage("Won", "won"),
  stage("Lost", "lost"),
  stage("Parked", "on-hold"),
];
const said: Readonly<Record<string, Field | ColumnSaid>> = {
  Id: "id",
  Name: "name",
  Stage: "stage",
  Created: "created",
  Closed: "closed",
  "Stage changed": "stageChanged",
  "Date entered Lead": { entryOf: "Lead" },
  "Date entered Demo": { entryOf: "Demo" },
  "Date entered Offer": { entryOf: "Offer" },
};
const header = ["Deal", "From", "To", "When", "Who", "Seen by"];

function read(
  deals: readonly (readonly Cell[])[],
  moves: readonly (readonly Cell[])[] = [],
  more: { readonly header?: readonly string[]; readonly completeFrom?: number } = {},
): Deals {
  const { grid, recognition } = recognised(deals, said, stages);
  const history = moves.length === 0 ? null : readHistory({ values: [more.header ?? header, ...moves] });
  if (history !== null && !history.ok) throw new Error(history.problem.code);
  return readPipeline(grid, recognition, {
    ...(history === null ? {} : { history: history.history }),
    ...(more.completeFrom === undefined ? {} : { completeFrom: more.completeFrom }),
  }).deals;
}

/** "stage from–until", an open end as "now" where the deal is there, else "?". */
const visits = ({ visits }: Deals) =>
  Array.from(visits.deal, (_, v) => {
    const shown = (day: number) => (Number.isNaN(day) ? "?" : String(day));
    const until = visits.present[v] === 1 ? "now" : shown(visits.until[v] as number);
    return `${stages[visits.stage[v] as number]?.name} ${shown(visits.from[v] as number)}–${until}`;
  });

const table = (row: readonly Cell[]) => [["Id", "Stage", "Created", "Closed"], row];

describe("visits by a history", () => {
  it("end with the next move; backward moves and re-entries are visits of their own", () => {
    const deals = read(table(["a", "Offer", 46000, null]), [
      ["a", null, "Lead", 46000],
      ["a", "Lead", "Offer", 46010],
      ["a", "Offer", "Lead", 46012],
      ["a", "Lead", "Offer", 46020],
    ]);
    expect(visits(deals)).toEqual([
      "Lead 46000–46010",
      "Offer 46010–46012",
      "Lead 46012–46020",
      "Offer 46020–now",
    ]);
    expect(deals.inStageSince[0]).toBe(46020);
  });

  it("end with the close where the history stops before it", () => {
    expect(visits(read(table(["a", "Lost", 46000, 46030]), [["a", null, "Lead", 46000]]))).toEqual([
      "Lead 46000–46030",
    ]);
  });

  it("of one day keep their order and last 0 days", () => {
    const deals = read(table(["a", "Offer", 46000, null]), [
      ["a", null, "Lead", 46000],
      ["a", null, "Demo", 46000],
      ["a", null, "Offer", 46000],
    ]);
    expect(visits(deals)).toEqual(["Lead 46000–46000", "Demo 46000–46000", "Offer 46000–now"]);
  });

  it("go on after a reopening", () => {
    const deals = read(table(["a", "Demo", 46000, null]), [
      ["a", null, "Demo", 46000],
      ["a", "Demo", "Lost", 46005],
      ["a", "Lost", "Demo", 46009],
    ]);
    expect(visits(deals)).toEqual(["Demo 46000–46005", "Lost 46005–46009", "Demo 46009–now"]);
  });

  it("have no known beginning where the deal was found in the stage, unless a column has it", () => {
    const moves = [
      ["a", null, "Demo", 46100, "me", "set-up"],
      ["a", "Demo", "Offer", 46120, "me", "edit"],
    ];
    expect(visits(read(table(["a", "Offer", 46000, null]), moves))).toEqual([
      "Demo ?–46120",
      "Offer 46120–now",
    ]);
    const dated = [
      ["Id", "Stage", "Date entered Demo"],
      ["a", "Offer", 46050],
    ];
    expect(visits(read(dated, moves))[0]).toBe("Demo 46050–46120");
  });

  it("begin with the creation where a report of changes begins with the first change", () => {
    const report = ["Opportunity Name", "Field / Event", "Old Value", "New Value", "Edit Date"];
    const deals = [
      ["Id", "Name", "Stage", "Created"],
      ["006", "Roof", "Offer", 46000],
    ];
    const moves = [["Roof", "Stage", "Lead", "Offer", 46007]];
    expect(visits(read(deals, moves, { header: report }))).toEqual(["Lead 46000–46007", "Offer 46007–now"]);
    expect(visits(read(deals, moves, { header: report, completeFrom: 46003 }))[0]).toBe("Lead ?–46007");
  });

  it("follow a table that was changed after the last move, by its stage-changed column alone", () => {
    const moves = [["a", null, "Lead", 46000]];
    expect(visits(read(table(["a", "Offer", 46000, null]), moves))).toEqual(["Lead 46000–?", "Offer ?–now"]);
    const changed = [
      ["Id", "Stage", "Stage changed"],
      ["a", "Offer", 46020],
    ];
    expect(visits(read(changed, moves))).toEqual(["Lead 46000–46020", "Offer 46020–now"]);
  });

  it("that begin before creation are kept and flagged", () => {
    const deals = read(table(["a", "Demo", 46100, null]), [
      ["a", null, "Lead", 46000],
      ["a", "Lead", "Demo", 46010],
    ]);
    expect(visits(deals)[0]).toBe("Lead 46000–46010");
    expect(deals.issues).toMatchObject([
      { code: "historyBeforeCreation", severity: "warning", row: 1, values: { when: 46000, created: 46100 } },
    ]);
  });
});

describe("visits by entry dates", () => {
  const hubspot = [
    "Id",
    "Stage",
    "Created",
    "Closed",
    "Date entered Lead",
    "Date entered Demo",
    "Date entered Offer",
  ];

  it("end with the next entry or the close; a skipped stage has none", () => {
    const deals = read([
      hubspot,
      ["a", "Offer", 46000, null, 46000, 46004, 46011],
      ["b", "Won", 46000, 46050, 46000, null, 46020],
    ]);
    expect(visits(deals)).toEqual([
      "Lead 46000–46004",
      "Demo 46004–46011",
      "Offer 46011–now",
      "Lead 46000–46020",
      "Offer 46020–46050",
    ]);
    expect(deals.inStageSince[0]).toBe(46011);
  });

  it("of the first stage begin with the creation where it has no column", () => {
    const header = ["Id", "Stage", "Created", "Closed", "Date entered Demo", "Date entered Offer"];
    expect(visits(read([header, ["a", "Lost", 46000, 46009, 46004, null]]))).toEqual([
      "Lead 46000–46004",
      "Demo 46004–46009",
    ]);
  });

  it("are not known of stages that a stage without a column follows", () => {
    const header = ["Id", "Stage", "Created", "Closed", "Date entered Lead", "Date entered Offer"];
    expect(visits(read([header, ["a", "Offer", 46000, null, 46000, 46004]]))).toEqual(["Offer 46004–now"]);
  });
});

describe("since when a deal is in its stage", () => {
  it("is said by a stage-changed column, else by the creation for the first stage, else by nothing", () => {
    expect([
      ...read([
        ["Id", "Stage", "Stage changed"],
        ["a", "Demo", 46020],
      ]).inStageSince,
    ]).toEqual([46020]);
    const deals = read([
      ["Id", "Stage", "Created"],
      ["a", "Lead", 46000],
      ["b", "Demo", 46000],
    ]);
    expect([...deals.inStageSince]).toEqual([46000, Number.NaN]);
  });
});
