import type { Workbook } from "@cj-tech-master/excelts";
import type { Change } from "../../core/planning/change.ts";
import { forgetCharts, placeChart, removeChart } from "./chart.ts";
import { styleCells } from "./looks.ts";
import { saveSettings } from "./memory-sheet.ts";
import { defineName, removeName } from "./names.ts";
import { restoreRules, setHighlight, setList, setRule } from "./rules.ts";
import { ensureSheet, removeSheet, sheetNamed } from "./sheets.ts";
import { appendRows, ensureTable, removeTable } from "./tables.ts";
import { writeCells } from "./write-cells.ts";

/** One step of a plan, done to an .xlsx workbook in memory. */
export function applyChange(workbook: Workbook, change: Change): void {
  const sheet = () => sheetNamed(workbook, "sheet" in change ? change.sheet : "");
  switch (change.kind) {
    case "ensureSheet":
      ensureSheet(workbook, change.sheet, change.widths);
      break;
    case "removeSheet":
      forgetCharts(workbook, change.sheet);
      removeSheet(workbook, change.sheet);
      break;
    case "ensureTable":
      ensureTable(workbook, change.sheet, change.range, change.name, change.asName === true);
      break;
    case "removeTable":
      removeTable(workbook, change.name);
      break;
    case "writeCells":
      writeCells(sheet(), change);
      break;
    case "styleCells":
      styleCells(sheet(), change.range, change.look);
      break;
    case "appendRows":
      appendRows(workbook, change.table, change.rows, change.end);
      break;
    case "setList":
      setList(sheet(), change.range, change.source);
      break;
    case "setRule":
      setRule(sheet(), change.range, change.rule, change.message);
      break;
    case "setHighlight":
      setHighlight(sheet(), change.range, change.formula, change.tone);
      break;
    case "restoreRules":
      restoreRules(sheet(), change.range, change.rules);
      break;
    case "defineName":
      defineName(workbook, change.name, change.refersTo);
      break;
    case "removeName":
      removeName(workbook, change.name);
      break;
    case "placeChart":
      placeChart(workbook, change);
      break;
    case "removeChart":
      removeChart(workbook, change.sheet, change.id);
      break;
    case "saveSettings":
      saveSettings(workbook, change.settings);
      break;
  }
}
