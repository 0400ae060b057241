import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { getChromium } from "../../../scripts/chromium.ts";
import { loadCatalogue } from "../../../src/messages/catalogues.ts";
import type { Screens } from "../../../src/messages/en/screens.ts";
import type { AlbumWorkbook } from "./album.entry.tsx";
import { buildPage } from "./build.ts";
import { contactSheet } from "./contact-sheet.ts";
import { decodePng, type Picture } from "./png.ts";
import type { PageName, Scene } from "./scenes.ts";

/** The pane in a browser, one page loaded once, with the same font on every machine. */
export interface Album {
  readonly page: Page;
  /** Draws the pane on a workbook and goes to a page of it; stays where it is already there. */
  open(workbook: AlbumWorkbook, name: PageName, locale?: string): Promise<void>;
  /** Waits until no question is unanswered and the page has drawn what it was told. */
  settled(): Promise<void>;
  /** Draws the pane anew when it is opened next, though it be on the same workbook. */
  forget(): void;
  close(): Promise<void>;
}

const fonts: Readonly<Record<string, number>> = { Regular: 400, Medium: 600 };

/** Roboto under the names that the pane asks for, since Segoe is on Windows alone. */
function fontFaces(): string {
  const folder = createRequire(import.meta.url).resolve("pdfmake/fonts/Roboto/Roboto-Regular.ttf");
  return Object.entries(fonts)
    .flatMap(([name, weight]) => {
      const font = readFileSync(folder.replace("Regular", name)).toString("base64");
      return ["Segoe UI", "Bahnschrift", "Consolas"].map(
        (family) =>
          `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/ttf;base64,${font}) }`,
      );
    })
    .join("\n");
}

const still = `
  body { margin: 0 }
  main { height: 100vh }
  * { transition: none !important; animation: none !important; caret-color: transparent !important }
`;

export async function openAlbum(): Promise<Album> {
  const address = await buildPage({
    entry: "album.entry.tsx",
    mode: "production",
    style: fontFaces() + still,
  });
  const browser: Browser = await chromium.launch({
    executablePath: await getChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--no-first-run",
      // The same letters whatever screen the machine has.
      "--font-render-hinting=none",
      "--disable-lcd-text",
      "--force-color-profile=srgb",
    ],
  });
  const page = await browser.newPage({
    viewport: { width: 300, height: 720 },
    reducedMotion: "reduce",
    timezoneId: "UTC",
  });
  // 50,000 deals keep the page busy for long.
  page.setDefaultTimeout(120_000);
  page.on("pageerror", (error) => console.error(error.message));
  await page.clock.setFixedTime(new Date("2026-11-21T12:00:00Z"));
  await page.goto(address);
  let shown: string | null = null;
  const settled = async () => {
    await page.waitForFunction(() => !window.album.isBusy());
    await page.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      // Some questions are asked a moment after the answers to others.
      for (let quiet = 0; quiet < 4; quiet = window.album.isBusy() ? 0 : quiet + 1) {
        await new Promise((done) => setTimeout(done, 60));
        await frame();
      }
      await document.fonts.ready;
    });
  };
  return {
    page,
    async open(workbook, name, locale = "en-GB") {
      const wanted = `${workbook} ${locale}`;
      if (shown !== wanted) {
        await page.evaluate(([book, tag]) => window.album.show(book, tag), [workbook, locale] as const);
        shown = wanted;
        await settled();
      }
      await goTo(page, labels[name]((await loadCatalogue(locale)).screens));
      await settled();
    },
    settled,
    forget() {
      shown = null;
    },
    close: () => browser.close(),
  };
}

const labels: Readonly<Record<PageName, (words: Screens) => string>> = {
  setup: ({ pane }) => pane.setup,
  pipeline: ({ pane }) => pane.pipeline,
  mend: ({ mendPage }) => mendPage.title,
  followUp: ({ followUpPage }) => followUpPage.title,
  campaigns: ({ campaigns }) => campaigns.title,
  board: ({ board }) => board.title,
  settings: ({ settingsPage }) => settingsPage.title,
  functions: ({ functionsPage }) => functionsPage.title,
};

/** Goes by the tab, or by the menu where the tab has no room; its name may have a count after it. */
async function goTo(page: Page, label: string): Promise<void> {
  const named = new RegExp(`^${label}( \\S+)?$`);
  const tab = page.getByRole("tab", { name: named });
  if ((await tab.count()) > 0) return tab.click();
  await page.locator("button[aria-haspopup=menu]").first().click();
  await page.getByRole("menuitemradio", { name: named }).click();
  await page.getByRole("menu").waitFor({ state: "detached" });
}

const themes = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "active" },
] as const;

const widths = [300, 480] as const;
/** No picture is lower or higher: at 378 px Excel's pane shows the least of a page. */
const heights = { least: 378, most: 1280 };

/** A scene in both widths, a row each, and in light, dark and contrast. */
export async function photograph(album: Album, scene: Scene): Promise<Picture> {
  const { page } = album;
  const look = async (width: number, height: number, theme: (typeof themes)[number]) => {
    await page.emulateMedia(theme);
    await page.setViewportSize({ width, height });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  };
  await look(widths[0], 720, themes[0]);
  await album.open(scene.workbook, scene.page);
  await scene.act?.(page);
  await page.mouse.move(0, 0);
  await album.settled();
  // What an act leaves behind is not for the next picture.
  if (scene.act !== undefined) album.forget();
  const rows: Picture[][] = [];
  for (const width of widths) {
    await look(width, heights.least, themes[0]);
    const height = await naturalHeight(page);
    await look(width, height, themes[0]);
    await scrollTo(page, scene.from ?? null);
    const row: Picture[] = [];
    for (const theme of themes) {
      await look(width, height, theme);
      row.push(decodePng(await page.screenshot()));
    }
    rows.push(row);
  }
  return contactSheet(rows);
}

/** To the top, or to what is unfolded under a title. */
async function scrollTo(page: Page, title: string | null): Promise<void> {
  await page.getByRole("tabpanel").evaluate((panel, wanted) => {
    panel.scrollTo(0, 0);
    if (wanted === null) return;
    const found = [...panel.querySelectorAll("summary")].find((each) => each.textContent?.includes(wanted));
    found?.scrollIntoView({ block: "start" });
  }, title);
}

/** The height at which the page shows all that it has, within limits; it must stand at the least. */
async function naturalHeight(page: Page): Promise<number> {
  const hidden = await page
    .getByRole("tabpanel")
    .evaluate((panel) => panel.scrollHeight - panel.clientHeight);
  return Math.min(heights.most, heights.least + hidden);
}
