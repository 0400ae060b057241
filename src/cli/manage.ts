import { realpath } from "node:fs/promises";
import path from "node:path";
import type { Serial } from "../core/cells/cell.ts";
import { isProblem } from "../core/metrics/problem.ts";
import { ruleProblems } from "../core/rules/configuration.ts";
import { templateIds } from "../core/stages/templates.ts";
import { typeCells } from "../core/table/typed.ts";
import { nearestWord } from "../functions/nearest.ts";
import { readBytes, writeWhole } from "../hosts/file/disk.ts";
import { fileWorkbook } from "../hosts/file/file-workbook.ts";
import type { FileBook } from "../hosts/file/read-book.ts";
import { bringToFront } from "../hosts/file/sheets.ts";
import { workbookOf, writeBook } from "../hosts/file/write-book.ts";
import { inspect } from "../operations/inspect.ts";
import { prepare } from "../operations/prepare.ts";
import { setUp } from "../operations/set-up.ts";
import type { SetupChoices } from "../operations/setup-views.ts";
import { run } from "../workbook.ts";
import { today } from "./as-of.ts";
import { bookReader, drive, openBook } from "./book.ts";
import { type DealOptions, sayTableProblem, setupChoices } from "./deal-file.ts";
import { misuse } from "./misuse.ts";
import { planText } from "./plan-text.ts";
import type { Report } from "./report.ts";
import { cli, phrases, type Said, sayProblem } from "./words.ts";

export interface ManageOptions extends DealOptions {
  readonly output?: string;
  readonly template?: string;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly asOf: Serial | null;
}

/** Writes an .xlsx with the deal table set up as a managed pipeline; the input stays as it is. */
export async function manageCommand(input: string, options: ManageOptions): Promise<Report> {
  const { output } = options;
  if (output === undefined && !options.dryRun) misuse("say where to write: -o pipeline.xlsx, or --dry-run");
  if (output !== undefined) await checkOutput(input, output, options.force);
  checkTemplate(options.template);

  const refuse = ({ message }: Said): Report => ({ lines: [], error: message, exitCode: 1 });
  const opened = await openBook(input);
  if (!opened.ok) return refuse(opened.problem);
  const day = options.asOf ?? today();
  const read = bookReader(opened.book, day);
  const { settings = null } = await read({ settings: true });
  if (settings) checkManaged(options);
  const chosen = await setupChoices({ sheets: opened.book.sheets, read }, options, settings, day);
  if (!chosen.ok) return refuse(chosen.problem);
  const choices: SetupChoices = {
    ...chosen.value,
    ...(options.template === undefined ? {} : { template: options.template }),
    ...(options.asOf === null ? {} : { asOf: options.asOf }),
  };
  // As it was read: typed cells no longer show what could be read two ways.
  const { view: before } = await drive(inspect(choices), bookReader(opened.book, day));
  if (before.state === "problem") return refuse(sayTableProblem(before.problem));
  const said = planText(before);
  const notes = before.state === "found" ? await stageNotes(opened.book, choices, day) : [];
  if (options.dryRun || output === undefined) {
    return { lines: [said, cli.written.dryRun], notes, exitCode: 0 };
  }

  const workbook = workbookOf(await typed(opened.book, choices, day));
  const port = fileWorkbook(workbook, day);
  const done = await run(port, setUp, choices);
  if (done.problem) return refuse(sayTableProblem(done.problem));
  const { settings: made } = await port.read({ settings: true });
  if (made) bringToFront(workbook, made.sheets.pipeline);
  await writeWhole(output, await writeBook(workbook));
  const losses = opened.book.losses.map((loss) => `Note: ${sayProblem(loss, phrases.files).message}.`);
  return { lines: [said, ...losses, cli.written.wrote(output)], notes, exitCode: 0 };
}

/** What is wrong with the stages to be set up: where one could never be left, or asks for what has no column. */
async function stageNotes(book: FileBook, choices: SetupChoices, day: Serial): Promise<readonly string[]> {
  const read = bookReader(book, day);
  const { overview } = await read({ overview: true });
  if (!overview) throw new Error("the file gave no overview");
  const prepared = await drive(prepare(choices, overview, null, day), read);
  if (isProblem(prepared)) return [];
  return ruleProblems(prepared.table.pipeline, {}).map(
    (problem) => sayProblem(problem, phrases.ruleSetup).message,
  );
}

/** Delimited text has only text in its cells; where a column's meaning is known they get it. */
export async function typed(book: FileBook, choices: SetupChoices, day: Serial): Promise<FileBook> {
  if (book.workbook) return book;
  const read = bookReader(book, day);
  const { overview } = await read({ overview: true });
  if (!overview) throw new Error("the file gave no overview");
  const prepared = await drive(prepare(choices, overview, null, day), read);
  if (isProblem(prepared)) return book;
  const { sheet, grid, recognition } = prepared.table;
  const sheets = book.sheets.map((one) =>
    one.name === sheet
      ? { ...one, grid: typeCells(grid, recognition), headerRow: recognition.headerRow }
      : one,
  );
  return { ...book, sheets };
}

/** What set-up once settled stands in the workbook and is changed there. */
export function checkManaged(options: Partial<ManageOptions>): void {
  for (const name of ["sheet", "stages", "template", "map", "decimal", "dates", "asOf"] as const) {
    if (options[name] === undefined || options[name] === null) continue;
    const option = name === "asOf" ? "as-of" : name;
    misuse(`the workbook is managed already and keeps its own settings: leave out --${option}`);
  }
}

export async function checkOutput(input: string, output: string, force: boolean): Promise<void> {
  if (path.extname(output).toLowerCase() !== ".xlsx")
    misuse(`the output is a workbook: name it .xlsx, not ${output}`);
  await checkTarget(input, output, force);
}

/** Refuses to overwrite the input, and without `force` any other file. */
export async function checkTarget(input: string, output: string, force: boolean): Promise<void> {
  const existing = await realpath(output).catch(() => null);
  if (existing === null) return;
  if (existing === (await realpath(input).catch(() => null))) {
    misuse("the output would overwrite the input: give -o another name");
  }
  if (!force && (await readBytes(output)) !== null)
    misuse(`${output} exists already: add --force to overwrite it`);
}

export function checkTemplate(template: string | undefined): void {
  if (template === undefined || templateIds.some((id) => id === template)) return;
  const near = nearestWord(template, templateIds);
  misuse(
    `there is no template "${template}"${near ? `: did you mean ${near}?` : `: there are ${templateIds.join(", ")}`}`,
  );
}
