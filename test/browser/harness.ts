import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { findChromium } from "../../scripts/chromium.ts";
import { type Served, serve } from "../../scripts/serve.ts";

/** A browser on the built workbench. */
export interface Harness {
  /** A page with the sample table open, in English unless told otherwise; its console's errors are collected. */
  open(options?: { readonly dark?: boolean; readonly locale?: string }): Promise<WorkbenchPage>;
  close(): Promise<void>;
}

export interface WorkbenchPage {
  readonly page: Page;
  /** Errors of the console and uncaught ones, so far. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export async function startHarness(): Promise<Harness> {
  const executablePath = await findChromium();
  if (executablePath === null) {
    throw new Error("No Chromium was found: run `npm test`, which gets one, or set PIPEWRIGHT_CHROMIUM");
  }
  const served: Served = await serve("dist/workbench", 0);
  const browser: Browser = await chromium.launch({ executablePath, args: quiet });
  return {
    async open({ dark = false, locale = "en-US" } = {}) {
      const context = await browser.newContext({
        viewport: { width: 1400, height: 860 },
        colorScheme: dark ? "dark" : "light",
        locale,
        acceptDownloads: true,
      });
      // As patient as the tests themselves: what hangs is ended by their own limit.
      context.setDefaultTimeout(120_000);
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
      await page.goto(served.address);
      await page.waitForFunction(() => "pipewright" in window);
      await page.evaluate(() => window.pipewright.idle());
      return { page, errors, close: () => context.close() };
    },
    async close() {
      await browser.close();
      served.close();
    },
  };
}

/** Gives each test of a file a workbench of its own, made ready by `begin`; its console must stay without errors. */
export function onWorkbench(begin: (page: Page) => void | Promise<void>): void {
  let harness: Harness;
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    harness = await startHarness();
  });
  afterAll(() => harness?.close());
  beforeEach(async () => {
    workbench = await harness.open();
    await begin(workbench.page);
  });
  afterEach(async () => {
    const { errors } = workbench;
    await workbench.close();
    expect(errors).toEqual([]);
  });
}
