/** The languages that Pipewright speaks, by the tags that Intl takes. */
export const languages = ["en", "fi", "nb", "pl"] as const;

export type Language = (typeof languages)[number];

/** Norwegian comes as Bokmål, as Nynorsk and without saying which; there is one Norwegian here. */
const alike: Readonly<Record<string, Language>> = { no: "nb", nn: "nb" };

/** The language for a tag such as "fi-FI", "nb_NO" or "pl_PL.UTF-8": English where it is none of ours. */
export function languageOf(tag: string | null | undefined): Language {
  const primary =
    (tag ?? "")
      .trim()
      .toLowerCase()
      .split(/[-_.@]/)[0] ?? "";
  return languages.find((language) => language === primary) ?? alike[primary] ?? "en";
}

/** The tag to speak and write numbers by: a language that was chosen, with the region of `tag` where that is its own. */
export function tagFor(chosen: Language | null | undefined, tag: string): string {
  return chosen === null || chosen === undefined || languageOf(tag) === chosen ? tag : chosen;
}
