import { isBlank } from "../cells/blank.ts";
import type { Grid } from "../cells/cell.ts";
import { readHeader } from "./header.ts";
import type { HeaderCandidate } from "./layout.ts";

/** First and last column of a table. */
export interface Run {
  readonly left: number;
  readonly right: number;
}

/** The columns of the table; several runs when more than one has a stage of its own. */
export function tableRuns(grid: Grid, header: HeaderCandidate, sample: Int32Array): readonly Run[] {
  const merged: { left: number; right: number }[] = [];
  for (const run of columnRuns(grid, header.texts, sample)) {
    const previous = merged.at(-1);
    const separate = previous === undefined || (hasStage(header, previous) && hasStage(header, run));
    if (separate || !runTogether(grid, previous, run, sample)) merged.push({ ...run });
    else previous.right = run.right;
  }
  const staged = merged.filter((run) => hasStage(header, run));
  if (staged.length > 0) return staged;
  return merged.sort((a, b) => b.right - b.left - (a.right - a.left)).slice(0, 1);
}

function hasStage(header: HeaderCandidate, run: Run): boolean {
  return header.texts
    .slice(run.left, run.right + 1)
    .some((text) =>
      readHeader(text).claims.some((claim) => claim.field === "stage" || claim.field === "status"),
    );
}

/**
 * The columns of a header row, as runs between wholly empty columns. A column without a header but
 * with cells below belongs to the run it touches.
 */
function columnRuns(
  grid: Grid,
  texts: readonly string[],
  rows: Int32Array,
): readonly { readonly left: number; readonly right: number }[] {
  const runs: { left: number; right: number }[] = [];
  let open = false;
  for (let c = 0; c < texts.length; c++) {
    const used = texts[c] !== "" || isUsed(grid, c, rows);
    const run = runs.at(-1);
    if (used && open && run !== undefined) run.right = c;
    else if (used) runs.push({ left: c, right: c });
    open = used;
  }
  // A run of headerless cells alone is no table: notes and counts beside it.
  return runs.filter(({ left, right }) => texts.slice(left, right + 1).some((text) => text !== ""));
}

function isUsed(grid: Grid, column: number, rows: Int32Array): boolean {
  let filled = 0;
  for (const row of rows) if (!isBlank(grid.values[row]?.[column])) filled++;
  return filled > 0;
}

/** Whether two runs are filled in the same rows, as one table with an empty column in it is. */
function runTogether(
  grid: Grid,
  a: { readonly left: number; readonly right: number },
  b: { readonly left: number; readonly right: number },
  rows: Int32Array,
): boolean {
  let both = 0;
  let onlyA = 0;
  let onlyB = 0;
  for (const row of rows) {
    const cells = grid.values[row] ?? [];
    const inA = !cells.slice(a.left, a.right + 1).every(isBlank);
    const inB = !cells.slice(b.left, b.right + 1).every(isBlank);
    if (inA && inB) both++;
    else if (inA) onlyA++;
    else if (inB) onlyB++;
  }
  return both > 0 && onlyB <= both * 0.1 && onlyA <= both;
}
