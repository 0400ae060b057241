import { parseA1, rangeToA1 } from "../core/cells/address.ts";
import type { Problem } from "../core/issue.ts";
import type { PlacedGrid } from "../core/planning/overview.ts";

/** A problem of recognition with the places in it moved from the grid, as read, to the sheet. */
export function onSheet(problem: Problem, sheet: string, { top, left }: PlacedGrid): Problem {
  const values: Record<string, Problem["values"][string]> = { ...problem.values, sheet };
  for (const name of ["row", "headerRow"]) {
    const row = values[name];
    if (typeof row === "number") values[name] = row + top;
  }
  if (typeof values.ranges === "string") {
    values.ranges = values.ranges
      .split(", ")
      .map((text) => {
        const range = parseA1(text)?.range;
        if (!range) return text;
        return rangeToA1(null, {
          top: range.top + top,
          left: range.left + left,
          bottom: range.bottom + top,
          right: range.right + left,
        });
      })
      .join(", ");
  }
  return { ...problem, values };
}
