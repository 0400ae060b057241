import type { Cell } from "../cells/cell.ts";
import { outcome } from "../deals/deals.ts";
import type { Period } from "../periods.ts";
import { boundsOf, dealsMeant, type Scope, type Status } from "./scope.ts";

/** The formula of a figure with its numbers. Money in whole units, `currency` an ISO code or null. */
type FormulaCode =
  | "sum" // {deals, known, total, currency}
  | "number" // {deals}
  | "mean" // {known, total, result, currency}
  | "weightedTerm" // {deals, stage, amount, probability, product, currency}
  | "weightedOwn" // {deals, amount, product, currency}
  | "weightedLearned" // {method, deals, amount, product, currency}
  | "weightedTotal" // {total, currency}
  | "cumulativeCategories" // {method, closed, commit, best, open, total, currency}
  | "ofClosed" // {won, lost, share}
  | "ofAll" // {won, all, share}
  | "ofValue" // {won, lost, share, currency}
  | "movedOn" // {from, to, moved, decided, entered, share, low, high}
  | "covered" // {open, target, won, ratio, currency}
  | "targetMet" // {target, won, currency}
  | "velocityOf" // {open, rate, average, days, result, currency}
  | "cycleOf" // {statistic, days, low, high, won, lost, watched}
  | "credited" // {total, touched, untouched, currency}
  | "creditedTo" // {campaign, credit, currency}
  | "campaignCost" // {campaign, cost, currency}
  | "customersOf" // {campaign, customers}: a fraction for a part of a deal
  | "returnOf" // {credit, cost, share, currency}
  | "costShared" // {cost, customers, result, currency}
  | "healthSign"; // {sign, unit, value, threshold, before, trend, verdict, days}

/** What a group of deals has in common. */
type GroupCode =
  | "openDeals"
  | "wonDeals"
  | "lostDeals"
  | "otherDeals" // on hold, or in a stage nobody knows
  | "lookedAt" // the deals a figure is about, where no more is told
  | "inStage" // {stage}
  | "notInStage" // {stage}
  | "createdThen"
  | "notCreatedThen" // {from, until}
  | "movedDeals" // {to}
  | "lostOnTheWay"
  | "stillOnTheWay"
  | "neverReached" // {from}
  | "lostWithoutStage"
  | "overdueDeals" // {asOf}
  | "undatedDeals"
  | "outsidePeriod" // {from, until}
  | "watchedDeals" // not closed yet: counted for as long as they have been watched
  | "backwardDeals" // closed before they were created
  | "touchedDeals"
  | "untouchedDeals" // credited to nobody
  | "onlyLearnedFrom" // not won: what the models learn from
  | "notCredited" // outside the basis or the period
  | "touchedBy" // {campaign}
  | "notTouchedBy" // {campaign}
  | "boughtBefore" // won from an account that was a customer
  | "withoutAmount"
  | "withoutProbability"
  | "behindInflow" // {days}
  | "behindProgress" // {}
  | "behindConversion" // {days}
  | "behindCycle" // {threshold}
  | "behindHygiene" // {}
  | "behindConcentration" // {stage}
  | "unmatched"; // do not meet the criteria of the call

/** What a reader has to know beside. */
type NoteCode =
  | "amountsMissing" // {deals}: counted, but adding 0
  | "touchesLeftOut" // {touches}
  | "campaignsMerged" // {campaigns}
  | "wholeCost" // criteria choose deals, and costs are those of all
  | "few" // {decided}
  | "young" // {decided, entered}
  | "pastLastClose" // {deals, lastClose, beyond, watched}: counted with a chance of 0, for none that old was closed
  | "fromSummary" // {deals, engine, data, on}: no deals are listed, for only their counts are there
  | "summaryBeside" // {}: figures are of the managed table, though there is a summary sheet
  | "rated"; // {currency}: converted with the rate table

export type AccountCode = FormulaCode | GroupCode | NoteCode;

