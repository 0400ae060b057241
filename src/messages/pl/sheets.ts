import type { sheets as english } from "../en/sheets.ts";
import type { In } from "../words.ts";

/** What the Google Sheets host says beside what all hosts say. */
export const sheets: In<"pl", typeof english> = {
  name: "Pipewright",
  menu: {
    open: "Otwórz Pipewright",
    refresh: "Odśwież wskaźniki",
    reconcile: "Sprawdź zmiany etapów",
    putBack: "Cofaj niedozwolone etapy",
    flag: "Tylko oznaczaj niedozwolone etapy",
    hourly: "Sprawdzaj co godzinę",
  },
  refreshed: (formulas) => `Przeliczono formuły: ${formulas}`,
  reconciled: (changes) =>
    changes === 0
      ? "Od ostatniego sprawdzenia nie zmienił się żaden etap"
      : `Zapisano w historii zmiany etapów: ${changes}`,
  willPutBack: "Niedozwolony etap jest teraz zamieniany na poprzedni",
  willFlag: "Niedozwolony etap teraz pozostaje i jest oznaczany",
  notManaged: "Nie skonfigurowano tu jeszcze tabeli szans: otwórz Pipewright i najpierw ją skonfiguruj",
  isHourly: "Zmiany etapów są teraz sprawdzane co godzinę",

  more: (count) => `i jeszcze ${count}`,

  busy: "Ktoś inny zmienia ten arkusz przez Pipewright: poczekaj chwilę i spróbuj ponownie",
  cannotEdit: (place) =>
    `Nie masz uprawnień do edycji ${place}: poproś właściciela o dostęp albo o zdjęcie ochrony. Niczego nie zmieniono`,
  mergedCells: (place) =>
    `Komórki ${place} są scalone przez kilka wierszy, więc szanse pod pierwszym nie mają tam wartości: rozdziel je i uzupełnij (Formatuj > Scal komórki > Rozdziel) i spróbuj ponownie. Niczego nie zmieniono`,
  noSheet: (sheet) => `Nie ma arkusza „${sheet}”`,
  noTable: (table) => `Nie ma tabeli „${table}”: jej nazwany zakres zniknął`,
  otherSheet: (table, sheet) => `Tabela „${table}” jest już na arkuszu „${sheet}”`,
  onlySheet: (sheet) => `„${sheet}” to jedyny arkusz i nie można go usunąć: dodaj inny i spróbuj ponownie`,
  notAPlace: (reference) => `„${reference}” nie jest nazwą żadnego zakresu`,
  keptDamaged: (key) =>
    `Dane, które Pipewright przechowuje w tym dokumencie („${key}”), są niekompletne: przywróć wcześniejszą wersję arkusza`,
  tooMuchToKeep:
    "Tabela ma zbyt wiele różnych reguł sprawdzania, by wszystkie zapamiętać: usuń część i spróbuj ponownie",
  newerSettings:
    "Ten arkusz skonfigurowano nowszą wersją Pipewrighta: zaktualizuj skrypt w Rozszerzenia > Apps Script",

  badRequest: (what) => `Pasek boczny wysłał coś niezrozumiałego (${what})`,
  otherVersion: "Pasek boczny jest starszy lub nowszy niż skrypt: zamknij go i otwórz ponownie",
  unreachable: "Arkusze Google nie odpowiedziały",
  asOfTime: (time) => `Odczytano o ${time}`,
  stale: "Od tego czasu arkusz mógł się zmienić",
  refresh: "Odśwież",
};
