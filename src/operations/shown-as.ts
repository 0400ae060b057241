import { columnType } from "../core/planning/checked-columns.ts";
import type { Column } from "../core/table/recognition.ts";
import type { ShownAs } from "./check-views.ts";

/** How a reader is to be shown the numbers of a column. */
export function shownAs(column: Column): ShownAs {
  if (columnType(column) === "date") return "date";
  if (column.field !== "probability") return "plain";
  return column.reading.probabilityScale === "percent" ? "percent" : "share";
}
