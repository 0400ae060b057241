/**
 * `npm run start:excel`: certificates for https://localhost, a build that follows the sources, a
 * server, and Excel with the add-in in it. `-- --document URL` opens a workbook of Excel on the web
 * instead, `-- --no-sideload` opens nothing.
 */
import { spawn, spawnSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { devBase } from "./build-excel/manifest.ts";
import { type Certificate, serve } from "./serve.ts";

// Microsoft's tools come when they are needed: they bring 465 packages, and only this script needs them.
const certificateTool = "office-addin-dev-certs@1.13.5";
const sideloadTool = "office-addin-debugging@5.1.6";

const { document, "no-sideload": noSideload } = parseArgs({
  options: { document: { type: "string" }, "no-sideload": { type: "boolean" } },
}).values;

const byHand = `No Excel was opened. By hand:
  Excel on the web: Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, choose manifest.xml.
  Windows, Mac: docs/install-excel.md.
  If the browser does not trust ${devBase}, open that address in it once and accept the certificate.`;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Runs a package's command, fetched where it is not there yet; whether it succeeded. */
function runTool(...args: string[]): boolean {
  const npm = process.env.npm_execpath;
  if (!npm) fail("Start this with npm run start:excel");
  return (
    spawnSync(process.execPath, [npm, "exec", "--yes", "--", ...args], { stdio: "inherit" }).status === 0
  );
}

/** The developer certificate of Office's tools; made and trusted first where there is none that is valid. */
function certificate(): Certificate {
  const folder = path.join(homedir(), ".office-addin-dev-certs");
  const files = { cert: path.join(folder, "localhost.crt"), key: path.join(folder, "localhost.key") };
  const isValid = () =>
    existsSync(files.cert) &&
    existsSync(files.key) &&
    Date.parse(new X509Certificate(readFileSync(files.cert)).validTo) > Date.now();
  if (!isValid()) {
    console.log("Making a certificate for https://localhost; the system asks whether to trust it …");
    if (!runTool(certificateTool, "install") && isValid()) {
      console.log(`It was made but is not trusted yet: run npx ${certificateTool} install with more rights.`);
    }
    if (!isValid()) fail(`No certificate could be made: run npx ${certificateTool} install and look why.`);
  }
  return { cert: readFileSync(files.cert), key: readFileSync(files.key) };
}

/** Starts a build that follows the sources; resolves when the first one is there. */
async function build(): Promise<() => void> {
  const started = Date.now();
  const webpack = spawn(
    process.execPath,
    ["node_modules/webpack/bin/webpack.js", "--watch", "--mode", "development", "--config-name", "excel"],
    { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, PIPEWRIGHT_ORIGIN: devBase } },
  );
  const page = "dist/excel/taskpane.html";
  while ((statSync(page, { throwIfNoEntry: false })?.mtimeMs ?? 0) < started) {
    if (webpack.exitCode !== null) fail("The build failed: see above");
    await pause(200);
  }
  return () => webpack.kill();
}

/** Whether Excel was opened with the add-in. */
function sideload(): boolean {
  if (noSideload) return false;
  const command = [sideloadTool, "start", "dist/excel/manifest.xml"];
  if (document !== undefined) return runTool(...command, "web", "--app", "excel", "--document", document);
  const hasDesktopExcel = process.platform === "win32" || process.platform === "darwin";
  return hasDesktopExcel && runTool(...command, "desktop", "--app", "excel", "--no-debug");
}

const trusted = certificate();
const stopBuild = await build();
const { address, close } = await serve("dist/excel", Number(new URL(devBase).port), trusted);
const stop = () => {
  stopBuild();
  close();
  process.exit();
};
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
if (address !== `${devBase}/`) {
  process.exitCode = 1;
  console.error(`${devBase} is taken by another program: end that, then try again.`);
  stop();
}
console.log(`The add-in is served at ${devBase}; the build follows the sources. Ctrl-C ends both.`);
if (sideload()) console.log(`To take it out of Excel: npx ${sideloadTool} stop dist/excel/manifest.xml`);
else console.log(byHand);
