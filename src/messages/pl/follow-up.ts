import type {
  followUpList as englishList,
  clockNames as englishNames,
  followUpProblems as englishProblems,
  clockStates as englishStates,
} from "../en/follow-up.ts";
import type { In } from "../words.ts";

export const clockNames: In<"pl", typeof englishNames> = {
  "first contact": "Pierwszy kontakt",
  "follow-up": "Follow-up oferty",
  "longest stay": "Najdłuższy pobyt w etapie",
  "next step": "Następny krok",
};

/** Where a clock stands. */
export const clockStates: In<"pl", typeof englishStates> = {
  met: "na czas",
  late: "po terminie",
  due: "na dziś",
  pending: "przed terminem",
};

/** The list of an owner, on screen, in a mail and in a calendar. */
export const followUpList: In<"pl", typeof englishList> = {
  nobody: "Bez opiekuna",
  kind: "Co",
  late: "Po terminie",
  due: "Na dziś",
  pending: "Wkrótce",
  answeredLate: "zrobione po terminie",
  calendar: ({ table }) => `Follow-up: ${table}`,
  subject: ({ late, due, asOf }, say) =>
    `Follow-up na ${say.date(Number(asOf))}: po terminie ${say.text(late)}, na dziś ${say.text(due)}`,
  dueOn: ({ due }, say) => `termin ${say.date(Number(due))}`,
  dueAt: ({ due, time }, say) => `termin ${say.date(Number(due))}, godz. ${time}`,
  daysLate: ({ days }, say) =>
    say.plural(Number(days), {
      one: "{n} dzień po terminie",
      few: "{n} dni po terminie",
      many: "{n} dni po terminie",
      other: "{n} dnia po terminie",
    }),
  paused: "czeka na zaplanowany następny krok",
  next: ({ step }) => `dalej: ${step}`,
  row: ({ row }, say) => `wiersz ${say.text(row)}`,
  more: ({ count }, say) => `i jeszcze ${say.text(count)}`,
  nothing: "Nic nie jest po terminie ani na dziś.",
  byDay: "Gdzie tabela podaje dzień bez godziny, na czas jest cały ten dzień.",
  notKnown: ({ kind, why }) => `${kind}: brak danych, ${why}`,
};

/** What is wrong with the settings of the follow-up. */
export const followUpProblems: In<"pl", typeof englishProblems> = {
  badLimit: ({ given }, say) => `${say.text(given)} to nie liczba godzin: podaj większą od 0, na przykład 24`,
  badWorkdays: ({ given }) =>
    `„${given}” to nie dni tygodnia: podaj liczby od 1 (poniedziałek) do 7 (niedziela)`,
  badHours: ({ from, until }, say) =>
    `godziny pracy od ${say.text(from)} do ${say.text(until)} są błędne: podaj godziny od 0 do 24, najpierw początek`,
  unknownCountry: ({ given, known }) => `święta kraju „${given}” nie są znane: dostępne są ${known}`,
  badDayOff: ({ given }) => `„${given}” to nie data: zapisz ją jako 2026-12-24`,
};
