import type { Language } from "../language.ts";
import { english, type Labels } from "./labels/english.ts";
import { finnish } from "./labels/finnish.ts";
import { norwegian } from "./labels/norwegian.ts";
import { polish } from "./labels/polish.ts";

const byLanguage: Readonly<Record<Language, Labels>> = {
  en: english,
  fi: finnish,
  nb: norwegian,
  pl: polish,
};

/** The words that set-up writes into the workbook; English where no language was chosen. */
export const labelsIn = (language: Language | undefined): Labels => byLanguage[language ?? "en"];

/** Whether a cell says "As of", in whatever language set-up wrote it. */
export const saysAsOf = (cell: unknown): boolean =>
  Object.values(byLanguage).some(({ asOf }) => asOf === cell);
