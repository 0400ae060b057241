import type { Cell, Range } from "../../core/cells/cell.ts";
import type { PlacedGrid } from "../../workbook.ts";
import { bands, cellCount, cellsOf, placed, rangeOf } from "./ranges.ts";
import { codeOf } from "./refusal.ts";

/**
 * Cells that one answer carries: with their formats mostly well below the 5 MB that Excel on the
 * web sends at once. Where long texts make it more all the same, the answer is asked for in halves.
 */
const mostCells = 60_000;

interface Wanted {
  readonly sheet: string;
  readonly range?: Range;
}

/** Reads blocks of cells, all small ones in one go; without a range, all that is used of a sheet. */
export async function readGrids(
  context: Excel.RequestContext,
  wanted: readonly Wanted[],
): Promise<PlacedGrid[]> {
  const { worksheets } = context.workbook;
  const used = wanted.map(({ sheet, range }) =>
    range ? null : worksheets.getItem(sheet).getUsedRangeOrNullObject(true).load(placed),
  );
  if (used.some((range) => range !== null)) await context.sync();
  const blocks = wanted.map(({ sheet, range }, i) => {
    const whole = used[i];
    return { sheet, range: range ?? (whole && !whole.isNullObject ? rangeOf(whole) : null) };
  });

  const read = blocks.map(({ range }): PlacedGrid & { values: Cell[][]; formats: string[][] } => {
    const values: Cell[][] = [];
    const formats: string[][] = [];
    return { grid: { values, formats }, top: range?.top ?? 0, left: range?.left ?? 0, values, formats };
  });
  const parts = blocks.flatMap(({ sheet, range }, into) =>
    range ? bands(range, mostCells).map((band): Part => ({ sheet, band, into })) : [],
  );
  for (const group of inOneGo(parts)) {
    for (const { into, values, formats } of await readParts(context, group)) {
      for (const row of values) read[into]?.values.push(row.map(cellOf));
      for (const row of formats) read[into]?.formats.push(row.map(formatOf));
    }
  }
  return read.map(({ grid, top, left }) => ({ grid, top, left }));
}

interface Part {
  readonly sheet: string;
  readonly band: Range;
  /** Which of the grids wanted it belongs to. */
  readonly into: number;
}

interface ReadPart {
  readonly into: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

function inOneGo(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [];
  let cells = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const more = cellCount(part.band);
    if (cells + more > mostCells) {
      groups.push([]);
      cells = 0;
    }
    groups[groups.length - 1]?.push(part);
    cells += more;
  }
  return groups;
}

async function readParts(context: Excel.RequestContext, parts: readonly Part[]): Promise<ReadPart[]> {
  const asked = parts.map(({ sheet, band, into }) => ({
    into,
    cells: cellsOf(context.workbook.worksheets.getItem(sheet), band).load("values,numberFormat"),
  }));
  try {
    await context.sync();
  } catch (error) {
    const halves = parts.flatMap(halved);
    if (codeOf(error) !== "ResponsePayloadSizeLimitExceeded" || halves.length < 2) throw error;
    const middle = Math.ceil(halves.length / 2);
    return [
      ...(await readParts(context, halves.slice(0, middle))),
      ...(await readParts(context, halves.slice(middle))),
    ];
  }
  return asked.map(({ into, cells }) => ({ into, values: cells.values, formats: cells.numberFormat }));
}

function halved(part: Part): Part[] {
  const { top, bottom } = part.band;
  if (top === bottom) return [part];
  const middle = Math.floor((top + bottom) / 2);
  return [
    { ...part, band: { ...part.band, bottom: middle } },
    { ...part, band: { ...part.band, top: middle + 1 } },
  ];
}

/** Excel hands an empty cell over as "". */
export const cellOf = (value: unknown): Cell =>
  typeof value === "number" || typeof value === "boolean"
    ? value
    : typeof value === "string" && value !== ""
      ? value
      : null;

const formatOf = (format: unknown): string =>
  typeof format === "string" && format !== "General" ? format : "";
