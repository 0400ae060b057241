import { isBlank } from "../cells/blank.ts";
import type { Cell, Serial } from "../cells/cell.ts";
import { currencyOf } from "../cells/currency.ts";
import { readDate } from "../cells/dates.ts";
import { readNumber } from "../cells/numbers.ts";
import type { Problem } from "../issue.ts";

/**
 * What one unit of a currency is worth in the reporting currency from a day on; null: since ever.
 * The reporting currency is the one whose rates are all 1. Plain JSON, for settings keep it.
 */
export interface Rate {
  readonly currency: string;
  readonly rate: number;
  readonly from: Serial | null;
}

/** Headers of a rate table; "From" may be left out. */
const rateHeaders = ["Currency", "Rate", "From"] as const;

/** Why a rate table cannot be read; rows count from 1, as the sheet shows them. */
export type RateTableProblemCode =
  | "rateColumnsMissing" // {missing, headers}
  | "noRates" // {}
  | "badCurrency" // {row, text}
  | "badRate" // {row, currency, text}
  | "badRateDate" // {row, currency, text}
  | "repeatedRate" // {row, currency, firstRow}
  | "noReportingCurrency"; // {currencies}: none has the rate 1 throughout

export interface RateTableProblem extends Problem {
  readonly code: RateTableProblemCode;
}

/** Reads a rate table, header row included, columns in any order; blank rows are passed over. */
export function cellsToRates(values: readonly (readonly Cell[])[]): readonly Rate[] | RateTableProblem {
  const places = (row: readonly Cell[]) =>
    rateHeaders.map((name) => row.findIndex((cell) => keyOf(cell) === name.toLowerCase()));
  const header = values.findIndex((row) =>
    places(row)
      .slice(0, 2)
      .every((place) => place >= 0),
  );
  if (header === -1) return columnsMissing(values, places);
  const [currencyAt = -1, rateAt = -1, fromAt = -1] = places(values[header] ?? []);
  const rates: Rate[] = [];
  const firstRows = new Map<string, number>();
  for (let at = header + 1; at < values.length; at++) {
    const cells = values[at] ?? [];
    if (cells.every(isBlank)) continue;
    const rate = readRate(cells[currencyAt] ?? null, cells[rateAt] ?? null, cells[fromAt] ?? null, at + 1);
    if ("code" in rate) return rate;
    const key = `${rate.currency} ${rate.from}`;
    const firstRow = firstRows.get(key);
    if (firstRow !== undefined)
      return fail("repeatedRate", { row: at + 1, currency: rate.currency, firstRow });
    firstRows.set(key, at + 1);
    rates.push(rate);
  }
  if (rates.length === 0) return fail("noRates", {});
  if (reportingCurrency(rates) !== null) return rates;
  return fail("noReportingCurrency", {
    currencies: [...new Set(rates.map(({ currency }) => currency))].join(", "),
  });
}

/** The first currency whose rates are all 1; null where there is none. */
export function reportingCurrency(rates: readonly Rate[]): string | null {
  const foreign = new Set(rates.flatMap(({ currency, rate }) => (rate === 1 ? [] : [currency])));
  return rates.find(({ currency }) => !foreign.has(currency))?.currency ?? null;
}

function fail(code: RateTableProblemCode, values: Problem["values"]): RateTableProblem {
  return { code, values };
}

function keyOf(cell: Cell): string {
  return String(cell ?? "")
    .trim()
    .toLowerCase();
}

function columnsMissing(
  values: readonly (readonly Cell[])[],
  places: (row: readonly Cell[]) => readonly number[],
): RateTableProblem {
  const first = values.find((row) => row.some((cell) => !isBlank(cell)));
  if (first === undefined) return fail("noRates", {});
  const missing = rateHeaders.slice(0, 2).filter((_, index) => (places(first)[index] ?? -1) < 0);
  const headers = first.filter((cell) => !isBlank(cell)).map(String);
  return fail("rateColumnsMissing", { missing: missing.join(", "), headers: headers.join(", ") });
}

function readRate(currencyCell: Cell, rateCell: Cell, fromCell: Cell, row: number): Rate | RateTableProblem {
  const currency = isBlank(currencyCell) ? undefined : currencyOf(String(currencyCell));
  if (typeof currency !== "string") return fail("badCurrency", { row, text: String(currencyCell ?? "") });
  const reading = typeof rateCell === "string" ? readNumber(rateCell) : null;
  // "1.234" is a rate of three decimals: nobody writes one with thousands.
  const rate =
    typeof rateCell === "number"
      ? rateCell
      : reading?.kind === "value" && !reading.percent
        ? reading.value
        : reading?.kind === "ambiguous"
          ? reading.decimal
          : Number.NaN;
  if (!(rate > 0 && rate < Infinity)) return fail("badRate", { row, currency, text: String(rateCell ?? "") });
  if (isBlank(fromCell)) return { currency, rate, from: null };
  const date = typeof fromCell === "string" ? readDate(fromCell) : null;
  const from = typeof fromCell === "number" ? fromCell : date?.kind === "value" ? date.value : Number.NaN;
  if (Number.isNaN(from)) return fail("badRateDate", { row, currency, text: String(fromCell) });
  return { currency, rate, from: Math.floor(from) };
}
