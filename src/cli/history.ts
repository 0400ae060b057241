import path from "node:path";
import type { DateOrder } from "../core/table/recognition.ts";
import { writeWhole } from "../hosts/file/disk.ts";
import { fileWorkbook } from "../hosts/file/file-workbook.ts";
import { workbookOf, writeBook } from "../hosts/file/write-book.ts";
import { type ImportView, importHistory, takeBackImport } from "../operations/import-history.ts";
import { type Operation, run } from "../workbook.ts";
import { nowSerial, today } from "./as-of.ts";
import { openBook, openExport } from "./book.ts";
import { checkBookOutput } from "./book-output.ts";
import { type Report, refused } from "./report.ts";
import { cli, phrases, say, sayProblem } from "./words.ts";

interface HistoryOptions {
  /** Where to write the workbook; it may be the input itself with `force`. Absent: only tell. */
  readonly output?: string;
  readonly force: boolean;
}

interface ImportOptions extends HistoryOptions {
  readonly from: string;
  readonly sheet?: string;
  readonly dates?: DateOrder;
}

/** So many names are listed of what is left out. */
const mostNames = 10;

/** Brings what another system's export tells into a managed workbook's history, or says what it would bring. */
export async function importHistoryCommand(book: string, options: ImportOptions): Promise<Report> {
  const { from, sheet: wanted, dates } = options;
  const source = await openExport(from, wanted);
  if (!source.ok) return refused(source.problem.message);
  return change(
    book,
    options,
    importHistory,
    {
      name: path.basename(from),
      values: source.grid.values,
      ...(dates ? { dateOrder: dates } : {}),
    },
    (view) => (view.state === "problem" ? [] : importLines(view)),
  );
}

interface TakeBackOptions extends HistoryOptions {
  readonly import: string;
}

/** Has the rows of an import in a managed workbook's history count no more. */
export async function takeBackCommand(book: string, options: TakeBackOptions): Promise<Report> {
  return change(book, options, takeBackImport, { mark: options.import }, (view) =>
    view.state === "problem" ? [] : [cli.history.takenBack(view.rows, options.import, say)],
  );
}

async function change<Args extends object, View extends { readonly state: string }>(
  input: string,
  { output, force }: HistoryOptions,
  operation: Operation<Args & { who: string; when: number; plan?: true }, View>,
  args: Args,
  lines: (view: View) => readonly string[],
): Promise<Report> {
  if (output !== undefined) await checkBookOutput(input, output, force);
  const opened = await openBook(input);
  if (!opened.ok) return refused(opened.problem.message);
  const workbook = workbookOf(opened.book);
  const plan = output === undefined ? { plan: true as const } : {};
  const view = await run(fileWorkbook(workbook, today()), operation, {
    ...args,
    ...plan,
    who: "",
    when: nowSerial(),
  });
  if ("problem" in view) return refused(sayHistoryProblem(view.problem as Parameters<typeof sayProblem>[0]));
  if (output === undefined) {
    return { lines: [...lines(view), cli.written.nothing], exitCode: 0 };
  }
  await writeWhole(output, await writeBook(workbook));
  return { lines: [...lines(view), cli.written.wrote(output)], exitCode: 0 };
}

const sayHistoryProblem = (problem: Parameters<typeof sayProblem>[0]) =>
  sayProblem(problem, phrases.history, phrases.plan, phrases.recognition, phrases.stageTable).message;

function importLines(view: Exclude<ImportView, { readonly state: "problem" }>): string[] {
  const { history, written } = cli;
  const named = (items: readonly { readonly name: string; readonly rows: number }[]) => {
    const some = items.slice(0, mostNames).map(({ name, rows }) => history.named(name, rows, say));
    const more = items.length - some.length;
    return [...some, ...(more > 0 ? [written.more(more, say)] : [])].join(", ");
  };
  const { rows, deals, present, later, unknownDeals, unknownStages, doubtful } = view;
  const lines = [history.added(rows, deals, view.mark, say)];
  if (present > 0) lines.push(history.present(present, say));
  if (later > 0) lines.push(history.later(later, say));
  if (unknownDeals.length > 0) lines.push(history.unknownDeals(named(unknownDeals)));
  if (unknownStages.length > 0) lines.push(history.unknownStages(named(unknownStages)));
  for (const { code, row, text } of doubtful.slice(0, mostNames)) {
    lines.push(code === "ambiguousDate" ? history.twoDates(row, text) : history.noDate(row, text));
  }
  if (doubtful.length > mostNames) lines.push(history.moreDates(doubtful.length - mostNames, say));
  return lines;
}
