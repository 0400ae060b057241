import type { Serial } from "../cells/cell.ts";
import { minorDigits } from "../cells/currency.ts";
import { type Deals, outcome, type Pipeline } from "../deals/deals.ts";
import { type Rate, reportingCurrency } from "./rates.ts";

/** The last conversion of a pipeline: many calls of one recalculation share it. */
const converted = new WeakMap<
  Pipeline,
  { readonly rates: readonly Rate[]; readonly today: Serial; readonly pipeline: Pipeline }
>();

/**
 * The pipeline with its amounts in the reporting currency. A won or lost deal is converted with the
 * rate of the day it closed, any other with that of the as-of day; an amount that names no currency
 * is taken to be in the reporting currency. Amounts without a rate on their day stay as they are, and
 * figures that need them say so. Each deal is rounded to the minor unit, so that parts add up.
 */
export function inReportingCurrency(pipeline: Pipeline, rates: readonly Rate[], asOf: Serial): Pipeline {
  const today = Math.floor(asOf);
  const before = converted.get(pipeline);
  if (before !== undefined && before.rates === rates && before.today === today) return before.pipeline;
  const into = reportingCurrency(rates);
  const result = into === null ? pipeline : convert(pipeline, rates, into, today);
  converted.set(pipeline, { rates, today, pipeline: result });
  return result;
}

function convert(pipeline: Pipeline, rates: readonly Rate[], into: string, today: Serial): Pipeline {
  const { deals } = pipeline;
  const digits = Math.max(pipeline.minorDigits, minorDigits(into));
  const finer = 10 ** (digits - pipeline.minorDigits);
  // What is rounded is the target's own minor unit, which may be coarser than the table's.
  const step = 10 ** (digits - minorDigits(into));
  const currencies = [into, ...deals.currencies.filter((code) => code !== into)];
  const rateOn = deals.currencies.map((code) => rateFinder(rates, code, into));
  const amount = new Float64Array(deals.count);
  const currency = new Int16Array(deals.count);
  for (let i = 0; i < deals.count; i++) {
    const code = deals.currency[i] as number;
    const isClosed = deals.outcome[i] === outcome.won || deals.outcome[i] === outcome.lost;
    const closed = deals.closed[i] as number;
    const day = isClosed && !Number.isNaN(closed) ? Math.floor(closed) : today;
    const rate = code < 0 ? 1 : (rateOn[code]?.(day) ?? Number.NaN);
    const minor = (deals.amount[i] as number) * finer;
    const isRated = !Number.isNaN(rate);
    amount[i] = isRated && rate !== 1 ? Math.round((minor * rate) / step) * step : minor;
    currency[i] = isRated ? 0 : currencies.indexOf(deals.currencies[code] ?? into);
  }
  const inOne: Deals = { ...deals, amount, currency, currencies };
  return { ...pipeline, deals: inOne, minorDigits: digits, reportingCurrency: into };
}

/** The rate of a currency in force on a day: the one with the latest start; NaN before the first. */
export function rateFinder(rates: readonly Rate[], currency: string, into: string): (day: Serial) => number {
  if (currency === into) return () => 1;
  const own = rates
    .filter((rate) => rate.currency === currency)
    .map(({ rate, from }) => ({ rate, from: from ?? -Infinity }))
    .sort((a, b) => a.from - b.from);
  return (day) => {
    let low = 0;
    let high = own.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((own[middle]?.from as number) <= day) low = middle + 1;
      else high = middle;
    }
    return own[low - 1]?.rate ?? Number.NaN;
  };
}
