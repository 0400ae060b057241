import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.ts";
import type { Cell } from "../../src/core/cells/cell.ts";
import type { BookState } from "../fakes/excel/book.ts";
import type { ExcelFakeOptions } from "../fakes/excel/excel-fake.ts";
import type {} from "../fakes/excel/office-js.entry.ts"; // window.excelFake

/** A browser on the built taskpane, with the strict fake in place of Microsoft's office.js. */
export interface ExcelHarness {
  /** `patience`: milliseconds after which a step that has not come to its end fails; absent: 20,000. */
  open(
    options: ExcelFakeOptions & { readonly offline?: boolean; readonly patience?: number },
  ): Promise<ExcelPage>;
  close(): Promise<void>;
}

export interface ExcelPage {
  readonly page: Page;
  /** Errors of the console, uncaught ones, and what the page's security policy refused, so far. */
  readonly errors: readonly string[];
  /** Values of a sheet's cells, empty ones as null; null where there is no such sheet. */
  cells(sheet: string): Promise<Cell[][] | null>;
  /** Waits until a sheet's cells are as wanted; the test's time limit ends it otherwise. */
  until(sheet: string, isWanted: (cells: Cell[][]) => boolean): Promise<Cell[][]>;
  /** What a person does: types into a cell (false: Excel refused it), pastes a block. */
  type(sheet: string, row: number, column: number, value: Cell): Promise<boolean>;
  paste(sheet: string, row: number, column: number, cells: Cell[][]): Promise<void>;
  /** Presses a button of the ribbon and waits until Excel is told that it is done. */
  press(command: string): Promise<void>;
  /** The workbook as it would be saved. */
  save(): Promise<BookState>;
  close(): Promise<void>;
}

const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

export async function startExcelHarness(): Promise<ExcelHarness> {
  const executablePath = await findChromium();
  if (executablePath === null) {
    throw new Error("No Chromium was found: run `npm test`, which gets one, or set PIPEWRIGHT_CHROMIUM");
  }
  const fake = await bundledFake();
  const served = await serve("dist/excel", 0);
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
  return {
    async open({ offline = false, patience = 20_000, ...options }) {
      const context = await browser.newContext({ viewport: { width: 350, height: 760 }, locale: "en-US" });
      context.setDefaultTimeout(patience);
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
      // Whatever the page asks of other servers is an error, but for the one library it may have.
      await context.route(
        (url) => url.origin !== new URL(served.address).origin,
        (route) => {
          const url = route.request().url();
          if (url === officeJs && !offline)
            return route.fulfill({ contentType: "text/javascript", body: fake });
          if (url !== officeJs) errors.push(`asked for ${url}`);
          return route.abort();
        },
      );
      await context.addInitScript((chosen) => {
        // On its way here as JSON what was not there became null.
        for (const sheet of chosen.book?.sheets ?? []) {
          sheet.cells = sheet.cells.map((row) => (row ?? []).map((cell) => cell ?? undefined));
        }
        window.excelFakeOptions = chosen;
        // Excel calls the functions once the page's scripts have run; what they had not associated
        // by then stays an error.
        addEventListener("DOMContentLoaded", () => window.excelFake?.host.calculate());
      }, options);
      await page.goto(`${served.address}taskpane.html`);
      return excelPage(page, errors);
    },
    async close() {
      await browser.close();
      served.close();
    },
  };
}

function excelPage(page: Page, errors: readonly string[]): ExcelPage {
  const cells = (sheet: string) =>
    page.evaluate((name) => {
      const found = window.excelFake.host.book.sheets.find((each) => each.name === name);
      return found ? found.cells.map((row) => Array.from(row, (cell) => cell?.value ?? null)) : null;
    }, sheet);
  return {
    page,
    errors,
    cells,
    async until(sheet, isWanted) {
      for (;;) {
        const now = await cells(sheet);
        if (now && isWanted(now)) return now;
        await page.waitForTimeout(50);
      }
    },
    type: (...args) => page.evaluate((given) => window.excelFake.person().type(...given), args),
    paste: (...args) => page.evaluate((given) => window.excelFake.person().paste(...given), args),
    press: (command) =>
      page.evaluate(
        (id) =>
          new Promise<void>((resolve, reject) => {
            const action = window.excelFake.office.actions.get(id);
            if (action) action({ completed: resolve });
            else reject(new Error(`no command ${id}`));
          }),
        command,
      ),
    save: () => page.evaluate(() => window.excelFake.save()),
    close: () => page.context().close(),
  };
}

async function bundledFake(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../fakes/excel/office-js.entry.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  const [script] = outputFiles;
  if (!script) throw new Error("the fake of office.js was not built");
  // From here on all time is the page's own.
  return `${script.text}\nperformance.mark("office.js has run");`;
}
