import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { entry, patience } from "./pipewright.ts";

const deals = path.resolve(import.meta.dirname, "../../samples/deals.csv");

/** As in `pipewright … | head`: whoever reads the output is gone before it is written. */
function unread(...args: readonly string[]): Promise<{ exitCode: number | null; error: string }> {
  const child = spawn(process.execPath, [entry, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  const error = text(child.stderr);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", async (exitCode) => resolve({ exitCode, error: await error }));
  });
}

it(
  "ends quietly when nobody reads its output to the end",
  async () => {
    expect(await unread("recognise", deals, "--json")).toEqual({ exitCode: 0, error: "" });
  },
  patience,
);

it(
  "keeps the exit code of what it was asked, and says why",
  async () => {
    const { exitCode, error } = await unread("eval", "=PIPELINE.COUNT()", "=NO.SUCH()", "--deals", deals);
    expect(exitCode).toBe(1);
    expect(error).not.toContain("EPIPE");
  },
  patience,
);