export interface AccountLine {
  readonly code: AccountCode;
  readonly values: Readonly<Record<string, Cell>>;
}

/** Some deals, by index ascending, and what they have in common. */
export interface DealGroup {
  readonly as: AccountLine;
  readonly deals: readonly number[];
}

/** How a figure came about, as data; every deal looked at is in just one group, but for an
 * account of several figures, where it is in that of each it is behind. */
export interface Account {
  readonly formula: readonly AccountLine[];
  readonly counted: readonly DealGroup[];
  readonly leftOut: readonly DealGroup[];
  readonly notes: readonly AccountLine[];
}

export function line(code: AccountCode, values: AccountLine["values"] = {}): AccountLine {
  return { code, values };
}

/** Sorts deals into groups by the line that a function gives each; groups in order of appearance. */
export function grouped(
  scope: Scope,
  lineOf: (deal: number) => { readonly counted: boolean; readonly as: AccountLine },
): Pick<Account, "counted" | "leftOut"> {
  const groups = new Map<string, { counted: boolean; as: AccountLine; deals: number[] }>();
  const indexes = dealsMeant(scope);
  for (let k = 0; k < indexes.length; k++) {
    const i = indexes[k] as number;
    const { counted, as } = lineOf(i);
    const key = `${counted} ${as.code}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { counted, as, deals: [i] });
    else group.deals.push(i);
  }
  const all = [...groups.values()];
  const only = (wanted: boolean) =>
    all.flatMap(({ counted, as, deals }) => (counted === wanted ? [{ as, deals }] : []));
  return { counted: only(true), leftOut: only(false) };
}

const byOutcome = ["openDeals", "wonDeals", "lostDeals", "otherDeals"] as const;

/** Which deals `dealsIn` counts, and why it leaves the others out. */
export function groupedByStatus(
  scope: Scope,
  statuses: readonly Status[],
  period: Period | null,
): Pick<Account, "counted" | "leftOut"> {
  const { deals } = scope.pipeline;
  const today = Math.floor(scope.asOf);
  const wanted = new Set<number>(
    statuses.flatMap((status) => (status === "all" ? [0, 1, 2, 3] : [outcome[status]])),
  );
  return grouped(scope, (i) => {
    const code = deals.outcome[i] as number;
    const own = line(byOutcome[code] as GroupCode);
    if (!wanted.has(code)) return { counted: false, as: own };
    if (period === null) return { counted: true, as: own };
    const isClosed = code === outcome.won || code === outcome.lost;
    const date = (isClosed ? deals.closed[i] : deals.expectedClose[i]) as number;
    if (Number.isNaN(date)) return { counted: false, as: line("undatedDeals") };
    if (!isClosed && date < today) return { counted: false, as: line("overdueDeals", { asOf: today }) };
    const isIn = date >= period.from && date < period.until;
    return { counted: isIn, as: isIn ? own : line("outsidePeriod", { ...boundsOf(period) }) };
  });
}

/** Moves deals out of the counted groups into one that is left out. */
export function without(
  { counted, leftOut }: Pick<Account, "counted" | "leftOut">,
  as: AccountLine,
  isOut: (deal: number) => boolean,
): Pick<Account, "counted" | "leftOut"> {
  const out = counted.flatMap(({ deals }) => deals.filter(isOut)).sort((a, b) => a - b);
  const rest = counted.flatMap(({ as: own, deals }) => {
    const left = deals.filter((deal) => !isOut(deal));
    return left.length === 0 ? [] : [{ as: own, deals: left }];
  });
  return { counted: rest, leftOut: out.length === 0 ? leftOut : [...leftOut, { as, deals: out }] };
}

/** Currency of the amounts where there is one. */
export function currencyOf({
  pipeline: { deals, reportingCurrency },
}: Pick<Scope, "pipeline">): string | null {
  return reportingCurrency ?? (deals.currencies.length === 1 ? (deals.currencies[0] ?? null) : null);
}
