import type { Language } from "../language.ts";

/** Headers of the stage table, in order. */
export const stageHeaders = [
  "Stage",
  "Kind",
  "Probability",
  "Forecast category",
  "Longest stay (days)",
  "Required fields",
  "Next stages",
  "Goal",
  "Role",
  "Also called",
] as const;

/** Headers that a stage table may have besides: they are written only where a stage has a use for them. */
export const moreHeaders = [
  "Entry criteria",
  "Exit criteria",
  "Lowest probability",
  "Highest probability",
  "Tactics",
  "Tools",
] as const;

export type StageHeader = (typeof stageHeaders)[number] | (typeof moreHeaders)[number];

/** What set-up writes for a header; a table is read by all of them, whatever language made it. */
const translatedHeaders: Readonly<Record<Exclude<Language, "en">, Readonly<Record<StageHeader, string>>>> = {
  fi: {
    Stage: "Vaihe",
    Kind: "Tyyppi",
    Probability: "Todennäköisyys",
    "Forecast category": "Ennusteluokka",
    "Longest stay (days)": "Enimmäisaika (päivää)",
    "Required fields": "Pakolliset tiedot",
    "Next stages": "Seuraavat vaiheet",
    Goal: "Tavoite",
    Role: "Rooli",
    "Also called": "Muut nimet",
    "Entry criteria": "Ehdot vaiheeseen",
    "Exit criteria": "Ehdot eteenpäin",
    "Lowest probability": "Pienin todennäköisyys",
    "Highest probability": "Suurin todennäköisyys",
    Tactics: "Keinot",
    Tools: "Työkalut",
  },
  nb: {
    Stage: "Fase",
    Kind: "Type",
    Probability: "Sannsynlighet",
    "Forecast category": "Prognosekategori",
    "Longest stay (days)": "Lengste opphold (dager)",
    "Required fields": "Påkrevde felt",
    "Next stages": "Neste faser",
    Goal: "Mål",
    Role: "Rolle",
    "Also called": "Andre navn",
    "Entry criteria": "Vilkår inn",
    "Exit criteria": "Vilkår ut",
    "Lowest probability": "Laveste sannsynlighet",
    "Highest probability": "Høyeste sannsynlighet",
    Tactics: "Taktikk",
    Tools: "Verktøy",
  },
  pl: {
    Stage: "Etap",
    Kind: "Rodzaj",
    Probability: "Prawdopodobieństwo",
    "Forecast category": "Kategoria prognozy",
    "Longest stay (days)": "Najdłuższy pobyt (dni)",
    "Required fields": "Wymagane pola",
    "Next stages": "Następne etapy",
    Goal: "Cel",
    Role: "Rola",
    "Also called": "Inne nazwy",
    "Entry criteria": "Warunki wejścia",
    "Exit criteria": "Warunki wyjścia",
    "Lowest probability": "Najniższe prawdopodobieństwo",
    "Highest probability": "Najwyższe prawdopodobieństwo",
    Tactics: "Działania",
    Tools: "Narzędzia",
  },
};

/** A header as a language writes it. */
export const headerIn = (header: StageHeader, language: Language): string =>
  language === "en" ? header : translatedHeaders[language][header];
