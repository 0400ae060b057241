import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCli } from "../../../src/cli/run.ts";

/** A new folder with files of these names and contents. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), "pipewright-csv-"));
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(made, name), content);
  return made;
}

/** What `pipewright eval` answers, a line of JSON each, and what it says beside. */
export async function evaluated(...args: readonly string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const exitCode = await runCli(["eval", ...args, "--as-of", "2026-09-30", "--json"], {
    out: (text) => out.push(text),
    error: (text) => errors.push(text),
  });
  const answers = out
    .join("")
    .split("\n")
    .filter((line) => line !== "");
  return { exitCode, answers, error: errors.join("") };
}

export const fromDuckdb = (folder: string, ...args: readonly string[]) =>
  evaluated("--engine", "duckdb", "--data", folder, "--threads", "1", ...args);

export const fromFile = (folder: string, ...args: readonly string[]) =>
  evaluated("--deals", path.join(folder, "deals.csv"), ...args);
