import type { RateTableProblemCode } from "../../core/money/rates.ts";
import type { Phrases } from "../words.ts";

/** Why the table of exchange rates cannot be read. */
export const rateProblems: Phrases<RateTableProblemCode> = {
  rateColumnsMissing: ({ missing, headers }) =>
    `the rate table lacks the columns ${missing} among ${headers}: its header row is Currency, Rate, From`,
  noRates: () => "the rate table is empty: below Currency, Rate, From it has a row for each rate",
  badCurrency: ({ row, text }, say) =>
    `row ${say.text(row)} of the rate table has the unknown currency "${text}": write a three-letter code such as EUR`,
  badRate: ({ row, currency, text }, say) =>
    `row ${say.text(row)} of the rate table gives ${currency} the rate "${text}": write what one ${currency} is worth, such as 0.235`,
  badRateDate: ({ row, currency, text }, say) =>
    `row ${say.text(row)} of the rate table gives the rate of ${currency} from "${text}": write a date such as 2026-01-01, or nothing for a rate that always held`,
  repeatedRate: ({ row, currency, firstRow }, say) =>
    `row ${say.text(row)} of the rate table gives ${currency} a second rate from the day of row ${say.text(firstRow)}: delete one`,
  noReportingCurrency: ({ currencies }) =>
    `the rate table does not say which currency to report in: give one of ${currencies} the rate 1`,
};
