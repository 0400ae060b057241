import path from "node:path";
import type { DateOrder } from "../core/table/recognition.ts";
import { writeWhole } from "../hosts/file/disk.ts";
import { fileWorkbook } from "../hosts/file/file-workbook.ts";
import { workbookOf, writeBook } from "../hosts/file/write-book.ts";
import { type ImportView, importHistory, takeBackImport } from "../operations/import-history.ts";
import { type Operation, run } from "../workbook.ts";
import { nowSerial, today } from "./as-of.ts";
import { openBook } from "./book.ts";
import { checkBookOutput } from "./book-output.ts";
import { misuse } from "./misuse.ts";
import type { Report } from "./report.ts";
import { phrases, say, sayProblem } from "./words.ts";

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
  const source = await openBook(from);
  if (!source.ok) return refused(source.problem.message);
  const { sheets, active } = source.book;
  const sheet = wanted === undefined ? sheets[active] : sheets.find(({ name }) => name === wanted);
  if (!sheet)
    misuse(`there is no sheet "${wanted}": the file has ${sheets.map(({ name }) => name).join(", ")}`);
  return change(
    book,
    options,
    importHistory,
    {
      name: path.basename(from),
      values: sheet?.grid.values ?? [],
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
    view.state === "problem" ? [] : [`${rows(view.rows)} of "${options.import}" count no more.`],
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
    return { lines: [...lines(view), "Nothing was written: say where to with -o."], exitCode: 0 };
  }
  await writeWhole(output, await writeBook(workbook));
  return { lines: [...lines(view), `Wrote ${output}.`], exitCode: 0 };
}

const refused = (error: string): Report => ({ lines: [], error, exitCode: 1 });

const sayHistoryProblem = (problem: Parameters<typeof sayProblem>[0]) =>
  sayProblem(problem, phrases.history, phrases.plan, phrases.recognition, phrases.stageTable).message;

const rows = (count: number) => say.plural(count, { one: "{n} row", other: "{n} rows" });

function importLines(view: Exclude<ImportView, { readonly state: "problem" }>): string[] {
  const named = (items: readonly { readonly name: string; readonly rows: number }[]) => {
    const some = items.slice(0, mostNames).map(({ name, rows: count }) => `"${name}" (${rows(count)})`);
    const more = items.length - some.length;
    return [...some, ...(more > 0 ? [`${more} more`] : [])].join(", ");
  };
  const { deals, present, later, unknownDeals, unknownStages, doubtful } = view;
  const lines = [
    `${rows(view.rows)} of ${say.plural(deals, { one: "{n} deal", other: "{n} deals" })}, marked "${view.mark}" under Seen by.`,
  ];
  if (present > 0) lines.push(`Already in the history: ${rows(present)}.`);
  if (later > 0) {
    lines.push(`Left out, from the time in which this workbook has kept the history itself: ${rows(later)}.`);
  }
  if (unknownDeals.length > 0) {
    lines.push(`Left out, of deals that the table does not have or has several of: ${named(unknownDeals)}.`);
  }
  if (unknownStages.length > 0) {
    lines.push(
      `Stages that the list does not have: ${named(unknownStages)}. They count once the list has them, or names them under Also called.`,
    );
  }
  for (const { code, row, text } of doubtful.slice(0, mostNames)) {
    lines.push(
      code === "ambiguousDate"
        ? `Row ${row}: "${text}" may be two dates; --dates says which.`
        : `Row ${row} left out: "${text}" is no date.`,
    );
  }
  if (doubtful.length > mostNames) lines.push(`${doubtful.length - mostNames} more rows with such dates.`);
  return lines;
}
