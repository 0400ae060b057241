/** Draws assets/NAME-16.png … NAME-80.png from each assets/NAME.svg; run after changing a drawing. */
import { globSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { getChromium } from "./chromium.ts";

const browser = await chromium.launch({ executablePath: await getChromium(), args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const file of globSync("assets/*.svg")) {
  const drawing = readFileSync(file, "utf8");
  for (const size of [16, 32, 64, 80]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    await page.screenshot({ path: file.replace(/\.svg$/, `-${size}.png`), omitBackground: true });
  }
}
await browser.close();
