import type { Problem } from "../core/issue.ts";
import type { DateOrder, NumberStyle } from "../core/table/recognition.ts";
import { writeWhole } from "../hosts/file/disk.ts";
import { fileWorkbook } from "../hosts/file/file-workbook.ts";
import { workbookOf, writeBook } from "../hosts/file/write-book.ts";
import { type DifferenceView, type ImportDealsView, importDeals } from "../operations/import-deals.ts";
import { settle } from "../operations/settle.ts";
import { run } from "../workbook.ts";
import { nowSerial, today } from "./as-of.ts";
import { openBook, openExport } from "./book.ts";
import { checkBookOutput } from "./book-output.ts";
import { type Report, refused } from "./report.ts";
import { cli, phrases, say, sayProblem } from "./words.ts";

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
  const source = await openExport(from, wanted);
  if (!source.ok) return refused(source.problem.message);
  const opened = await openBook(book);
  if (!opened.ok) return refused(opened.problem.message);
  const workbook = workbookOf(opened.book);
  const port = fileWorkbook(workbook, today());
  const view = await run(port, importDeals, {
    values: source.grid.values,
    habits: { ...(decimal ? { decimal } : {}), ...(dates ? { dateOrder: dates } : {}) },
    ...(conflicts ? { conflicts } : {}),
    ...(partial ? { partial: true as const } : {}),
    ...(output === undefined ? { plan: true as const } : {}),
  });
  if (view.state === "problem") return refused(sayImportProblem(view.problem));
  const lines = linesOf(view);
  if (output === undefined) {
    return { lines: [...lines, cli.written.nothing], exitCode: 0 };
  }
  // The stages that the import moved deals to are history from now on.
  await run(port, settle, { who: "", when: nowSerial(), seenBy: "reconcile" });
  await writeWhole(output, await writeBook(workbook));
  return { lines: [...lines, cli.written.wrote(output)], exitCode: 0 };
}

function sayImportProblem(problem: Problem): string {
  const { imports, history, plan, recognition, stageTable, questions } = phrases;
  const said = sayProblem(problem, imports, history, plan, recognition, stageTable, questions).message;
  if (problem.code === "numberStyle") return cli.imports.sayWith(said, "--decimal");
  if (problem.code === "dateOrder") return cli.imports.sayWith(said, "--dates");
  return problem.code === "mostDealsMissing" ? `${said} (--partial)` : said;
}

/** So many are listed of each kind. */
const most = 10;

function linesOf(view: Exclude<ImportDealsView, { readonly state: "problem" }>): string[] {
  const { added, updates, conflicts, gone, unwritable } = view;
  const { imports, written } = cli;
  const lines = [imports.read(view.deals, view.same, say)];
  const names = (all: readonly string[], count: number) =>
    [...all.slice(0, most), ...(count > most ? [written.more(count - most, say)] : [])].join(", ");
  const differences = (title: string, { count, first }: typeof updates) => {
    if (count === 0) return;
    lines.push(title, ...first.slice(0, most).map(differenceText));
    if (count > most) lines.push(`  ${written.moreLines(count - most, say)}`);
  };
  if (added.count > 0) lines.push(imports.added(added.count, names(added.first, added.count), say));
  differences(imports.updates(updates.count, say), updates);
  differences(imports.conflicts(conflicts.count, view.taken, "--conflicts there", say), conflicts);
  differences(imports.unwritable(unwritable.count, say), unwritable);
  if (view.kept > 0) lines.push(imports.kept(view.kept, say));
  if (gone.count > 0) lines.push(imports.gone(gone.count, names(gone.first, gone.count), say));
  if (view.repeated.length > 0) lines.push(imports.repeated(names(view.repeated, view.repeated.length)));
  for (const { stage, deals } of view.unknownStages) lines.push(imports.unknownStage(stage, deals, say));
  if (view.unmatched.length > 0) lines.push(imports.unmatched(view.unmatched.join(", ")));
  return lines;
}

const differenceText = ({ deal, row, header, here, there }: DifferenceView) =>
  cli.imports.difference(
    row,
    deal,
    header,
    here === null ? cli.imports.blank : say.text(here),
    say.text(there),
  );
