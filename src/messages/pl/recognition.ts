import type {
  recognitionProblems as english,
  leftOutReasons as englishLeftOut,
  questions as englishQuestions,
  columnReasons as englishReasons,
} from "../en/recognition.ts";
import { systemName } from "../systems.ts";
import type { In } from "../words.ts";

export const recognitionProblems: In<"pl", typeof english> = {
  empty: () => "Ten arkusz jest pusty: otwórz arkusz z szansami albo wklej je tutaj",
  noHeader: ({ row, text }, say) =>
    text === "" || text === undefined
      ? "Nie znaleziono wiersza nagłówka: wpisz nazwy kolumn nad szansami, w tym „Etap”"
      : `Nie znaleziono wiersza nagłówka; najbliżej był wiersz ${say.text(row)} („${say.text(text)}”): nazwij kolumny nad szansami, w tym „Etap”, albo wskaż wiersz nagłówka`,
  noStage: ({ headers }, say) =>
    `Wśród ${say.text(headers)} nie znaleziono kolumny z etapem lub statusem: wskaż ją albo dodaj`,
  noRows: ({ headerRow }, say) =>
    `Pod nagłówkiem w wierszu ${say.text(headerRow)} nie ma szans: dodaj co najmniej jedną albo wskaż wiersz nagłówka`,
  severalTables: ({ ranges }, say) =>
    `Znaleziono kilka tabel szans (${say.text(ranges)}): wskaż, którego wiersza nagłówka użyć, albo przenieś pozostałe na osobne arkusze`,
  tooManyRows: ({ rows, limit }, say) =>
    `Liczba wierszy tabeli to ${say.text(rows)}, a można odczytać najwyżej ${say.text(limit)}: podziel ją, na przykład na lata`,
  allErrors: ({ text }, say) =>
    `Komórki zawierają same błędy (${say.text(text)}): najpierw popraw formuły albo ich źródło`,
};

export const columnReasons: In<"pl", typeof englishReasons> = {
  header: ({ system }, say) =>
    system === undefined
      ? "nagłówek to typowa nazwa tego pola"
      : `tak nazywa to ${systemName(say.text(system))}`,
  headerPart: ({ part }, say) => `nagłówek zawiera „${say.text(part)}”`,
  values: ({ share }, say) =>
    typeof share === "number" ? `${say.percent(share, 0)} komórek tak wygląda` : "komórki tak wyglądają",
  user: () => "twój wybór",
  none: () => "ani nagłówek, ani komórki nie mówią, co to jest",
};

export const questions: In<"pl", typeof englishQuestions> = {
  numberStyle: ({ header, text }, say) =>
    `Liczby w „${say.text(header)}” można czytać na dwa sposoby, na przykład ${say.text(text)}: jaki znak stoi przed częścią dziesiętną?`,
  dateOrder: ({ header, text }, say) =>
    `Daty w „${say.text(header)}” można czytać na dwa sposoby, na przykład ${say.text(text)}: najpierw dzień czy miesiąc?`,
  probabilityScale: ({ header }, say) =>
    `W „${say.text(header)}” są liczby poniżej i powyżej 1: liczone są do 1 (0,4) czy do 100 (40)?`,
  stageKind: ({ stage }, say) =>
    `Czy „${say.text(stage)}” to etap otwarty, czy kończy szansę jako wygraną lub przegraną?`,
  stageSlip: ({ stage, nearest, count }, say) =>
    `„${say.text(stage)}” stoi w ${say.plural(Number(count), { one: "{n} wierszu", few: "{n} wierszach", many: "{n} wierszach", other: "{n} wiersza" })}: czy to pomyłka zamiast „${say.text(nearest)}”, czy osobny etap?`,
  fieldChoice: ({ field, first, second }, say) =>
    `Zarówno „${say.text(first)}”, jak i „${say.text(second)}” może oznaczać ${say.text(field)}: które się liczy?`,
  mixedCurrencies: ({ header, currencies }, say) =>
    `W „${say.text(header)}” są kwoty w ${say.text(currencies)}: w jakiej walucie są kwoty bez waluty?`,
};

export const leftOutReasons: In<"pl", typeof englishLeftOut> = {
  blank: () => "pusty wiersz",
  total: ({ text }, say) => `suma („${say.text(text)}”)`,
  group: ({ text }, say) => `nagłówek lub suma częściowa grupy („${say.text(text)}”)`,
  footer: ({ text }, say) => `uwaga pod tabelą („${say.text(text)}”)`,
  repeatedHeader: () => "powtórzony nagłówek",
  duplicate: ({ text }, say) => `dokładna kopia wcześniejszego wiersza („${say.text(text)}”)`,
  helper: ({ text }, say) => `to nie szansa: bez etapu, nazwy i identyfikatora („${say.text(text)}”)`,
};
