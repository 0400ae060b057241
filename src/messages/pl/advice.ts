import type { advice as english } from "../en/advice.ts";
import type { FormatsIn, In, Values } from "../words.ts";
import { deals, ofDays, ofDeals } from "./counts.ts";

const share = (value: Values[string] | undefined, say: FormatsIn<"pl">) => say.percent(Number(value), 0);

/** Names and sentences in the cells of answers. */
export const advice: In<"pl", typeof english> = {
  inflow: () => "Dopływ",
  progress: () => "Postęp",
  conversion: () => "Konwersja",
  cycle: () => "Cykl sprzedaży",
  hygiene: () => "Jakość danych",
  concentration: () => "Koncentracja",

  good: () => "dobrze",
  watch: () => "do obserwacji",
  poor: () => "słabo",
  unknown: () => "brak danych",

  better: () => "lepiej",
  worse: () => "gorzej",
  steady: () => "bez zmian",

  inflowCompared: ({ now, before, days }, say) =>
    `nowe w ciągu ostatnich ${ofDays(days, say)}: ${deals(now, say)}, w ciągu poprzednich ${ofDays(days, say)}: ${say.text(before)}`,
  inflowTooShort: ({ days }, say) =>
    `żadnej szansy nie utworzono wcześniej niż ${ofDays(days, say)} temu, więc nie ma z czym porównać`,
  progressShare: ({ moving, open }, say) =>
    `${say.text(moving)} z ${ofDeals(open, say)} mieści się w najdłuższym pobycie swojego etapu`,
  winRateCompared: ({ now, before, closed, days }, say) =>
    `z ${ofDeals(closed, say)} zamkniętych w ciągu ostatnich ${ofDays(days, say)} wygrano ${share(now, say)}, z zamkniętych wcześniej ${share(before, say)}`,
  winRateFew: ({ closed, closedBefore, least, days }, say) =>
    `zamknięte w ciągu ostatnich ${ofDays(days, say)}: ${deals(closed, say)}, wcześniej: ${say.text(closedBefore)}; do porównania trzeba co najmniej ${say.text(least)} w każdym okresie`,
  ageCompared: ({ age, cycle, open }, say) =>
    `połowa z ${ofDeals(open, say)} jest starsza niż ${ofDays(age, say)}; połowa wygranych trwa najwyżej ${ofDays(cycle, say)}`,
  hygieneShare: ({ clean, open }, say) =>
    `${say.text(clean)} z ${ofDeals(open, say)} nie wymaga poprawek: pozostałe pokazuje PIPELINE.ISSUES`,
  concentratedIn: ({ stage, share: part }, say) =>
    `na etapie „${stage}” jest ${share(part, say)} otwartego lejka`,
  noOpenDeals: () => "nie ma otwartych szans",

  overdue: () => "Po terminie",
  undated: () => "Bez daty",
  weakest: ({ stage, next, moved, decided, other, otherShare }, say) =>
    `z ${ofDeals(decided, say)} rozstrzygniętych na etapie „${stage}” do etapu „${next}” przeszło ${say.text(moved)}; następny najsłabszy etap to „${other}” z wynikiem ${share(otherShare, say)}`,
};
