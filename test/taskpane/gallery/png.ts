import { crc32, deflateSync, inflateSync } from "node:zlib";

/** A picture: red, green, blue of each pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Samples a pixel of a colour type: truecolour, palette, truecolour with alpha (PNG 11.2.2). */
const samples: ReadonlyMap<number, number> = new Map([
  [2, 3],
  [3, 1],
  [6, 4],
]);

/** A PNG of 8 bits a sample that is not interlaced, as browsers and `encodePng` make them; its alpha is dropped. */
export function decodePng(bytes: Buffer): Picture {
  if (!bytes.subarray(0, 8).equals(signature)) throw new Error("this is no PNG");
  const chunks = new Map<string, Buffer[]>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    chunks.set(type, [...(chunks.get(type) ?? []), bytes.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  const [header] = chunks.get("IHDR") ?? [];
  if (header === undefined) throw new Error("this PNG has no header");
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, colour = -1, , , interlaced] = header.subarray(8);
  const perPixel = samples.get(colour);
  if (depth !== 8 || interlaced !== 0 || perPixel === undefined)
    throw new Error("this kind of PNG is not read");
  const rows = unfiltered(inflateSync(Buffer.concat(chunks.get("IDAT") ?? [])), width * perPixel, perPixel);
  const palette = chunks.get("PLTE")?.[0];
  const pixels = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [from, at] = palette ? [palette, (rows[pixel] ?? 0) * 3] : [rows, pixel * perPixel];
    for (let sample = 0; sample < 3; sample++) pixels[pixel * 3 + sample] = from[at + sample] ?? 0;
  }
  return { width, height, pixels };
}

/** Takes the filters of the rows back (PNG 9.2). */
function unfiltered(filtered: Buffer, stride: number, perPixel: number): Uint8Array {
  const height = filtered.length / (stride + 1);
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x < perPixel ? 0 : (rows[y * stride + x - perPixel] ?? 0);
      const up = y === 0 ? 0 : (rows[(y - 1) * stride + x] ?? 0);
      const corner = x < perPixel || y === 0 ? 0 : (rows[(y - 1) * stride + x - perPixel] ?? 0);
      rows[y * stride + x] =
        (filtered[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter ?? 0, left, up, corner);
    }
  }
  return rows;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Enough for the letters of three themes; the fewer, the smaller the file. */
const colourCount = 96;

/** A PNG of at most 96 of the picture's colours, the others as the nearest of these. */
export function encodePng({ width, height, pixels }: Picture): Buffer {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const { palette, places } = paletteOf(counts);
  const rows = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    rows[pixel + Math.floor(pixel / width) + 1] = places.get(colourAt(pixels, pixel * 3)) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk(
      "PLTE",
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const colourAt = (pixels: Uint8Array, at: number) =>
  ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);

/**
 * Colours for all, and the place of the one that stands for each: the most frequent one first, then
 * always the one that the chosen serve worst, so that a rare hue is not lost among many greys.
 */
function paletteOf(counts: ReadonlyMap<number, number>): {
  palette: readonly number[];
  places: ReadonlyMap<number, number>;
} {
  const colours = [...counts.keys()];
  const weights = colours.map((colour) => Math.sqrt(counts.get(colour) ?? 0));
  const away = colours.map(() => Number.POSITIVE_INFINITY);
  const places = new Map<number, number>();
  const palette: number[] = [];
  let worst = weights.indexOf(weights.reduce((most, each) => Math.max(most, each), 0));
  while (palette.length < Math.min(colourCount, colours.length)) {
    const chosen = colours[worst] ?? 0;
    palette.push(chosen);
    let most = -1;
    for (const [index, colour] of colours.entries()) {
      const now = distance(colour, chosen);
      if (now < (away[index] ?? 0)) {
        away[index] = now;
        places.set(colour, palette.length - 1);
      }
      const badness = (away[index] ?? 0) * (weights[index] ?? 0);
      if (badness > most) [most, worst] = [badness, index];
    }
  }
  return { palette, places };
}

/** Squared, as red, green and blue are apart. */
const distance = (one: number, other: number) =>
  ((one >> 16) - (other >> 16)) ** 2 +
  (((one >> 8) & 255) - ((other >> 8) & 255)) ** 2 +
  ((one & 255) - (other & 255)) ** 2;

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
