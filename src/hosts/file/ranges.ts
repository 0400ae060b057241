import { parseA1 } from "../../core/cells/address.ts";
import type { Range } from "../../core/cells/cell.ts";

/** The blocks of a reference such as "A1:B9" or "A1:B9 D4". */
export function blocksOf(reference: string): Range[] {
  return reference.split(/\s+/).flatMap((block) => parseA1(block)?.range ?? []);
}

/** What two blocks share; null when nothing. */
export function overlap(a: Range, b: Range): Range | null {
  const shared = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return shared.top <= shared.bottom && shared.left <= shared.right ? shared : null;
}

/** What is left of a block without another: at most four blocks. */
export function without(block: Range, hole: Range): Range[] {
  const shared = overlap(block, hole);
  if (!shared) return [block];
  return [
    { ...block, bottom: shared.top - 1 },
    { ...block, top: shared.bottom + 1 },
    { ...block, top: shared.top, bottom: shared.bottom, right: shared.left - 1 },
    { ...block, top: shared.top, bottom: shared.bottom, left: shared.right + 1 },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}
