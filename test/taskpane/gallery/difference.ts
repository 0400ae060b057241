import type { Picture } from "./png.ts";

/** Pixels of a block's side. */
const side = 12;
/** How far the mean of a block may be off, of 255: letters are smoothed otherwise on another machine. */
const tolerance = 24;

export interface Difference {
  /** Share of the blocks whose mean colour is off, 0 to 1; 1 where the sizes differ. */
  readonly share: number;
  /** The picture as it is now, a red frame around each such block. */
  readonly marked: Picture;
}

/** Compares two pictures by the mean colours of their blocks. */
export function difference(now: Picture, before: Picture): Difference {
  const marked: Picture = { ...now, pixels: now.pixels.slice() };
  if (now.width !== before.width || now.height !== before.height) return { share: 1, marked };
  let blocks = 0;
  let off = 0;
  for (let top = 0; top < now.height; top += side) {
    for (let left = 0; left < now.width; left += side) {
      blocks++;
      const [one, other] = [means(now, left, top), means(before, left, top)];
      if (one.every((mean, sample) => Math.abs(mean - (other[sample] ?? 0)) <= tolerance)) continue;
      off++;
      frame(marked, left, top);
    }
  }
  return { share: off / blocks, marked };
}

function means({ width, height, pixels }: Picture, left: number, top: number): [number, number, number] {
  const sums: [number, number, number] = [0, 0, 0];
  const [right, bottom] = [Math.min(width, left + side), Math.min(height, top + side)];
  for (let y = top; y < bottom; y++) {
    for (let at = (y * width + left) * 3; at < (y * width + right) * 3; at += 3) {
      sums[0] += pixels[at] ?? 0;
      sums[1] += pixels[at + 1] ?? 0;
      sums[2] += pixels[at + 2] ?? 0;
    }
  }
  const count = (right - left) * (bottom - top);
  return [sums[0] / count, sums[1] / count, sums[2] / count];
}

function frame({ width, height, pixels }: Picture, left: number, top: number): void {
  for (let y = top; y < Math.min(height, top + side); y++) {
    for (let x = left; x < Math.min(width, left + side); x++) {
      const isEdge = x === left || y === top || x === left + side - 1 || y === top + side - 1;
      if (isEdge) pixels.set([255, 0, 0], (y * width + x) * 3);
    }
  }
}
