import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { contactSheet } from "./contact-sheet.ts";
import { difference } from "./difference.ts";
import { decodePng, encodePng, type Picture } from "./png.ts";

const drawn = (
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number],
): Picture => ({
  width,
  height,
  pixels: Uint8Array.from(
    Array.from({ length: width * height }, (_, at) => colour(at % width, Math.floor(at / width))).flat(),
  ),
});

const stripes = drawn(60, 48, (x) => (x % 6 < 2 ? [20, 20, 20] : [255, 255, 255]));

describe("a picture", () => {
  it("of few colours comes back from its PNG as it was", () => {
    expect(decodePng(encodePng(stripes))).toEqual(stripes);
  });

  it("of many colours comes near each, and keeps a rare hue", () => {
    const greys = drawn(64, 64, (x, y) => {
      const grey = 2 * y + (x % 16 === 3 ? 1 : 0) + 64;
      return x === 9 && y === 9 ? [255, 255, 0] : [grey, grey, grey];
    });
    const { pixels } = decodePng(encodePng(greys));
    const away = pixels.map((sample, at) => Math.abs(sample - (greys.pixels[at] ?? 0)));
    expect(Math.max(...away)).toBeLessThan(4);
    expect([...pixels.subarray((9 * 64 + 9) * 3, (9 * 64 + 9) * 3 + 3)]).toEqual([255, 255, 0]);
  });

  it.each([0, 1, 2, 3, 4])("is read from rows of filter %i", (filter) => {
    // Two rows of two pixels, each filtered by hand as PNG 9.2 says.
    const raw = [
      [10, 20, 30, 40, 50, 60],
      [15, 25, 35, 200, 210, 220],
    ];
    const at = (y: number, x: number) => (y < 0 || x < 0 ? 0 : (raw[y]?.[x] ?? 0));
    const paeth = (a: number, b: number, c: number) => {
      const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
      return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    };
    const guesses = [
      () => 0,
      (y: number, x: number) => at(y, x - 3),
      (y: number, x: number) => at(y - 1, x),
      (y: number, x: number) => Math.floor((at(y, x - 3) + at(y - 1, x)) / 2),
      (y: number, x: number) => paeth(at(y, x - 3), at(y - 1, x), at(y - 1, x - 3)),
    ];
    const rows = raw.flatMap((row, y) => [
      filter,
      ...row.map((sample, x) => (sample - (guesses[filter]?.(y, x) ?? 0)) & 255),
    ]);
    const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
    const chunk = (type: string, data: Buffer) => {
      const whole = Buffer.alloc(data.length + 12);
      whole.writeUInt32BE(data.length);
      whole.write(type, 4, "latin1");
      data.copy(whole, 8);
      return whole;
    };
    const png = Buffer.concat([
      Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
      chunk("IHDR", header),
      chunk("IDAT", deflateSync(Buffer.from(rows))),
    ]);
    expect([...decodePng(png).pixels]).toEqual(raw.flat());
  });

  it("is refused where it is no PNG", () => {
    expect(() => decodePng(Buffer.from("GIF89a, a picture of another kind"))).toThrow("no PNG");
  });
});

describe("the difference of two pictures", () => {
  it("is none of a picture to itself, or to one whose edges are smoothed otherwise", () => {
    expect(difference(stripes, stripes).share).toBe(0);
    const smooth = drawn(60, 48, (x) => (x % 6 < 2 ? [40, 40, 40] : [248, 248, 248]));
    expect(difference(smooth, stripes).share).toBe(0);
  });

  it("tells the share of blocks that changed, and frames them", () => {
    const changed = drawn(60, 48, (x, y) =>
      x < 12 && y < 24 ? [255, 255, 255] : x % 6 < 2 ? [20, 20, 20] : [255, 255, 255],
    );
    const { share, marked } = difference(changed, stripes);
    expect(share).toBe(2 / 20);
    expect([...marked.pixels.subarray(0, 3)]).toEqual([255, 0, 0]);
    expect([...changed.pixels.subarray(0, 3)]).toEqual([255, 255, 255]);
  });

  it("is all where the sizes differ", () => {
    expect(
      difference(
        stripes,
        drawn(60, 49, () => [0, 0, 0]),
      ).share,
    ).toBe(1);
  });
});

it("lays pictures out in rows", () => {
  const black = drawn(10, 5, () => [0, 0, 0]);
  const { width, height, pixels } = contactSheet([[black, black], [black]]);
  expect([width, height]).toEqual([32, 22]);
  const at = (x: number, y: number) => pixels[(y * width + x) * 3];
  expect([at(9, 4), at(10, 4), at(22, 0), at(0, 17), at(22, 17)]).toEqual([0, 208, 0, 0, 208]);
});
