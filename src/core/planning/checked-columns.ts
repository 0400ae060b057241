import type { Range } from "../cells/cell.ts";
import { isDateField } from "../fields.ts";
import type { Column } from "../table/recognition.ts";
import { type PlacedTable, ruledRange } from "./setup.ts";

/** What is checked in a column: dates by their field or because the header names a stage entered. */
export function columnType(column: Column): "number" | "date" | null {
  if (column.field === "amount" || column.field === "probability") return "number";
  return isDateField(column.field) || column.entryOf !== null ? "date" : null;
}

/** The rows below the header of one column. */
export function columnRange(table: PlacedTable, column: Column): Range {
  const left = table.left + column.index;
  return { ...ruledRange(table), left, right: left };
}
