import { parseA1 } from "../../../src/core/cells/address.ts";
import type { Range } from "../../../src/core/cells/cell.ts";
import { chartBuilder, chartIn, chartObject } from "./charts.ts";
import { conditionalIn, conditionalObject } from "./conditionals.ts";
import { type FakeSheet, type Host, place, sheetById } from "./host.ts";
import { metadataObject, withMetadata } from "./metadata.ts";
import { rangeObject } from "./ranges.ts";
import { service } from "./service.ts";

const sheetIds = new WeakMap<object, number>();

export function sheetIn(object: unknown): number {
  const id = sheetIds.get(object as object);
  if (id === undefined) throw new Error("The parameters don't match the method signature: no Sheet");
  return id;
}

/** The last filled cell's row and column, counted from 1; 0 in an empty sheet. */
export function lastFilled(sheet: FakeSheet): { row: number; column: number } {
  let last = { row: 0, column: 0 };
  for (const text of [...sheet.cells.keys(), ...sheet.spilled.keys()]) {
    const [row, column] = place(text);
    last = { row: Math.max(last.row, row + 1), column: Math.max(last.column, column + 1) };
  }
  return last;
}

export function sheetObject(host: Host, id: number): object {
  const sheet = sheetById(host, id);
  if (!sheet) throw new Error("the sheet is gone");
  const block = (range: Range) => rangeObject(host, id, range);
  const makeRange = (one: number, range: Range) => rangeObject(host, one, range);
  const self: object = service(host, "Sheet", {
    getName: () => sheet.name,
    getLastRow: () => lastFilled(sheet).row,
    getLastColumn: () => lastFilled(sheet).column,
    getMaxRows: () => sheet.rows,
    getMaxColumns: () => sheet.columns,
    insertRowsAfter: (after: number, count: number) => {
      if (after !== sheet.rows) throw new Error("the fake adds rows at the sheet's end only");
      sheet.rows += count;
      return self;
    },
    insertColumnsAfter: (after: number, count: number) => {
      if (after !== sheet.columns) throw new Error("the fake adds columns at the sheet's end only");
      sheet.columns += count;
      return self;
    },
    /** Reference, Sheet.getDataRange: from A1 to the last filled row and column; A1 where none is. */
    getDataRange: () => {
      const { row, column } = lastFilled(sheet);
      return block({ top: 0, left: 0, bottom: Math.max(0, row - 1), right: Math.max(0, column - 1) });
    },
    getRange: (row: number | string, column = 0, rows = 1, columns = 1) => {
      if (typeof row === "string") {
        const found = parseA1(row);
        if (!found) throw new Error(`Range not found: ${row}`);
        return block(found.range);
      }
      return block({ top: row - 1, left: column - 1, bottom: row + rows - 2, right: column + columns - 2 });
    },
    getRangeList: (notations: string[]) => {
      const ranges = notations.map((text) => {
        const found = parseA1(text);
        if (!found) throw new Error(`Range not found: ${text}`);
        return block(found.range) as { clearContent(): void };
      });
      return service(host, "RangeList", {
        clearContent: () => {
          for (const range of ranges) range.clearContent();
        },
      });
    },
    getColumnWidth: (column: number) => sheet.widths.get(column) ?? 100,
    setColumnWidth: (column: number, width: number) => {
      if (column > sheet.columns || !Number.isInteger(width))
        throw new Error("Those columns are out of bounds.");
      sheet.widths.set(column, width);
      return self;
    },
    getConditionalFormatRules: () =>
      sheet.conditionals.map((rule) => conditionalObject(host, id, rule, makeRange)),
    setConditionalFormatRules: (rules: unknown[]) => {
      sheet.conditionals = rules.map(conditionalIn);
    },
    getCharts: () => sheet.charts.map((chart) => chartObject(host, chart)),
    newChart: () => chartBuilder(host),
    insertChart: (chart: unknown) => {
      sheet.charts.push({ ...chartIn(chart), id: host.nextId++ });
    },
    removeChart: (chart: unknown) => {
      const { id: gone } = chartIn(chart);
      if (!sheet.charts.some((one) => one.id === gone)) throw new Error("the chart is not in this sheet");
      sheet.charts = sheet.charts.filter((one) => one.id !== gone);
    },
    getDeveloperMetadata: () => sheet.metadata.map((one) => metadataObject(host, sheet, one)),
    addDeveloperMetadata: (name: string, value: string, visibility: object) => {
      withMetadata(host, sheet, name, value, visibility);
      return self;
    },
    activate: () => {
      host.active = id;
      return self;
    },
  });
  sheetIds.set(self, id);
  return self;
}
