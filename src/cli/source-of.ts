import type { Serial } from "../core/cells/cell.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { PlacedTable } from "../core/planning/setup.ts";
import type { Source } from "../functions/source.ts";
import type { SummarySheet } from "../functions/summaries/sheet.ts";
import { cellWords } from "../messages/function-cells.ts";
import { summarySheet } from "../operations/source-of.ts";
import { bookReader, drive, openBook } from "./book.ts";
import { type DealBook, type DealFile, type DealOptions, type Result, readDeals } from "./deal-file.ts";
import { misuse } from "./misuse.ts";
import { phrases, say, sayProblem } from "./words.ts";

/** What the functions of a book answer from: a deal table, or in its place a summary sheet. */
export interface BookSource {
  readonly source: Source;
  readonly from: { readonly table: PlacedTable } | { readonly summary: SummarySheet };
}

/** What functions compute from: the deals of a file. */
export function sourceOf({ pipeline, asOf, fiscalYearStart, rates, campaigns }: DealFile): Source {
  return {
    managed: () => pipeline,
    stages: pipeline.stages,
    asOf,
    fiscalYearStart,
    ...(rates === undefined ? {} : { rates }),
    ...(campaigns === undefined ? {} : { campaigns }),
    say: cellWords(say, phrases),
  };
}

/** Opens a file for the functions to answer from. */
export async function readSource(
  path: string,
  options: DealOptions,
  asOf: Serial | null,
  today: Serial,
): Promise<Result<BookSource>> {
  const opened = await openBook(path);
  if (!opened.ok) return opened;
  const { book } = opened;
  return sourceIn({ sheets: book.sheets, read: bookReader(book, asOf ?? today) }, options, asOf, today);
}

/**
 * A managed table answers before a summary sheet, as in the cells of the workbook; where nothing is
 * managed, so does a table that the options ask for.
 */
export async function sourceIn(
  book: DealBook,
  options: DealOptions,
  asOf: Serial | null,
  today: Serial,
): Promise<Result<BookSource>> {
  const { settings = null } = await book.read({ settings: true });
  const summary =
    settings === null && !asksForTable(options) ? await drive(summarySheet(), book.read) : undefined;
  if (summary === undefined) {
    const read = await readDeals(book, options, asOf, today);
    return read.ok ? { ok: true, value: { source: sourceOf(read.value), from: read.value } } : read;
  }
  if (isProblem(summary)) return { ok: false, problem: sayProblem(summary, phrases.functions) };
  const { facts } = summary;
  if (asOf !== null && asOf !== facts.asOf) {
    misuse(
      `the summary sheet was counted as of ${say.date(facts.asOf)}: leave out --as-of, or count it anew`,
    );
  }
  const unmanaged = { code: "unmanaged", values: {} };
  const source: Source = {
    managed: () => unmanaged,
    stages: [],
    asOf: facts.asOf,
    fiscalYearStart: facts.fiscalYearStart,
    summary,
    say: cellWords(say, phrases),
  };
  return { ok: true, value: { source, from: { summary } } };
}

function asksForTable(options: DealOptions): boolean {
  const { sheet, stages, history, map, rates, touches, campaigns, aliases, decimal, dates } = options;
  const lists = [map, touches, campaigns].some((list) => (list?.length ?? 0) > 0);
  return lists || [sheet, stages, history, rates, aliases, decimal, dates].some((one) => one !== undefined);
}
