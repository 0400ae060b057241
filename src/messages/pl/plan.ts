import type { planProblems as english, planLines as englishLines } from "../en/plan.ts";
import type { In } from "../words.ts";
import { sheets } from "./counts.ts";

/** Why set-up, its undoing or a figure of the managed table is refused. */
export const planProblems: In<"pl", typeof english> = {
  unmanaged: () => "w tym skoroszycie nie ma jeszcze lejka sprzedaży: wybierz Konfiguracja",
  nothingToUndo: () => "nie ma konfiguracji do cofnięcia: w tym skoroszycie nie ma lejka sprzedaży",
  halfway: ({ table }, say) =>
    `konfiguracja tabeli „${say.text(table)}” zatrzymała się w połowie: dokończ ją albo cofnij`,
  noCampaignTable: ({ sheet }, say) =>
    `arkusz „${say.text(sheet)}” nie zawiera tabeli kontaktów, kampanii ani pisowni: nagłówek musi wskazywać szansę lub osobę i kampanię albo kampanię i jej koszt lub daty`,
  tableGone: ({ table }, say) =>
    `tabela „${say.text(table)}” zniknęła lub zmieniła nazwę: przywróć ją przez Cofnij albo pod dawną nazwą, albo cofnij konfigurację i wykonaj ją ponownie`,
  stagesGone: ({ sheet }, say) =>
    `arkusz „${say.text(sheet)}” z etapami zniknął: przywróć go przez Cofnij albo cofnij konfigurację i wykonaj ją ponownie`,
  historyGone: ({ sheet }, say) =>
    `arkusz „${say.text(sheet)}” z historią etapów zniknął: przywróć go przez Cofnij albo wykonaj konfigurację ponownie, aby zacząć nową`,
  noSuchSheet: ({ sheet, sheets: present }, say) =>
    `nie ma arkusza „${say.text(sheet)}”: w skoroszycie są ${say.text(present)}`,
  sampleInUse: ({ sheet }, say) =>
    `arkusz „${say.text(sheet)}” zawiera używaną tabelę: najpierw cofnij konfigurację`,
  sampleChanged: ({ sheet }, say) =>
    `arkusz „${say.text(sheet)}” został później zmieniony: usuń go w arkuszu kalkulacyjnym, jeśli nikt go już nie potrzebuje`,
};

/** What a plan will do or has done. */
export const planLines: In<"pl", typeof englishLines> = {
  before: (values, say) => {
    const added = Number(values.sheets ?? 0);
    const listed = Number(values.columns ?? 0);
    const will = [
      ...(added > 0 ? [`dodanych arkuszy: ${say.number(added)}`] : []),
      ...(listed > 0 ? [`kolumn z listą wyboru: ${say.number(listed)}`] : []),
    ];
    const kept = Number(values.rows ?? 0);
    const stay = say.plural(kept, {
      one: "{n} wiersz pozostanie bez zmian",
      few: "{n} wiersze pozostaną bez zmian",
      many: "{n} wierszy pozostanie bez zmian",
      other: "{n} wiersza pozostanie bez zmian",
    });
    const plan =
      will.length === 0 ? "Poprawione zostanie to, co dodała konfiguracja" : `Będzie ${will.join(", ")}`;
    return `Niczego jeszcze nie zmieniono. ${plan}; ${stay}.`;
  },
  after: (values, say) => `Dodano ${sheets(Number(values.sheets ?? 0), say)}. Cofnij konfigurację`,
  reverted: () => "Cofnięto konfigurację: skoroszyt jest taki jak przedtem",
};
