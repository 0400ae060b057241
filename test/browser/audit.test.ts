import { readFileSync } from "node:fs";
import axe from "axe-core";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../scripts/chromium.ts";
import { auditHtml } from "../../src/hosts/file/audit-html.ts";
import { wordAudit } from "../../src/messages/audit-text.ts";
import { loadCommandWords } from "../../src/messages/command-words.ts";
import { formats } from "../../src/messages/words.ts";
import { auditOfText } from "../core/audit/audited.ts";

const samples = readFileSync("samples/deals.csv", "utf8");
let browser: Browser;

beforeAll(async () => {
  const executablePath = await findChromium();
  if (executablePath === null) {
    throw new Error("No Chromium was found: run `npm test`, which gets one, or set PIPEWRIGHT_CHROMIUM");
  }
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
});

afterAll(() => browser.close());

describe("the audit as a web page", () => {
  it.each([
    ["en", 800, "light"],
    ["fi", 375, "dark"],
    ["pl", 320, "light"],
  ] as const)(
    "in %s at %d pixels, %s, is accessible and asks for nothing",
    async (language, width, colorScheme) => {
      const html = auditHtml(
        wordAudit(auditOfText(samples), await loadCommandWords(language), formats(language)),
      );
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        bypassCSP: true,
      });
      const page = await context.newPage();
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.setContent(html);
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { axe: checker } = window as unknown as { axe: typeof import("axe-core") };
        const { violations: found } = await checker.run();
        return found.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
        );
      });
      expect(violations).toEqual([]);
      expect(asked).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await context.close();
    },
  );
});
