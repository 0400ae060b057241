/**
 * `npm test`: makes sure that there is a Chromium, builds the pages the browser tests open, and
 * runs every test. Arguments go to vitest: `npm test -- --project unit`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { getChromium } from "./chromium.ts";

const args = process.argv.slice(2);

// What tests write goes with the run that wrote it.
const folder = mkdtempSync(path.join(tmpdir(), "pipewright-tests-"));
for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

function run(script: string, ...rest: string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...rest], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const unitOnly = args.some(
  (arg, i) => arg === "--project=unit" || (arg === "--project" && args[i + 1] === "unit"),
);
if (!unitOnly) {
  try {
    process.env.PIPEWRIGHT_CHROMIUM = await getChromium();
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
  run("node_modules/webpack/bin/webpack.js", "--mode", "production");
  run("scripts/build-appsscript.ts");
}
run("node_modules/vitest/vitest.mjs", "run", ...args);
