/** `npm start`: builds the workbench where that is needed, serves it, and opens it in the browser. */
import { spawn, spawnSync } from "node:child_process";
import { globSync, statSync } from "node:fs";
import { serve } from "./serve.ts";

const dist = "dist/workbench";

/** Whether the built page is at least as new as everything that it is made of. */
function isFresh(): boolean {
  const built = statSync(`${dist}/index.html`, { throwIfNoEntry: false });
  const sources = [
    ...globSync("src/**/*.{ts,tsx,css,html}"),
    ...globSync("samples/*"),
    "webpack.config.js",
    "package-lock.json",
  ];
  return (
    built !== undefined &&
    sources.every((file) => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) <= built.mtimeMs)
  );
}

function build(): void {
  console.log("Building the workbench (half a minute the first time) …");
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--config-name", "workbench"],
    { stdio: "inherit" },
  );
  if (status !== 0) process.exit(status ?? 1);
}

/** Opens an address in the browser; where there is none the printed address does as well. */
function openBrowser(address: string): void {
  const onLinux = process.platform === "linux";
  if (process.env.CI || process.argv.includes("--no-open")) return;
  if (onLinux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", address]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", address]
        : ["xdg-open", address];
  const opener = spawn(command as string, args, { stdio: "ignore", detached: true });
  opener.on("error", () => console.log("No browser could be opened: open the address yourself."));
  opener.unref();
}

if (!isFresh()) build();
const { address, close } = await serve(dist, 3210);
console.log(`Pipewright's workbench: ${address}\nCtrl-C ends it.`);
openBrowser(address);
process.on("SIGINT", () => {
  close();
  process.exit(0);
});
