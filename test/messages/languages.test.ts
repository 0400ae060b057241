import { describe, expect, it } from "vitest";
import { languageOf, languages, tagFor } from "../../src/core/language.ts";
import { registry } from "../../src/functions/registry.ts";
import { loadCatalogue } from "../../src/messages/catalogues.ts";
import { formats } from "../../src/messages/words.ts";
import { rendered, sharedWords, wordsIn } from "./rendered.ts";

const english = await rendered("en");
const englishWords = new Set([...english.values()].flat().flatMap(wordsIn));

describe.each(["fi", "nb", "pl"] as const)("the words of %s", async (language) => {
  const texts = await rendered(language);
  const shared = sharedWords(language);

  it("are there for every key, and for no other", () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it("leave no English word", () => {
    const left = [...texts].flatMap(([key, said]) => {
      const words = said.flatMap(wordsIn).filter((word) => englishWords.has(word) && !shared.has(word));
      return words.length === 0 ? [] : [`${key}: ${[...new Set(words)].join(", ")}`];
    });
    expect(left).toEqual([]);
  });

  it("say nothing of values that are not there", () => {
    const broken = [...texts].filter(([, said]) => said.some((text) => /undefined|NaN|\[object/.test(text)));
    expect(broken.map(([key]) => key)).toEqual([]);
  });

  it("end no sentence of an error with a full stop", () => {
    const ended = [...texts].filter(
      ([key, said]) =>
        /^phrases\.(functions|issues|howToMend|hygiene|excel|google|plan)\./.test(key) &&
        said.some((text) => text.endsWith(".")),
    );
    expect(ended.map(([key]) => key)).toEqual([]);
  });
});

describe("numbers of things", () => {
  it.each([
    ["en", ["0 deals", "1 deal", "2 deals", "5 deals", "22 deals", "1.5 deals"]],
    ["fi", ["0 kauppaa", "1 kauppa", "2 kauppaa", "5 kauppaa", "22 kauppaa", "1,5 kauppaa"]],
    [
      "nb",
      [
        "0 salgsmuligheter",
        "1 salgsmulighet",
        "2 salgsmuligheter",
        "5 salgsmuligheter",
        "22 salgsmuligheter",
        "1,5 salgsmuligheter",
      ],
    ],
    ["pl", ["0 szans", "1 szansa", "2 szanse", "5 szans", "22 szanse", "1,5 szansy"]],
  ] as const)("are said in %s", async (language, said) => {
    const { screens } = await loadCatalogue(language);
    const say = formats(language);
    expect([0, 1, 2, 5, 22, 1.5].map((n) => screens.pipeline.dealCount(n, say))).toEqual(said);
  });

  it("are grouped as the language groups them", async () => {
    const counted = await Promise.all(
      languages.map(async (language) => {
        const { screens } = await loadCatalogue(language);
        return screens.pipeline.dealCount(12_345, formats(language)).replace(/\s/g, " ");
      }),
    );
    expect(counted).toEqual(["12,345 deals", "12 345 kauppaa", "12 345 salgsmuligheter", "12 345 szans"]);
  });
});

describe("the language for a tag", () => {
  it.each([
    ["fi-FI", "fi"],
    ["nb-NO", "nb"],
    ["no", "nb"],
    ["nn-NO", "nb"],
    ["pl_PL.UTF-8", "pl"],
    ["PL", "pl"],
    ["de-DE", "en"],
    ["C", "en"],
    ["", "en"],
  ])("%s is %s", (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });

  it("is the one that was chosen, with the region of the reader's own", () => {
    expect(tagFor("en", "en-GB")).toBe("en-GB");
    expect(tagFor("fi", "en-GB")).toBe("fi");
    expect(tagFor(null, "pl-PL")).toBe("pl-PL");
  });
});

describe("what functions and arguments are for", () => {
  const sentences = new Set([
    ...registry.flatMap(({ summary, parameters }) => [summary, ...parameters.map((one) => one.summary)]),
  ]);

  it.each(["fi", "nb", "pl"])("is said in %s, each sentence of its own", async (language) => {
    const { functionSummaries } = await loadCatalogue(language);
    expect([...sentences].filter((sentence) => !functionSummaries.has(sentence))).toEqual([]);
    for (const [sentence, said] of functionSummaries) {
      expect(said).not.toBe(sentence);
      expect(said).toMatch(/\.$/);
    }
  });
});
