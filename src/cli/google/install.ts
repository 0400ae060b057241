import { readFile } from "node:fs/promises";
import path from "node:path";
import { failure } from "../../hosts/google/failure.ts";
import { installScript } from "../../hosts/google/install-script.ts";
import { builtScript } from "../../hosts/google/script-files.ts";
import type { Report } from "../report.ts";
import { google as words } from "../words.ts";
import { connected, spreadsheetNamed, type World } from "./world.ts";

export interface InstallOptions {
  readonly script?: string;
  readonly dryRun: boolean;
}

/** Puts the built script into a spreadsheet. */
export async function googleInstall(
  spreadsheet: string,
  { script, dryRun }: InstallOptions,
  world: World,
): Promise<Report> {
  const id = spreadsheetNamed(spreadsheet);
  const built = await builtScript((file) => builtFile(world.scriptFolder, file));
  const clients = await connected(world, "scripts");
  const requests: string[] = [];
  const { scriptId, did } = await installScript(clients, id, built, {
    scriptId: script,
    dryRun,
    onRequest: (method, body) => requests.push(JSON.stringify({ method, body }, null, 2)),
  });
  if (dryRun) return { lines: [...requests, words.nothingSent], exitCode: 0 };
  const address = `https://script.google.com/d/${scriptId}/edit`;
  const said = { made: words.scriptMade, updated: words.scriptUpdated, nothing: words.scriptThere };
  return { lines: [said[did](address)], exitCode: 0 };
}

async function builtFile(folder: string, file: string): Promise<string> {
  try {
    return await readFile(path.join(folder, file), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw failure("noScriptBuilt", { folder });
    throw error;
  }
}
