import type { IRange } from "@univerjs/core";
import type { Range } from "../../core/cells/cell.ts";

export function fromUniver(range: IRange): Range {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}

export function toUniver(range: Range): IRange {
  return {
    startRow: range.top,
    startColumn: range.left,
    endRow: range.bottom,
    endColumn: range.right,
  };
}

export function intersection(a: Range, b: Range): Range | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

/** What is left of ranges when a block is cut out of them. */
export function without(ranges: readonly IRange[], block: Range): IRange[] {
  return ranges.flatMap((one) => {
    const whole = fromUniver(one);
    const hole = intersection(whole, block);
    if (hole === null) return [one];
    const parts: Range[] = [
      { ...whole, bottom: hole.top - 1 },
      { ...whole, top: hole.bottom + 1 },
      { top: hole.top, bottom: hole.bottom, left: whole.left, right: hole.left - 1 },
      { top: hole.top, bottom: hole.bottom, left: hole.right + 1, right: whole.right },
    ];
    return parts.filter(({ top, left, bottom, right }) => top <= bottom && left <= right).map(toUniver);
  });
}
