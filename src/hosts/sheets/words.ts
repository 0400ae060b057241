import type { Problem } from "../../core/issue.ts";
import { type Language, languageOf } from "../../core/language.ts";
import type { Wording } from "../../core/wording.ts";
import type { CellPhrases } from "../../messages/en/cell-phrases.ts";
import { sheets as english } from "../../messages/en/sheets.ts";
import { sheets as finnish } from "../../messages/fi/sheets.ts";
import { wordedIn } from "../../messages/function-cells.ts";
import { explainIn } from "../../messages/function-errors.ts";
import { sheets as norwegian } from "../../messages/nb/sheets.ts";
import { sheets as polish } from "../../messages/pl/sheets.ts";
import { formats } from "../../messages/words.ts";
import type { Book } from "./apps-script.ts";
import { loadPart } from "./load-part.ts";

/** The menu is made before anything may be read, so its words and those of other short notes are in the script. */
const spoken: Readonly<Record<Language, typeof english>> = {
  en: english,
  fi: finnish,
  nb: norwegian,
  pl: polish,
};

/** What the script says to whoever runs it. Asking for their language needs no permission. */
export const words = (): typeof english => spoken[languageOf(Session.getActiveUserLocale())];

/** Sentences of errors and cells, in one language and with its ways of writing numbers and dates. */
export interface Sentences {
  /** What is wrong, where, how to mend it. */
  problem(problem: Problem): string;
  /** A sentence in the cell of an answer. */
  cell(wording: Wording): string;
}

function sentencesIn(tag: string): Sentences {
  const say = formats(tag.replaceAll("_", "-"));
  const language = languageOf(tag);
  return {
    problem: (problem) => explainIn(phrasesOf(language), problem, say),
    cell: (wording) => wordedIn(phrasesOf(language), wording, say),
  };
}

const known = new Map<Language, CellPhrases>();

/** Loaded when the first sentence is said: most formulas say none. */
function phrasesOf(language: Language): CellPhrases {
  const phrases = known.get(language) ?? loadPart(`words-${language}`).cellPhrases;
  known.set(language, phrases);
  return phrases;
}

/** For whoever runs the script. */
export const userSentences = (): Sentences => sentencesIn(Session.getActiveUserLocale());

/**
 * For cells, which everybody reads: in the language chosen for the pipeline, else in that of the
 * spreadsheet's locale. A custom function may not ask who looks.
 */
export const cellSentences = (book: Book, chosen: Language | undefined): Sentences =>
  sentencesIn(chosen ?? book.getSpreadsheetLocale() ?? "en");
