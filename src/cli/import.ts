import type { Problem } from "../core/issue.ts";
import type { DateOrder, NumberStyle } from "../core/table/recognition.ts";
import { writeWhole } from "../hosts/file/disk.ts";
import { fileWorkbook } from "../hosts/file/file-workbook.ts";
import { workbookOf, writeBook } from "../hosts/file/write-book.ts";
import { importProblems } from "../messages/en/import.ts";
import { planProblems } from "../messages/en/plan.ts";
import { questions, recognitionProblems } from "../messages/en/recognition.ts";
import { historyProblems, stageTableProblems } from "../messages/en/stages.ts";
import { type DifferenceView, type ImportDealsView, importDeals } from "../operations/import-deals.ts";
import { settle } from "../operations/settle.ts";
import { run } from "../workbook.ts";
import { nowSerial, today } from "./as-of.ts";
import { openBook } from "./book.ts";
import { checkBookOutput } from "./book-output.ts";
import { misuse } from "./misuse.ts";
import type { Report } from "./report.ts";
import { say, sayProblem } from "./words.ts";

export interface ImportDealsOptions {
  readonly from: string;
  readonly sheet?: string;
  readonly decimal?: NumberStyle["decimal"];
  readonly dates?: DateOrder;
  readonly conflicts?: "here" | "there";
  readonly partial: boolean;
  /** Where to write the workbook; it may be the input itself with `force`. Absent: only tell. */
  readonly output?: string;
  readonly force: boolean;
}

/** Brings an export of deals into a managed workbook by the deals' ids, or says what it would bring. */
export async function importDealsCommand(book: string, options: ImportDealsOptions): Promise<Report> {
  const { from, sheet: wanted, decimal, dates, conflicts, partial, output, force } = options;
  if (output !== undefined) await checkBookOutput(book, output, force);
  const source = await openBook(from);
  if (!source.ok) return refused(source.problem.message);
  const { sheets, active } = source.book;
  const sheet = wanted === undefined ? sheets[active] : sheets.find(({ name }) => name === wanted);
  if (!sheet)
    misuse(`there is no sheet "${wanted}": the file has ${sheets.map(({ name }) => name).join(", ")}`);
  const opened = await openBook(book);
  if (!opened.ok) return refused(opened.problem.message);
  const workbook = workbookOf(opened.book);
  const port = fileWorkbook(workbook, today());
  const view = await run(port, importDeals, {
    values: sheet.grid.values,
    habits: { ...(decimal ? { decimal } : {}), ...(dates ? { dateOrder: dates } : {}) },
    ...(conflicts ? { conflicts } : {}),
    ...(partial ? { partial: true as const } : {}),
    ...(output === undefined ? { plan: true as const } : {}),
  });
  if (view.state === "problem") return refused(sayImportProblem(view.problem));
  const lines = linesOf(view);
  if (output === undefined) {
    return { lines: [...lines, "Nothing was written: say where to with -o."], exitCode: 0 };
  }
  // The stages that the import moved deals to are history from now on.
  await run(port, settle, { who: "", when: nowSerial(), seenBy: "reconcile" });
  await writeWhole(output, await writeBook(workbook));
  return { lines: [...lines, `Wrote ${output}.`], exitCode: 0 };
}

const refused = (error: string): Report => ({ lines: [], error, exitCode: 1 });

function sayImportProblem(problem: Problem): string {
  const areas = [
    importProblems,
    historyProblems,
    planProblems,
    recognitionProblems,
    stageTableProblems,
    questions,
  ];
  const said = sayProblem(problem, ...areas).message;
  if (problem.code === "numberStyle") return `${said}: say it with --decimal`;
  if (problem.code === "dateOrder") return `${said}: say it with --dates`;
  return problem.code === "mostDealsMissing" ? `${said} (--partial)` : said;
}

const deals = (count: number) => say.plural(count, { one: "{n} deal", other: "{n} deals" });
const cells = (count: number) => say.plural(count, { one: "{n} cell", other: "{n} cells" });

/** So many are listed of each kind. */
const most = 10;

function linesOf(view: Exclude<ImportDealsView, { readonly state: "problem" }>): string[] {
  const { added, updates, conflicts, gone, unwritable } = view;
  const lines = [`${deals(view.deals)} in the export; ${deals(view.same)} the same here.`];
  const names = (all: readonly string[], count: number) =>
    [...all.slice(0, most), ...(count > most ? [`${count - most} more`] : [])].join(", ");
  const differences = (title: string, { count, first }: typeof updates) => {
    if (count === 0) return;
    lines.push(title, ...first.slice(0, most).map(differenceText));
    if (count > most) lines.push(`  … and ${count - most} more`);
  };
  if (added.count > 0) lines.push(`New: ${deals(added.count)}: ${names(added.first, added.count)}.`);
  differences(`Changed there and not here: ${cells(updates.count)}.`, updates);
  const verdict =
    view.taken === "there"
      ? "the export's word is taken"
      : "yours stay; --conflicts there takes the export's";
  differences(`Edited here and different there: ${cells(conflicts.count)}; ${verdict}.`, conflicts);
  differences(`Not written, for the cells have dates as text: ${cells(unwritable.count)}.`, unwritable);
  if (view.kept > 0) lines.push(`Edited here only: ${cells(view.kept)}, which stay.`);
  if (gone.count > 0)
    lines.push(`Not in the export: ${deals(gone.count)}, which stay: ${names(gone.first, gone.count)}.`);
  if (view.repeated.length > 0) {
    lines.push(`Left out, for the id stands more than once: ${names(view.repeated, view.repeated.length)}.`);
  }
  for (const { stage, deals: count } of view.unknownStages) {
    lines.push(
      `"${stage}" (${deals(count)}) is no stage of yours: add it to the Stages sheet, or under "Also called".`,
    );
  }
  if (view.unmatched.length > 0) {
    lines.push(`Columns of the export that the table has no place for: ${view.unmatched.join(", ")}.`);
  }
  return lines;
}

const differenceText = ({ deal, row, header, here, there }: DifferenceView) =>
  `  row ${row}, ${deal}, ${header}: ${here === null ? "blank" : say.text(here)} → ${say.text(there)}`;
