import type { Part, PartName } from "../../core/funnel/parts.ts";

/** How a part of a bar looks, as attributes of a rectangle. */
export type PartLook = (part: PartName) => string;

/** Rectangles of a bar: as long as its share of the longest one. `length` writes a share of the width. */
export function barRects(
  parts: readonly Part[],
  longest: number,
  height: number,
  length: (share: number) => string,
  look: PartLook,
): string {
  return parts
    .map(({ name, from, amount }) => {
      const x = length(from / longest);
      const width = length(amount / longest);
      return `<rect x="${x}" y="1" width="${width}" height="${height - 2}" ${look(name)}/>`;
    })
    .join("");
}

/** The fills that tell parts apart without colour: upright lines and slanted ones. */
export function barPatterns(ink: string, quiet: string, ground: string): string {
  return (
    `<pattern id="on" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" ${ground}/>` +
    `<path d="M2.5 0V5" ${ink}/></pattern>` +
    `<pattern id="lost" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect width="6" height="6" ${ground}/><path d="M3 0V6" ${quiet}/></pattern>`
  );
}
