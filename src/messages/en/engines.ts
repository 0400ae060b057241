import type { Phrases } from "../words.ts";

export type EngineProblemCode =
  | "noData"
  | "noTables"
  | "engineFailed"
  | "notWhole"
  | "badMap"
  | "noSuchTable"
  | "noSuchColumn"
  | "tooManyTexts"
  | "notADate"
  | "notANumber"
  | "noDealId"
  | "whichDeals"
  | "notDeals"
  | "mixedCurrencies"
  | "notTouches"
  | "noCampaigns"
  | "doubledDeals"
  | "tooManyRows"
  | "notHistory"
  | "needsTable"
  | "notInSummary"
  | "summaryTooLong"
  | "dealsWithoutId"
  | "touchesWithoutCampaign"
  | "touchesOfUnknownDeals"
  | "undatedTouches"
  | "unreadCells"
  | "written";

/** Why an engine gives no figure, and what it left out. */
export const engineProblems: Phrases<EngineProblemCode> = {
  noData: ({ path }) =>
    `there is nothing at ${path}: name a .csv or .parquet file, a folder of these, or a DuckDB file`,
  noTables: ({ path }) => `${path} holds no .csv or .parquet file: export the tables into it`,
  engineFailed: ({ engine, reason }) => `${engine} could not answer: ${reason}`,
  notWhole: ({ value }) =>
    `the engine gave ${value} where a whole number below 2^53 belongs: the amounts are too large to be added up exactly`,
  badMap: ({ file, what }) =>
    `${file} is no map of fields, see ${what}: write JSON such as {"deals": {"table": "opportunities", "columns": {"stage": "StageName"}}}`,
  noSuchTable: ({ table, tables }) => `the data has no table ${table}: it has ${tables}`,
  noSuchColumn: ({ column, table, columns }) => `table ${table} has no column ${column}: it has ${columns}`,
  tooManyTexts: ({ columns, table, limit }, say) =>
    `${columns} of table ${table} hold more than ${say.text(limit)} different texts: map a column of names, or of numbers and dates, in a view`,
  notADate: ({ column, table }) =>
    `column ${column} of table ${table} holds no dates: cast it to a date or a timestamp in a view`,
  notANumber: ({ column, table }) => `column ${column} of table ${table} holds no numbers: cast it in a view`,
  noDealId: ({ table }) => `table ${table} has no column that names its deals: map one as id`,
  whichDeals: ({ tables }) =>
    `nothing says which table holds the deals: call it \`deals\`, or map one of ${tables}`,
  notDeals: ({ table, columns }) =>
    `table ${table} is not recognised as deals: map at least its stage, among ${columns}`,
  mixedCurrencies: ({ currencies }) =>
    `the amounts are in several currencies, ${currencies}: convert them, or keep to one, in a view`,
  notTouches: ({ table, columns }) =>
    `table ${table} is not recognised as touches of deals: map its deal and campaign, among ${columns}`,
  noCampaigns: ({ columns }) => `no touch names a campaign in ${columns}: map the column that does`,
  doubledDeals: ({ deals }, say) =>
    `${say.text(deals)} rows have the id of another deal, whose touches would count twice: keep one row a deal in a view`,
  tooManyRows: ({ summary, limit }, say) =>
    `the summary ${summary} has more than ${say.text(limit)} rows: take a lower order, or fewer campaigns`,
  notHistory: ({ table, columns }) =>
    `table ${table} is not recognised as a stage history: map its \`deal\`, \`to\` and \`when\`, among ${columns}`,
  needsTable: ({ name }) =>
    `${name} with these arguments looks at single deals, and here are too many to fetch: narrow them in a view, or ask for what adds up`,
  notInSummary: ({ summary }) =>
    `the workbook does not hold the summary ${summary}: count it with \`eval --engine\` and \`--into\``,
  summaryTooLong: ({ rows, limit }, say) =>
    `the summaries have ${say.text(rows)} rows, and a sheet takes ${say.text(limit)}: ask for fewer formulas, or without --into`,
  dealsWithoutId: ({ rows }, say) => `rows of the deal table without an id, left out: ${say.text(rows)}`,
  touchesWithoutCampaign: ({ rows }, say) => `touches that name no campaign, left out: ${say.text(rows)}`,
  touchesOfUnknownDeals: ({ rows }, say) =>
    `touches of deals that the deal table does not have, left out: ${say.text(rows)}`,
  undatedTouches: ({ rows }, say) => `touches without a time, left out: ${say.text(rows)}`,
  unreadCells: ({ column, rows }, say) =>
    `cells of ${column} that could not be read, taken as blank: ${say.text(rows)}`,
  written: ({ book, count }, say) =>
    `${book} holds the summaries now, ${say.text(count)} of them: its functions answer without the engine`,
};
