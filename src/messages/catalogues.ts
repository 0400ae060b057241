import { type Language, languageOf, tagFor } from "../core/language.ts";
import { type Catalogue, en } from "./en/index.ts";

/** Each language is a part of its own, so that a page fetches only the one it shows. */
const parts: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => en,
  fi: async () => (await import("./fi/index.ts")).fi,
  nb: async () => (await import("./nb/index.ts")).nb,
  pl: async () => (await import("./pl/index.ts")).pl,
};

const loaded = new Map<Language, Catalogue>([["en", en]]);

/** The words for a tag such as "fi-FI", once they are loaded: English ones until then. */
export function catalogueFor(tag: string): Catalogue {
  return loaded.get(languageOf(tag)) ?? en;
}

/** Loads the words for a tag, after which `catalogueFor` has them. Rejects where they cannot be fetched. */
export async function loadCatalogue(tag: string): Promise<Catalogue> {
  const language = languageOf(tag);
  const catalogue = loaded.get(language) ?? (await parts[language]());
  loaded.set(language, catalogue);
  return catalogue;
}

export { languageOf, tagFor };
