import type { importProblems as english } from "../en/import.ts";
import type { In } from "../words.ts";

/** Why an export of deals is not imported. */
export const importProblems: In<"pl", typeof english> = {
  exportWithoutId: () =>
    "w eksporcie brakuje kolumny z identyfikatorami szans, po których zna je tabela: wyeksportuj ponownie z tą kolumną",
  tableWithoutId: () =>
    "eksport zna szanse po identyfikatorach, a tabela nie ma takiej kolumny: dodaj ją i wpisz identyfikatory z drugiego systemu",
  mostDealsMissing: ({ missing, deals, imported }, say) =>
    `w eksporcie (liczba szans: ${say.text(imported)}) brakuje ${say.text(missing)} z ${say.text(deals)} szans tabeli: sprawdź, czy to właściwy eksport i czy nie jest przefiltrowany. Szanse i tak zostaną; aby kontynuować, zaimportuj go jako część`,
  rowsBelowTable: ({ sheet, row, deals }, say) =>
    `w arkuszu „${say.text(sheet)}” w wierszu ${say.text(row)} coś już jest, a tam miałyby trafić nowe szanse (${say.text(deals)}): przenieś to albo umieść tabelę w osobnym arkuszu`,
};
