import { spawnSync } from "node:child_process";
import { type Row, reportRow } from "./measure.ts";

/** Sequences that a test run takes of all hosts together, and how many this is to take. */
const usual = 300;
const wanted = 10_000;

/** The model-based test of the stage history, 10,000 sequences; a failure prints its seed and commands. */
export function historyBench(): Row[] {
  const factor = Math.ceil(wanted / usual);
  const hasPage = process.env.PIPEWRIGHT_CHROMIUM !== undefined;
  const files = ["test/model", ...(hasPage ? ["test/browser/history.test.ts"] : [])];
  const started = performance.now();
  const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...files], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, PIPEWRIGHT_MODEL_FACTOR: String(factor) },
  });
  if (status !== 0) process.exit(status ?? 1);
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  return [
    reportRow(
      `stage history: random sequences of edits and crashes on every host${hasPage ? "" : " but the workbench"}`,
      `${usual * factor} clean in ${minutes} min`,
    ),
  ];
}
