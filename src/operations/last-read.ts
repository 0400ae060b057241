import type { Cell, Serial } from "../core/cells/cell.ts";
import type { Overview, PlacedGrid } from "../core/planning/overview.ts";
import type { Settings } from "../core/planning/settings.ts";

/** All that a managed pipeline is understood from. */
export interface Read {
  readonly settings: Settings;
  readonly overview: Overview;
  readonly today: Serial;
  readonly grids: readonly PlacedGrid[];
}

type Rows = readonly (readonly (Cell | string | undefined)[])[];

interface Kept {
  readonly frame: string;
  /** Copies: a host may go on writing in the rows that it gave. */
  readonly values: readonly Rows[];
  readonly formats: readonly Rows[];
  readonly result: unknown;
}

/** Of the last workbook read, for as long as its cells are the same: one at a time, for they may be large. */
let kept: Kept | null = null;

/**
 * What `understand` makes of a workbook, made anew only where something in it is another than last time.
 * Comparing 50,000 rows takes a few milliseconds, understanding them takes seconds, and a pane asks several
 * times for the same.
 */
export function onceFor<Result>(read: Read, understand: () => Result): Result {
  const frame = frameOf(read);
  const values = read.grids.map(({ grid }) => grid.values);
  const formats = read.grids.map(({ grid }) => grid.formats ?? []);
  if (kept?.frame === frame && areSame(kept.values, values) && areSame(kept.formats, formats)) {
    return kept.result as Result;
  }
  const result = understand();
  const copy = (all: readonly Rows[]) => all.map((rows) => rows.map((row) => row.slice()));
  kept = { frame, values: copy(values), formats: copy(formats), result };
  return result;
}

/** Everything but the cells. Which sheet is in front says nothing of the pipeline. */
function frameOf({ settings, overview, today, grids }: Read): string {
  const { activeSheet: _, ...present } = overview;
  return JSON.stringify([settings, present, today, grids.map(({ top, left }) => [top, left])]);
}

const areSame = (one: readonly Rows[], other: readonly Rows[]) =>
  one.length === other.length && one.every((rows, i) => haveSameCells(rows, other[i] as Rows));

function haveSameCells(one: Rows, other: Rows): boolean {
  if (one.length !== other.length) return false;
  for (let r = 0; r < one.length; r++) {
    const [a, b] = [one[r] as Rows[number], other[r] as Rows[number]];
    if (a.length !== b.length) return false;
    for (let c = 0; c < a.length; c++) if (!Object.is(a[c], b[c])) return false;
  }
  return true;
}
