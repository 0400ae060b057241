import { existsSync, globSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { excelMetadata } from "../src/functions/excel-metadata.ts";
import { registry } from "../src/functions/registry.ts";
import { excelWorkbook } from "../src/hosts/excel/excel-workbook.ts";
import { setUp } from "../src/operations/set-up.ts";
import { run } from "../src/workbook.ts";
import { type ExcelHarness, startExcelHarness } from "../test/browser/excel-harness.ts";
import type { BookState } from "../test/fakes/excel/book.ts";
import { excelFake } from "../test/fakes/excel/excel-fake.ts";
import { dealCells } from "./deal-cells.ts";
import { milliseconds, type Row, reportRow } from "./measure.ts";

const rounds = 3;
/** Handing 100,000 deals to the page takes long, and is no time of the pane's. */
const patience = 300_000;

/** The built pane of Excel in a browser, on a managed workbook: opening it cold, and working in it. */
export async function paneBench(): Promise<Row[]> {
  if (!existsSync("dist/excel/taskpane.html")) throw new Error("build the add-in first: npm run build");
  const harness = await startExcelHarness();
  try {
    const rows: Row[] = [];
    for (const deals of [10_000, 100_000]) {
      const book = await managed(deals);
      const said = deals.toLocaleString("en");
      const colds: Awaited<ReturnType<typeof cold>>[] = [];
      for (let round = 0; round < rounds; round++) colds.push(await cold(harness, book));
      const best = (key: "paint" | "figures") => milliseconds(Math.min(...colds.map((each) => each[key])));
      rows.push(
        reportRow(`pane, ${said} deals: cold to the first paint`, best("paint")),
        reportRow(`pane, ${said} deals: cold to the key figures`, best("figures")),
      );
      if (deals === 100_000) rows.push(...(await inputs(harness, book, said)));
    }
    return [...rows, ...sizes()];
  } finally {
    await harness.close();
  }
}

/** A managed workbook as Excel saves it. */
async function managed(deals: number): Promise<BookState> {
  const { functions } = excelMetadata(registry, "https://example.org/functions.html");
  const fake = excelFake({
    sheets: [{ name: "Sales", cells: dealCells(deals, "typed") }],
    functions,
    keepUndo: false,
  });
  Object.assign(globalThis, fake.globals);
  const done = await run(excelWorkbook(), setUp, { sheet: "Sales" });
  if (done.state !== "done") throw new Error(JSON.stringify(done));
  return fake.save();
}

const figuresAt = (page: Page) =>
  page
    .waitForFunction(() => document.querySelector('[aria-label="Key figures"]') !== null && performance.now())
    .then((handle) => handle.jsonValue() as Promise<number>);

/** In a context of its own, so nothing is cached; counted from when the library of Excel has run. */
async function cold(harness: ExcelHarness, book: BookState): Promise<{ paint: number; figures: number }> {
  const { page, close } = await harness.open({ book, keepUndo: false, patience });
  const shown = await figuresAt(page);
  const { start, paint } = await page.evaluate(() => ({
    start: performance.getEntriesByName("office.js has run")[0]?.startTime ?? Number.NaN,
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  }));
  await close();
  return { paint: paint - start, figures: shown - start };
}

/** How long inputs wait for the next picture, as the browser's Event Timing tells: in steps of 8 ms. */
async function inputs(harness: ExcelHarness, book: BookState, said: string): Promise<Row[]> {
  const { page, close } = await harness.open({ book, keepUndo: false, patience });
  await figuresAt(page);
  await page.evaluate(watch);
  const rows: Row[] = [];
  const timed = async (what: string, act: () => Promise<unknown>) => {
    await page.evaluate(() => {
      window.waited = [];
    });
    await act();
    await page.waitForFunction(() => performance.now() - window.busyUntil > 1500);
    const worst = await page.evaluate(() => Math.max(0, ...window.waited));
    rows.push(
      reportRow(
        `pane, ${said} deals loaded: ${what}, slowest input`,
        worst === 0 ? "< 16 ms" : `${worst} ms`,
      ),
    );
  };
  const menu = page.getByRole("button", { name: "More pages" });
  await page.waitForFunction(() => performance.now() - window.busyUntil > 1500);
  await timed("open the menu and walk it by keys", async () => {
    await menu.click();
    for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
  });
  await timed("choose an owner by keys", async () => {
    await page.getByRole("combobox", { name: "Owner" }).focus();
    await page.keyboard.press("ArrowDown");
  });
  await timed("click a bar of the funnel", () =>
    page.locator("figure [role=button][aria-pressed]").nth(1).click(),
  );
  await timed("go to the functions", async () => {
    await menu.click();
    await page.getByRole("menuitemradio", { name: "Functions" }).click();
    await page.getByRole("searchbox").waitFor();
  });
  await timed("type ten letters into the search", () =>
    page.getByRole("searchbox").pressSequentially("conversion"),
  );
  await timed("go to what is to be mended", () => page.getByRole("tab", { name: /^To mend/ }).click());
  await close();
  return rows;
}

declare global {
  interface Window {
    /** Of the inputs since it was last emptied. */
    waited: number[];
    /** When the last long task ended. */
    busyUntil: number;
  }
}

function watch(): void {
  window.waited = [];
  window.busyUntil = performance.now();
  new PerformanceObserver((list) => {
    window.waited.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.busyUntil = startTime + duration;
  }).observe({ type: "longtask" });
}

/** What a page loads at first, gzipped, and what it may fetch later. */
function sizes(): Row[] {
  const page = readFileSync("dist/excel/taskpane.html", "utf8");
  const first = new Set([...page.matchAll(/src="([\w.]+\.js)/g)].map(([, file = ""]) => file));
  const later = globSync("*.js", { cwd: "dist/excel" }).filter((file) => !first.has(file));
  const weigh = (folder: string, files: Iterable<string>) =>
    `${Math.round([...files].reduce((sum, file) => sum + gzipSync(readFileSync(`${folder}/${file}`)).length, 0) / 1024)} KB`;
  return [
    reportRow("pane: scripts loaded at first, gzipped", weigh("dist/excel", first)),
    reportRow("pane: scripts for other languages and pages, gzipped", weigh("dist/excel", later)),
    reportRow("Sheets: sidebar with all in it, gzipped", weigh("dist/appsscript", ["sidebar.html"])),
  ];
}
