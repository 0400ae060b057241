import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phraseFile } from "../../../scripts/build-appsscript/phrase-file.ts";
import { languages } from "../../../src/core/language.ts";
import { type PhraseFile, phrasesIn, type TreeFunction } from "../../../src/hosts/sheets/phrase-trees.ts";
import { cellPhrases as en } from "../../../src/messages/en/cell-phrases.ts";
import { cellPhrases as fi } from "../../../src/messages/fi/cell-phrases.ts";
import { cellPhrases as nb } from "../../../src/messages/nb/cell-phrases.ts";
import { cellPhrases as pl } from "../../../src/messages/pl/cell-phrases.ts";
import { formats, type Phrases, type Values } from "../../../src/messages/words.ts";

const sources: Readonly<Record<string, Readonly<Record<string, Phrases<string>>>>> = { en, fi, nb, pl };

/** The texts that a phrase compares a value with, so that every turn of it is taken. */
function compared(tree: unknown): readonly string[] {
  if (!Array.isArray(tree)) return [];
  const own =
    tree[0] === "===" || tree[0] === "!==" ? tree.slice(2).filter((one) => typeof one === "string") : [];
  return [...own, ...tree.slice(1).flatMap(compared)];
}

/** What a phrase may be given: numbers, also 0, 1 and few, texts, nothing, and what it asks for. */
function valuesOf({ shared, areas }: PhraseFile): fc.Arbitrary<Values> {
  const functions: readonly TreeFunction[] = [shared, ...Object.values(areas)].flatMap(Object.values);
  const keys = functions.flatMap(({ takes: [first] }) =>
    typeof first === "object" ? first.parts.map(([key]) => key) : [],
  );
  const texts = functions.flatMap(({ gives }) => compared(gives));
  const value = fc.oneof(
    fc.constantFrom(0, 1, 2, 5, 1.5, 46_000),
    fc.integer({ min: -10, max: 50_000 }),
    fc.string(),
    fc.constantFrom(null, ...texts),
  );
  const each = Object.fromEntries([...new Set(keys)].map((key) => [key, value]));
  return fc.record(each, { requiredKeys: [] }) as fc.Arbitrary<Values>;
}

describe("phrases taken apart", () => {
  it.each(languages)("are all there in %s and say what they said before", async (language) => {
    const source = sources[language] ?? {};
    const file: PhraseFile = JSON.parse(JSON.stringify(await phraseFile(language)));
    const made = phrasesIn(file);
    const codes = (areas: typeof source) =>
      Object.entries(areas).flatMap(([area, phrases]) =>
        Object.keys(phrases).map((code) => `${area}.${code}`),
      );
    expect(codes(made)).toEqual(codes(source));
    const say = formats(language);
    fc.assert(
      fc.property(valuesOf(file), (values) => {
        for (const [area, phrases] of Object.entries(source)) {
          for (const [code, phrase] of Object.entries(phrases)) {
            expect(said(made[area]?.[code], values), `${area}.${code}`).toBe(said(phrase, values));
          }
        }
      }),
      { seed: 4, numRuns: 40 },
    );

    function said(phrase: Phrases<string>[string] | undefined, values: Values): string | undefined {
      try {
        return phrase?.(values, say);
      } catch (error) {
        // A date or a currency that is none: both must refuse it.
        return (error as Error).name;
      }
    }
  });
});
