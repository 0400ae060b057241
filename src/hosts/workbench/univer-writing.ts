import {
  CellValueType,
  DataValidationType,
  type ICellData,
  type INumfmtLocaleTag,
  type IStyleData,
  type Nullable,
  type Workbook,
} from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  ISheetClipboardService,
  type ISheetDiscreteRangeLocation,
  SetRangeValuesMutation,
  SheetInterceptorService,
  SheetsNumfmtCellContentController,
} from "@univerjs/preset-sheets-core";
import { DataValidatorRegistryService } from "@univerjs/preset-sheets-data-validation";
import { isDateFormat } from "../../core/cells/formats.ts";
import { readTyped, type Writing } from "./local-writing.ts";
import type { Spreadsheet } from "./univer.ts";
import { currentBook } from "./univer-workbook.ts";

/**
 * Has the spreadsheet write and read as a language does: numbers in cells by their formats, and dates and
 * numbers that are typed or pasted. To be called once its first workbook is there.
 */
export function writeLocally(spreadsheet: Spreadsheet, writing: Writing): void {
  const injector = spreadsheet.univer.__getInjector();
  // A language that it has no words for is written in English.
  injector.get(SheetsNumfmtCellContentController).setNumfmtLocal(writing.language as INumfmtLocaleTag);
  readTypedText(injector.get(SheetInterceptorService), writing);
  readPastedText(spreadsheet, injector.get(ISheetClipboardService), writing);
  knowDatesByFormat(injector.get(DataValidatorRegistryService));
}

const styleOf = (workbook: Workbook, cell: Nullable<ICellData>): IStyleData =>
  (cell?.s && workbook.getStyles().get(cell.s)) || {};

const formatOf = (workbook: Workbook, cell: Nullable<ICellData>) => styleOf(workbook, cell).n?.pattern ?? "";

/** Comes before Univer's own readers, which run by falling priority. */
const first = 1000;

function readTypedText({ writeCellInterceptor }: SheetInterceptorService, writing: Writing): void {
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: first,
    handler(cell, { workbook, worksheet, row, col }, next) {
      if (!cell || typeof cell.v !== "string" || cell.t === CellValueType.FORCE_STRING) return next(cell);
      const format = formatOf(workbook, worksheet.getCellRaw(row, col));
      const read = format === "@" ? null : readTyped(cell.v, writing, format);
      if (read === null) return next(cell);
      if (read === "text") return next({ ...cell, t: CellValueType.FORCE_STRING });
      const formatted = read.format && { s: { ...styleOf(workbook, cell), n: { pattern: read.format } } };
      return next({ ...cell, ...formatted, v: read.value, t: CellValueType.NUMBER });
    },
  });
  // A date with the name of its month is edited as ISO: such words would not be read again.
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: first,
    handler(cell, { workbook, worksheet, row, col }, next) {
      const raw = worksheet.getCellRaw(row, col);
      const format = formatOf(workbook, raw);
      const isNamed = isDateFormat(format) && /m{3}|d{3}/i.test(format);
      if (!isNamed || typeof raw?.v !== "number") return next(cell);
      const iso = new Date(Math.round((raw.v - 25_569) * 86_400) * 1000).toISOString();
      const shown = Number.isInteger(raw.v) ? iso.slice(0, 10) : iso.slice(0, 16).replace("T", " ");
      return { ...cell, v: shown, t: CellValueType.STRING };
    },
  });
}

function readPastedText(spreadsheet: Spreadsheet, clipboard: ISheetClipboardService, writing: Writing): void {
  const read = (
    { subUnitId, range }: ISheetDiscreteRangeLocation,
    row: number,
    column: number,
    text: string,
  ) => {
    const workbook = currentBook(spreadsheet).getWorkbook();
    const at = [range.rows[row] ?? -1, range.cols[column] ?? -1] as const;
    const format = formatOf(workbook, workbook.getSheetBySheetId(subUnitId)?.getCellRaw(...at));
    const typed = format === "@" ? null : readTyped(text, writing, format);
    return typed === "text" ? null : typed;
  };
  clipboard.addClipboardHook({
    id: "pipewright-cells",
    priority: -1, // before Univer reads them
    onPasteCells(from, to, cells) {
      if (from !== null) return { undos: [], redos: [] };
      cells.forValue((row, column, cell) => {
        const typed = cell.p || typeof cell.v !== "string" ? null : read(to, row, column, cell.v);
        if (typed === null) return;
        cell.v = typed.value;
        const style = typeof cell.s === "object" ? cell.s : null;
        if (typed.format) cell.s = { ...style, n: { pattern: typed.format } };
      });
      return { undos: [], redos: [] };
    },
  });
  clipboard.addClipboardHook({
    id: "pipewright-text",
    priority: 1, // after Univer has: its step back undoes this one too
    onPastePlainText(to, text) {
      const typed = read(to, 0, 0, text);
      if (typed === null) return { undos: [], redos: [] };
      const { unitId, subUnitId, range } = to;
      const style = typed.format && { s: { n: { pattern: typed.format } } };
      const cell = { v: typed.value, t: CellValueType.NUMBER, f: null, ...style };
      const cellValue = { [range.rows[0] ?? 0]: { [range.cols[0] ?? 0]: cell } };
      return {
        undos: [],
        redos: [{ id: SetRangeValuesMutation.id, params: { unitId, subUnitId, cellValue } }],
      };
    },
  });
}

/** Univer takes a number for a date where it can read as English what the cell shows: not "24.5.2026". */
function knowDatesByFormat(validators: DataValidatorRegistryService): void {
  const dates = validators.getValidatorItem(DataValidationType.DATE);
  if (dates === undefined) throw new Error("The spreadsheet has no validation of dates");
  const byText = dates.isValidType.bind(dates);
  dates.isValidType = async (cell, ...others) => {
    const { workbook, worksheet, row, column, value } = cell;
    const format = formatOf(workbook, worksheet.getCellRaw(row, column));
    return (typeof value === "number" && isDateFormat(format)) || byText(cell, ...others);
  };
}
