import { basename } from "node:path";
import type { Cell, Serial } from "../core/cells/cell.ts";
import type { SummaryFacts } from "../functions/summaries/facts.ts";
import { type CountedSummary, summaryCells, summarySheetName } from "../functions/summaries/sheet.ts";
import { type Engine, EngineError } from "../hosts/engines/engine.ts";
import { readBytes, writeWhole } from "../hosts/file/disk.ts";
import { Workbook } from "../hosts/file/excelts.ts";
import { findSheet } from "../hosts/file/sheets.ts";
import { writeBook } from "../hosts/file/write-book.ts";
import { writeCells } from "../hosts/file/write-cells.ts";
import { isFailure } from "../hosts/google/failure.ts";
import { today } from "./as-of.ts";
import { openBook } from "./book.ts";
import type { World } from "./google/world.ts";
import { misuse } from "./misuse.ts";
import type { Report } from "./report.ts";
import { phrases, say } from "./words.ts";

/** Rows that a sheet of summaries has at most. */
const mostRows = 100_000;

/** Summaries, and what they were counted from. */
export interface Counted {
  readonly facts: SummaryFacts;
  readonly summaries: readonly CountedSummary[];
  readonly engine: string;
  readonly data: string;
}

/** Writes the summaries into a workbook or a Google spreadsheet, whose other sheets stay. */
export async function writeSummaries(into: string, counted: Counted, world?: World): Promise<void> {
  const cells = cellsOf(counted, today());
  const spreadsheet = spreadsheetIn(into);
  if (spreadsheet !== null) {
    return worded(async () => {
      const { clients, id, rewriteSheet } = await google(spreadsheet, world);
      await rewriteSheet(clients, id, summarySheetName, cells);
    });
  }
  const workbook = await workbookAt(into);
  const sheet = findSheet(workbook, summarySheetName) ?? workbook.addWorksheet(summarySheetName);
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      cell.value = null;
    }),
  );
  writeCells(sheet, { top: 0, left: 0, cells });
  await writeWhole(into, await writeBook(workbook));
}

/** A dry run with the requests to a spreadsheet, as far as they are known before anything is counted. */
export async function withRequests(
  report: Report,
  into: string | undefined,
  counted: Counted,
  world?: World,
): Promise<Report> {
  const spreadsheet = into === undefined ? null : spreadsheetIn(into);
  if (spreadsheet === null) return report;
  return worded(async () => {
    const { clients, id, rewriteRequests } = await google(spreadsheet, world);
    const requests = await rewriteRequests(clients, id, summarySheetName, cellsOf(counted, today()));
    const lines = [JSON.stringify({ requests }, null, 2), phrases.engines.rowsFollow({}, say)];
    return { ...report, lines: [...report.lines, ...lines] };
  });
}

/** What was counted, of data that is named without folders, users and passwords: the workbook is passed on. */
export function countedBy(
  { engine: address, data }: { readonly engine?: string; readonly data?: string },
  engine: Pick<Engine, "name">,
  facts: SummaryFacts,
  summaries: readonly CountedSummary[],
): Counted {
  const named =
    data === undefined ? (address ?? "").replace(/\/\/[^/]*@/, "//").replace(/\?.*$/, "") : basename(data);
  return { facts, summaries, engine: engine.name, data: named };
}

/** Says at once, before anything is counted, where summaries cannot be written to. */
export function checkInto(into: string): void {
  if (spreadsheetIn(into) === null && !/\.xlsx$/i.test(into))
    misuse(`--into takes an .xlsx file or sheets:ID, not ${into}`);
}

/** What names a Google spreadsheet, after `sheets:`; null: a file is meant. */
const spreadsheetIn = (into: string) => /^sheets:(.+)$/i.exec(into)?.[1] ?? null;

/** What Google refused, as the engines' commands tell it. */
async function worded<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isFailure(error)) throw error;
    throw new EngineError("notWritten", { reason: phrases.google[error.code](error.values, say) });
  }
}

/** The client library is loaded only where it is needed. */
async function google(spreadsheet: string, given: World | undefined) {
  const { connected, realWorld, spreadsheetNamed } = await import("./google/world.ts");
  const { rewriteRequests, rewriteSheet } = await import("../hosts/google/rewrite-sheet.ts");
  const id = spreadsheetNamed(spreadsheet);
  return { clients: await connected(given ?? realWorld()), id, rewriteRequests, rewriteSheet };
}

function cellsOf({ facts, summaries, engine, data }: Counted, on: Serial): readonly (readonly Cell[])[] {
  const cells = summaryCells(facts, summaries, { engine, data, on });
  if (cells.length > mostRows)
    throw new EngineError("summaryTooLong", { rows: cells.length, limit: mostRows });
  return cells;
}

async function workbookAt(path: string): Promise<Workbook> {
  if ((await readBytes(path)) === null) return new Workbook();
  const opened = await openBook(path);
  if (!opened.ok) misuse(opened.problem.message);
  return opened.book.workbook ?? misuse(`${path} is not a workbook`);
}
