import { isBlank } from "../cells/blank.ts";
import type { Cell, Range } from "../cells/cell.ts";
import type { Change, Written } from "./change.ts";

/** Cells to be written from a place on; null leaves what a cell holds, an empty format its format. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly Written[])[];
  readonly formats?: readonly (readonly string[])[] | undefined;
  readonly replaces?: readonly (readonly Cell[])[] | undefined;
}

/** What a cell holds by its sheet row and column; undefined where nobody typed it: a formula came to it. */
export type Held = (row: number, column: number) => Cell | undefined;

/** Which cells of a range a formula fills, row by row. */
export function calculatedIn({ top, left, bottom, right }: Range, held: Held): boolean[][] {
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (_, c) => held(top + r, left + c) === undefined),
  );
}

/** Whether two cells hold the same; an emptied cell is as good as one never filled. */
export function sameCell(one: Cell, other: Cell): boolean {
  return one === other || (isBlank(one) && isBlank(other));
}

/**
 * A block to be written, without the cells that by now hold something else than it replaces, or a
 * formula: those keep content and format. A block that replaces nothing stays whole.
 */
export function stillFitting<Given extends Block>(block: Given, held: Held): Given {
  const { top, left, cells, formats, replaces } = block;
  if (replaces === undefined) return block;
  const fits = cells.map((line, r) =>
    line.map((_, c) => {
      const now = held(top + r, left + c);
      return now !== undefined && sameCell(now, replaces[r]?.[c] ?? null);
    }),
  );
  return {
    ...block,
    cells: cells.map((line, r) => line.map((written, c) => (fits[r]?.[c] ? written : null))),
    ...(formats && {
      formats: formats.map((line, r) => line.map((format, c) => (fits[r]?.[c] ? format : ""))),
    }),
  };
}

/** What the cells that changes replace lie within, sheet by sheet: to be read at once before they are written. */
export function replacedRanges(changes: readonly Change[]): ReadonlyMap<string, Range> {
  const found = new Map<string, Range>();
  for (const change of changes) {
    if (change.kind !== "writeCells" || !change.replaces || change.cells.length === 0) continue;
    const { sheet, ...block } = change;
    const own = blockRange(block);
    const other = found.get(sheet) ?? own;
    found.set(sheet, {
      top: Math.min(own.top, other.top),
      left: Math.min(own.left, other.left),
      bottom: Math.max(own.bottom, other.bottom),
      right: Math.max(own.right, other.right),
    });
  }
  return found;
}

/** The sheet range that a block is written to. */
export function blockRange({ top, left, cells }: Pick<Block, "top" | "left" | "cells">): Range {
  return { top, left, bottom: top + cells.length - 1, right: left + (cells[0]?.length ?? 1) - 1 };
}
