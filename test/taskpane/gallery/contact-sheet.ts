import type { Picture } from "./png.ts";

/** Pixels between pictures. */
const gap = 12;
const paper = 0xd0;

/** Pictures laid out in rows on one sheet. */
export function contactSheet(rows: readonly (readonly Picture[])[]): Picture {
  const widths = rows.map((row) => row.reduce((sum, { width }) => sum + width + gap, -gap));
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)));
  const width = Math.max(...widths);
  const height = heights.reduce((sum, each) => sum + each + gap, -gap);
  const pixels = new Uint8Array(width * height * 3).fill(paper);
  let top = 0;
  for (const [index, row] of rows.entries()) {
    let left = 0;
    for (const picture of row) {
      for (let y = 0; y < picture.height; y++) {
        const line = picture.pixels.subarray(y * picture.width * 3, (y + 1) * picture.width * 3);
        pixels.set(line, ((top + y) * width + left) * 3);
      }
      left += picture.width + gap;
    }
    top += (heights[index] ?? 0) + gap;
  }
  return { width, height, pixels };
}
