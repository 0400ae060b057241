import type { board as english, boardProblems as englishProblems } from "../en/board.ts";
import type { FormatsIn, In } from "../words.ts";
import { days, deals, ofDays } from "./counts.ts";

type Say = FormatsIn<"pl">;

const issues = (n: number, say: Say) =>
  say.plural(n, { one: "{n} problem", few: "{n} problemy", many: "{n} problemów", other: "{n} problemu" });

/** The page that shows the deals as cards by stage, to be moved from one to another. */
export const board: In<"pl", typeof english> = {
  title: "Tablica",
  asOf: (n, day, say) => `${deals(n, say)}, stan na ${day}`,
  order: "Sortuj według",
  orders: { stale: "Najdłużej na etapie", amount: "Największa kwota" },
  failedTitle: "Nie można pokazać tablicy",
  noneLeft: "Żadna szansa nie spełnia warunków filtrów",
  noStages: "Nie ma etapów do pokazania. Dodaj etapy w tabeli etapów",
  noStage: "Na żadnym etapie",
  noStageWhy: "Na liście etapów nie ma tego, co jest w ich komórkach etapu. Przenieś je na etap z listy",
  deals,
  noDeals: "Brak szans",
  lately: (n, say) => `z ostatnich ${ofDays(n, say)}`,
  earlier: (n, say) => `oraz ${say.number(n)} zakończonych wcześniej lub nieznanego dnia`,
  closedElsewhere: (n, say) =>
    `${deals(n, say)}: według statusu wygrana lub przegrana, a według kolumny etapu na otwartym etapie; nie pokazano`,
  more: (n, say) => `Pokaż jeszcze ${say.number(n)}`,
  stay: (n, say) => `${days(n, say)} tutaj`,
  stayOf: (n, limit, say) => `${days(n, say)} tutaj, limit ${say.number(limit)}`,
  stalled: "Utknęła",
  noNextStep: "Brak następnego kroku",
  nextStep: (step) => `Następnie: ${step}`,
  issues,
  noAmount: "Bez kwoty",
  moveTo: "Przenieś na etap",
  moveDeal: (deal) => `Przenieś szansę ${deal} na inny etap`,
  moving: (deal, stage) => `Przenoszenie: ${deal} → ${stage}…`,
  moved: (deal, stage) => `${deal} jest teraz na etapie ${stage}`,
  notMoved: (deal) => `Nie przeniesiono szansy ${deal}`,
  missing: (stage, headers) => `Etap ${stage} wymaga danych, których brakuje: ${headers.join(", ")}`,
  undo: "Cofnij",
  undone: (deal, stage) => `${deal} znów jest na etapie ${stage}`,
};

/** Why a deal was not moved. */
export const boardProblems: In<"pl", typeof englishProblems> = {
  dealGone: ({ deal }) =>
    `szansy „${deal}” nie ma tam, gdzie była, albo inna nazywa się tak samo: przenieś ją w arkuszu`,
  noStageColumn: () => "tabela nie ma już kolumny etapu: przywróć ją albo uruchom konfigurację ponownie",
  stageChanged: ({ deal, stage }, say) =>
    `etap szansy „${deal}” zmieniono w międzyczasie${say.text(stage) === "" ? "" : ` na „${say.text(stage)}”`} i niczego nie nadpisano: sprawdź ją i przenieś ponownie`,
  stageRefused: ({ deal, stage, nearest }, say) =>
    `na liście nie ma etapu „${stage}”${say.text(nearest) === "" ? "" : ` (może chodziło o „${nearest}”?)`}: wybierz dla szansy „${deal}” etap z listy albo dodaj go w arkuszu etapów`,
  moveRefused: ({ deal, stage, before, allowed }) =>
    `arkusz etapów nie pozwala szansie „${deal}” przejść z „${before}” do „${stage}”: wybierz ${allowed} albo zmień następne etapy dla „${before}” w arkuszu etapów`,
  skipRefused: ({ deal, stage, skipped }) =>
    `w drodze do „${stage}” szansa „${deal}” pominęłaby: ${skipped}; przesuwaj ją etap po etapie albo dodaj te etapy do wyjątków reguły`,
  backRefused: ({ deal, stage, before }) =>
    `szansy „${deal}” nie wolno cofnąć z „${before}” do „${stage}”: aby na to pozwolić, dodaj jeden z tych etapów do wyjątków reguły`,
  lackRefused: ({ deal, stage, missing }) =>
    `szansie „${deal}” brakuje danych, których wymaga etap „${stage}”: najpierw uzupełnij ${missing} albo zmień wymagania w arkuszu etapów`,
};
