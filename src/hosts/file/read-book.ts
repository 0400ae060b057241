import type { Cell, Grid } from "../../core/cells/cell.ts";
import type { Problem } from "../../core/issue.ts";
import { readCsv } from "./csv.ts";
import { decodeText } from "./decode.ts";
import { Workbook as ExcelWorkbook } from "./excelts.ts";
import { fileKind } from "./file-kind.ts";
import { dropLostRules } from "./rules.ts";
import { sheetGrid, usedRange } from "./sheet-grid.ts";
import { frontTab } from "./sheets.ts";

/** A sheet as it stands in a file; the grid begins at the sheet's first cell, A1. */
interface FileSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly grid: Grid;
  /** Row of the grid that is a header, once that is known of delimited text. */
  readonly headerRow?: number;
}

/** What a .csv or .xlsx file holds. */
export interface FileBook {
  readonly sheets: readonly FileSheet[];
  /** Index of the sheet that was open when the file was saved. */
  readonly active: number;
  /** All that an .xlsx file keeps beside its cells; null for delimited text. */
  readonly workbook: ExcelWorkbook | null;
  /** What cannot be kept when the workbook is written again; worded in messages, area "files". */
  readonly losses: readonly Problem[];
}

export type BookResult =
  | { readonly ok: true; readonly book: FileBook }
  | { readonly ok: false; readonly problem: Problem };

/** Rows below a header; recognition and the functions are built for no more. */
const dataRowLimit = 1_000_000;

/** Reads delimited text or an .xlsx or .xlsm file. The problem's words are in messages, area "files". */
export async function readBook(bytes: Uint8Array, fileName: string): Promise<BookResult> {
  const refuse = (code: string, values: Readonly<Record<string, Cell>> = {}): BookResult => ({
    ok: false,
    problem: { code, values: { file: fileName, ...values } },
  });
  if (bytes.length === 0) return refuse("emptyFile");
  const kind = fileKind(bytes);
  if (kind === "encrypted") return refuse("passwordProtected");
  if (kind !== "text" && kind !== "xlsx") return refuse("otherKind", { kind });
  const book = kind === "text" ? textBook(bytes, fileName) : await excelBook(bytes);
  if (typeof book !== "string" && "unclosed" in book) return refuse("unclosedQuote", { row: book.unclosed });
  if (typeof book === "string") return refuse(book, book === "otherKind" ? { kind: "binary" } : {});
  if (book.sheets.every((sheet) => sheet.grid.values.length === 0)) return refuse("emptyFile");
  const long = book.sheets.find((sheet) => sheet.grid.values.length > dataRowLimit + 1);
  if (long) return refuse("tooManyRows", { sheet: long.name, limit: dataRowLimit });
  return { ok: true, book };
}

/** One sheet named for the file. Cells stay text: what they mean is decided column by column later. */
function textBook(
  bytes: Uint8Array,
  fileName: string,
): FileBook | "otherKind" | { readonly unclosed: number } {
  const text = decodeText(bytes);
  if (text === null) return "otherKind";
  const grid = readCsv(text, dataRowLimit + 2);
  if ("unclosed" in grid) return grid;
  return {
    sheets: [{ name: sheetNameOf(fileName), hidden: false, grid }],
    active: 0,
    workbook: null,
    losses: [],
  };
}

async function excelBook(bytes: Uint8Array): Promise<FileBook | "corruptWorkbook"> {
  const workbook = new ExcelWorkbook();
  try {
    await workbook.xlsx.load(bytes);
  } catch {
    return "corruptWorkbook"; // the reader throws for every kind of damage; none of it can be mended here
  }
  if (workbook.worksheets.length === 0) return "corruptWorkbook";
  const sheets = workbook.worksheets.map((sheet): FileSheet => {
    const used = usedRange(sheet);
    const grid = used ? sheetGrid(sheet, { ...used, top: 0, left: 0 }) : { values: [], formats: [] };
    return { name: sheet.name, hidden: sheet.state !== "visible", grid };
  });
  const losses = workbook.worksheets.flatMap((sheet) =>
    dropLostRules(sheet).map((range) => ({ code: "ruleLost", values: { sheet: sheet.name, range } })),
  );
  return { sheets, active: frontTab(workbook), workbook, losses };
}

/** A file's name without folder and ending, made fit for a sheet: at most 31 letters, none of []:*?/\ */
function sheetNameOf(fileName: string): string {
  const base = fileName.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
  const fit = base
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim()
    .slice(0, 31)
    .trim();
  return fit || "Sheet1";
}
