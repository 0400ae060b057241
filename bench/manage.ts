import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { dealCells } from "./deal-cells.ts";
import { milliseconds, type Row, reportRow } from "./measure.ts";

const maven = path.resolve(import.meta.dirname, "../../shared/data/maven_crm/sales_pipeline.csv");

/** The Maven deals where they are present, else as many synthetic ones. */
export function bigFile(folder: string): { file: string; name: string } {
  if (existsSync(maven)) return { file: maven, name: "the 8,800 Maven deals" };
  const file = path.join(folder, "deals.csv");
  writeFileSync(
    file,
    dealCells(8800, "text")
      .map((row) => row.join(","))
      .join("\n"),
  );
  return { file, name: "8,800 synthetic deals" };
}

/** Runs the command in a process of its own that says its peak memory as it ends. */
export function manageBench(): Row[] {
  const folder = mkdtempSync(path.join(tmpdir(), "pipewright-bench-"));
  try {
    const { file, name } = bigFile(folder);
    const output = path.join(folder, "pipeline.xlsx");
    const sayPeak = "process.on('exit', () => console.error(process.resourceUsage().maxRSS))";
    const started = performance.now();
    const peak = execFileSync(
      "sh",
      [
        "-c",
        '"$0" "$@" 2>&1 >/dev/null | tail -n 1',
        process.execPath,
        "--import",
        `data:text/javascript,${sayPeak}`,
        "src/cli/pipewright.entry.ts",
        "manage",
        file,
        "-o",
        output,
      ],
      { encoding: "utf8" },
    );
    const took = performance.now() - started;
    const size = `${Math.round(statSync(output).size / 1024)} KB written`;
    return [
      reportRow(
        `pipewright manage, ${name}`,
        `${milliseconds(took)}, peak ${Math.round(Number(peak) / 1024)} MB, ${size}`,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
