import type { rateProblems as english } from "../en/rates.ts";
import type { In } from "../words.ts";

/** Why the table of exchange rates cannot be read. */
export const rateProblems: In<"nb", typeof english> = {
  rateColumnsMissing: ({ missing, headers }) =>
    `kurstabellen mangler kolonnene ${missing} (den har ${headers}): overskriftsraden er Currency, Rate, From`,
  noRates: () => "kurstabellen er tom: under Currency, Rate, From står en rad for hver kurs",
  badCurrency: ({ row, text }, say) =>
    `rad ${say.text(row)} i kurstabellen har den ukjente valutaen «${text}»: skriv en kode på tre bokstaver, for eksempel EUR`,
  badRate: ({ row, currency, text }, say) =>
    `rad ${say.text(row)} i kurstabellen gir ${currency} kursen «${text}»: skriv hva én ${currency} er verdt, for eksempel 0,235`,
  badRateDate: ({ row, currency, text }, say) =>
    `rad ${say.text(row)} i kurstabellen gir kursen for ${currency} fra «${text}»: skriv en dato som 2026-01-01, eller ingenting for en kurs som alltid gjelder`,
  repeatedRate: ({ row, currency, firstRow }, say) =>
    `rad ${say.text(row)} i kurstabellen gir ${currency} en kurs til fra samme dag som rad ${say.text(firstRow)}: slett en av dem`,
  noReportingCurrency: ({ currencies }) =>
    `kurstabellen sier ikke hvilken valuta det rapporteres i: gi en av ${currencies} kursen 1`,
};
