import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

export interface Installed {
  readonly folder: string;
  readonly require: NodeJS.Require;
  remove(): void;
}

/** Installs a heavy package for this run alone, into a folder that goes with it. */
export function installed(name: string): Installed {
  const folder = mkdtempSync(path.join(tmpdir(), "pipewright-equality-"));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    execFileSync("npm", ["install", "--prefix", folder, "--no-save", "--ignore-scripts", name], {
      stdio: "ignore",
    });
  } catch (error) {
    remove();
    throw error;
  }
  return { folder, require: createRequire(path.join(folder, "index.js")), remove };
}
