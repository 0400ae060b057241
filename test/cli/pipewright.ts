import { execFile } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

export const entry = path.resolve(import.meta.dirname, "../../src/cli/pipewright.entry.ts");

export interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the program as a person would, in a process of its own. */
export function pipewright(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [entry, ...args],
      { env: { ...process.env, LC_ALL: "C" } },
      (failure, out, error) => {
        resolve({ exitCode: typeof failure?.code === "number" ? failure.code : 0, out, error });
      },
    );
  });
}

export const emptyFolder = () => mkdtemp(path.join(tmpdir(), "pipewright-"));

/** The program's own command lines take a while to start on a busy computer. */
export const patience = 60_000;
