import type * as english from "../en/cli-commands.ts";
import type { FormatsIn, In } from "../words.ts";
import { deals, rows } from "./counts.ts";

const cells = (n: number, say: FormatsIn<"pl">) =>
  say.plural(n, { one: "{n} komórka", few: "{n} komórki", many: "{n} komórek", other: "{n} komórki" });

/** What commands say at their end. */
export const written: In<"pl", typeof english.written> = {
  wrote: (file) => `Zapisano ${file}.`,
  nothing: "Niczego nie zapisano: podaj plik opcją -o.",
  dryRun: "Niczego nie zapisano.",
  more: (n, say) => `jeszcze ${say.number(n)}`,
  moreLines: (n, say) => `… i jeszcze ${say.number(n)}`,
};

export const check: In<"pl", typeof english.check> = {
  clean: (n, say) => `${deals(n, say)}: nic do poprawy`,
  checked: (n, say) => `Sprawdzono: ${deals(n, say)}`,
  rule: "Reguła",
  severity: "Waga",
  found: "Znaleziono",
  mendable: "Do poprawienia",
  code: "Kod",
  row: (row) => `wiersz ${row}`,
  more: (n, say) => `… i jeszcze ${say.number(n)}: --json podaje wszystkie`,
  withMend: (says, mend) => `${says} (poprawka: ${mend})`,
  mended: (n, file, say) => `Poprawiono: ${cells(n, say)}, zapisano ${file}.`,
  formulasKept: (n, say) => `Bez zmian, bo wypełnia je formuła: ${cells(n, say)}.`,
  note: (text) => `Uwaga: ${text}.`,
};

export const imports: In<"pl", typeof english.imports> = {
  read: (n, same, say) => `W eksporcie: ${deals(n, say)}; takich samych tutaj: ${say.number(same)}.`,
  added: (n, names, say) => `Nowe: ${deals(n, say)}: ${names}.`,
  updates: (n, say) => `Zmienione tam, a nie tutaj: ${cells(n, say)}.`,
  conflicts: (n, taken, option, say) =>
    `Zmienione tutaj, a tam inne: ${cells(n, say)}; ${taken === "there" ? "przyjęto dane z eksportu" : `twoje zostają; ${option} przyjmuje dane z eksportu`}.`,
  unwritable: (n, say) => `Niezapisane, bo komórki mają daty jako tekst: ${cells(n, say)}.`,
  kept: (n, say) => `Zmienione tylko tutaj i pozostawione: ${cells(n, say)}.`,
  gone: (n, names, say) => `Nieobecne w eksporcie, pozostawione: ${deals(n, say)}: ${names}.`,
  repeated: (names) => `Pominięto, bo identyfikator występuje więcej niż raz: ${names}.`,
  unknownStage: (stage, n, say) =>
    `„${stage}” (${deals(n, say)}) nie jest twoim etapem: dodaj go w arkuszu etapów albo w kolumnie „Inne nazwy”.`,
  unmatched: (headers) => `Kolumny eksportu, na które tabela nie ma miejsca: ${headers}.`,
  difference: (row, deal, header, here, there) => `  wiersz ${row}, ${deal}, ${header}: ${here} → ${there}`,
  blank: "puste",
  sayWith: (problem, option) => `${problem}: podaj to opcją ${option}`,
};

export const history: In<"pl", typeof english.history> = {
  added: (n, of, mark, say) =>
    `Dodawane wiersze: ${say.number(n)}, szanse: ${say.number(of)}; oznaczenie w kolumnie sposobu zauważenia: „${mark}”.`,
  present: (n, say) => `Już w historii: ${rows(n, say)}.`,
  later: (n, say) => `Pominięto z okresu, w którym skoroszyt sam prowadzi historię: ${rows(n, say)}.`,
  named: (name, n, say) => `„${name}” (${rows(n, say)})`,
  unknownDeals: (names) => `Pominięto szanse, których w tabeli nie ma albo jest ich kilka: ${names}.`,
  unknownStages: (names) =>
    `Etapy spoza listy: ${names}. Będą się liczyć, gdy lista je dostanie albo wymieni w kolumnie Inne nazwy.`,
  twoDates: (row, text) => `Wiersz ${row}: „${text}” może oznaczać dwie daty; --dates mówi, którą.`,
  noDate: (row, text) => `Wiersz ${row} pominięto: „${text}” nie jest datą.`,
  moreDates: (n, say) => `Więcej takich dat: ${rows(n, say)}.`,
  takenBack: (n, mark, say) => `Nie liczą się już wiersze importu „${mark}”: ${say.number(n)}.`,
};

export const exports: In<"pl", typeof english.exports> = {
  table: (name, n, columns, say) =>
    `${name}: ${rows(n, say)}, ${say.plural(columns, { one: "{n} kolumna", few: "{n} kolumny", many: "{n} kolumn", other: "{n} kolumny" })}`,
  system: (n, system, say) => `${deals(n, say)} dla systemu ${system}`,
};

export const attribution: In<"pl", typeof english.attribution> = {
  campaign: "Kampania",
  channel: "Kanał",
  touches: "Kontakty",
  deals: "Szanse",
  sourced: "Zapoczątkowane",
  influenced: "Wspierane",
  credit: "Zasługa",
  conversions: "Konwersje",
  value: "Wartość",
  removalEffect: "Efekt usunięcia",
  low: (figure) => `${figure}, 95% dolna`,
  high: "górna",
  unattributed: "(nieprzypisane)",
  noChannel: "(bez kanału)",
  total: "Razem",
  fates: {
    dealNotCounted: "przy szansach spoza podstawy lub okresu",
    afterEvent: "późniejsze niż to, co się przypisuje",
    beforePreviousMove: "sprzed poprzedniego przejścia szansy",
    beforeLookback: "sprzed okna wstecz",
    excluded: "z wykluczonych kampanii lub kanałów",
    repeat: "powtórzenia",
  },
  withoutCredit: (why, n, say) => `kontakty bez zasługi, ${why}: ${say.number(n)}`,
  oneCampaign: (name, spellings) => `jedna kampania: ${name} = ${spellings}`,
  leftOut: (table, row, why, others, say) =>
    `${table}, wiersz ${say.number(row)}: ${why}${others === 0 ? "" : ` (i jeszcze ${say.number(others)} podobnych)`}`,
  withoutZone: (n, say) => `godziny bez strefy czasowej wśród innych ze strefą: ${say.number(n)}`,
  nothingCounts: (file) => `${file} nie ma wiersza, który by coś liczył`,
  lineLeftOut: (line, why) => `wiersz ${line} pominięto: ${why}`,
  leftOutInAll: (n, say) => `pominięto łącznie: ${rows(n, say)}`,
  noNulls: (column) => `nie ma kolumny ${column}, więc żadna ścieżka nie liczy się jako daremna`,
  unreadableNumber: (header, text) => `${header} to „${text}”, a to nie jest liczba`,
  negativeNumber: (header, text) => `${header} to ${text}, a liczba nie może być ujemna`,
  nothingCounted: (text) => `ścieżka „${text}” ani nie skonwertowała, ani nie była daremna`,
  emptyFile: (file, header) => `${file} jest pusty: jego pierwszy wiersz to ${header}`,
  unclosedQuote: (file, line) =>
    `${file}: cudzysłów w wierszu ${line} nie został zamknięty: zamknij go albo usuń`,
  noColumn: (file, missing, headers, header) =>
    `w pliku ${file} brakuje kolumn ${missing} wśród ${headers}: jego pierwszy wiersz to ${header}`,
};
