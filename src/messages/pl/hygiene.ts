import type { hygiene as english, hygieneMend as englishMend } from "../en/hygiene.ts";
import type { FormatsIn, In, Values } from "../words.ts";
import { days, ofDays } from "./counts.ts";

const date = (value: Values[string] | undefined, say: FormatsIn<"pl">) => say.date(Number(value));

/** What a manager would ask a seller to put right at a deal. */
export const hygiene: In<"pl", typeof english> = {
  blankField: ({ header, stage }) =>
    stage === undefined
      ? `pole „${header}” jest puste`
      : `pole „${header}” jest puste, a wymaga go etap „${stage}”`,
  amountNotPositive: ({ amount }, say) => `kwota wynosi ${say.text(amount)}`,
  overdue: ({ date: due, days: late }, say) =>
    `przewidywane zamknięcie ${date(due, say)} minęło ${days(late, say)} temu, a szansa jest wciąż otwarta`,
  nextStepPast: ({ date: due, days: late }, say) =>
    `następny krok miał termin ${date(due, say)}, ${days(late, say)} temu`,
  createdInFuture: ({ date: day }, say) => `data utworzenia ${date(day, say)} jeszcze nie nadeszła`,
  closedInFuture: ({ date: day }, say) => `data zamknięcia ${date(day, say)} jeszcze nie nadeszła`,
  noLostReason: () => "nie podano powodu przegranej",
  stalled: ({ stage, days: stay, limit }, say) =>
    `na etapie „${stage}” od ${ofDays(stay, say)}: najdłuższy pobyt to ${say.text(limit)}`,
};

/** How to mend it. */
export const hygieneMend: In<"pl", typeof englishMend> = {
  blankField: ({ header }) => `uzupełnij „${header}”`,
  amountNotPositive: () => "wpisz wartość szansy albo wyczyść komórkę, dopóki nie jest znana",
  overdue: () => "wpisz nową datę przewidywanego zamknięcia albo zamknij szansę jako wygraną lub przegraną",
  nextStepPast: () => "zaplanuj następny krok albo zapisz, co dał poprzedni",
  createdInFuture: () => "popraw datę utworzenia",
  closedInFuture: () => "popraw datę zamknięcia albo przenieś szansę z powrotem na otwarty etap",
  noLostReason: () => "wpisz powód przegranej",
  stalled: () => "przesuń szansę dalej, zaplanuj następny krok z datą albo zamknij ją jako przegraną",
};
