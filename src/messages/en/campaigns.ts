import type { Basis } from "../../core/attribution/bases.ts";
import type { CampaignField, TouchField } from "../../core/attribution/inputs/vocabulary.ts";
import type { Model } from "../../core/attribution/models.ts";
import type { Formats } from "../words.ts";

const deals = (n: number, say: Formats) => say.plural(n, { one: "{n} deal", other: "{n} deals" });
const rows = (n: number, say: Formats) => say.plural(n, { one: "{n} row", other: "{n} rows" });
const touches = (n: number, say: Formats) => say.plural(n, { one: "{n} touch", other: "{n} touches" });

const models: Readonly<Record<Exclude<Model, "custom">, string>> = {
  first: "First touch",
  last: "Last touch",
  "last non-direct": "Last touch that is not direct",
  linear: "Linear",
  u: "U: first and last",
  "u hubspot": "U as in HubSpot",
  "u marketo": "U as in Marketo Measure",
  w: "W: first, lead, opportunity",
  "w dreamdata": "W as in Dreamdata",
  "full path": "Full path",
  j: "J: mostly the last",
  "inverse j": "Inverse J: mostly the first",
  "time decay": "Time decay",
  markov1: "Markov, order 1",
  markov2: "Markov, order 2",
  markov3: "Markov, order 3",
  markov4: "Markov, order 4",
  shapley: "Shapley",
  counterfactual: "Counterfactual",
};

const modelLines: typeof models = {
  first: "All to the first touch: what makes us known?",
  last: "All to the last touch: what comes just before the signature?",
  "last non-direct": "All to the last touch that was not direct traffic: what brought people back?",
  linear: "Equal shares for all touches: who took part?",
  u: "40% first, 40% last, 20% between: who opened and who closed?",
  "u hubspot": "40% first touch, 40% lead creation, 20% the rest: who makes leads?",
  "u marketo": "50% first touch, 50% lead creation: who makes leads?",
  w: "30% first touch, 30% lead, 30% opportunity, 10% the rest: who makes pipeline?",
  "w dreamdata": "30% first, 30% last, 30% lead and opportunity creation, 10% the rest",
  "full path": "22.5% each for first touch, lead, opportunity and close, 10% the rest",
  j: "20% first, 60% last, 20% between: the end counts more",
  "inverse j": "60% first, 20% last, 20% between: the beginning counts more",
  "time decay": "Half as much for every 7 days before the last touch: what worked lately?",
  markov1: "How many wins would be gone without it, learned from won and lost deals; remembers one touch",
  markov2: "The same, remembering the last two touches: needs more deals",
  markov3: "The same, remembering the last three touches: needs many deals",
  markov4: "The same, remembering the last four touches: needs very many deals",
  shapley: "Equal shares for each different campaign of a deal: linear without repeats",
  counterfactual: "How often a path wins with a touch and without it: needs many deals on the same paths",
};

const bases: Readonly<Record<Basis, string>> = {
  revenue: "Won deals",
  pipeline: "Pipeline",
  stage: "Last move",
  weighted: "Weighted",
};

const basisLines: Readonly<Record<Basis, string>> = {
  revenue: "Amount of won deals, touches up to the close",
  pipeline: "Amount of all deals created, touches up to creation",
  stage: "Amount of deals at their last move, touches since the move before",
  weighted: "Amount × probability, won deals whole, touches up to today",
};

/** What became of a touch that gets no credit. */
const fates = {
  counted: "counts",
  dealNotCounted: "not what is credited: the deal is still open, lost, or outside the period",
  afterEvent: "too late: after what is credited",
  beforePreviousMove: "before the move that came before",
  beforeLookback: "before the lookback",
  excluded: "its campaign or channel is excluded",
  repeat: "repeats a touch",
};

const kinds = { touches: "Touches", campaigns: "Campaigns and costs", aliases: "Spellings" };

