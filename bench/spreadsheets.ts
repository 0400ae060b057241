import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Workbook } from "@cj-tech-master/excelts";
import { COUNTIFS, SUMIFS } from "@formulajs/formulajs";
import type { Cell } from "../src/core/cells/cell.ts";
import { evaluate } from "../src/functions/evaluate.ts";
import { type Row, race, ratioRow, reportRow } from "./measure.ts";
import { asOf, dealsAndHistory, read, stages } from "./million.ts";

/** What LibreOffice can open in a few seconds, and formulas enough to be seen beside that. */
const deals = 50_000;
const formulas = 1_000;
/** formulajs would take minutes for them all. */
const fewer = 20;
const rounds = 3;

/** One filter: the deals of a stage from an amount upwards; every other formula counts, the others add up. */
interface Filter {
  readonly stage: string;
  readonly least: number;
  readonly counts: boolean;
}

const filters: readonly Filter[] = Array.from({ length: formulas }, (_, i) => ({
  stage: stages[i % stages.length]?.name ?? "",
  least: i * 40,
  counts: i % 2 === 1,
}));

/** The same filtered sums and counts by LibreOffice's SUMIFS and COUNTIFS, by those of formulajs, and ours. */
export async function spreadsheetsBench(): Promise<Row[]> {
  const cells = dealsAndHistory(deals);
  // Read anew for each round, so that no round finds what another one has worked out.
  const ready = Array.from({ length: rounds }, () => read(cells).pipeline);
  const wanted = filters.map(answers(ready[0] ?? read(cells).pipeline));
  ready[0] = read(cells).pipeline;
  const ours = Math.min(...ready.map((pipeline) => timed(() => filters.map(answers(pipeline)))));
  const what = (number: number) =>
    `${number.toLocaleString("en")} filtered sums and counts over ${deals.toLocaleString("en")} deals`;

  const pipelines = Array.from({ length: rounds }, () => read(cells).pipeline);
  const table = cells.deals.values.slice(1);
  const columns = { stage: table.map((row) => row[2]), amount: table.map((row) => row[3]) };
  const some = filters.slice(0, fewer);
  const best = await race(
    {
      ours: () => some.map(answers(pipelines.pop() ?? read(cells).pipeline)),
      formulajs: () => agree("formulajs", some.map(byFormulajs(columns)), wanted),
    },
    rounds,
  );
  return [
    await libreOfficeRow(what(formulas), cells.deals.values, wanted, ours),
    ratioRow(what(fewer), best.get("ours") as number, best.get("formulajs") as number, "formulajs", 0.1),
  ];
}

function answers(pipeline: ReturnType<typeof read>["pipeline"]): (filter: Filter) => number {
  const source = { managed: () => pipeline, stages, asOf, fiscalYearStart: 1 };
  return ({ stage, least, counts }) => {
    const name = counts ? "PIPELINE.COUNT" : "PIPELINE.VALUE";
    const answer = evaluate(name, ["all", null, null, "Stage", stage, "Amount", `>=${least}`], source);
    if ("error" in answer) throw new Error(answer.problem.code);
    return Number(answer.value);
  };
}

function byFormulajs({ stage, amount }: { stage: readonly unknown[]; amount: readonly unknown[] }) {
  return ({ stage: wanted, least, counts }: Filter): number =>
    Number(
      counts
        ? COUNTIFS(stage, wanted, amount, `>=${least}`)
        : SUMIFS(amount, stage, wanted, amount, `>=${least}`),
    );
}

/** LibreOffice's time is that of opening the workbook less that of opening it without the formulas. */
async function libreOfficeRow(
  what: string,
  table: readonly (readonly Cell[])[],
  wanted: readonly number[],
  ours: number,
): Promise<Row> {
  if (spawnSync("soffice", ["--version"]).status !== 0) {
    console.error("SKIPPED: LibreOffice is not compared with, for there is no soffice on the PATH");
    return reportRow(what, "LibreOffice skipped: no soffice");
  }
  const folder = mkdtempSync(path.join(tmpdir(), "pipewright-bench-"));
  try {
    for (const name of ["plain", "formulas"]) {
      const book = new Workbook();
      const figures = book.addWorksheet("Figures");
      figures.addRow(["Figure"]);
      const sheet = book.addWorksheet("Deals");
      for (const row of table) sheet.addRow([...row]);
      // Without results in the file LibreOffice has to compute them.
      if (name === "formulas") for (const filter of filters) figures.addRow([{ formula: formulaOf(filter) }]);
      await writeFile(path.join(folder, `${name}.xlsx`), new Uint8Array(await book.xlsx.writeBuffer()));
    }
    convert(folder, "plain"); // The first start makes a profile.
    const { plain = 0, formulas: all = 0 } = Object.fromEntries(
      await race(
        { plain: () => convert(folder, "plain"), formulas: () => convert(folder, "formulas") },
        rounds,
      ),
    );
    const got = readFileSync(path.join(folder, "out", "formulas.csv"), "utf8")
      .trim()
      .split("\n")
      .slice(1);
    agree("LibreOffice", got.map(Number), wanted);
    return ratioRow(what, ours, all - plain, "LibreOffice", 0.1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function formulaOf({ stage, least, counts }: Filter): string {
  const [stages, amounts] = ["C", "D"].map((column) => `Deals!$${column}$2:$${column}$${deals + 1}`);
  const criteria = `${stages},"${stage}",${amounts},">=${least}"`;
  return counts ? `COUNTIFS(${criteria})` : `SUMIFS(${amounts},${criteria})`;
}

function convert(folder: string, name: string): void {
  const out = path.join(folder, "out");
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile"))}`;
  execFileSync(
    "soffice",
    [profile, "--headless", "--convert-to", "csv", "--outdir", out, path.join(folder, `${name}.xlsx`)],
    { stdio: "ignore" },
  );
}

/** Who computes something else may well be faster. */
function agree(who: string, got: readonly number[], wanted: readonly number[]): void {
  got.forEach((value, i) => {
    const right = wanted[i] ?? Number.NaN;
    if (!(Math.abs(value - right) <= 1e-6 * Math.abs(right))) {
      throw new Error(`${who}: ${formulaOf(filters[i] as Filter)} is ${value}, not ${right}`);
    }
  });
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
