/** Draws assets/icon-16.png … icon-80.png from assets/icon.svg; run after changing the drawing. */
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { getChromium } from "./chromium.ts";

const drawing = readFileSync("assets/icon.svg", "utf8");
const browser = await chromium.launch({ executablePath: await getChromium(), args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const size of [16, 32, 64, 80]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  await page.screenshot({ path: `assets/icon-${size}.png`, omitBackground: true });
}
await browser.close();
