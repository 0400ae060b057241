import type { Change } from "./change.ts";
import { chartId } from "./dashboard.ts";
import type { ManagedPlaces } from "./places.ts";
import { type PlacedTable, type Present, ruledRange } from "./setup.ts";

/**
 * What takes the workbook back. Rules first, while the sheets they refer to still stand. Each step
 * does nothing where its set-up step was never reached.
 */
export function planUndo(table: PlacedTable, places: ManagedPlaces, present: Present): Change[] {
  const { sheets, tables, deals } = places;
  const changes: Change[] = [
    { kind: "restoreRules", sheet: table.sheet, range: ruledRange(table), rules: present.rules },
    { kind: "removeChart", sheet: sheets.pipeline, id: chartId },
    { kind: "removeTable", name: tables.history },
    { kind: "removeTable", name: tables.stages },
    { kind: "removeName", name: places.stageNames },
    { kind: "removeSheet", sheet: sheets.pipeline },
    { kind: "removeSheet", sheet: sheets.history },
    { kind: "removeSheet", sheet: sheets.stages },
  ];
  if (!deals.existing) changes.push({ kind: "removeTable", name: deals.name });
  changes.push({ kind: "saveSettings", settings: null });
  return changes;
}
