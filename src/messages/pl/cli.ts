import type { cli as english } from "../en/cli.ts";
import type { In } from "../words.ts";
import { attribution, check, exports, history, imports, written } from "./cli-commands.ts";
import { deals, rows } from "./counts.ts";

/** Headings and short texts of the command line's answers. */
export const cli: In<"pl", typeof english> = {
  managed: (table) =>
    `Tabela ${table} jest już zarządzana: jej arkusze, listy i reguły są doprowadzane do aktualnego stanu.`,
  halfway: (table) => `Konfiguracja ${table} zatrzymała się w połowie: jest kończona.`,
  found: (place, count, headerRow, leftOut, say) =>
    `${place}: ${deals(count, say)}, nagłówek w wierszu ${headerRow}, pominięto ${rows(leftOut, say)}`,
  column: "Kolumna",
  field: "Pole",
  sure: "Pewność",
  why: "Dlaczego",
  stage: "Etap",
  kind: "Rodzaj",
  probability: "Prawdopodobieństwo",
  deals: "Szanse",
  row: "Wiersz",
  toMend: "Do poprawy",
  leftOutAs: "Powód pominięcia",
  notUsed: "Nieużywane",
  noHeader: "(bez nagłówka)",
  none: "brak",
  startingValues: "Prawdopodobieństwa i najdłuższe pobyty z szablonu to wartości wyjściowe, a nie fakty.",
  toMendLater: "Do poprawy później:",
  highlights: (n, say) => `Wyróżnienia: ${say.number(n)}`,
  historyRows: (n, say) => `Wiersze historii etapów: ${say.number(n)}`,
  cellsKept: (n, say) => `Wypełnione komórki bez zmian: ${say.number(n)}`,
  moreInJson: (n, say) => `… i jeszcze ${say.number(n)}: --json pokazuje wszystkie`,
  how: "Jak",
  rowAt: (row) => `wiersz ${row}`,
  atRows: (at) => ` (wiersz ${at})`,
  choices: (choices) => `Do wyboru: ${choices}`,
  answerWith: (option) => ` (odpowiedz opcją ${option})`,
  untilAnswered: (assumed) => `; do czasu odpowiedzi: ${assumed}`,
  written,
  check,
  imports,
  history,
  exports,
  attribution,
};
