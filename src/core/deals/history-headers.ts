import type { Language } from "../language.ts";

/** Headers of our own history table, in order. */
export const historyHeaders = ["Deal", "From", "To", "When", "Who", "Seen by"] as const;

export type HistoryHeader = (typeof historyHeaders)[number];

/** What set-up writes for them, in the same order; a history is read by all of them. */
const translated: Readonly<Record<Exclude<Language, "en">, Readonly<Record<HistoryHeader, string>>>> = {
  fi: {
    Deal: "Kauppa",
    From: "Mistä",
    To: "Mihin",
    When: "Milloin",
    Who: "Kuka",
    "Seen by": "Havaittu",
  },
  nb: {
    Deal: "Salgsmulighet",
    From: "Fra",
    To: "Til",
    When: "Når",
    Who: "Hvem",
    "Seen by": "Sett av",
  },
  pl: {
    Deal: "Szansa",
    From: "Z etapu",
    To: "Na etap",
    When: "Kiedy",
    Who: "Kto",
    "Seen by": "Źródło zmiany",
  },
};

/** The header row of a history in a language. */
export const historyHeadersIn = (language: Language): readonly string[] =>
  language === "en" ? historyHeaders : historyHeaders.map((header) => translated[language][header]);

/** How other languages than English call a column, in small letters as headers are compared. */
export const alsoCalled = (header: HistoryHeader): readonly string[] =>
  Object.values(translated).map((words) => words[header].toLowerCase());
