import { Table, type Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { rangeToA1 } from "../../core/cells/address.ts";
import type { Cell, Range } from "../../core/cells/cell.ts";
import type { TablePlace } from "../../core/planning/overview.ts";
import { absoluteReference } from "../../core/planning/reference.ts";
import { readNotes, saveNotes } from "./memory-sheet.ts";
import { defineName, namedBlocks, removeName } from "./names.ts";
import { blocksOf, overlap } from "./ranges.ts";
import { plainValue, sheetGrid } from "./sheet-grid.ts";
import { findSheet, sheetNamed } from "./sheets.ts";
import { writeCells } from "./write-cells.ts";

/** Real tables, and the names that stand in for tables of ours. */
export function tablesOf(workbook: Workbook): TablePlace[] {
  const real = workbook.worksheets.flatMap((sheet) =>
    Object.values(sheet.tables).map((table) => ({
      name: table.name,
      sheet: sheet.name,
      range: placeOf(table),
    })),
  );
  const ours = new Set(readNotes(workbook).tableNames);
  const named = namedBlocks(workbook).flatMap(({ name, sheet, reference }) => {
    const [range] = blocksOf(reference);
    return range && ours.has(name) && findSheet(workbook, sheet) ? [{ name, sheet, range }] : [];
  });
  return [...real, ...named];
}

function placeOf(table: Table): Range {
  const [range] = blocksOf(table.model.tableRef ?? table.ref);
  if (!range) throw new Error(`the table "${table.name}" has no place in its sheet`);
  return range;
}

/**
 * Makes a real table of a range whose first row is its header. A range with merged cells cannot
 * be one, so a name stands in, as it does where the plan asks for one.
 */
export function ensureTable(
  workbook: Workbook,
  sheetName: string,
  range: Range,
  name: string,
  asName: boolean,
): void {
  const sheet = sheetNamed(workbook, sheetName);
  const present = sheet.tables[name];
  if (present) {
    resize(present, range);
    return;
  }
  if (asName || sheet.mergedRegions.some((merged) => overlap(fromOne(merged), range))) {
    defineName(workbook, name, absoluteReference(sheet.name, range));
    const { tableNames } = readNotes(workbook);
    if (!tableNames.includes(name)) saveNotes(workbook, { tableNames: [...tableNames, name] });
    return;
  }
  takeFilter(sheet, range, name);
  const header = sheetGrid(sheet, { ...range, bottom: range.top }).values[0] ?? [];
  const table = new Table(sheet);
  table.model = {
    name,
    displayName: name,
    ...references(range),
    headerRow: true,
    totalsRow: false,
    columns: header.map((text) => ({ name: String(text ?? "") })),
    rows: [],
    style: {
      theme: "TableStyleMedium2",
      showRowStripes: true,
      showFirstColumn: false,
      showLastColumn: false,
      showColumnStripes: false,
    },
  };
  sheet.tables[name] = table;
}

const references = (range: Range) => {
  const reference = rangeToA1(null, range);
  return { ref: reference.split(":")[0] ?? reference, tableRef: reference, autoFilterRef: reference };
};

const fromOne = (block: Range): Range => ({
  top: block.top - 1,
  left: block.left - 1,
  bottom: block.bottom - 1,
  right: block.right - 1,
});

function resize(table: Table, range: Range): void {
  table.model = { ...table.model, ...references(range), rows: [] };
}

/** A sheet's own filter may not lie under a table; the table brings its own, and removing it gives this back. */
function takeFilter(sheet: Worksheet, range: Range, name: string): void {
  const { autoFilter, workbook } = sheet;
  if (typeof autoFilter !== "string" || !blocksOf(autoFilter).some((block) => overlap(block, range))) return;
  sheet.autoFilter = null;
  saveNotes(workbook, { filters: { ...readNotes(workbook).filters, [name]: autoFilter } });
}

/** The cells stay. */
export function removeTable(workbook: Workbook, name: string): void {
  for (const sheet of workbook.worksheets) {
    if (!sheet.tables[name]) continue;
    sheet.removeTable(name);
    const { [name]: filter, ...filters } = readNotes(workbook).filters;
    if (filter) {
      sheet.autoFilter = filter;
      saveNotes(workbook, { filters });
    }
    return;
  }
  removeName(workbook, name);
  const { tableNames } = readNotes(workbook);
  if (tableNames.includes(name))
    saveNotes(workbook, { tableNames: tableNames.filter((one) => one !== name) });
}

/** Adds rows at the table's foot, in the number formats of the row above; not twice the same ones. */
export function appendRows(
  workbook: Workbook,
  name: string,
  rows: readonly (readonly Cell[])[],
  end?: number,
): void {
  const place = tablesOf(workbook).find((table) => table.name === name);
  if (!place) throw new Error(`the workbook has no table "${name}"`);
  const { range } = place;
  const sheet = sheetNamed(workbook, place.sheet);
  const last = { ...range, top: Math.max(range.top + 1, range.bottom - rows.length + 1) };
  const ending = last.top > last.bottom ? [] : sheetGrid(sheet, last).values;
  const isThere =
    ending.length === rows.length &&
    rows.every((row, r) => row.every((cell, c) => (ending[r]?.[c] ?? null) === cell));
  if (isThere) return;
  if (end !== undefined && end !== range.bottom) throw new Error(`the table "${name}" has grown meanwhile`);
  const added = { ...range, top: range.bottom + 1, bottom: range.bottom + rows.length };
  if (sheetGrid(sheet, added).values.some((row) => row.some((cell) => cell !== null))) {
    throw new Error(`the rows below the table "${name}" are not empty`);
  }
  const above = sheetGrid(sheet, { ...range, top: range.bottom }).formats[0] ?? [];
  const formats = range.bottom > range.top ? { formats: rows.map(() => above) } : {};
  writeCells(sheet, { top: added.top, left: range.left, cells: rows, ...formats });
  ensureTable(workbook, place.sheet, { ...range, bottom: added.bottom }, name, !sheet.tables[name]);
}

/** Header cells must be the text that the table's columns are called. */
export function refreshHeaders(workbook: Workbook): void {
  for (const sheet of workbook.worksheets) {
    for (const table of Object.values(sheet.tables)) {
      if (table.headerRow === false) continue;
      const { top, left } = placeOf(table);
      table.model.columns.forEach((column, index) => {
        const text = plainValue(sheet.getCell(top + 1, left + index + 1).value);
        if (typeof text === "string") column.name = text;
      });
    }
  }
}
