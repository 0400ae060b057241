import type { Change } from "../../core/planning/change.ts";
import { stillFitting } from "../../core/planning/replacing.ts";
import { dress, pointsOf } from "./cells.ts";
import { placeChart } from "./chart.ts";
import { type Present, placeKey } from "./present.ts";
import { cellsOf } from "./ranges.ts";
import { restoreRules, setHighlight, setList, setRule } from "./rules.ts";
import { saveSettings } from "./settings-store.ts";
import { type Step, step } from "./steps.ts";
import { appendRows, ensureTable, removeTable } from "./tables.ts";
import { writeCells } from "./write-cells.ts";

/** What one change asks of Excel; what that needs to know was loaded into `present` before. */
export function changeSteps(context: Excel.RequestContext, present: Present, change: Change): Step[] {
  const { worksheets, names } = context.workbook;
  const sheetOf = (name: string) => worksheets.getItem(name);
  const isThere = (name: string) => present.overview.sheets.some((sheet) => sheet.name === name);
  switch (change.kind) {
    case "ensureSheet":
      return isThere(change.sheet) ? [] : [step(() => addSheet(worksheets, change.sheet, change.widths))];
    case "removeSheet":
      return isThere(change.sheet) ? [step(() => sheetOf(change.sheet).delete())] : [];
    case "ensureTable":
      return ensureTable(context, present, change);
    case "removeTable":
      return removeTable(context, present, change.name);
    case "writeCells": {
      const { top, left, cells, formats } = stillFitting(change, present.heldBy(change));
      return writeCells(sheetOf(change.sheet), top, left, cells, formats);
    }
    case "styleCells":
      return [step(() => dress(cellsOf(sheetOf(change.sheet), change.range), change.look))];
    case "appendRows":
      return appendRows(context, present, change.table, change.rows, change.end);
    case "setList":
      return [step(() => setList(cellsOf(sheetOf(change.sheet), change.range), change.source))];
    case "setRule":
      return [step(() => setRule(cellsOf(sheetOf(change.sheet), change.range), change.rule, change.message))];
    case "setHighlight": {
      const formats = present.formats.get(placeKey(change.sheet, change.range));
      return [step(() => setHighlight(cellsOf(sheetOf(change.sheet), change.range), formats, change))];
    }
    case "restoreRules": {
      const formats = present.formats.get(placeKey(change.sheet, change.range));
      return formats ? restoreRules(sheetOf(change.sheet), change.range, formats, change.rules) : [];
    }
    case "defineName":
      return [
        step(() => {
          if (present.overview.names.includes(change.name))
            names.getItem(change.name).formula = change.refersTo;
          else names.add(change.name, change.refersTo);
        }),
      ];
    case "removeName":
      return present.overview.names.includes(change.name)
        ? [step(() => names.getItem(change.name).delete())]
        : [];
    case "placeChart":
      return [step(() => placeChart(sheetOf(change.sheet), present.charts.get(change.id), change))];
    case "removeChart": {
      const chart = present.charts.get(change.id);
      return chart && !chart.isNullObject ? [step(() => chart.delete())] : [];
    }
    case "saveSettings":
      return [saveSettings(context, present.settings, change.settings)];
  }
}

function addSheet(worksheets: Excel.WorksheetCollection, name: string, widths: readonly number[]): void {
  const sheet = worksheets.add(name);
  sheet.showGridlines = false;
  for (const [column, characters] of widths.entries()) {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(characters);
  }
}
