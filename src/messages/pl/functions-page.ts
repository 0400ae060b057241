import type {
  functionsPage as english,
  functionsPageProblems as englishProblems,
} from "../en/functions-page.ts";
import type { FormatsIn, In } from "../words.ts";

type Say = FormatsIn<"pl">;

const deals = (n: number, say: Say) =>
  say.plural(n, { one: "{n} szansa", few: "{n} szanse", many: "{n} szans", other: "{n} szansy" });

/** The page that finds, fills in, inserts and explains functions. */
export const functionsPage: In<"pl", typeof english> = {
  title: "Funkcje",
  menu: "Więcej stron",
  search: "Szukaj funkcji",
  found: (n, say) =>
    say.plural(n, { one: "{n} funkcja", few: "{n} funkcje", many: "{n} funkcji", other: "{n} funkcji" }),
  noneFound: (text) => `Żadna funkcja nie ma „${text}” w nazwie ani w opisie`,
  clearSearch: "Pokaż wszystkie funkcje",
  families: {
    PIPELINE: "Lejek sprzedaży",
    STAGE: "Etapy",
    DEAL: "Szanse",
    CAMPAIGN: "Kampanie",
    CUSTOMER: "Klienci",
  },
  back: "Funkcje",
  backToPipeline: "Lejek sprzedaży",
  arguments: "Argumenty",
  blank: "Pominięty",
  choose: "Wybierz lub wpisz",
  required: "wymagany",
  conditions: "Tylko szanse, w których",
  addCondition: "Dodaj warunek",
  condition: (n, say) => `Warunek ${say.number(n)}`,
  column: "Kolumna",
  chooseColumn: "Wybierz kolumnę",
  criterion: "Wynosi",
  criterionHint: "Tekst lub porównanie, na przykład >=1000 albo <>Przegrana",
  removeCondition: (column) => `Usuń warunek kolumny ${column}`,
  unmanaged: "Najpierw skonfiguruj tabelę szans: z niej pochodzą opcje i wartość",
  preview: "Wartość teraz",
  calculating: "Obliczanie…",
  spill: (rows, columns, say) =>
    `${say.plural(rows, { one: "{n} wiersz", few: "{n} wiersze", many: "{n} wierszy", other: "{n} wiersza" })} × ${say.plural(columns, { one: "{n} kolumna", few: "{n} kolumny", many: "{n} kolumn", other: "{n} kolumny" })}, od tej komórki w dół`,
  moreRows: (n, say) =>
    say.plural(n, {
      one: "i jeszcze {n} wiersz",
      few: "i jeszcze {n} wiersze",
      many: "i jeszcze {n} wierszy",
      other: "i jeszcze {n} wiersza",
    }),
  formula: "Formuła",
  insert: "Wstaw do zaznaczonej komórki",
  insertIn: (cell) => `Wstaw do ${cell}`,
  inserting: "Wstawianie…",
  inserted: (place) => `Wstawiono do ${place}`,
  notInserted: "Niczego nie wstawiono",
  copy: "Kopiuj",
  copied: "Skopiowano formułę",
  notCopied: "Nie udało się skopiować formuły: zaznacz ją i skopiuj samodzielnie",
  definition: "Jak to jest liczone",
  examples: "Przykłady",
  elsewhere: "W innych systemach",
  reference: "Otwórz w opisie funkcji",
  how: "Jak policzono?",
  howOf: (figure) => `Jak policzono? ${figure}`,
  explainTitle: "Jak to policzono",
  selected: (place, name) => `${place}: ${name}`,
  selectHint: "Zaznacz komórkę z funkcją Pipewright, aby zobaczyć, jak policzono jej wartość.",
  lookAtCell: "Wyjaśnij zaznaczoną komórkę",
  noCall: (place) => `${place} nie używa żadnej funkcji Pipewright`,
  asOf: (day) => `stan na ${day}`,
  steps: "Formuła",
  counted: "Policzone",
  leftOut: "Pominięte",
  noDeals: "Wiersze, które nie są szansami",
  mind: "Uwaga",
  nothingCounted: "Ta liczba wynika z samych argumentów, a nie z szans",
  group: (count, total, what, say) => `${what}: ${deals(count, say)}, ${total}`,
  noStage: "etap nieznany",
  noAmount: "bez kwoty",
  more: (n, say) => `i jeszcze ${say.number(n)}`,
};

/** Why a formula is not inserted, or a cell not explained. */
export const functionsPageProblems: In<"pl", typeof englishProblems> = {
  nothingSelected: () => "nie zaznaczono komórki: kliknij komórkę, w której ma się pojawić liczba",
  cellTaken: ({ cell }) =>
    `w komórce ${cell} już coś jest, a niczego się nie nadpisuje: zaznacz pustą komórkę`,
  noRoom: ({ cell, rows, columns, taken }, say) =>
    `wynik zajmuje ${say.text(rows)} × ${say.text(columns)} komórek od ${cell}, a na przeszkodzie stoi ${taken}: zaznacz komórkę, pod którą i obok której jest pusto`,
  endOfSheet: ({ cell, rows, columns }, say) =>
    `wynik zajmuje ${say.text(rows)} × ${say.text(columns)} komórek, a arkusz kończy się zbyt szybko za ${cell}: zaznacz komórkę wyżej lub bardziej w lewo albo dodaj wiersze i kolumny`,
  insideTable: ({ cell, table }) =>
    `w ${cell} liczba stałaby wewnątrz tabeli ${table}: zaznacz komórkę poza nią`,
  computedArgument: ({ argument, text }, say) =>
    `argument ${say.text(argument)} to ${say.text(text)}, co oblicza arkusz: umieść to w osobnej komórce i wskaż ją, aby dało się to wyjaśnić`,
};
