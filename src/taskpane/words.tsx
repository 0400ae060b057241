import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { Problem } from "../core/issue.ts";
import { catalogueFor, loadCatalogue } from "../messages/catalogues.ts";
import type { Area } from "../messages/en/index.ts";
import type { Screens } from "../messages/en/screens.ts";
import { type Formats, formats, type Phrases, sentence } from "../messages/words.ts";

/** The reader's words and ways of writing numbers, money and dates. */
export interface Words {
  readonly words: Screens;
  readonly say: Formats;
  /** What a function or an argument is for, from the English sentence of its descriptor. */
  describe(summary: string): string;
  /** The sentence for a problem, question or reason; looked for in `area` first. */
  tell(problem: Problem, area: Area): string;
}

/** In English until `loadCatalogue` has brought the language. */
export function wordsFor(locale: string): Words {
  const catalogue = catalogueFor(locale);
  const say = formats(locale);
  return {
    words: catalogue.screens,
    say,
    describe: (summary) => catalogue.functionSummaries.get(summary) ?? summary,
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

/** Shows the words of before until those of a new language are there; English ones where they never come. */
export function WordsProvider({ locale, children }: { locale: string; children: ReactNode }) {
  const [words, setWords] = useState(() => wordsFor(locale));
  useEffect(() => {
    let isWanted = true;
    const speak = () => {
      if (isWanted) setWords(wordsFor(locale));
    };
    loadCatalogue(locale).then(speak, speak);
    return () => {
      isWanted = false;
    };
  }, [locale]);
  useEffect(() => {
    // Screen readers pronounce by it, and browsers hyphenate by it.
    document.documentElement.lang = words.say.locale;
  }, [words]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

export const useWords = (): Words => useContext(WordsContext);
