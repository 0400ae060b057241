import type { Range } from "./cell.ts";

export const sameRange = (one: Range, other: Range | undefined): boolean =>
  one.top === other?.top &&
  one.left === other.left &&
  one.bottom === other.bottom &&
  one.right === other.right;

/** Whether two blocks share a cell. */
export const meet = (one: Range, other: Range): boolean =>
  one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;

/** The smallest block that holds both. */
export const around = (one: Range, other: Range): Range => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
});
