import type { FunctionDoc } from "./function-doc.ts";

export const pipelineDocs: Readonly<Record<string, FunctionDoc>> = {
  "PIPELINE.VALUE": {
    definition: `Σ amount of the deals with the status. Open deals belong to the period of their expected close,
won and lost deals to that in which they closed. Open deals whose expected close lies before the as-of
date, and deals without the date, are in no period; without a period they count. A deal without an
amount adds 0. Amounts in several currencies are not added up: \`#N/A\`.`,
    elsewhere: `A CRM report adds up the deals that its filter leaves; a template's SUMIFS misses spellings such as "closed won "
that here count as Closed Won, and counts rows pasted twice. Salesforce and HubSpot convert currencies with their own rate tables.`,
    examples: [
      { formula: "=PIPELINE.VALUE()", says: "value of all open deals" },
      { formula: '=PIPELINE.VALUE("won","this quarter")', says: "value won in this quarter" },
      { formula: '=PIPELINE.VALUE("open",,,"amount",">=10000")', says: "value of the large open deals" },
    ],
  },
  "PIPELINE.COUNT": {
    definition: `Number of deals with the status, in the period by the dates that PIPELINE.VALUE uses. \`all\` also
counts deals on hold and deals in stages that the stage table does not know.`,
    elsewhere: `A pivot table counts totals, blank rows and rows pasted twice as deals; here they are left out and listed.`,
    examples: [
      { formula: "=PIPELINE.COUNT()", says: "number of open deals" },
      { formula: '=PIPELINE.COUNT("won","this year")', says: "deals won in this year" },
      { formula: '=PIPELINE.COUNT("all")', says: "all deals of the table" },
    ],
  },
  "PIPELINE.AVERAGE": {
    definition: `Σ amount ÷ number of the deals with the status and period, as PIPELINE.VALUE takes them. A deal without an
amount is left out of both; an amount of 0 counts. \`#N/A\` when no deal has an amount.`,
    elsewhere: `Salesforce and HubSpot average over all records, blank amounts left out as here; a template with
\`SUM ÷ COUNT of rows\` counts blanks as 0 and shows too little.`,
    examples: [
      { formula: "=PIPELINE.AVERAGE()", says: "average open deal" },
      { formula: '=PIPELINE.AVERAGE("won","this year")', says: "average deal won in this year" },
    ],
  },
  "PIPELINE.FORECAST": {
    definition: `- \`weighted\`: Σ amount × probability of the open deals that are expected to close in the
  period. A deal's own probability goes before that of its stage.
- \`historical\`: Σ amount × win rate of the stage that the deal reached, as
  \`STAGE.PROBABILITY(stage,"historical")\` has it. It knows nothing of age, so it flatters old deals.
- \`age\`: Σ amount × the chance that a deal of that age is won by the end of the period (in the end,
  without a period): [F(a + h) − F(a)] ÷ S(a), where a is the days since it was created, h those to the end
  of the period, F the incidence of winning and S the share not yet closed (Aalen–Johansen over all deals,
  open ones censored). Past the last close it is 0 for as long as any deal was watched; a deal older than
  that has no chance known.
- \`commit\`, \`best\`: won deals closed in the period and open deals of the category commit, with \`best\`
  those of best case too. \`pipeline\`: the open deals that are not omitted. \`closed\`: the won deals. A
  deal's own category goes before that of its stage.
- \`p10\`, \`p50\`, \`p90\`: the amount that the open deals do not exceed in 10, 50, 90 of 100 cases: p10 is the low
  end. Each deal is won or not with its set probability, independently of the others. Exact where the deals
  have few enough different sums, else from 10,000 simulated outcomes, the same every time.
- \`p10 historical\` and so on: the same with historical win rates. These are themselves uncertain, so that
  every outcome draws them anew: Beta(won + 10 p, lost + 10 (1 − p)), where p is the set probability, all
  stages together.

Open deals of which nothing tells the chance are left out; when all are, \`#N/A\`. \`historical\` and
\`age\` learn from all deals of the table, whatever the criteria, so that forecasts of parts add up. Overdue
and undated deals are in no period; without a period they count.`,
    elsewhere: `CRM systems show \`weighted\` and the categories. Salesforce and HubSpot weight by the stage
even long after a deal has gone quiet; \`age\` does not.`,
    examples: [
      { formula: "=PIPELINE.FORECAST()", says: "weighted value of all open deals" },
      { formula: '=PIPELINE.FORECAST("next quarter")', says: "weighted value expected next quarter" },
      { formula: '=PIPELINE.FORECAST(,"historical")', says: "by the win rates of the past" },
      { formula: '=PIPELINE.FORECAST("this quarter","age")', says: "by what became of deals of that age" },
      { formula: '=PIPELINE.FORECAST("this quarter","commit")', says: "won and committed in this quarter" },
      {
        formula: '=PIPELINE.FORECAST(,"p10")',
        says: "the low end: in 9 of 10 cases the open deals bring more",
      },
    ],
  },
  "PIPELINE.OUTLOOK": {
    definition: `A row for each period: what is won in it; commit and best case, cumulative and with what is won, as
PIPELINE.FORECAST counts them; the weighted value of the open deals; and the low and high end, P10 and
P90, of what those may bring. Then a row of the overdue deals, which are open though their expected close has
passed, and one of the open and won deals without the date: both are in no period. A cell stays empty
where its figure is not known. No deal is in two rows. The categories add up like the
columns Closed Only, Commit Forecast and Best Case Forecast of Salesforce's forecasts.`,
    elsewhere: `Salesforce leaves an overdue deal in the past period that nobody looks at any more; HubSpot and most
templates drop deals without a close date.`,
    examples: [
      { formula: "=PIPELINE.OUTLOOK()", says: "this quarter and the three after it" },
      { formula: '=PIPELINE.OUTLOOK(3,"month")', says: "three months" },
    ],
  },
  "PIPELINE.CHANCE": {
    definition: `The probability that the value won in the period and what its open deals bring add up to the
target or more. Each open deal is won or not with its own probability, else its stage's, independently of
the others; deals with neither bring nothing, and when all are such, \`#N/A\`. Computed exactly where the
deals have few enough different sums, else from 10,000 simulated outcomes, the same every time.`,
    elsewhere: `Coverage ratios and weighted values say nothing of chance: a weighted value equal to the
target is reached about half of the time.`,
    examples: [
      {
        formula: '=PIPELINE.CHANCE(300000,"next quarter")',
        says: "chance to win 300,000 in the next quarter",
      },
      { formula: "=PIPELINE.CHANCE(1200000)", says: "with all that was ever won and all open deals" },
    ],
  },
  "PIPELINE.COVERAGE": {
    definition: `Open value ÷ (target − won value), both of the period as PIPELINE.VALUE takes them. When what is won
reaches the target the answer is the text \`met\`. As a rule of thumb a pipeline has to cover the rest 1 ÷ win
rate times. Source: the usual ratio of sales operations, with what is still to be won below the line.`,
    elsewhere: `Many dashboards divide by the whole target even late in the quarter, when most of it is won: they show too
little. Some multiply by the win rate, which is a weighted forecast and no coverage.`,
    examples: [
      { formula: '=PIPELINE.COVERAGE(250000,"this quarter")', says: "times the rest to 250,000 is covered" },
      { formula: '=PIPELINE.COVERAGE(1000,"2026")', says: "a target that is already reached" },
    ],
  },
  "PIPELINE.WINRATE": {
    definition: `\`closed\`: won ÷ (won + lost), by close date. \`all\`: won ÷ all deals, by creation date; it is lower, since deals that
are still open count as not won. \`value\`: amount won ÷ amount won and lost, by close date; \`#N/A\` when no
lost deal has an amount other than 0, as in systems that clear it. Deals without an amount add nothing
to it.`,
    elsewhere: `Dashboards often show \`all\` under the name of win rate, which ranks teams by how few deals they have open (see
pitfalls.md). HubSpot and Salesforce reports take closed deals as here.`,
    examples: [
      { formula: "=PIPELINE.WINRATE()", says: "share won of all closed deals" },
      { formula: '=PIPELINE.WINRATE("last 90 days")', says: "share won of the deals closed lately" },
      { formula: '=PIPELINE.WINRATE(,"all")', says: "share won of all deals, open ones included" },
    ],
  },
  "PIPELINE.CYCLE": {
    definition: `Of the deals that are won in the end, the days by which half (\`p75\`: ¾, \`p90\`: 0.9) of
them are won: the smallest t at which the incidence of winning reaches that share of its last value
(Aalen–Johansen: won and lost compete, open deals are censored at the as-of date). \`mean\`: mean days of
the deals won so far, without that correction. \`close\`: the smallest t by which half of all deals are
closed, won or lost (Kaplan–Meier); \`#N/A\` while fewer than half of them are.

Days are whole: from the creation date, else the first entry into a stage, to the close date. Deals without
these dates are left out; so are deals that closed before they were created, and when more did than not,
\`#N/A\`. Deals that closed after the as-of date count as open. Where the settings name a day from which
records are complete, deals count as watched from that day on.`,
    elsewhere: `HubSpot and Salesforce average the won deals, as \`mean\` does. Slow deals of the last months
are not among these yet, so the average of recent deals is too short, and falls for no reason as the months
go by.`,
    examples: [
      { formula: "=PIPELINE.CYCLE()", says: "median days to win a deal" },
      { formula: '=PIPELINE.CYCLE("p90")', says: "nine of ten won deals take no longer" },
      {
        formula: '=PIPELINE.CYCLE("close","this year")',
        says: "median days to any close, of this year's deals",
      },
    ],
  },
  "PIPELINE.VELOCITY": {
    definition: `Open deals × win rate × average amount won ÷ cycle. All open deals count. The win rate (won ÷
closed) and the average are those of the deals closed in the period. The cycle is \`PIPELINE.CYCLE()\`, the
median of all deals whatever the period: a short window would only see the quick ones. 0 while no deal is
won; \`#N/A\` when the cycle is 0 days.`,
    elsewhere: `The usual formula with the mean days of won deals shows more in a growing pipeline, whose slow
deals are not won yet.`,
    examples: [
      { formula: "=PIPELINE.VELOCITY()", says: "money a day, by all closed deals" },
      { formula: '=PIPELINE.VELOCITY("this year")', says: "with this year's win rate and average" },
    ],
  },
  "PIPELINE.INFLOW": {
    definition: `Deals created in the period, whatever became of them since: their number, or Σ amount with \`value\`. Deals
without a creation date are in no period; without a period all deals count.`,
    examples: [
      { formula: '=PIPELINE.INFLOW("last 90 days")', says: "deals that came in lately" },
      { formula: '=PIPELINE.INFLOW("2026-Q3","value")', says: "their value" },
    ],
  },
  "PIPELINE.SLA": {
    definition: `\`first contact\`: from creation to the date in a column "First contact", else to the first entry into a
stage after the first one; due within 24 hours. \`follow-up\`: from the first entry into the stage of the offer (one called
proposal, offer or quote; of a deal that is there now, since it is there) to a later stage or the close, else to the last activity; due within 48 hours. The settings
may say other limits, and that only business hours count: then nights, weekends, public holidays of Finland, Norway or
Poland, and days given, stop the clock.

\`share\`: in time ÷ (in time + late + not answered though overdue). \`hours\`: average of the answered ones.
\`late\`: answered late, or not answered though overdue. \`pending\`: not answered and still in time.
Where either moment is a day without a time whole days are compared, so that 24 hours are the same or the next
(working) day. Deals that were answered nobody knows when are left out. The limits unless set are those of common sales practice: an enquiry
is answered within a day, an offer followed up within two.`,
    elsewhere: `An average over the deals that were answered, as most reports show, gets better the more deals are never
answered; the share here counts them.`,
    examples: [
      { formula: "=PIPELINE.SLA()", says: "share contacted within 24 hours" },
      {
        formula: '=PIPELINE.SLA("first contact","hours","last 90 days")',
        says: "average hours, of lately created deals",
      },
      { formula: '=PIPELINE.SLA("follow-up","late")', says: "offers followed up too late, or not at all" },
    ],
  },
  "PIPELINE.STALLED": {
    definition: `Open deals that have been in their stage for more days than the stage table allows ("Longest stay"), those
furthest past it first. Since when a deal is in its stage is told by the stage history, entry dates or a "stage
changed" column; the days are calendar days. A deal with a next step on the as-of day or later is paused and not listed,
unless the settings say that a next step pauses nothing. \`#N/A\` when no
open stage has a longest stay, or nothing tells since when.`,
    elsewhere: `Pipedrive calls a deal rotten by its last activity of any sort, so that an e-mail hides a deal that goes
nowhere, and does not pause a deal whose next step is planned.`,
    examples: [
      { formula: "=PIPELINE.STALLED(5)", says: "the five that are furthest past it" },
      { formula: '=PIPELINE.STALLED(,,"owner","Ola Berg")', says: "those of one seller" },
    ],
  },
  "PIPELINE.ISSUES": {
    definition: `A row for each problem, errors first, then by the order of the table. *Errors* are cells that cannot be read,
unknown stages and creation dates in the future; *warnings* are contradictions, open deals without an amount, expected
close or owner, amounts of 0 or less, overdue deals and next steps, fields that a stage requires, stays longer than the
stage allows, close dates in the future, moves that the next stages do not name, criteria of a stage that are not met,
a probability outside its stage's band, won or lost deals without a date or amount, and owners who are not on the
list; of lesser weight (with \`all\`) are open deals without a next step or source, lost ones without a reason, other
spellings of stages and owners, missing currencies, amounts far from the usual and deals that stand twice. A blank is a
problem only where the table has the column. Which rules are on, how grave each is and whom it spares is settled
with the rules (docs/rules.md).`,
    elsewhere: `A score of data quality, as some systems show, hides which cell to mend; this is the list behind it.`,
    examples: [
      { formula: '=PIPELINE.ISSUES("error")', says: "what cannot be read" },
      { formula: '=PIPELINE.ISSUES("warning",,"owner","Ola Berg")', says: "what one seller should see to" },
    ],
  },
  "PIPELINE.HEALTH": {
    definition: `A row for each sign, with its value, a verdict (good, watch, poor, not known) and why; then where good ends,
the value of the 90 days before and the trend: better or worse when it changed by more than a twentieth, else steady.

- **inflow**: deals created in the last 90 days; good from 90 % of those of the 90 days before, watch from 60 %.
- **progress**: share of the open deals within the longest stay of their stage; good from 80 %, watch from 60 %. The
  value before is that of the deals open 90 days ago, as far as a stage history tells; next steps planned then are not known.
- **conversion**: win rate of the deals closed in the last 90 days; good when not below that of all deals
  closed before, poor when even the high end of its 95 % Wilson interval is below. Under 20 closed deals in either: not
  known. The value before is that of the 90 days before, if 20 were closed in them too.
- **cycle**: median age of the open deals, in days; good up to 1.5 times the median cycle of won deals
  (PIPELINE.CYCLE), watch up to 3 times. The value before is that of the deals open 90 days ago.
- **hygiene**: share of the open deals without an error or warning of PIPELINE.ISSUES; good from 90 %, watch from 70 %.
  The value before is not known: what was wrong then, nobody has kept.
- **concentration**: the largest share of the open value in one stage; good up to 40 %, watch up to 60 %. The value
  before is that of the deals open 90 days ago at their present amounts, as far as a stage history tells.

The limits are conventions, not laws: the value and the reason stand beside the verdict. An explanation lists the deals
behind each sign: those that came in, that are stuck, that closed, that are too old, that have something to put right,
that stand in the fullest stage. A deal may be behind several.`,
    examples: [{ formula: "=PIPELINE.HEALTH()", says: "six signs" }],
  },
};
