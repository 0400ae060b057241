import type { SummaryFacts } from "../functions/summaries/facts.ts";
import { type CountedSummary, summaryCells, summarySheetName } from "../functions/summaries/sheet.ts";
import { EngineError } from "../hosts/engines/engine.ts";
import { readBytes, writeWhole } from "../hosts/file/disk.ts";
import { Workbook } from "../hosts/file/excelts.ts";
import { findSheet } from "../hosts/file/sheets.ts";
import { writeBook } from "../hosts/file/write-book.ts";
import { writeCells } from "../hosts/file/write-cells.ts";
import { openBook } from "./book.ts";
import { misuse } from "./misuse.ts";

/** Rows that a sheet of summaries has at most. */
const mostRows = 100_000;

/** Writes the summaries into a workbook, which is made where there is none; its other sheets stay. */
export async function writeSummaries(
  path: string,
  facts: SummaryFacts,
  counted: readonly CountedSummary[],
  engine: string,
): Promise<void> {
  if (!/\.xlsx$/i.test(path)) misuse(`--into takes an .xlsx file, not ${path}`);
  const cells = summaryCells(facts, counted, { engine, at: new Date().toISOString() });
  if (cells.length > mostRows)
    throw new EngineError("summaryTooLong", { rows: cells.length, limit: mostRows });
  const workbook = await workbookAt(path);
  const before = findSheet(workbook, summarySheetName);
  if (before !== undefined) workbook.removeWorksheet(before.id);
  writeCells(workbook.addWorksheet(summarySheetName), { top: 0, left: 0, cells });
  await writeWhole(path, await writeBook(workbook));
}

async function workbookAt(path: string): Promise<Workbook> {
  if ((await readBytes(path)) === null) return new Workbook();
  const opened = await openBook(path);
  if (!opened.ok) misuse(opened.problem.message);
  return opened.book.workbook ?? misuse(`${path} is not a workbook`);
}
