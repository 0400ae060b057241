import type { Serial } from "../core/cells/cell.ts";
import { ruleProblems } from "../core/rules/configuration.ts";
import { findings } from "../core/rules/findings.ts";
import { mendPlacer, oneForEachCell } from "../core/rules/placed-mends.ts";
import { type RuleCode, ruleDefaults } from "../core/rules/rule.ts";
import type { Wording } from "../core/wording.ts";
import { nearestWord } from "../functions/nearest.ts";
import { writeWhole } from "../hosts/file/disk.ts";
import { fileWorkbook } from "../hosts/file/file-workbook.ts";
import { workbookOf, writeBook } from "../hosts/file/write-book.ts";
import { cellWords } from "../messages/function-cells.ts";
import { calculatedCells } from "../operations/calculated-cells.ts";
import { writesOf } from "../operations/cell-writes.ts";
import { ruleGroups } from "../operations/check.ts";
import type { CheckedDeal, RuleGroup } from "../operations/check-views.ts";
import { today } from "./as-of.ts";
import { bookReader, drive, openBook } from "./book.ts";
import { type DealOptions, readDeals, setupChoices } from "./deal-file.ts";
import { checkOutput, typed } from "./manage.ts";
import { misuse } from "./misuse.ts";
import type { Report } from "./report.ts";
import { textTable } from "./text-table.ts";
import { cli, phrases, type Said, say, sayProblem, screens } from "./words.ts";

export interface CheckOptions extends DealOptions {
  readonly json: boolean;
  readonly asOf: Serial | null;
  readonly mend: boolean;
  /** Codes of the rules to keep to; none: all. */
  readonly rule?: readonly string[];
  readonly output?: string;
  readonly force: boolean;
}

const dealsShown = 5;

/** Says what the rules find in a file of deals; with `mend`, writes a copy in which what can be mended is. */
export async function checkCommand(path: string, options: CheckOptions): Promise<Report> {
  const { output, json } = options;
  const codes = rulesAsked(options.rule);
  if (options.mend && output === undefined) misuse("say where to write what is mended: -o mended.xlsx");
  if (!options.mend && output !== undefined) misuse("there is nothing to write: add --mend, or leave out -o");
  if (output !== undefined) await checkOutput(path, output, options.force);
  const day = today();
  const refuse = (problem: Said): Report =>
    json
      ? { lines: [JSON.stringify({ problem })], exitCode: 1 }
      : { lines: [], error: problem.message, exitCode: 1 };
  const opened = await openBook(path);
  if (!opened.ok) return refuse(opened.problem);
  const { sheets } = opened.book;
  const read = bookReader(opened.book, options.asOf ?? day);
  const file = await readDeals({ sheets, read }, options, options.asOf, day);
  if (!file.ok) return refuse(file.problem);
  const limit = json ? Number.POSITIVE_INFINITY : dealsShown;
  const found = await drive(ruleGroups(file.value, { limit }), read);
  const groups = found.filter(({ code }) => codes === null || codes.has(code));
  const mended = output === undefined ? null : await mendInto(output, path, options, codes, day);
  if (mended !== null && !mended.ok) return refuse(mended.problem);
  const done = mended === null ? {} : { mended: mended.count, formulasKept: mended.kept, output };
  const { pipeline } = file.value;
  const deals = pipeline.deals.count;
  // What is wrong with the rules themselves may be why so much, or so little, is found.
  const wrong = ruleProblems(pipeline, pipeline.rules ?? {}).map((problem) => ({
    code: problem.code,
    severity: problem.severity,
    problem: sayProblem(problem, phrases.ruleSetup).message,
  }));
  if (json) {
    const data = { deals, ruleProblems: wrong, groups: groups.map(asData), ...done };
    return { lines: [JSON.stringify(data, null, 2)], exitCode: 0 };
  }
  const notes = wrong.map(({ problem }) => problem);
  const said = mended === null ? [] : [cli.check.mended(mended.count, output ?? "", say)];
  if (mended !== null && mended.kept > 0) said.push(cli.check.formulasKept(mended.kept, say));
  return { lines: [readable(deals, groups), ...(mended?.losses ?? []), ...said], notes, exitCode: 0 };
}

