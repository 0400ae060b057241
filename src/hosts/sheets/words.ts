import { type Language, languageOf } from "../../core/language.ts";
import { type CellPhrases, cellPhrases as englishPhrases } from "../../messages/en/cell-phrases.ts";
import { sheets as english } from "../../messages/en/sheets.ts";
import { cellPhrases as finnishPhrases } from "../../messages/fi/cell-phrases.ts";
import { sheets as finnish } from "../../messages/fi/sheets.ts";
import { cellPhrases as norwegianPhrases } from "../../messages/nb/cell-phrases.ts";
import { sheets as norwegian } from "../../messages/nb/sheets.ts";
import { cellPhrases as polishPhrases } from "../../messages/pl/cell-phrases.ts";
import { sheets as polish } from "../../messages/pl/sheets.ts";
import { type Formats, formats } from "../../messages/words.ts";
import type { Book } from "./apps-script.ts";

/** Apps Script loads nothing later, so the script carries all languages: what it says itself, and what cells may say. */
const spoken: Readonly<Record<Language, { readonly sheets: typeof english; readonly phrases: CellPhrases }>> =
  {
    en: { sheets: english, phrases: englishPhrases },
    fi: { sheets: finnish, phrases: finnishPhrases },
    nb: { sheets: norwegian, phrases: norwegianPhrases },
    pl: { sheets: polish, phrases: polishPhrases },
  };

/** What the script says to whoever runs it. Asking for their language needs no permission. */
export const words = (): typeof english => spoken[languageOf(Session.getActiveUserLocale())].sheets;

/** The sentences of errors and cells, with the ways of writing numbers and dates that go with them. */
export interface Sentences {
  readonly say: Formats;
  readonly phrases: CellPhrases;
}

const sentencesIn = (tag: string): Sentences => ({
  say: formats(tag.replaceAll("_", "-")),
  phrases: spoken[languageOf(tag)].phrases,
});

/** For whoever runs the script. */
export const userSentences = (): Sentences => sentencesIn(Session.getActiveUserLocale());

/**
 * For cells, which everybody reads: in the language chosen for the pipeline, else in that of the
 * spreadsheet's locale. A custom function may not ask who looks.
 */
export const cellSentences = (book: Book, chosen: Language | undefined): Sentences =>
  sentencesIn(chosen ?? book.getSpreadsheetLocale() ?? "en");
