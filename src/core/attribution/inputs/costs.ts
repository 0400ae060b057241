import type { Serial } from "../../cells/cell.ts";
import { minorDigits } from "../../cells/currency.ts";
import type { Pipeline } from "../../deals/deals.ts";
import { rateFinder } from "../../money/convert.ts";
import { type Rate, reportingCurrency } from "../../money/rates.ts";
import type { Period } from "../../periods.ts";
import type { LeftOut } from "./left-out.ts";
import type { CampaignRow } from "./read-costs.ts";

/** What a campaign cost on some days, in minor units of the deals' amounts. */
export interface Cost {
  readonly campaign: string;
  readonly channel: string;
  readonly minor: number;
  /** NaN: nobody says when it was spent. */
  readonly from: Serial;
  readonly until: Serial;
}

/** The costs of campaigns, and the campaigns of which some cost is in a currency without a rate. */
export interface Costs {
  readonly costs: readonly Cost[];
  readonly unrated: ReadonlyMap<string, string>;
  readonly leftOut: readonly LeftOut[];
}

/** What tells which currency the deals are in. */
type Priced = Pick<Pipeline, "minorDigits" | "reportingCurrency"> & {
  readonly deals: Pick<Pipeline["deals"], "currencies">;
};

/**
 * Costs in the currency of the deals: with rates in the reporting currency, each with the rate of its
 * first day; without, only those in the deals' own currency count, and others are listed, never summed.
 * A cost that names no currency is taken to be in that of the deals.
 */
export function costsOf(
  pipeline: Priced,
  rows: readonly (CampaignRow & { readonly name: string })[],
  rates: readonly Rate[] | undefined,
  asOf: Serial,
): Costs {
  const { currencies } = pipeline.deals;
  const ownCurrencies = new Set(rows.flatMap(({ currency }) => currency ?? []));
  const only = currencies.length === 1 ? (currencies[0] ?? null) : null;
  // Deals that name no currency: costs in one currency alone are in theirs.
  const alone = currencies.length === 0 && ownCurrencies.size === 1 ? ([...ownCurrencies][0] ?? null) : null;
  const into =
    pipeline.reportingCurrency ?? (rates === undefined ? null : reportingCurrency(rates)) ?? only ?? alone;
  const step = 10 ** Math.max(0, pipeline.minorDigits - minorDigits(into));
  const costs: Cost[] = [];
  const unrated = new Map<string, string>();
  const leftOut: LeftOut[] = [];
  for (const { table, row, name, channel, cost, currency, from, until } of rows) {
    if (Number.isNaN(cost)) continue;
    const day = Number.isNaN(from) ? Math.floor(asOf) : from;
    const isOwn = currency === null || currency === into;
    const rate = isOwn ? 1 : into === null ? Number.NaN : rateFinder(rates ?? [], currency, into)(day);
    const place = { table: "campaigns", index: table, row } as const;
    if (Number.isNaN(rate)) {
      unrated.set(name, currency ?? "");
      leftOut.push({ ...place, code: "unratedCost", values: { campaign: name, currency, into } });
      continue;
    }
    const minor = Math.round((cost * rate * 10 ** pipeline.minorDigits) / step) * step;
    // What still runs is spent up to today, or will begin with its first day.
    const over = until === Infinity ? Math.max(Math.floor(asOf), from) + 1 : until;
    costs.push({ campaign: name, channel, minor, from, until: over });
    if (Number.isNaN(from) && cost !== 0) {
      leftOut.push({ ...place, code: "undatedCost", values: { campaign: name } });
    }
  }
  return { costs, unrated, leftOut };
}

/**
 * The part of a cost that falls into a period, spread evenly over its days and cut so that periods
 * which follow each other add up to the whole. What an undated
 * cost is in a period nobody knows: NaN.
 */
export function costIn({ minor, from, until }: Cost, period: Period | null): number {
  if (period === null) return minor;
  if (Number.isNaN(from)) return minor === 0 ? 0 : Number.NaN;
  const days = until - from;
  const before = (day: Serial) => Math.round((minor * Math.min(days, Math.max(0, day - from))) / days);
  return before(period.until) - before(period.from);
}
