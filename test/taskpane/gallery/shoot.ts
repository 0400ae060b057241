// Takes pictures of every state for looking: node test/taskpane/gallery/shoot.ts FOLDER [shot …]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../../../scripts/chromium.ts";
import { buildGallery } from "./build.ts";
import { shots } from "./shots.ts";

const looks = [
  { name: "300-light", width: 300, colorScheme: "light", forcedColors: "none" },
  { name: "350-dark", width: 350, colorScheme: "dark", forcedColors: "none" },
  { name: "300-forced", width: 300, colorScheme: "dark", forcedColors: "active" },
] as const;

const [folder = "dist/gallery", ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const executablePath = await findChromium();
if (executablePath === null) throw new Error("No Chromium found: set PIPEWRIGHT_CHROMIUM to its path");
const address = await buildGallery();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
for (const { name: look, width, colorScheme, forcedColors } of looks) {
  const context = await browser.newContext({
    viewport: { width, height: 720 },
    colorScheme,
    forcedColors,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") console.error(look, message.text());
  });
  page.on("pageerror", (error) => console.error(look, error.message));
  for (const [name, shot] of shots) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await page.goto(address(shot));
    await shot.act?.(page);
    await page.waitForTimeout(200);
    await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
  }
  await context.close();
}
await browser.close();
