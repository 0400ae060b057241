import { isErrorText } from "../cells/blank.ts";
import { dateReader, lastSerial } from "../cells/dates.ts";
import type { Column } from "../table/recognition.ts";
import { cellOf, type DealTable, note } from "./table.ts";

/** The dates of a column, one a deal; NaN where blank or, with an issue, where unreadable. */
export function readDates(table: DealTable, column: Column): Float64Array {
  const read = dateReader(column.reading.dateOrder);
  const dates = new Float64Array(table.rows.length).fill(Number.NaN);
  for (let i = 0; i < dates.length; i++) {
    const cell = cellOf(table, i, column);
    if (cell === null || cell === "") continue;
    if (typeof cell === "number" && cell > 0 && cell <= lastSerial) {
      dates[i] = cell;
      continue;
    }
    const text = String(cell);
    const reading = typeof cell === "string" ? read(cell) : { kind: "unreadable" as const };
    if (reading.kind === "value") dates[i] = reading.value;
    else if (reading.kind === "ambiguous") {
      // Only an American writes AM or PM; else the day stands first, as in most of the world.
      dates[i] = reading.american ? reading.mdy : reading.dmy;
      note(table, "ambiguousDate", i, column, { text, header: column.header });
    } else if (reading.kind === "unreadable") {
      const serial = serialInText(text);
      if (serial !== null) dates[i] = serial;
      else {
        const code = isErrorText(text) ? "errorCell" : "unreadableDate";
        note(table, code, i, column, { text, header: column.header });
      }
    }
  }
  return dates;
}

/** A .csv saved from cells without a date format holds bare serials: "45678.5" is in 2025. */
function serialInText(text: string): number | null {
  const serial = /^\s*\d{5}(?:\.\d+)?\s*$/.test(text) ? Number(text) : Number.NaN;
  return serial > 20_000 && serial < 80_000 ? serial : null;
}
