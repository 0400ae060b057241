import type { rateProblems as english } from "../en/rates.ts";
import type { In } from "../words.ts";

/** Why the table of exchange rates cannot be read. */
export const rateProblems: In<"pl", typeof english> = {
  rateColumnsMissing: ({ missing, headers }) =>
    `w tabeli kursów brakuje kolumn ${missing} (są ${headers}): jej wiersz nagłówka to Currency, Rate, From`,
  noRates: () => "tabela kursów jest pusta: pod Currency, Rate, From każdy kurs ma swój wiersz",
  badCurrency: ({ row, text }, say) =>
    `wiersz ${say.text(row)} tabeli kursów ma nieznaną walutę „${text}”: wpisz trzyliterowy kod, na przykład EUR`,
  badRate: ({ row, currency, text }, say) =>
    `wiersz ${say.text(row)} tabeli kursów podaje dla ${currency} kurs „${text}”: wpisz, ile warta jest jednostka ${currency}, na przykład 0,235`,
  badRateDate: ({ row, currency, text }, say) =>
    `wiersz ${say.text(row)} tabeli kursów podaje kurs ${currency} od „${text}”: wpisz datę, na przykład 2026-01-01, albo nic, jeśli kurs obowiązuje zawsze`,
  repeatedRate: ({ row, currency, firstRow }, say) =>
    `wiersz ${say.text(row)} tabeli kursów podaje drugi kurs ${currency} z tego samego dnia co wiersz ${say.text(firstRow)}: usuń jeden z nich`,
  noReportingCurrency: ({ currencies }) =>
    `tabela kursów nie mówi, w jakiej walucie raportować: nadaj jednej z ${currencies} kurs 1`,
};
