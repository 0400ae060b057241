import { describe, expect, it } from "vitest";
import { spokenTag } from "../../src/cli/language.ts";
import { patience, pipewright } from "./pipewright.ts";

describe("the language of the command line", () => {
  it.each([
    [["--lang", "fi"], {}, "fi"],
    [["eval", "--lang=pl-PL"], { LANG: "fi_FI.UTF-8" }, "pl-PL"],
    [[], { LANG: "nb_NO.UTF-8" }, "nb-NO"],
    [[], { LC_ALL: "C", LANG: "fi_FI.UTF-8" }, "en"],
    [[], { LANG: "de_DE.UTF-8" }, "en"],
    [[], { LANG: "en_GB.UTF-8" }, "en-GB"],
    [[], {}, "en"],
  ])("%j %j is %s", (args, env, tag) => {
    expect(spokenTag(args, env)).toBe(tag);
  });

  it.each([
    ["fi", /otsikkorivi 3/, /Vaihe +Tyyppi/],
    ["nb", /overskrift i rad 3/, /Fase +Type/],
    ["pl", /nagłówek w wierszu 3/, /Etap +Rodzaj/],
  ])(
    "with --lang %s an answer is in that language",
    async (language, first, table) => {
      const { exitCode, out } = await pipewright("recognise", "samples/deals.csv", "--lang", language);
      expect(exitCode).toBe(0);
      expect(out).toMatch(first);
      expect(out).toMatch(table);
    },
    patience,
  );
});
