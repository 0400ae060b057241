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

// Where the answers are looked at, they are in English, whatever the machine speaks.
process.env.LC_ALL = "C";

/**
 * Runs the program's command line. Starting a process takes longer than most answers, so it runs
 * in this one, but for a language of its own, which a process takes on as it starts.
 */
export async function pipewright(...args: readonly string[]): Promise<Ran> {
  if (args.some((arg) => arg.startsWith("--lang"))) return await pipewrightProcess(...args);
  const { runCli } = await import("../../src/cli/run.ts");
  const said = { out: "", error: "" };
  const exitCode = await runCli(args, {
    out: (text) => {
      said.out += text;
    },
    error: (text) => {
      said.error += text;
    },
  });
  return { exitCode, ...said };
}

/** Runs the program as a person would, in a process of its own. */
function pipewrightProcess(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [entry, ...args], (failure, out, error) => {
      resolve({ exitCode: typeof failure?.code === "number" ? failure.code : 0, out, error });
    });
  });
}

export const emptyFolder = () => mkdtemp(path.join(tmpdir(), "pipewright-"));

/** The program's own command lines take a while to start on a busy computer. */
export const patience = 60_000;