/** What a column of a touch or campaign table is. */
const fields: Readonly<Record<TouchField | CampaignField, string>> = {
  touch: "touch ID",
  deal: "deal",
  contact: "contact",
  campaign: "campaign",
  campaignId: "campaign ID",
  channel: "channel",
  source: "source",
  medium: "medium",
  sourceMedium: "source and medium",
  time: "time",
  url: "link",
  responded: "responded",
  cost: "cost",
  adType: "type of advertisement",
  reportStart: "first day reported",
  reportEnd: "last day reported",
  start: "start",
  end: "end",
  period: "month or week",
  currency: "currency",
};

/** Which campaigns brought what. */
export const campaigns = {
  title: "Campaigns",
  problemTitle: "The campaigns cannot be shown",
  summary: (count: number, of: number, day: string, say: Formats) =>
    `${touches(count, say)}, ${deals(of, say)} in question, as of ${day}.`,
  fromDeals: "Touches are read from a column of the deal table.",
  unread: (n: number, say: Formats) => `${rows(n, say)} of touches left out`,
  data: "Tables and spellings",
  untoldTitle: "No campaigns yet",
  untold:
    "Nothing in this workbook says which campaign met which deal. Add a table of touches, or a Campaign or Source column to the deal table.",
  lookForTables: "Look for tables",
  model: "Model",
  models,
  modelLines,
  basis: "Credited",
  bases,
  basisLines,
  period: "Period",
  allTime: "All time",
  periods: {
    "this quarter": "This quarter",
    "last quarter": "Last quarter",
    "this year": "This year",
    "last year": "Last year",
    "last 90 days": "Last 90 days",
  },
  guide: "Which model when? More in docs/attribution.md",
  guideLink: "Which model when?",
  warnings: (n: number, say: Formats) =>
    say.plural(n, { one: "{n} thing to mind", other: "{n} things to mind" }),

  heavy: (count: number, say: Formats) => `This model takes a while with ${touches(count, say)}`,
  workOut: "Work it out",
  trivial: "No deal has more than one touch: models that look at one deal at a time all say the same",
  credit: "Credit",
  by: "Credit by",
  byCampaign: "Campaign",
  byChannel: "Channel",
  unattributed: "(unattributed)",
  noChannel: "(no channel)",
  untouched: (n: number, of: number, say: Formats) =>
    `(unattributed): ${say.number(n)} of ${deals(of, say)} without a touch`,
  range: (low: string, high: string) => `95% range ${low} to ${high}`,
  total: "Total",
  tiesToWon: "The same as the won deals of the deal table",
  tiesToAll: "The same as all deals of the deal table",
  sumOfBasis: "of the deals in question",
  doesNotTie: (table: string) => `The deal table comes to ${table}: check the rows left out`,
  more: (n: number, say: Formats) => `Show ${say.number(n)} more`,
  ranges: "Work out ranges",
  drawing: (done: number, of: number, say: Formats) =>
    `Ranges: ${say.number(done)} of ${say.number(of)} repetitions`,
  cancel: "Stop",
  rangesNote:
    "Dot and line: the credit, and where it lies in 95 of 100 repetitions with deals drawn anew. Where lines overlap widely, campaigns are not known to differ.",

  comparison: "Models side by side",
  comparisonNote:
    "A campaign that looks good under all models can be judged. Where they disagree, the model decides, not the data.",
  agree: "models agree",
  disagree: "the model decides",

  standing: "Sourced, influenced, credited",
  sourced: "Sourced",
  influenced: "Influenced",
  credited: "Credited",
  sourcedLine: "Sourced: value of the deals that the campaign touched first. Adds up.",
  influencedLine:
    "Influenced: value of the deals that it touched at all. Does not add up: a deal counts for each of its campaigns.",
  creditedLine: "Credited: its share under the model. Adds up to the cent, with the unattributed.",

  costs: "Cost and return",
  noCosts: "No table says what campaigns cost, so there is no return. Add a table with campaign and cost.",
  cost: "Cost",
  roi: "ROI",
  cac: "Cost per customer",
  perOpportunity: "Cost per opportunity",
  costsNote:
    "ROI is (credit − cost) ÷ cost: 0% is the money back. Customers and opportunities are shared among campaigns as their deals are. A dash: no cost, or nothing credited.",

  conversion: "Conversion by stage",
  leg: "Moved on",
  legName: (from: string, to: string) => `${from} to ${to}`,
  won: "won",
  conversionNote:
    "Of the deals that met the campaign and were decided, all time. Deals that meet a campaign differ from others to begin with.",
  allDeals: "All deals",
  movedOf: (moved: number, decided: number, say: Formats) =>
    `${say.number(moved)} of ${say.number(decided)} decided`,
  undecided: "none decided yet",
  moreCampaigns: (n: number, say: Formats) =>
    say.plural(n, {
      one: "{n} campaign with fewer touches is not shown",
      other: "{n} campaigns with fewer touches are not shown",
    }),

  journeys: "Journeys",
  otherWays: "All other ways",
  noTouch: "No touch",
  journey: (count: number, won: number, value: string, say: Formats) =>
    `${deals(count, say)}, ${say.number(won)} won, ${value}`,
  days: (n: number, say: Formats) => say.plural(n, { one: "{n} day to win", other: "{n} days to win" }),

  deal: "A deal's journey",
  dealHint: "Select a deal in the table to see its touches and what each is credited with.",
  lookAtDeal: "Show selected deal",
  notADeal: (row: number, say: Formats) => `Row ${say.number(row)} holds no deal`,
  dealValue: (value: string) => `${value} shared among its touches`,
  dealWithout: "Nothing of this deal is credited on this basis and in this period.",
  noTouches: "No campaign touched this deal: its value is unattributed.",
  undated: "no date",
  fates,

  export: "Put into the sheet",
  exportNote: "As a live CAMPAIGN.REPORT formula. Nothing is overwritten.",
  toNewSheet: "On a new sheet",
  toCell: "From the selected cell",
  inserted: (place: string) => `Report in ${place}`,
  notInserted: "The report was not inserted",

  setupTitle: "Tables of touches and campaigns",
  back: "Campaigns",
  found: (n: number, say: Formats) => say.plural(n, { one: "{n} table found", other: "{n} tables found" }),
  noneFound: "No other sheet holds touches, campaigns or costs.",
  kinds,
  table: (kind: string, count: number, row: number, say: Formats) =>
    `${kind}, ${rows(count, say)}, header in row ${say.number(row)}`,
  aliasTable: (count: number, say: Formats) => `${kinds.aliases}, ${rows(count, say)}`,
  columns: (n: number, say: Formats) => say.plural(n, { one: "{n} column", other: "{n} columns" }),
  column: (letter: string, header: string, meaning: string) => `${letter} ${header}: ${meaning}`,
  unusedColumn: "not used",
  fields,
  wouldRead: (count: number, of: number, say: Formats) => `Reads ${touches(count, say)} of ${deals(of, say)}`,
  wouldReadDeals: (count: number, of: number, say: Formats) =>
    `Reads ${touches(count, say)} of ${deals(of, say)} from a column of the deal table`,
  wouldReadNone: "Reads no touches",
  merges: (n: number, say: Formats) =>
    say.plural(n, {
      one: "{n} campaign spelt in several ways",
      other: "{n} campaigns spelt in several ways",
    }),
  merge: (name: string, spellings: readonly string[]) => `${name} = ${spellings.join(", ")}`,
  mergeNote: (sheet: string) => `The sheet “${sheet}” lists the spellings: change it there.`,
  leftOut: (n: number, say: Formats) => `${rows(n, say)} left out or read with a reservation`,
  untouchedDeals: (n: number, say: Formats) => `${deals(n, say)} without a touch stay, as (unattributed)`,
  place: (sheet: string, row: number, say: Formats) => `${sheet}, row ${say.number(row)}`,
  willMake: (sheets: readonly string[]) => `Adds: ${sheets.join(", ")}`,
  staysAsItIs: "Your own sheets stay as they are. Undo set-up takes this back, too.",
  confirm: "Use these",
  make: "Add sheets to fill in",
  saved: "Campaign tables set",
  showReport: "Show the report",
};
