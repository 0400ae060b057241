import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { getChromium } from "../../scripts/chromium.ts";
import type { SheetsFake } from "../fakes/sheets/sheets-fake.ts";
import { built } from "../hosts/sheets/built.ts";

/** The built sidebar in a browser, its google.script.run answered by the built script of a spreadsheet. */
export interface Sidebar {
  readonly page: Page;
  /** Errors of the console, uncaught ones, and what the page asked of other servers, so far. */
  readonly errors: readonly string[];
  /** The operations that the page has asked for, so far. */
  readonly asked: readonly string[];
  /** Waits until the page asks for nothing more. */
  idle(): Promise<void>;
  /** How many pixels the page is wider than the sidebar. */
  overflow(): Promise<number>;
  /** The user was away for so many seconds. */
  wait(seconds: number): Promise<void>;
  /** The user comes back from the cells and clicks into the sidebar. */
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/** Google serves the page from a server of its own; here it comes from this one, which is not there. */
const address = "https://sidebar.example/";

export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await getChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
}

/** `breaks` makes the next calls fail as Google fails them, with the message that it gives. */
export async function openSidebar(
  browser: Browser,
  fake: SheetsFake,
  breaks: { message: string | null } = { message: null },
): Promise<Sidebar> {
  const context = await browser.newContext({ viewport: { width: 300, height: 760 }, locale: "en-US" });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const errors: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  await page.clock.install();
  await servePage(context, errors);
  await page.exposeFunction("runScript", (json: string) => {
    if (breaks.message !== null) return { failed: breaks.message };
    asked.push(String(JSON.parse(json).operation));
    return { reply: fake.rpc(json) };
  });
  await page.addInitScript(scriptRun);
  await page.goto(address);
  return {
    page,
    errors,
    asked,
    async idle() {
      for (let before = -1; before !== asked.length; ) {
        before = asked.length;
        await page.waitForTimeout(250);
      }
    },
    overflow: () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    wait: (seconds) => page.clock.fastForward(seconds * 1000),
    comeBack: () => page.evaluate(() => void window.dispatchEvent(new Event("focus"))),
    close: () => context.close(),
  };
}

async function servePage(context: BrowserContext, errors: string[]): Promise<void> {
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url === address) return route.fulfill({ contentType: "text/html", body: built.sidebar });
    if (url !== `${address}favicon.ico`) errors.push(`asked for ${url}`);
    return route.abort();
  });
}

/**
 * google.script.run as the reference "Class google.script.run" has it: each handler makes a new
 * runner, a call gives nothing back, only plain values pass, and a Date or undefined fails the call.
 */
function scriptRun(): void {
  type Handler = (value: unknown) => void;
  const { runScript } = window as unknown as {
    runScript(json: unknown): Promise<{ reply?: unknown; failed?: string }>;
  };
  const mustBePlain = (value: unknown): void => {
    if (value === null || ["string", "number", "boolean"].includes(typeof value)) return;
    const isPlain = Array.isArray(value) || Object.getPrototypeOf(value ?? 0) === Object.prototype;
    if (!isPlain) throw new TypeError(`Failed due to illegal value in property: ${String(value)}`);
    Object.values(value as object).forEach(mustBePlain);
  };
  const runner = (succeed: Handler, fail: Handler): object => ({
    withSuccessHandler: (handler: Handler) => runner(handler, fail),
    withFailureHandler: (handler: Handler) => runner(succeed, handler),
    pipewrightCall: (...args: unknown[]) => {
      args.forEach(mustBePlain);
      if (args.length !== 1) throw new TypeError("pipewrightCall takes one text");
      runScript(args[0]).then(({ reply, failed }) => {
        if (failed !== undefined) return fail(new Error(failed));
        mustBePlain(reply);
        succeed(reply);
      }, fail);
    },
  });
  const ignore = () => undefined;
  Object.assign(window, { google: { script: { run: runner(ignore, ignore) } } });
}
