import type { fileProblems as english } from "../en/files.ts";
import type { In } from "../words.ts";

const kinds: Readonly<Record<string, string>> = {
  xls: "skoroszyt w starym formacie .xls: otwórz go w arkuszu kalkulacyjnym i zapisz jako .xlsx",
  xlsb: "skoroszyt w binarnym formacie Excela: otwórz go w Excelu i zapisz jako .xlsx",
  ods: "arkusz OpenDocument: otwórz go w arkuszu kalkulacyjnym i zapisz jako .xlsx",
  archive: "skompresowane archiwum: rozpakuj je i użyj pliku .csv lub .xlsx ze środka",
  office: "dokument Worda lub PowerPointa: skopiuj z niego tabelę do arkusza i zapisz jako .xlsx",
  pdf: "dokument PDF: wyeksportuj szanse jako .csv lub .xlsx",
  image: "obraz: wyeksportuj szanse jako .csv lub .xlsx",
  html: "strona internetowa, mimo swojej nazwy: otwórz ją w arkuszu kalkulacyjnym i zapisz jako .xlsx",
  binary: "dane binarne, a nie tekst: wyeksportuj szanse jako .csv lub .xlsx",
};

/** Why a file cannot be read, or what of it cannot be kept. */
export const fileProblems: In<"pl", typeof english> = {
  emptyFile: ({ file }) => `plik ${file} jest pusty: wyeksportuj szanse ponownie razem z wierszem nagłówka`,
  passwordProtected: ({ file }) =>
    `plik ${file} jest chroniony hasłem: otwórz go w Excelu, usuń hasło w menu Plik > Informacje i zapisz`,
  otherKind: ({ file, kind }) => `plik ${file} to ${kinds[String(kind)] ?? kinds.binary}`,
  corruptWorkbook: ({ file }) =>
    `plik ${file} jest uszkodzony i nie można go otworzyć jako skoroszytu: otwórz go w Excelu, pozwól go naprawić i zapisz kopię`,
  unclosedQuote: ({ file, row }, say) =>
    `w pliku ${file} w wierszu ${say.text(row)} jest niezamknięty cudzysłów, który ukrywa kolejne wiersze: zamknij go lub usuń albo wyeksportuj szanse ponownie`,
  tooManyRows: ({ file, sheet, limit }, say) =>
    `w pliku ${file} na arkuszu „${say.text(sheet)}” liczba szans przekracza ${say.text(limit)}: podziel tabelę, na przykład na lata`,
  ruleLost: ({ sheet, range }, say) =>
    `reguła sprawdzania „${say.text(sheet)}” ${say.text(range)} ma formułę jako granicę i nie zostanie zachowana: ustaw ją ponownie w nowym skoroszycie`,
};
