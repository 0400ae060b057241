import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Problem } from "../core/issue.ts";
import { type Area, type Catalogue, en } from "../messages/en/index.ts";
import type { Screens } from "../messages/en/screens.ts";
import { type Formats, formats, type Phrases, sentence } from "../messages/words.ts";

/** The reader's words and ways of writing numbers, money and dates. */
export interface Words {
  readonly words: Screens;
  readonly say: Formats;
  /** The sentence for a problem, question or reason; looked for in `area` first. */
  tell(problem: Problem, area: Area): string;
}

const catalogues: ReadonlyMap<string, Catalogue> = new Map([["en", en]]);

export function wordsFor(locale: string): Words {
  const catalogue = catalogues.get(locale.split("-")[0]?.toLowerCase() ?? "") ?? en;
  const say = formats(locale);
  return {
    words: catalogue.screens,
    say,
    tell: (problem, area) => {
      const areas: readonly Phrases<string>[] = [
        catalogue.phrases[area],
        ...Object.values(catalogue.phrases),
      ];
      const told = sentence(areas, problem, say);
      return told.charAt(0).toLocaleUpperCase(locale) + told.slice(1);
    },
  };
}

const WordsContext = createContext<Words>(wordsFor("en"));

export function WordsProvider({ locale, children }: { locale: string; children: ReactNode }) {
  const words = useMemo(() => wordsFor(locale), [locale]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

export const useWords = (): Words => useContext(WordsContext);
