import { rangeToA1 } from "../core/cells/address.ts";
import { tableRange } from "../core/planning/setup.ts";
import { today } from "./as-of.ts";
import { type DealFile, type DealOptions, readDealFile } from "./deal-file.ts";
import { openQuestions } from "./doubts.ts";
import type { Report } from "./report.ts";
import { textTable } from "./text-table.ts";
import { cli, phrases, say, sayChoices, sayReason, screens } from "./words.ts";

/** Says what was recognised in a file; changes nothing. */
export async function recogniseCommand(
  path: string,
  options: DealOptions & { readonly json: boolean },
): Promise<Report> {
  const file = await readDealFile(path, options, null, today());
  if (!file.ok) {
    const { problem } = file;
    return options.json
      ? { lines: [JSON.stringify({ problem })], exitCode: 1 }
      : { lines: [], error: problem.message, exitCode: 1 };
  }
  const found = describe(file.value);
  return { lines: [options.json ? JSON.stringify(found, null, 2) : readable(found)], exitCode: 0 };
}

type Found = ReturnType<typeof describe>;

/** What was found, in the shape that --json prints. Rows are sheet rows from 1. */
function describe({ table }: DealFile) {
  const { recognition, sheet, top } = table;
  const headers = new Map(recognition.columns.map(({ index, header }) => [index, header]));
  const header = (column: number | null) => (column === null ? null : (headers.get(column) ?? null));
  return {
    table: rangeToA1(sheet, tableRange(table)),
    headerRow: top + recognition.headerRow + 1,
    fields: recognition.columns.flatMap(({ field, header, confidence, reason }) =>
      field === null
        ? []
        : [{ field, header, confidence: Math.round(confidence * 100) / 100, reason: sayReason(reason) }],
    ),
    otherColumns: recognition.columns.filter(({ field }) => field === null).map(({ header }) => header),
    stages: recognition.stages,
    deals: recognition.deals.length,
    leftOut: recognition.leftOut.map(({ row, reason, text }) => ({
      row: top + row + 1,
      reason: phrases.leftOut[reason]({ text }, say),
    })),
    questions: openQuestions(table),
    issues: table.pipeline.deals.issues.map(({ code, row, column, values }) => ({
      row: row === null ? null : top + row + 1,
      column: header(column),
      problem: phrases.issues[code](values, say),
    })),
  };
}

const issuesShown = 20;

function issueTable(all: Found["issues"]): string {
  const rest = all.length - issuesShown;
  const shown = all.slice(0, issuesShown).map(({ row, problem }) => [row, problem]);
  const more = rest > 0 ? [cli.moreInJson(rest, say)] : [];
  return [textTable([[cli.row, cli.toMend], ...shown]), ...more].join("\n");
}

function readable(found: Found): string {
  const parts = [
    cli.found(found.table, found.deals, found.headerRow, found.leftOut.length, say),
    textTable([
      [cli.field, cli.column, cli.sure, cli.why],
      ...found.fields.map(({ field, header, confidence, reason }) => [
        screens.setup.fields[field],
        header,
        say.percent(confidence, 0),
        reason,
      ]),
    ]),
    ...(found.otherColumns.length > 0
      ? [`${cli.notUsed}: ${found.otherColumns.map((header) => header || cli.noHeader).join(", ")}`]
      : []),
    textTable([
      [cli.stage, cli.kind],
      ...found.stages.map(({ name, kind }) => [name, screens.setup.kinds[kind]]),
    ]),
    ...(found.leftOut.length > 0
      ? [textTable([[cli.row, cli.leftOutAs], ...found.leftOut.map(({ row, reason }) => [row, reason])])]
      : []),
    ...(found.issues.length > 0 ? [issueTable(found.issues)] : []),
    ...found.questions.map(
      ({ code, question, choices, assumed }) => `${question} ${sayChoices(choices, assumed, code)}`,
    ),
  ];
  return parts.join("\n\n");
}
