import { rangeToA1 } from "../../core/cells/address.ts";
import type { Range } from "../../core/cells/cell.ts";
import type { Change } from "../../core/planning/change.ts";

/** Moved on, open here, lost here: told apart by lightness too. */
export const colors = ["#0f5c8c", "#8cc0e0", "#d9a08b"];
/** Charts know no transparent series for sure, but one in the colour of the ground cannot be seen. */
export const ground = "#ffffff";
/** Pixels of a row that nobody made higher. */
export const rowHeight = 21;

/** The cells beside the last series, and what they hold: half of what each bar is shorter than the longest. */
export function spacerOf(
  series: Extract<Change, { kind: "placeChart" }>["series"],
): { readonly spacer: Range; readonly formulas: readonly string[] } | null {
  const [first, last] = [series[0]?.values, series.at(-1)?.values];
  if (!first || !last) return null;
  const column = last.right + 1;
  const total = (top: number, bottom: number) =>
    series.map(({ values }) => rangeToA1(null, { ...values, top, bottom }));
  const longest = `MAX(ARRAYFORMULA(${total(first.top, first.bottom).join("+")}))`;
  const formulas = Array.from({ length: first.bottom - first.top + 1 }, (_, index) => {
    const row = first.top + index;
    return `=(${longest}-(${total(row, row).join("+")}))/2`;
  });
  return { spacer: { top: first.top, left: column, bottom: first.bottom, right: column }, formulas };
}
