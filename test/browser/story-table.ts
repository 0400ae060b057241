import type { Cell } from "../../src/core/cells/cell.ts";

/** 2026-11-21. */
export const storyDay = 46_347;

export const columns = { stage: 3, amount: 4 } as const;

const headers = [
  "Deal ID",
  "Deal name",
  "Owner",
  "Stage",
  "Amount (EUR)",
  "Created",
  "Expected close",
  "Closed on",
  "Last stage",
  "Next step",
  "Next step date",
];

/** Stage and, of a lost deal, the stage it was lost in: of 24 deals 12 are open, 4 won, 8 lost, 5 of these in Proposal. */
const ends: readonly (readonly [string, string?])[] = [
  ...["Lead", "Lead", "Lead", "Lead", "Qualified", "Qualified", "Qualified", "Qualified"].map(
    (stage): [string] => [stage],
  ),
  ...["Proposal", "Proposal", "Proposal", "Proposal", "Won", "Won", "Won", "Won"].map((stage): [string] => [
    stage,
  ]),
  ...["Lead", "Qualified", "Qualified", "Proposal", "Proposal", "Proposal", "Proposal", "Proposal"].map(
    (last): [string, string] => ["Lost", last],
  ),
];

/** A plain deal table that nothing is wrong with; row 1 of the sheet is its header. */
export const deals: readonly (readonly Cell[])[] = [
  headers,
  // Three times: a bottleneck is told from 20 decided deals a stage on.
  ...[...ends, ...ends, ...ends].map(([stage, last], index): Cell[] => {
    const isOpen = !["Won", "Lost"].includes(stage);
    return [
      `S-${index + 1}`,
      `Licences ${index + 1}`,
      index % 2 === 0 ? "Ann Lie" : "Bob Ray",
      stage,
      1000 + 500 * index,
      storyDay - 200 + index,
      isOpen ? storyDay + 20 + index : null,
      isOpen ? null : storyDay - 5 - index,
      last ?? null,
      isOpen ? "Call about the offer" : null,
      isOpen ? storyDay + (index % 9) : null,
    ];
  }),
];

const campaigns = ["Nordic fair", "Newsletter", "Brand search"];

/** Two touches of each deal. */
const touches: readonly (readonly Cell[])[] = [
  ["Deal ID", "Campaign", "Channel", "When"],
  ...deals
    .slice(1)
    .flatMap(([id = null], index) =>
      [0, 1].map((touch): Cell[] => [
        id,
        campaigns[(index + touch) % campaigns.length] ?? null,
        ["Event", "Email", "Search"][(index + touch) % campaigns.length] ?? null,
        storyDay - 190 + index + touch,
      ]),
    ),
];

const costs: readonly (readonly Cell[])[] = [
  ["Campaign", "Channel", "Start date", "End date", "Cost (EUR)"],
  ...campaigns.map((name, index): Cell[] => [
    name,
    ["Event", "Email", "Search"][index] ?? null,
    storyDay - 210,
    storyDay - 60,
    1500,
  ]),
];

const dated = (cells: readonly (readonly Cell[])[]) =>
  cells.map((row) => row.map((cell) => (typeof cell === "number" && cell > 45_000 ? "yyyy-mm-dd" : "")));

/** The sheets of the story's workbook, the deal table first. */
export const storySheets = [
  { name: "Sales", cells: deals, formats: dated(deals) },
  { name: "Touches", cells: touches, formats: dated(touches) },
  { name: "Costs", cells: costs, formats: dated(costs) },
];
