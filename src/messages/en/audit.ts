import type { AuditCode } from "../../core/audit/codes.ts";
import type { Formats, Phrases, Values } from "../words.ts";

type Given = Values[string] | undefined;

const deals = (n: Given, say: Formats) => say.plural(Number(n), { one: "{n} deal", other: "{n} deals" });
const days = (n: Given, say: Formats) => say.plural(Number(n), { one: "{n} day", other: "{n} days" });
const money = (amount: Given, currency: Given, say: Formats) =>
  say.money(Number(amount), typeof currency === "string" ? currency : null);
const share = (value: Given, say: Formats) => say.percent(Number(value), 0);
const have = (n: Given) => (Number(n) === 1 ? "has" : "have");
const are = (n: Given) => (Number(n) === 1 ? "is" : "are");
const were = (n: Given) => (Number(n) === 1 ? "was" : "were");

/** The audit of a pipeline. */
export const audit: Phrases<AuditCode> = {
  title: ({ name }) => `Pipeline audit: ${name}`,
  subtitle: ({ deals: n, asOf }, say) => `${deals(n, say)} as of ${say.date(Number(asOf))}`,
  contents: () => "Contents",
  whatNext: () => "What to do next",
  page: ({ page, pages }, say) => `Page ${say.text(page)} of ${say.text(pages)}`,
  unitDays: ({ days: n }, say) => days(n, say),
  interval: ({ range }) => `95% interval ${range}`,
  example: ({ row, says }, say) => `Row ${say.text(row)}: ${says}`,
  gapSize: ({ deals: n, money: amount, currency }, say) =>
    amount === null ? deals(n, say) : `${money(amount, currency, say)} · ${deals(n, say)}`,

  summaryTitle: () => "Summary",
  journeyTitle: () => "Funnel and customer journey",
  tacticsTitle: () => "Which tactics close",
  gapsTitle: () => "Gaps, the most costly first",
  leftOutTitle: () => "What was left out",
  methodTitle: () => "How the figures are made",

  lead: ({ deals: n, open, won, lost, other }, say) =>
    `Of ${deals(n, say)}, ${say.text(open)} ${are(open)} open, ${say.text(won)} won and ${say.text(lost)} lost${
      Number(other) === 0 ? "" : `; ${say.text(other)} ${are(other)} on hold or in an unknown stage`
    }.`,
  openValue: () => "Open value",
  ofOpenDeals: ({ deals: n }, say) =>
    `in ${say.plural(Number(n), { one: "{n} open deal", other: "{n} open deals" })}`,
  forecast: () => "Weighted forecast",
  forecastIs: () => "each open amount times its probability",
  winRate: () => "Win rate",
  ofClosedDeals: ({ won, closed }, say) => `${say.text(won)} won of ${say.text(closed)} closed`,
  cycle: () => "Sales cycle",
  cycleIs: () => "half of the deals that are won take no longer",
  averageWon: () => "Average won deal",
  ofWonDeals: ({ deals: n }, say) =>
    `of ${say.plural(Number(n), { one: "{n} won deal", other: "{n} won deals" })}`,
  inflow: ({ days: n }, say) => `New deals in ${days(n, say)}`,
  inflowBefore: ({ before, days: n }, say) => `${say.text(before)} in the ${days(n, say)} before`,
  inflowWorth: ({ worth, currency, before, days: n }, say) =>
    `worth ${money(worth, currency, say)}; ${say.text(before)} in the ${days(n, say)} before`,
  costliest: () => "The most costly gaps",
  noGaps: () => "No gap was found: nothing is marked lost, nothing is stuck and nothing is late.",
  healthSigns: () => "Signs of a healthy pipeline",
  sign: () => "Sign",
  verdict: () => "Verdict",
  now: () => "Now",
  goodIs: () => "Good limit",
  before: () => "Before",
  why: () => "Why",
  healthNote: ({ days: n }, say) =>
    `“Before” is how it stood ${days(n, say)} ago, where the dates in the table tell.`,

  journeyIntro: () =>
    "Each bar is the deals that reached a stage. Conversion is the share of those decided that moved on to the next stage: deals still open in the stage are not counted against it.",
  lostWithoutStage: ({ lost }, say) =>
    `Nothing tells from which stage ${deals(lost, say)} ${were(lost)} lost: counted in the win rate, in no bar.`,
  stagesTable: () => "Stages",
  stage: () => "Stage",
  reached: () => "Reached",
  hereNow: () => "Open here",
  lostHere: () => "Lost here",
  valueLost: () => "Value lost",
  movedOn: () => "Moved on",
  medianStay: () => "Median stay (days)",
  longestStay: () => "Longest stay (days)",
  remark: () => "Remark",
  stagesNote: () => "In brackets the 95% interval: chance alone could put the true share anywhere in it.",
  longestStayNote: () => "“Longest stay” is the limit of the stage table.",
  noLimits: () =>
    "No open stage has a longest stay, so nothing tells which deals are stuck: fill in “Longest stay (days)” in the stage table.",
  noStays: () =>
    "Nothing tells how long deals stay in the stages: add a stage history, or a date column for each stage.",
  noneDecidedYet: () => "no deal is decided there yet",
  fewDeals: () => "few deals",
  stillYoung: () => "still young",
  noLostValues: () =>
    "No lost deal has an amount other than 0, so nothing tells what losing them cost: keep the amount when a deal is lost.",
  noneLost: () =>
    "No deal is marked as lost at a stage, so nothing tells where deals leave: mark lost deals as lost instead of deleting them.",
  leavesMost: ({ stage, lost, all, share: part }, say) =>
    `Most deals leave from “${stage}”: ${say.text(lost)} of the ${say.text(all)} whose stage is known, ${share(part, say)}.`,
  losesMostToo: ({ value, currency }, say) =>
    `Most money is lost there, too: ${money(value, currency, say)}.`,
  losesMost: ({ stage, value, currency }, say) =>
    `Most money is lost from “${stage}”: ${money(value, currency, say)}.`,
  noBottleneck: () => "No stage can be called the bottleneck.",
  bottleneck: ({ stage }) => `The bottleneck is “${stage}”.`,
  bottleneckStay: ({ stage, days: n }, say) =>
    `The bottleneck is “${stage}”, where half of the deals stay for up to ${days(n, say)}.`,
  lostReasons: () => "Why deals were lost",
  reason: () => "Reason",
  shareOfLost: () => "Share of lost",
  noReason: () => "no reason written",
  others: () => "all others",

  tacticsIntro: ({ least }, say) =>
    `Win rate, cycle and average won deal of each group. With fewer than ${say.text(least)} closed deals a group is marked “few deals”: its figures say next to nothing. A remark stands only where a group differs from all others by more than chance explains.`,
  nothingToCompare: () =>
    "The table has no column for source, segment, product, owner or campaign with more than one value, so there is nothing to compare: add a source column first.",
  bySource: () => "By source",
  bySegment: () => "By segment",
  byProduct: () => "By product",
  byOwner: () => "By owner",
  byCampaign: () => "By campaign",
  byMotion: () => "By sales motion",
  group: () => "Group",
  deals: () => "Deals",
  closed: () => "Closed",
  cycleDays: () => "Cycle (days)",
  blankCells: () => "nothing written",
  otherGroups: ({ groups }, say) => say.plural(Number(groups), { one: "{n} other", other: "{n} others" }),
  winsMore: () => "wins more often than the others",
  winsLess: () => "wins less often than the others",
  noOpenAmounts: () => "no open deal of the group has an amount",
  tooFewWon: () => "too few won deals in the group to tell",
  campaignReturn: () => "What campaigns cost and brought",
  campaign: () => "Campaign",
  channel: () => "Channel",
  touches: () => "Touches",
  credit: () => "Credited revenue",
  cost: () => "Cost",
  returnOnCost: () => "Return",
  unattributed: () => "credited to no campaign",
  creditNote: () =>
    "Revenue is shared among the touches of each won deal; return is (credited revenue − cost) ÷ cost.",
  moreCampaigns: ({ more }, say) =>
    `${say.plural(Number(more), { one: "{n} campaign", other: "{n} campaigns" })} with less credit not shown: CAMPAIGN.REPORT lists all.`,

  gapsIntro: () =>
    "Money lost or stuck comes first, and the largest sum first of all. A deal may be in several gaps, so the sums do not add up to a total.",
  gapLost: ({ stage }) => `Lost from “${stage}”`,
  lostFromSays: ({ lost }, say) => `${deals(lost, say)} ${were(lost)} lost from this stage.`,
  lostOfDecided: ({ lost, share: part, decided }, say) =>
    `${deals(lost, say)} ${were(lost)} lost from this stage, ${share(part, say)} of the ${say.text(decided)} decided there.`,
  gapLostUnknown: () => "Lost, and nothing tells from which stage",
  lostUnknownSays: ({ lost }, say) => `${deals(lost, say)} ${were(lost)} lost without a trace of the stage.`,
  nextLostUnknown: () =>
    "Keep a stage history or a last-stage column: until the stage is known, nobody can mend the place where these deals leave.",
  nextQualify: ({ stage }) =>
    `Sharpen the criteria for “${stage}”: compare the deals that were lost with the ideal customer by industry, size, budget and decision maker, and do not take in what does not fit.`,
  nextOffer: ({ stage }) =>
    `Let every “${stage}” reflect what the customer said: price, delivery and terms in one document, tailored, explained in a conversation, and followed up within 48 hours.`,
  nextNurture: ({ stage }) =>
    `Agree on the goal and the role of “${stage}”, and offer each customer who hesitates help, an answer or a talk before the deal goes quiet.`,
  nextClose: ({ stage }) =>
    `Prepare the objections of “${stage}”: bring in the decision makers earlier, settle scope and price before the contract, and ask each lost customer why.`,
  noReasonsTold: () => "No lost reason is written: ask for one whenever a deal is closed as lost.",
  reasonMost: ({ reason, deals: n, of }, say) =>
    `The reason named is “${reason}”: ${say.text(n)} of ${say.text(of)}.`,
  reasonsMost: ({ reason, deals: n, of, second, secondDeals }, say) =>
    `The reasons named most often are “${reason}” (${say.text(n)} of ${say.text(of)}) and “${second}” (${say.text(secondDeals)}).`,
  gapStalled: ({ stage }) => `Stuck in “${stage}”`,
  stalledSays: ({ deals: n, limit, longest }, say) =>
    `${deals(n, say)} ${have(n)} been in this stage for more than its longest stay of ${days(limit, say)}, up to ${days(longest, say)}.`,
  nextStalled: () =>
    "Go through them with their owners: plan a next step with a date, move the deal on, or close it as lost. A planned next step takes a deal off this list.",
  gapFirstContact: () => "New deals not contacted in time",
  nextFirstContact: () =>
    "Call them today and set a daily time for new enquiries: after a day without an answer the cost of winning the lead is mostly lost.",
  gapFollowUp: () => "Offers not followed up in time",
  nextFollowUp: () =>
    "Call about each of these offers, and put the follow-up in the calendar when an offer goes out: “pipewright followup --ics” does it for all.",
  gapNextStep: () => "Next steps that have passed",
  nextNextStep: () =>
    "Do them or plan them anew: the seller keeps control, instead of waiting for a miracle.",
  lateSays: ({ deals: n }, say) => `${deals(n, say)} ${are(n)} past the time.`,
  answeredSays: ({ answered, late, hours }, say) =>
    `Of ${say.text(answered)} answered so far, ${say.text(late)} came late${
      hours === null ? "" : `; it took ${say.number(Number(hours), 0)} hours on average`
    }.`,
  gapOverdue: () => "Open past their expected close",
  overdueSays: ({ deals: n, open }, say) =>
    `${say.text(n)} of ${say.plural(Number(open), { one: "{n} open deal", other: "{n} open deals" })} should have closed by now, so the forecast rests on dates that have passed.`,
  nextOverdue: () =>
    "Ask each customer when the decision falls and write that date, or close the deal as lost.",
  gapInflow: () => "Fewer new deals come in",
  nextInflow: () =>
    "Bring in more before the end of the pipe runs dry: put the effort into the sources that close best, and plan prospecting every week.",
  gapConversion: () => "Fewer deals are won than before",
  nextConversion: () =>
    "Look at what changed: source, segment, price, people. Talk with the sellers and with the customers who said no.",
  gapCycle: () => "Open deals grow old",
  nextCycle: () =>
    "Take the oldest deals first: decide for each whether it is still alive, and agree with the buyer on the steps and dates to a decision.",
  gapConcentration: () => "Too much in one stage",
  nextConcentration: () =>
    "Help that stage with people and material until it flows, and fill the stages before it, so that no month stands on one of them.",
  smallerGaps: () => "Smaller gaps",
  gap: () => "Gap",
  atStake: () => "At stake",
  next: () => "What to do next",
  ruleFinds: () => "What the rules find",
  noFinds: () => "The rules find nothing else wrong with the deals.",
  rule: () => "Rule",
  column: () => "Column",
  finds: () => "Found",
  worthOfDeals: () => "Worth of the deals",
  exampleHead: () => "For example",
  howToMend: () => "How to mend it",
  exampleNote: () => "“pipewright check” lists every deal, and writes a copy with what can be mended.",

  rowsLeftOut: ({ rows }, say) =>
    say.plural(Number(rows), { one: "{n} row that is no deal", other: "{n} rows that are no deals" }),
  row: () => "Row",
  moreRows: ({ more }, say) =>
    `${say.plural(Number(more), { one: "{n} more row", other: "{n} more rows" })} not shown: “pipewright recognise” lists all.`,
  blankRows: ({ rows }, say) =>
    `${say.plural(Number(rows), { one: "{n} blank row", other: "{n} blank rows" })} passed over.`,
  cellsUnread: () => "Cells that were not read as they stand",
  cells: () => "Cells",
  withoutAmount: ({ deals: n }, say) =>
    `${deals(n, say)} ${have(n)} no readable amount: counted as a deal, with 0 in sums, and not in averages.`,
  neitherOpenNorClosed: ({ deals: n }, say) =>
    `${deals(n, say)} ${are(n)} on hold or in an unknown stage: neither open nor closed in any figure.`,
  converted: ({ into, currencies }) =>
    `Amounts in ${currencies} were converted into ${into}: of closed deals by the rate of the day they closed, of others by that of the as-of day.`,
  severalCurrencies: ({ currencies }) =>
    `Amounts are in ${currencies} and are not added up: give a table of exchange rates with --rates.`,
  noCurrency: () => "Nothing in the table names a currency: amounts are plain numbers.",
  questionsOpen: () =>
    "The table leaves these questions open; until somebody answers, the likelier reading is used:",
  nothingLeftOut: () => "Nothing: every row is a deal, and every cell was read as it stands.",

  computedAsOf: ({ asOf, sheet }, say) =>
    `All figures are as of ${say.date(Number(asOf))}, from the table on “${sheet}”. They are those that the functions of the same names give in the workbook.`,
  stagesAre: ({ stages }) => `Open stages, in order: ${stages}.`,
  completeFrom: ({ from }, say) =>
    `Records are complete from ${say.date(Number(from))}: what ended before then cannot shorten the cycle or the stays.`,
  termOpenValue: () => "Open value (PIPELINE.VALUE)",
  openValueMeans: () => "The sum of the amounts of all open deals.",
  termForecast: () => "Weighted forecast (PIPELINE.FORECAST)",
  forecastMeans: () =>
    "Each open amount times the deal's own probability, or else that of its stage. Deals with neither are left out.",
  termWinRate: () => "Win rate (PIPELINE.WINRATE)",
  winRateMeans: () => "Won ÷ (won + lost), of all closed deals of the table. Open deals do not count.",
  termInterval: () => "95% interval",
  intervalMeans: () =>
    "The Wilson score interval of a share; of a median, by its survival curve. With many deals it is narrow, with few it is wide.",
  termConversion: () => "Conversion (STAGE.CONVERSION)",
  conversionMeans: () =>
    "Of the deals that reached a stage and are decided there, the share that reached the next: moved on ÷ (moved on + lost in it).",
  termMarks: () => "“Few deals”, “still young”",
  marksMean: () =>
    "Few deals: fewer than 20 are decided. Still young: less than 80% of those that reached the stage are decided, and the quick ones come first.",
  termStay: () => "Median stay (STAGE.DAYS)",
  stayMeans: () =>
    "The days after which half of the visits to a stage are over (Kaplan–Meier): visits that go on count for as long as they have lasted.",
  termCycle: () => "Sales cycle (PIPELINE.CYCLE)",
  cycleMeans: () =>
    "Days from creation to winning by which half of the deals that are won have been won (Aalen–Johansen): open deals count for as long as they have been watched.",
  termInflow: () => "Inflow (PIPELINE.INFLOW)",
  inflowMeans: () => "The deals created in a period, whatever became of them.",
  termHealth: () => "Health (PIPELINE.HEALTH)",
  healthMeans: () =>
    "Six signs, each with its number, where good ends, and how it stood before: inflow, progress, conversion, cycle, hygiene and concentration.",
  termComparison: () => "More or less often than the others",
  comparisonMeans: () =>
    "The 95% interval of the difference to all other groups (Newcombe) does not contain 0. Of twenty groups that are all alike, about one would be marked by chance.",
  termStalled: () => "Stuck (PIPELINE.STALLED)",
  stalledMeans: () =>
    "Open and longer in its stage than the longest stay of the stage table, with no next step ahead.",
  termGap: () => "Cost of a gap",
  gapMeans: () =>
    "The amounts of its deals: of lost ones what was lost since the table begins, of open ones what is stuck or late now. Not all of it could have been won.",
};
