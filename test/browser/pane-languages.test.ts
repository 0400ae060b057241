import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languageOf } from "../../src/core/language.ts";
import { registry } from "../../src/functions/registry.ts";
import { loadCatalogue } from "../../src/messages/catalogues.ts";
import type { Screens } from "../../src/messages/en/screens.ts";
import { rendered, sharedWords, wordsIn } from "../messages/rendered.ts";
import type { AlbumWorkbook } from "../taskpane/gallery/album.entry.tsx";
import { type Album, openAlbum } from "../taskpane/gallery/album.ts";
import { finnish } from "../taskpane/gallery/album-vocabulary.ts";
import type { PageName } from "../taskpane/gallery/scenes.ts";
import { misfits, textsOf } from "./text-fit.ts";

/** One look at a page, however it is called in the reader's language. */
interface Look {
  readonly page: PageName;
  readonly workbook: AlbumWorkbook;
  readonly act?: (page: Page, words: Screens) => Promise<void>;
}

const press = async (page: Page, ...names: readonly string[]) => {
  for (const name of names) await page.getByRole("button", { name, exact: true }).first().click();
};

/** Whatever is folded away is unfolded, but lists of one thing. */
async function unfold(page: Page): Promise<void> {
  await page.getByRole("tabpanel").evaluate((panel) => {
    for (const each of panel.querySelectorAll<HTMLElement>("details:not([open]) > summary, h3 button")) {
      each.click();
    }
  });
}

/** From the first page of set-up to its step of that number. */
const toStep = (step: 1 | 2 | 3) => async (page: Page, words: Screens) => {
  await press(page, words.setup.begin, ...Array<string>(step - 1).fill(words.setup.next));
  await unfold(page);
};

const pageNames: readonly PageName[] = [
  "pipeline",
  "mend",
  "setup",
  "followUp",
  "campaigns",
  "board",
  "settings",
  "functions",
];

// The workbook is Finnish for all: what it holds is then no English word either.
const looks: ReadonlyMap<string, Look> = new Map<string, Look>([
  ...pageNames.map((page): [string, Look] => [page, { page, workbook: "typical Finnish", act: unfold }]),
  ...(["pipeline", "mend", "campaigns", "board"] as const).map((page): [string, Look] => [
    `${page} without deals`,
    { page, workbook: "empty Finnish" },
  ]),
  ...pageNames.map((page): [string, Look] => [`${page} that fails`, { page, workbook: "failing" }]),
  ["set-up without a table", { page: "setup", workbook: "tableless" }],
  ["welcome", { page: "setup", workbook: "plain Finnish" }],
  ["first step", { page: "setup", workbook: "plain Finnish", act: toStep(1) }],
  ["second step", { page: "setup", workbook: "plain Finnish", act: toStep(2) }],
  [
    "third step, and set up",
    {
      page: "setup",
      workbook: "plain Finnish",
      act: async (page, words) => {
        await toStep(3)(page, words);
        await press(page, words.setup.apply);
      },
    },
  ],
  [
    "rules",
    {
      page: "mend",
      workbook: "typical Finnish",
      act: (page, words) => press(page, words.mendPage.rules),
    },
  ],
  [
    "a function",
    {
      page: "functions",
      workbook: "typical Finnish",
      act: async (page) => {
        await page.getByRole("tabpanel").locator("li button").first().click();
        await unfold(page);
      },
    },
  ],
]);

let album: Album;
let english: ReadonlySet<string>;

beforeAll(async () => {
  album = await openAlbum();
  english = new Set([...(await rendered("en")).values()].flat().flatMap(wordsIn));
});
afterAll(() => album?.close());

// What the workbook holds, the message of its host, and what formulas are made of.
const inWorkbook = /Connection lost|Sheet1/g;
const inFormulas = new Set(
  registry.flatMap(({ parameters }) =>
    parameters.flatMap(({ name, kind }) => [
      name.toLowerCase(),
      ...(kind.type === "choice" ? kind.choices.flatMap(wordsIn) : []),
    ]),
  ),
);
const data = [...finnish.accounts, ...finnish.owners, ...finnish.headers];

describe.each(["en-GB", "fi-FI", "nb-NO", "pl-PL"])("in %s at 300 px", (locale) => {
  // English pages without more to them are swept elsewhere.
  const seen = [...looks].filter(([, { act }]) => locale !== "en-GB" || act !== undefined);
  it.each(seen)("%s: no text is cut, none runs out, none is another language's", async (_, look) => {
    const { screens } = await loadCatalogue(locale);
    await album.open(look.workbook, look.page, locale);
    if (look.act !== undefined) {
      await look.act(album.page, screens);
      await album.settled();
      if (look.act !== unfold) album.forget();
    }
    expect(await album.page.evaluate(misfits, data)).toEqual([]);
    const language = languageOf(locale);
    expect(languageOf(await album.page.evaluate(() => document.documentElement.lang))).toBe(language);
    if (language === "en") return;
    const shared = new Set([...sharedWords(language), ...inFormulas]);
    const foreign = (await album.page.evaluate(textsOf)).filter((text) =>
      wordsIn(text.replace(inWorkbook, "")).some((word) => english.has(word) && !shared.has(word)),
    );
    expect(foreign, "English").toEqual([]);
  });
});

describe("what is looked for", () => {
  it("is found where it is: a cut title, a long button, English words", async () => {
    await album.open("typical Finnish", "settings", "en-GB");
    expect((await album.page.evaluate(textsOf)).flatMap(wordsIn).filter((word) => english.has(word)).length)
      // A whole page of them.
      .toBeGreaterThan(50);
    await album.page.evaluate(() => {
      const [title] = document.querySelectorAll("h3");
      title?.setAttribute("style", "width: 20px; overflow: hidden; white-space: nowrap");
      for (const button of document.querySelectorAll<HTMLElement>(".fui-Button")) {
        if (button.textContent === "Add stage") button.style.width = "10px";
      }
    });
    expect((await album.page.evaluate(misfits, data)).map((found) => found.replace(/ \d.*|:.*/, ""))).toEqual(
      expect.arrayContaining(["cut"]),
    );
    album.forget();
  });
});
