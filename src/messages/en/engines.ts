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
  | "badAddress"
  | "secretInAddress"
  | "emptyDatabase"
  | "otherCluster"
  | "unreachable"
  | "signInRefused"
  | "noGoogleSignIn"
  | "notAllowed"
  | "shardUnavailable"
  | "quotaSpent"
  | "tooLarge"
  | "tooLong"
  | "stopped"
  | "tooManyBytes"
  | "tooManyBytesBilled"
  | "timeLimit"
  | "cancelled"
  | "looking"
  | "counting"
  | "scans"
  | "wouldScan"
  | "scanned"
  | "scattered"
  | "notCampaigns"
  | "tooManyCosts"
  | "campaignRows"
  | "noCac"
  | "notWritten"
  | "rowsFollow"
  | "summaryTooLong"
  | "dealsWithoutId"
  | "touchesWithoutCampaign"
  | "touchesOfUnknownDeals"
  | "undatedTouches"
  | "unreadCells"
  | "noDeals"
  | "otherRows"
  | "unjudgedRows"
  | "notUtf8"
  | "unreadableCsv"
  | "unknownInMap"
  | "noJson"
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
  notCampaigns: ({ table, columns }) =>
    `table ${table} is not recognised as campaigns with their costs: map its campaign and cost, among ${columns}`,
  tooManyCosts: ({ table, limit }, say) =>
    `table ${table} has more than ${say.text(limit)} rows: add the costs up by campaign and month in a view`,
  campaignRows: ({ rows }, say) =>
    `rows of the campaign table without a usable cost, left out: ${say.text(rows)}`,
  noCac: () => "the CAC of campaigns is left empty: counts do not tell which accounts were customers before",
  notWritten: ({ reason }) => `the summaries were counted, but not written: ${reason}`,
  rowsFollow: () => "-- then a row for each row counted; nothing was counted, and nothing was sent",
  summaryTooLong: ({ rows, limit }, say) =>
    `the summaries have ${say.text(rows)} rows, and a sheet takes ${say.text(limit)}: ask for fewer formulas, or without --into`,
  badAddress: ({ part, example }) =>
    `the address of the engine is not understood at ${part}: write ${example}`,
  secretInAddress: () =>
    "an address of ClickHouse holds no user and no password: set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD in the environment",
  emptyDatabase: ({ database }) =>
    `${database} holds no tables that you may see: check its name and your permissions`,
  otherCluster: ({ table, cluster }) =>
    `table ${table} is spread over the cluster ${cluster}: write ?cluster=${cluster} in the address`,
  unreachable: ({ host, reason }) =>
    `${host} does not answer (${reason}): check the address, the connection and that the server runs, then try again`,
  signInRefused: ({ engine, host }) =>
    `${engine} at ${host} does not accept the sign-in: ${
      engine === "BigQuery"
        ? "run `gcloud auth application-default login`"
        : "check CLICKHOUSE_USER and CLICKHOUSE_PASSWORD in the environment"
    }`,
  noGoogleSignIn: () =>
    "nobody is signed in to Google Cloud: run `gcloud auth application-default login`, or name a key file in GOOGLE_APPLICATION_CREDENTIALS",
  notAllowed: ({ engine, reason }) => `${engine} does not allow that: ${reason}`,
  shardUnavailable: ({ host }) =>
    `a shard of the cluster behind ${host} does not answer: without it every figure would be too small, so there is none; bring it back, then try again`,
  quotaSpent: ({ engine }) =>
    `${engine} takes no more queries for now, a quota is used up: wait, or ask whoever manages the project`,
  tooLarge: ({ engine, reason }) =>
    `this was too much for ${engine}: ${reason}; take a period, or a larger server`,
  tooLong: ({ engine, reason }) => `${engine} ended the query at its own time limit: ${reason}`,
  stopped: ({ engine }) => `somebody else stopped the query at ${engine}: run it again`,
  tooManyBytes: ({ gigabytes, limit }, say) =>
    `the queries would scan ${say.text(gigabytes)} GB, and ${say.text(limit)} GB are allowed: give --max-bytes, or a period or smaller tables`,
  tooManyBytesBilled: ({ reason }) =>
    `BigQuery would charge more bytes than are allowed: ${reason}; give a larger --max-bytes`,
  timeLimit: ({ seconds }, say) =>
    `stopped after the time limit of ${say.text(seconds)} s, with no figure: give a longer --time-limit, or a period`,
  cancelled: () => "stopped, with no figure",
  looking: () => "looking at the tables and their names",
  counting: ({ summary }) => `counting ${summary}`,
  scans: ({ gigabytes }, say) => `scans ${say.text(gigabytes)} GB`,
  wouldScan: ({ gigabytes }, say) =>
    `before these, looking at names and checking would scan ${say.text(gigabytes)} GB; nothing was charged; campaigns and stages in the texts are those of the first rows`,
  scanned: ({ gigabytes }, say) => `the queries scanned ${say.text(gigabytes)} GB`,
  scattered: ({ rows }, say) =>
    `rows that lie on another shard than their deal: ${say.text(rows)}; so all was counted in one place, which is slower: shard touches and history by the deal`,
  dealsWithoutId: ({ rows }, say) => `rows of the deal table without an id, left out: ${say.text(rows)}`,
  touchesWithoutCampaign: ({ rows }, say) => `touches that name no campaign, left out: ${say.text(rows)}`,
  touchesOfUnknownDeals: ({ rows }, say) =>
    `touches of deals that the deal table does not have, left out: ${say.text(rows)}`,
  undatedTouches: ({ rows }, say) => `touches without a time, left out: ${say.text(rows)}`,
  unreadCells: ({ column, rows }, say) =>
    `cells of ${column} that could not be read, taken as blank: ${say.text(rows)}`,
  noDeals: ({ table }) => `table ${table} is empty: there are no deals below its header`,
  otherRows: ({ rows, texts }, say) =>
    `rows of the deal table that are sums, labels or notes (${say.text(texts)}), left out: ${say.text(rows)}`,
  unjudgedRows: ({ rows }, say) =>
    `rows of the deal table without a stage: ${say.text(rows)}, too many to look for sums among them; they are counted as deals`,
  notUtf8: ({ file }) => `${file} cannot be read as UTF-8: save it as "CSV UTF-8"`,
  unreadableCsv: ({ file, reason }) =>
    `DuckDB cannot read ${file}: ${reason}; mend that row, or export the table as .parquet`,
  unknownInMap: ({ file, what, allowed }) => `${file} names ${what}, which is unknown: use ${allowed}`,
  noJson: ({ file, line }, say) =>
    `${file} is no JSON, see line ${say.text(line)}: put names and values in quotation marks, with commas between them`,
  written: ({ book, count }, say) =>
    `${book} holds the summaries now, ${say.text(count)} of them: its functions answer without the engine, unless a deal table in it is managed: that goes first`,
};
