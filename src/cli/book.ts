import type { Grid, Serial } from "../core/cells/cell.ts";
import { readBytes } from "../hosts/file/disk.ts";
import { fileWorkbook } from "../hosts/file/file-workbook.ts";
import { type FileBook, readBook } from "../hosts/file/read-book.ts";
import type { ReadRequest, Snapshot } from "../workbook.ts";
import { misuse } from "./misuse.ts";
import { phrases, type Said, sayProblem } from "./words.ts";

export type Opened =
  | { readonly ok: true; readonly book: FileBook }
  | { readonly ok: false; readonly problem: Said };

/** Reads the file that an option or argument names. */
export async function openBook(path: string): Promise<Opened> {
  const bytes = await readBytes(path);
  if (bytes === null) misuse(`there is no file ${path}`);
  const result = await readBook(bytes, path);
  return result.ok ? result : { ok: false, problem: sayProblem(result.problem, phrases.files) };
}

/** The sheet of an export: the one that is named, else the one in front. */
export async function openExport(
  path: string,
  named: string | undefined,
): Promise<{ readonly ok: true; readonly grid: Grid } | { readonly ok: false; readonly problem: Said }> {
  const opened = await openBook(path);
  if (!opened.ok) return opened;
  const { sheets, active } = opened.book;
  if (named === undefined) return { ok: true, grid: sheets[active]?.grid ?? { values: [] } };
  const sheet = sheets.find(({ name }) => name === named);
  if (!sheet)
    misuse(`there is no sheet "${named}": the file has ${sheets.map(({ name }) => name).join(", ")}`);
  return { ok: true, grid: sheet.grid };
}

/**
 * What operations read from a book. Delimited text is read from its grid: only writing needs a
 * workbook made of it.
 */
export function bookReader(book: FileBook, today: Serial): (request: ReadRequest) => Promise<Snapshot> {
  if (book.workbook) {
    const port = fileWorkbook(book.workbook, today);
    return (request) => port.read(request);
  }
  return async (request) => ({ today, ...snapshotOf(book, request) });
}

function snapshotOf(book: FileBook, { overview, grids }: ReadRequest): Omit<Snapshot, "today"> {
  const used = (sheet: FileBook["sheets"][number]) => {
    const { values } = sheet.grid;
    const right = (values[0]?.length ?? 0) - 1;
    return values.length === 0 ? null : { top: 0, left: 0, bottom: values.length - 1, right };
  };
  const activeSheet = book.sheets[book.active]?.name ?? "";
  return {
    settings: null,
    ...(overview
      ? {
          overview: {
            sheets: book.sheets.map((sheet) => ({ name: sheet.name, used: used(sheet) })),
            tables: [],
            names: [],
            activeSheet,
          },
        }
      : {}),
    ...(grids
      ? {
          grids: grids.map(({ sheet: name }) => {
            const sheet = book.sheets.find((one) => one.name === name);
            return { grid: sheet?.grid ?? { values: [] }, top: 0, left: 0 };
          }),
        }
      : {}),
  };
}

/** Runs the reading part of an operation to its result. */
export async function drive<Result>(
  steps: Generator<ReadRequest, Result, Snapshot>,
  read: (request: ReadRequest) => Promise<Snapshot>,
): Promise<Result> {
  let step = steps.next();
  while (!step.done) step = steps.next(await read(step.value));
  return step.value;
}
