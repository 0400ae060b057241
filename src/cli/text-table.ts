import type { Cell } from "../core/cells/cell.ts";
import { say } from "./words.ts";

/** Rows as aligned columns: text to the left, numbers to the right, two spaces between. */
export function textTable(rows: readonly (readonly Cell[])[]): string {
  const shown = rows.map((row) =>
    row.map((cell) => ({ text: cellText(cell), right: typeof cell === "number" })),
  );
  const widths: number[] = [];
  for (const row of shown) {
    row.forEach(({ text }, column) => {
      widths[column] = Math.max(widths[column] ?? 0, text.length);
    });
  }
  const lines = shown.map((row) =>
    row
      .map(({ text, right }, column) => {
        const width = widths[column] ?? 0;
        return right ? text.padStart(width) : text.padEnd(width);
      })
      .join("  ")
      .trimEnd(),
  );
  return lines.join("\n");
}

/** Four digits after the point, for shares; line breaks would break the columns. */
export function cellText(cell: Cell): string {
  return typeof cell === "number" ? say.number(cell, 4) : say.text(cell).replace(/\s+/g, " ");
}
