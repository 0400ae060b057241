import { byLanguage } from "../../messages/by-language.ts";
import { type CellPhrases, cellPhrases } from "../../messages/en/cell-phrases.ts";
import { excelProblems } from "../../messages/en/excel.ts";
import type { Phrases } from "../../messages/words.ts";

/** What cells and refusals say. Functions load before the pane, which brings all the other words. */
export interface Spoken {
  readonly cells: CellPhrases;
  readonly excel: Phrases<keyof typeof excelProblems>;
}

const spoken = byLanguage<Spoken>(
  { cells: cellPhrases, excel: excelProblems },
  {
    fi: async () => ({
      cells: (await import("../../messages/fi/cell-phrases.ts")).cellPhrases,
      excel: (await import("../../messages/fi/excel.ts")).excelProblems,
    }),
    nb: async () => ({
      cells: (await import("../../messages/nb/cell-phrases.ts")).cellPhrases,
      excel: (await import("../../messages/nb/excel.ts")).excelProblems,
    }),
    pl: async () => ({
      cells: (await import("../../messages/pl/cell-phrases.ts")).cellPhrases,
      excel: (await import("../../messages/pl/excel.ts")).excelProblems,
    }),
  },
);

export const spokenFor = spoken.for;
export const loadSpoken = spoken.load;
