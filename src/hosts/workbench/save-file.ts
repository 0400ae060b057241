import { ObjectMatrix } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import type { Cell, Range } from "../../core/cells/cell.ts";
import type { Change, Written } from "../../core/planning/change.ts";
import { fileWorkbook } from "../file/file-workbook.ts";
import { workbookOf, writeBook } from "../file/write-book.ts";
import { todaySerial } from "./clock.ts";
import { fromUniver } from "./ranges.ts";
import type { Spreadsheet, UniverBook, UniverSheet } from "./univer.ts";
import { usedRange } from "./univer-cells.ts";
import { rulesAsChanges } from "./univer-rules.ts";
import { standIn, tablesOf } from "./univer-tables.ts";
import { type Charts, currentBook, type UniverWorkbook } from "./univer-workbook.ts";
import { styleFileCell } from "./xlsx-style.ts";

/** Offers the workbook as an .xlsx file under the name it was opened by. */
export async function saveFile(
  spreadsheet: Spreadsheet,
  workbook: UniverWorkbook,
  charts: Charts,
): Promise<void> {
  const bytes = await bookBytes(spreadsheet, workbook, charts);
  const link = document.createElement("a");
  link.download = `${
    currentBook(spreadsheet)
      .getName()
      .replace(/\.[^.]*$/, "") || "pipeline"
  }.xlsx`;
  link.href = URL.createObjectURL(
    new Blob([bytes as Uint8Array<ArrayBuffer>], {
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }),
  );
  link.click();
  URL.revokeObjectURL(link.href);
}

async function bookBytes(
  spreadsheet: Spreadsheet,
  workbook: UniverWorkbook,
  charts: Charts,
): Promise<Uint8Array> {
  const book = currentBook(spreadsheet);
  const file = workbookOf({ sheets: [], active: 0, workbook: null });
  const { settings = null } = workbook.readNow({ settings: true });
  await fileWorkbook(file, todaySerial()).apply([
    ...book.getSheets().flatMap((sheet) => sheetChanges(spreadsheet, workbook, book, sheet)),
    ...nameChanges(book),
    ...book.getSheets().flatMap((sheet) => rulesAsChanges({ spreadsheet, book, sheet })),
    ...charts.placed(),
    ...(settings ? [{ kind: "saveSettings", settings } as const] : []),
  ]);
  const styles = book.getWorkbook().getStyles();
  for (const sheet of book.getSheets()) {
    const target = file.worksheets.find(({ name }) => name === sheet.getSheetName());
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const style = cell?.s ? styles.getStyleByCell(cell) : null;
        if (target && style) styleFileCell(target.getCell(row + 1, column + 1), style);
      });
    for (const merged of sheet.getMergedRanges()) {
      const { top, left, bottom, right } = fromUniver(merged.getRange());
      target?.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
    }
  }
  return writeBook(file);
}

function sheetChanges(
  spreadsheet: Spreadsheet,
  workbook: UniverWorkbook,
  book: UniverBook,
  sheet: UniverSheet,
): Change[] {
  const name = sheet.getSheetName();
  const used = usedRange(spreadsheet, book, sheet);
  const columns = used ? used.right + 1 : 0;
  const widths = Array.from({ length: columns }, (_, column) => (sheet.getColumnWidth(column) - 5) / 7.2);
  const ensure: Change = { kind: "ensureSheet", sheet: name, widths };
  if (used === null) return [ensure];
  const { grids = [] } = workbook.readNow({ grids: [{ sheet: name, range: used }] });
  const { values = [], formats = [] } = grids[0]?.grid ?? {};
  const formulas = sheet
    .getRange(used.top, used.left, used.bottom - used.top + 1, used.right - used.left + 1)
    .getFormulas();
  const cells: Written[][] = values.map((row, r) =>
    row.map((value, c) => {
      const formula = formulas[r]?.[c];
      return formula ? { formula, ...(value === null ? {} : { value }) } : value;
    }),
  );
  const spills =
    spreadsheet.univer.__getInjector().get(FormulaDataModel).getArrayFormulaRange()[book.getId()]?.[
      sheet.getSheetId()
    ] ?? {};
  new ObjectMatrix(spills).forValue((row, column, range) => {
    if (range) gather(cells, values, used, row, column, fromUniver(range));
  });
  return [ensure, { kind: "writeCells", sheet: name, top: used.top, left: used.left, cells, formats }];
}

/** A spilled formula is written once, with the block that it came to. */
function gather(
  cells: Written[][],
  values: readonly (readonly Cell[])[],
  used: Range,
  row: number,
  column: number,
  spill: Range,
): void {
  const first = cells[row - used.top]?.[column - used.left];
  if (first === null || typeof first !== "object" || first === undefined) return;
  const block: Cell[][] = [];
  for (let r = spill.top; r <= spill.bottom; r++) {
    const line: Cell[] = [];
    for (let c = spill.left; c <= spill.right; c++) {
      line.push(values[r - used.top]?.[c - used.left] ?? null);
      const target = cells[r - used.top];
      if (target && (r !== row || c !== column)) target[c - used.left] = null;
    }
    block.push(line);
  }
  (cells[row - used.top] as Written[])[column - used.left] = { formula: first.formula, value: block };
}

function nameChanges(book: UniverBook): Change[] {
  const named = book
    .getDefinedNames()
    .filter((name) => name.getComment() !== standIn)
    .map(
      (name): Change => ({
        kind: "defineName",
        name: name.getName(),
        refersTo: `=${name.getFormulaOrRefString().replace(/^=/, "")}`,
      }),
    );
  const tables = tablesOf(book).map(
    ({ id, name, sheet, range }): Change => ({
      kind: "ensureTable",
      name,
      sheet,
      range,
      ...(id === null ? { asName: true as const } : {}),
    }),
  );
  return [...tables, ...named];
}
