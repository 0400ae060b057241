import { byLanguage } from "./by-language.ts";
import { type Catalogue, en } from "./en/index.ts";

const catalogues = byLanguage<Catalogue>(en, {
  fi: async () => (await import("./fi/index.ts")).fi,
  nb: async () => (await import("./nb/index.ts")).nb,
  pl: async () => (await import("./pl/index.ts")).pl,
});

/** All words for a tag such as "fi-FI", once they are loaded: English ones until then. */
export const catalogueFor = catalogues.for;

/** Loads the words for a tag, after which `catalogueFor` has them. Rejects where they cannot be fetched. */
export const loadCatalogue = catalogues.load;

export { languageOf, tagFor } from "../core/language.ts";
