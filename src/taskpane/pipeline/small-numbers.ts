/** How far a chance may be from what is said of it. */
const near = 0.02;

/** A chance as people count it, such as 1 in 9 or 3 in 4; above 0 and below 1. */
export function inSmallNumbers(chance: number): { readonly hits: number; readonly of: number } {
  let best = { hits: 0, of: 0, off: near };
  for (let of = 2; of <= 10; of++) {
    const hits = Math.round(chance * of);
    const off = Math.abs(hits / of - chance);
    // The smaller numbers win where both are as near.
    if (hits > 0 && hits < of && off < best.off - 1e-9) best = { hits, of, off };
  }
  if (best.of > 0) return { hits: best.hits, of: best.of };
  if (chance < 0.1) return { hits: 1, of: Math.round(1 / chance) };
  if (chance > 0.9) {
    const of = Math.round(1 / (1 - chance));
    return { hits: of - 1, of };
  }
  return { hits: Math.round(chance * 10), of: 10 };
}
