import { type Language, languageOf } from "../core/language.ts";

/** Words in the languages of their readers, each fetched when it is first asked for. */
export interface ByLanguage<Words> {
  /** The words for a tag such as "fi-FI", once they are loaded: English ones until then. */
  for(tag: string): Words;
  /** Loads the words for a tag, after which `for` has them. Rejects where they cannot be fetched. */
  load(tag: string): Promise<Words>;
}

/** `others`: each language a part of its own, so that a page fetches only the one it shows. */
export function byLanguage<Words>(
  english: Words,
  others: Readonly<Record<Exclude<Language, "en">, () => Promise<Words>>>,
): ByLanguage<Words> {
  const loaded = new Map<Language, Words>([["en", english]]);
  return {
    for: (tag) => loaded.get(languageOf(tag)) ?? english,
    async load(tag) {
      const language = languageOf(tag);
      const words = loaded.get(language) ?? (language === "en" ? english : await others[language]());
      loaded.set(language, words);
      return words;
    },
  };
}
