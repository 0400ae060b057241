import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { spokenTag } from "../../src/cli/language.ts";
import { emptyFolder, patience, pipewright } from "./pipewright.ts";

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

  it.each([
    ["fi", /300 kauppaa tarkistettu/, /Sääntö +Vakavuus +Löytyi/, /ja \d+ muuta: --json/],
    ["nb", /300 salgsmuligheter kontrollert/, /Regel +Alvor +Funnet/, /og \d+ til: --json/],
    ["pl", /Sprawdzono: 300 szans/, /Reguła +Waga +Znaleziono/, /i jeszcze \d+: --json/],
  ])(
    "with --lang %s the findings of check stand under headings in it",
    async (language, ...said) => {
      const { exitCode, out } = await pipewright("check", "samples/deals.csv", "--lang", language);
      expect(exitCode).toBe(0);
      for (const one of said) expect(out).toMatch(one);
    },
    patience,
  );

  it.each([
    ["fi", /Kampanja +Kosketukset/, /Yhteensä/],
    ["nb", /Kampanje +Berøringer/, /Sum /],
    ["pl", /Kampania +Kontakty/, /Razem/],
  ])(
    "with --lang %s attribute and export speak it, and files for other programs stay in English",
    async (language, heading, total) => {
      const folder = await emptyFolder();
      const touches = ["--touches", "samples/touches.csv", "--lang", language];
      const shown = await pipewright("attribute", "--deals", "samples/campaign-deals.csv", ...touches);
      expect(shown.out).toMatch(heading);
      expect(shown.out).toMatch(total);
      const file = path.join(folder, "credit.csv");
      await pipewright("attribute", "--deals", "samples/campaign-deals.csv", ...touches, "-o", file);
      expect(await readFile(file, "utf8")).toMatch(/^\W?Campaign,Touches,/);
      const tidy = await pipewright("export", "samples/deals.csv", "--tidy", folder, "--lang", language);
      expect(tidy.out).toMatch(/deals: 300 (riviä|rader|wierszy)/);
      expect(tidy.out).not.toContain("Wrote");
    },
    patience,
  );

  it.each([
    ["fi", "Uusia: 1 kauppa: ", "Mitään ei kirjoitettu: kerro minne"],
    ["nb", "Nye: 1 salgsmulighet: ", "Ingenting ble skrevet: si hvor"],
    ["pl", "Nowe: 1 szansa: ", "Niczego nie zapisano: podaj plik"],
  ])(
    "with --lang %s an import says in it what it would bring",
    async (language, added, nothing) => {
      const folder = await emptyFolder();
      const book = path.join(folder, "pipeline.xlsx");
      await pipewright("manage", "samples/deals.csv", "-o", book);
      const file = path.join(folder, "export.csv");
      const lines = (await readFile("samples/deals.csv", "utf8")).trimEnd().split("\n");
      await writeFile(file, [...lines.slice(2, 303), "D-9999,New one,Acme,Ola Berg,Lead,100"].join("\n"));
      const { out, error } = await pipewright(
        "import",
        book,
        "--from",
        file,
        "--partial",
        "--lang",
        language,
      );
      expect(error).toBe("");
      expect(out).toContain(added);
      expect(out).toContain(nothing);
      const history = path.join(folder, "history.csv");
      await writeFile(history, "Deal,Stage,Date\nNobody,Lead,2026-01-10\n");
      const past = await pipewright("history", "import", book, "--from", history, "--lang", language);
      expect(past.out).toContain("Nobody");
      expect(past.out).toContain(nothing);
    },
    patience,
  );
});
