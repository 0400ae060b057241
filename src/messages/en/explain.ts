import type { AccountCode } from "../../core/metrics/account.ts";
import type { Formats, Phrases, Values } from "../words.ts";
import { advice } from "./advice.ts";

type Given = Values[string] | undefined;

const deals = (value: Given, say: Formats) =>
  say.plural(Number(value), { one: "{n} deal", other: "{n} deals" });
/** Amounts of a table need their cents: a reader adds them up. */
const money = (value: Given, currency: Given, say: Formats) =>
  say.exactMoney(Number(value), typeof currency === "string" ? currency : null);
const share = (value: Given, say: Formats) =>
  typeof value === "number" ? say.percent(value, 2) : "not known";

function period({ from, until }: Values, say: Formats): string {
  if (typeof from !== "number" || typeof until !== "number") return "the period";
  return `${say.date(from)} to ${say.date(until - 1)}`;
}

/** How a figure came about. */
export const explanations: Phrases<AccountCode> = {
  sum: ({ deals: number, known, total, currency }, say) =>
    number === known
      ? `sum of ${deals(number, say)} = ${money(total, currency, say)}`
      : `sum of ${deals(number, say)}, of which ${say.text(known)} with an amount = ${money(total, currency, say)}`,
  number: ({ deals: number }, say) => `${deals(number, say)}`,
  mean: ({ known, total, result, currency }, say) =>
    `${money(total, currency, say)} ÷ ${deals(known, say)} with an amount = ${result === null ? "not known" : money(result, currency, say)}`,
  weightedTerm: ({ deals: number, stage, amount, probability, product, currency }, say) =>
    `${say.text(stage)}: ${money(amount, currency, say)} of ${deals(number, say)} × ${share(probability, say)} = ${money(product, currency, say)}`,
  weightedOwn: ({ deals: number, amount, product, currency }, say) =>
    `${deals(number, say)} with a probability of ${Number(number) === 1 ? "its" : "their"} own: ${money(amount, currency, say)}, weighted ${money(product, currency, say)}`,
  weightedLearned: ({ method, deals: number, amount, product, currency }, say) =>
    `${money(amount, currency, say)} of ${deals(number, say)} × the chance of each ${method === "age" ? "at its age" : "by the win rate of the stage it reached"} = ${money(product, currency, say)}`,
  weightedTotal: ({ total, currency }, say) => `together = ${money(total, currency, say)}`,
  cumulativeCategories: ({ method, closed, commit, best, open, total, currency }, say) => {
    const parts: Readonly<Record<string, readonly (readonly [string, Given])[]>> = {
      closed: [["closed", closed]],
      commit: [
        ["closed", closed],
        ["commit", commit],
      ],
      best: [
        ["closed", closed],
        ["commit", commit],
        ["best case", best],
      ],
      pipeline: [
        ["pipeline", open],
        ["best case", best],
        ["commit", commit],
      ],
    };
    const sum = (parts[String(method)] ?? []).map(
      ([name, value]) => `${name} ${money(value, currency, say)}`,
    );
    return `${sum.join(" + ")} = ${money(total, currency, say)}`;
  },
  ofClosed: ({ won, lost, share: part }, say) =>
    `${say.text(won)} won ÷ (${say.text(won)} won + ${say.text(lost)} lost) = ${share(part, say)}`,
  ofAll: ({ won, all, share: part }, say) =>
    `${say.text(won)} won ÷ ${deals(all, say)} = ${share(part, say)}`,
  ofValue: ({ won, lost, share: part, currency }, say) =>
    `${money(won, currency, say)} won ÷ (${money(won, currency, say)} won + ${money(lost, currency, say)} lost) = ${share(part, say)}`,
  movedOn: ({ from, to, moved, decided, entered, share: part, low, high }, say) =>
    `${say.text(moved)} moved on from "${from}" to "${to}" ÷ ${say.text(decided)} of the ${say.text(entered)} that entered = ${share(part, say)} (95 % sure: ${share(low, say)} to ${share(high, say)})`,
  covered: ({ open, target, won, ratio, currency }, say) =>
    `${money(open, currency, say)} open ÷ (target ${money(target, currency, say)} − ${money(won, currency, say)} won) = ${say.number(Number(ratio), 2)}`,
  targetMet: ({ target, won, currency }, say) =>
    `${money(won, currency, say)} won reach the target of ${money(target, currency, say)}`,
  velocityOf: ({ open, rate, average, days, result, currency }, say) =>
    `${say.plural(Number(open), { one: "{n} open deal", other: "{n} open deals" })} × ${share(rate, say)} win rate × ${money(average, currency, say)} average won ÷ ${say.number(Number(days), 1)} days = ${money(result, currency, say)} a day`,
  cycleOf: ({ statistic, days, low, high, won, lost, watched }, say) => {
    const what: Readonly<Record<string, string>> = {
      median: "half of the deals that are won take at most",
      p75: "three of four deals that are won take at most",
      p90: "nine of ten deals that are won take at most",
      mean: "the deals that were won took on average",
      close: "half of all deals are closed within",
    };
    const number = (value: Given) => say.number(Number(value), 1);
    const sure =
      typeof low === "number" && typeof high === "number"
        ? ` (95 % sure: ${number(low)} to ${number(high)})`
        : "";
    return `${deals(watched, say)} watched, of which ${say.text(won)} were won and ${say.text(lost)} lost: ${what[String(statistic)]} ${number(days)} days${sure}`;
  },
  healthSign: ({ sign, unit, value, threshold, before, days }, say) => {
    const shown = (one: Given) =>
      typeof one !== "number"
        ? "not known"
        : unit === "share"
          ? say.percent(one, 0)
          : `${say.number(one, 0)} ${unit === "days" ? "days" : "deals"}`;
    const good = sign === "cycle" || sign === "concentration" ? "good up to" : "good from";
    const name = advice[sign as keyof typeof advice]({}, say);
    const limit = threshold === null ? "" : `, ${good} ${shown(threshold)}`;
    return `${name}: ${shown(value)}${limit}; in the ${say.text(days)} days before: ${shown(before)}`;
  },
  credited: ({ total, touched, untouched, currency }, say) =>
    `${money(touched, currency, say)} of touched deals + ${money(untouched, currency, say)} of deals without a touch = ${money(total, currency, say)} credited`,
  creditedTo: ({ campaign, credit, currency }, say) =>
    `"${campaign}" is credited with ${money(credit, currency, say)} of it`,
  campaignCost: ({ campaign, cost, currency }, say) => `"${campaign}" cost ${money(cost, currency, say)}`,
  customersOf: ({ campaign, customers }, say) =>
    `"${campaign}" is credited with ${say.plural(Number(customers), { one: "{n} new customer", other: "{n} new customers" })}`,
  returnOf: ({ credit, cost, share: result, currency }, say) =>
    `(${money(credit, currency, say)} − ${money(cost, currency, say)}) ÷ ${money(cost, currency, say)} = ${share(result, say)}`,
  costShared: ({ cost, customers, result, currency }, say) =>
    `${money(cost, currency, say)} ÷ ${say.plural(Number(customers), { one: "{n} new customer", other: "{n} new customers" })} = ${money(result, currency, say)}`,

  openDeals: () => "open",
  wonDeals: () => "won",
  lostDeals: () => "lost",
  otherDeals: () => "on hold, or in a stage that the stage table does not know",
  lookedAt: () => "looked at",
  inStage: ({ stage }) => `in "${stage}"`,
  notInStage: ({ stage }) => `not in "${stage}"`,
  createdThen: () => "created in the period",
  notCreatedThen: (values, say) => `not created in ${period(values, say)}`,
  movedDeals: ({ to }) => `reached "${to}"`,
  lostOnTheWay: () => "lost before that",
  stillOnTheWay: () => "still on the way: neither moved on nor lost",
  neverReached: ({ from }) => `never reached "${from}"`,
  lostWithoutStage: () => "lost, and nothing tells from which stage",
  overdueDeals: ({ asOf }, say) =>
    `expected to close before ${say.date(Number(asOf))} and still open: overdue`,
  undatedDeals: () => "without the date that tells the period",
  outsidePeriod: (values, say) => `not in ${period(values, say)}`,
  watchedDeals: () => "not closed yet: counted for as long as they have been watched",
  backwardDeals: () => "closed before they were created",
  touchedDeals: () => "credited to campaigns",
  untouchedDeals: () => "without a touch: credited to nobody",
  onlyLearnedFrom: () => "not won: worth nothing, but models learn from them",
  notCredited: () => "not what the basis credits, or not in the period",
  touchedBy: ({ campaign }) => `touched by "${campaign}"`,
  notTouchedBy: ({ campaign }) => `not touched by "${campaign}"`,
  boughtBefore: () => "won, but from customers of before",
  withoutAmount: () => "without an amount",
  withoutProbability: () => "without a probability, as is their stage",
  behindInflow: ({ days }, say) => `created in the last ${say.text(days)} days`,
  behindProgress: () => "in their stage for longer than its longest stay, with no next step ahead",
  behindConversion: ({ days }, say) => `closed in the last ${say.text(days)} days`,
  behindCycle: ({ threshold }, say) => `open for more than ${say.number(Number(threshold), 0)} days`,
  behindHygiene: () => "with something to put right",
  behindConcentration: ({ stage }, say) => `in the fullest stage, "${say.text(stage)}"`,
  unmatched: () => "do not meet the criteria",

  amountsMissing: ({ deals: number }, say) => `${deals(number, say)} without an amount: counted as 0`,
  touchesLeftOut: ({ touches }, say) =>
    `${say.plural(Number(touches), { one: "{n} row", other: "{n} rows" })} of the touch table could not be used: the Campaigns page lists them`,
  campaignsMerged: ({ campaigns }, say) =>
    `${say.plural(Number(campaigns), { one: "{n} campaign is", other: "{n} campaigns are" })} spelt in several ways and counted as one: the alias table can part them`,
  wholeCost: () =>
    "the criteria choose deals: the cost is that of all deals, for nothing tells for which of them it was spent",
  few: ({ decided }, say) => `few deals: only ${say.text(decided)} are decided, fewer than 20`,
  pastLastClose: (values, say) =>
    `${deals(values.deals, say)} of these ${Number(values.deals) === 1 ? "is" : "are"} ${say.text(values.lastClose)} days old or more and count with a chance of 0: no deal was ever closed later; ${deals(values.beyond, say)} ${Number(values.beyond) === 1 ? "was" : "were"} watched for that long, the longest for ${say.text(values.watched)} days`,
  young: ({ decided, entered }, say) =>
    `still young: ${say.text(decided)} of ${deals(entered, say)} are decided, less than 80 %`,
  summaryBeside: () =>
    'the managed table answers; the sheet "Pipewright summary" does only where a call names its cells as the table',
  fromSummary: ({ deals: number, engine, data, on }, say) =>
    `from the sheet "Pipewright summary": ${deals(number, say)}, counted by ${engine} in ${data} on ${say.date(Number(on))}; the deals themselves are not in this workbook`,
  rated: ({ currency }) =>
    `amounts were converted into ${currency}: those of closed deals with the rate of the day they closed, others with that of the as-of day`,
};
