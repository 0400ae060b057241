import type { ExplainProblemCode, InsertProblemCode } from "../../core/planning/insertion.ts";
import type { Formats, Phrases } from "../words.ts";

const deals = (n: number, say: Formats) => say.plural(n, { one: "{n} deal", other: "{n} deals" });

/** The page that finds, fills in, inserts and explains functions. */
export const functionsPage = {
  title: "Functions",
  menu: "More pages",
  search: "Search functions",
  found: (n: number, say: Formats) => say.plural(n, { one: "{n} function", other: "{n} functions" }),
  noneFound: (text: string) => `No function has “${text}” in its name or description`,
  clearSearch: "Show all functions",
  families: {
    PIPELINE: "Pipeline",
    STAGE: "Stages",
    DEAL: "Deals",
    CAMPAIGN: "Campaigns",
    CUSTOMER: "Customers",
  },
  back: "Functions",
  backToPipeline: "Pipeline",
  arguments: "Arguments",
  blank: "Left out",
  choose: "Choose or type",
  required: "needed",
  conditions: "Only deals where",
  addCondition: "Add condition",
  condition: (n: number, say: Formats) => `Condition ${say.number(n)}`,
  column: "Column",
  chooseColumn: "Choose a column",
  criterion: "Is",
  criterionHint: "A text, or a comparison such as >=1000 or <>Lost",
  removeCondition: (column: string) => `Remove the condition on ${column}`,
  unmanaged: "Set up the deal table first: the choices and the value come from it",
  preview: "Value now",
  calculating: "Calculating…",
  spill: (rows: number, columns: number, say: Formats) =>
    `${say.plural(rows, { one: "{n} row", other: "{n} rows" })} × ${say.plural(columns, { one: "{n} column", other: "{n} columns" })}, from the cell on downwards`,
  moreRows: (n: number, say: Formats) =>
    say.plural(n, { one: "and {n} more row", other: "and {n} more rows" }),
  formula: "Formula",
  insert: "Insert in selected cell",
  insertIn: (cell: string) => `Insert in ${cell}`,
  inserting: "Inserting…",
  inserted: (place: string) => `Inserted in ${place}`,
  notInserted: "Nothing was inserted",
  copy: "Copy",
  copied: "Formula copied",
  notCopied: "The formula could not be copied: select it and copy it yourself",
  definition: "How it is counted",
  examples: "Examples",
  elsewhere: "In other systems",
  reference: "Open in the reference",
  how: "How counted?",
  howOf: (figure: string) => `How counted? ${figure}`,
  explainTitle: "How it was counted",
  selected: (place: string, name: string) => `${place}: ${name}`,
  selectHint: "Select a cell with a Pipewright function to see how its figure was counted.",
  lookAtCell: "Explain selected cell",
  noCall: (place: string) => `${place} calls no Pipewright function`,
  asOf: (day: string) => `as of ${day}`,
  steps: "Formula",
  counted: "Counted",
  leftOut: "Left out",
  noDeals: "Rows that are no deals",
  mind: "Mind",
  nothingCounted: "This figure comes from its arguments alone, not from deals",
  group: (count: number, total: string, what: string, say: Formats) =>
    `${what}: ${deals(count, say)}, ${total}`,
  noStage: "no known stage",
  noAmount: "no amount",
  more: (n: number, say: Formats) => `and ${say.number(n)} more`,
};

/** Why a formula is not inserted, or a cell not explained. */
export const functionsPageProblems: Phrases<InsertProblemCode | ExplainProblemCode> = {
  nothingSelected: () => "no cell is selected: click the cell that is to show the figure",
  cellTaken: ({ cell }) =>
    `${cell} holds something already, and nothing is overwritten: select an empty cell`,
  noRoom: ({ cell, rows, columns, taken }, say) =>
    `the result fills ${say.text(rows)} × ${say.text(columns)} cells from ${cell} on, and ${taken} is in the way: select a cell with empty ones below and beside it`,
  endOfSheet: ({ cell, rows, columns }, say) =>
    `the result fills ${say.text(rows)} × ${say.text(columns)} cells, and the sheet ends too soon after ${cell}: select a cell further up or left, or add rows and columns`,
  insideTable: ({ cell, table }) =>
    `at ${cell} the figure would stand in the table ${table}: select a cell outside it`,
  computedArgument: ({ argument, text }, say) =>
    `argument ${say.text(argument)} is ${say.text(text)}, which the spreadsheet computes: put it in a cell of its own and name that cell, to have this explained`,
};