function rulesAsked(asked: readonly string[] = []): ReadonlySet<string> | null {
  const known = [...ruleDefaults.keys()];
  for (const code of asked) {
    if (known.includes(code as RuleCode)) continue;
    const near = nearestWord(code, known);
    misuse(
      `there is no rule "${code}"${near ? `: did you mean ${near}?` : `: there are ${known.join(", ")}`}`,
    );
  }
  return asked.length === 0 ? null : new Set(asked);
}

type Mended =
  | {
      readonly ok: true;
      readonly count: number;
      /** Cells left alone, for a formula fills them. */
      readonly kept: number;
      readonly losses: readonly string[];
    }
  | { readonly ok: false; readonly problem: Said };

/** Without rules asked for only what is sure is mended; of those asked for, all that has a mend. */
async function mendInto(
  output: string,
  path: string,
  options: CheckOptions,
  codes: ReadonlySet<string> | null,
  day: Serial,
): Promise<Mended> {
  const opened = await openBook(path);
  if (!opened.ok) return opened;
  const { book } = opened;
  const source = { sheets: book.sheets, read: bookReader(book, options.asOf ?? day) };
  const choices = await setupChoices(source, options, null, day);
  if (!choices.ok) return choices;
  const workbook = workbookOf(await typed(book, choices.value, day));
  const port = fileWorkbook(workbook, options.asOf ?? day);
  const file = await readDeals({ sheets: book.sheets, read: port.read }, options, options.asOf, day);
  if (!file.ok) return file;
  const { table, pipeline, asOf } = file.value;
  const place = mendPlacer(table.grid, table.recognition);
  const found = findings({ pipeline, selected: null, asOf }).flatMap((finding) => place(finding) ?? []);
  const wanted = found.filter(({ finding, sure }) => (codes === null ? sure : codes.has(finding.code)));
  const chosen = oneForEachCell(wanted);
  const isCalculated = await drive(calculatedCells(table, chosen), port.read);
  const writes = chosen.filter((write) => !isCalculated(write));
  await port.apply(writesOf(table, writes));
  await writeWhole(output, await writeBook(workbook));
  const losses = book.losses.map((loss) => cli.check.note(sayProblem(loss, phrases.files).message));
  return { ok: true, count: writes.length, kept: chosen.length - writes.length, losses };
}

const words = cellWords(say, phrases);
const nameOf = (code: RuleCode) => phrases.ruleNames[code]({}, say);
const mendOf = ({ mend }: CheckedDeal) => mend && sayProblem(mend.says, phrases.mends).message;

/** A group as --json prints it. */
function asData({ code, severity, count, mendable, finds }: RuleGroup) {
  return {
    rule: code,
    name: nameOf(code),
    severity,
    count,
    mendable,
    deals: finds.map((find) => ({
      deal: find.deal,
      row: find.row,
      cell: find.cell,
      column: find.header,
      value: find.value,
      severity: find.severity,
      problem: words(find.says),
      advice: words(find.advice),
      mend: find.mend && {
        cell: find.mend.cell,
        from: find.mend.from,
        to: find.mend.to,
        sure: find.mend.sure,
        says: mendOf(find),
      },
    })),
  };
}

function readable(deals: number, groups: readonly RuleGroup[]): string {
  const { check } = cli;
  const { severities } = screens.mendPage;
  if (groups.length === 0) return check.clean(deals, say);
  const overview = textTable([
    [check.rule, check.severity, check.found, check.mendable, check.code],
    ...groups.map(({ code, severity, count, mendable }) => [
      nameOf(code),
      severities[severity],
      count,
      mendable,
      code,
    ]),
  ]);
  const details = groups.map((group) => {
    const rows = group.finds.map((find) => [
      find.cell ?? check.row(find.row),
      find.deal,
      said(find.says, find),
    ]);
    const rest = group.count - group.finds.length;
    return [nameOf(group.code), textTable(rows), ...(rest > 0 ? [check.more(rest, say)] : [])].join("\n");
  });
  return [check.checked(deals, say), overview, ...details].join("\n\n");
}

function said(says: Wording, find: CheckedDeal): string {
  const mend = mendOf(find);
  return mend === null ? words(says) : cli.check.withMend(words(says), mend);
}
