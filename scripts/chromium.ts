import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Path of a Chromium to test with: PIPEWRIGHT_CHROMIUM, the usual places, playwright's own; else null. */
export async function findChromium(): Promise<string | null> {
  const named = process.env.PIPEWRIGHT_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`PIPEWRIGHT_CHROMIUM names ${named}, which does not exist`);
  }
  const { chromium } = await import("playwright-core");
  return [...places, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

const isDebian = () => existsSync("/etc/debian_version");
const isRoot = () => process.getuid?.() === 0;
const isUbuntu = () =>
  /ubuntu/i.test(existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "");

/**
 * Finds a Chromium or gets one: Debian's package when root on Debian (Ubuntu's is a snap that does
 * not run everywhere), else playwright's download. Throws with what to install by hand.
 */
export async function getChromium(): Promise<string> {
  const found = await findChromium();
  if (found) return found;
  const run = (command: string, args: string[]) => execFileSync(command, args, { stdio: "inherit" });
  try {
    if (isDebian() && !isUbuntu() && isRoot()) {
      console.log("No Chromium found: installing Debian's package …");
      run("apt-get", ["update", "-qq"]);
      run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"]);
    } else {
      console.log("No Chromium found: fetching playwright's …");
      run(process.execPath, ["node_modules/playwright-core/cli.js", "install", "--with-deps", "chromium"]);
    }
  } catch (cause) {
    throw new Error(missing, { cause });
  }
  const installed = await findChromium();
  if (installed) return installed;
  throw new Error(missing);
}

const missing =
  "The browser tests need Chromium and none could be installed. Install it (Debian: apt-get install chromium; " +
  "elsewhere: npx playwright-core install chromium) or set PIPEWRIGHT_CHROMIUM to its path, then run npm test again.";
