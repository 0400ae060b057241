import type { Column } from "../table/recognition.ts";
import type { CellRule, Change } from "./change.ts";
import { columnRange, columnType } from "./checked-columns.ts";
import { dealHighlights } from "./highlights.ts";
import type { Labels } from "./labels/english.ts";
import type { ManagedPlaces } from "./places.ts";
import { absoluteReference } from "./reference.ts";
import type { PlacedTable } from "./setup.ts";
import { stageNameRange } from "./stages-sheet.ts";

/** The deal table: a real table, a list on its stages, rules and highlights on its columns. */
export function planDealTable(
  table: PlacedTable,
  places: ManagedPlaces,
  asOf: string,
  labels: Labels,
): Change[] {
  const { sheet } = table;
  const changes: Change[] = [
    {
      kind: "ensureTable",
      sheet,
      range: places.deals.range,
      name: places.deals.name,
      ...(places.deals.asName ? { asName: true as const } : {}),
    },
  ];
  for (const column of table.recognition.columns) {
    const range = columnRange(table, column);
    if (column.field === "stage") {
      const source = `=${absoluteReference(places.sheets.stages, stageNameRange(places.stageRows))}`;
      changes.push({ kind: "setList", sheet, range, source });
    }
    const rule = ruleFor(column, labels);
    if (rule) changes.push({ kind: "setRule", sheet, range, ...rule });
  }
  changes.push(...dealHighlights(table, places, asOf));
  return changes;
}

function ruleFor(column: Column, labels: Labels): { rule: CellRule; message: string } | null {
  if (columnType(column) === "date") return { rule: { type: "date" }, message: labels.dateRule };
  if (column.field === "amount") {
    return { rule: { type: "number", min: null, max: null }, message: labels.numberRule };
  }
  if (column.field !== "probability") return null;
  return column.reading.probabilityScale === "unit"
    ? { rule: { type: "number", min: 0, max: 1 }, message: labels.shareRule }
    : { rule: { type: "number", min: 0, max: 100 }, message: labels.percentRule };
}
