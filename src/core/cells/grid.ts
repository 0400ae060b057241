import type { Cell, Grid } from "./cell.ts";

/**
 * Any two-dimensional array as a rectangular grid: short rows are filled up with null, dates become serials with a date format
 */
export function toGrid(
  cells: readonly (readonly unknown[])[],
  formats?: readonly (readonly string[])[],
): Grid {
  let width = 0;
  for (const row of cells) if (Array.isArray(row) && row.length > width) width = row.length;

  const dates: { row: number; column: number; format: string }[] = [];
  const values = Array.from(cells, (row: unknown, r) => {
    const line: Cell[] = new Array(width).fill(null);
    if (!Array.isArray(row)) return line;
    for (let c = 0; c < row.length; c++) {
      const raw: unknown = row[c];
      if (raw instanceof Date) {
        const serial = serialOfDate(raw);
        line[c] = serial;
        if (serial !== null)
          dates.push({
            row: r,
            column: c,
            format: Number.isInteger(serial) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm",
          });
      } else line[c] = toCell(raw, 0);
    }
    return line;
  });
  if (formats === undefined && dates.length === 0) return { values };

  const shown = values.map((_, r) =>
    Array.from({ length: width }, (_, c) => {
      const format: unknown = formats?.[r]?.[c];
      return typeof format === "string" && format !== "General" ? format : "";
    }),
  );
  for (const { row, column, format } of dates) {
    const line = shown[row];
    if (line !== undefined && line[column] === "") line[column] = format;
  }
  return { values, formats: shown };
}

/** Cells of the longest row; rows may be more than a call can take as arguments. */
export const widthOf = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce((most, row) => Math.max(most, row.length), 0);

function serialOfDate(date: Date): number | null {
  const time = date.getTime();
  // To the second: what is finer comes from binary fractions of a day.
  return Number.isFinite(time) ? Math.round(time / 1000) / 86_400 + 25_569 : null;
}

/** Hosts and libraries wrap what a cell shows in these properties. */
const wrappers = ["error", "result", "text", "richText", "value", "v"] as const;

function toCell(raw: unknown, depth: number): Cell {
  switch (typeof raw) {
    case "string":
      return raw === "" ? null : raw;
    case "number":
      return Number.isFinite(raw) ? raw : null;
    case "boolean":
      return raw;
    case "bigint": {
      const number = Number(raw);
      return Number.isSafeInteger(number) ? number : raw.toString();
    }
    case "object":
      return raw === null || depth > 4 ? null : unwrap(raw, depth);
    default:
      return null;
  }
}

function unwrap(raw: object, depth: number): Cell {
  if (raw instanceof Date) return serialOfDate(raw);
  try {
    if (Array.isArray(raw)) {
      const runs = raw.map((run: unknown) => toCell(run, depth + 1)).filter((run) => run !== null);
      return runs.length === 0 ? null : runs.join("");
    }
    for (const key of wrappers) {
      const inner: unknown = (raw as Record<string, unknown>)[key];
      if (inner !== undefined && inner !== null) return toCell(inner, depth + 1);
    }
    return null;
  } catch {
    // A getter or proxy that throws: nothing can be known of what it shows.
    return null;
  }
}
