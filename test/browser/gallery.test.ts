import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Album, openAlbum, photograph } from "../taskpane/gallery/album.ts";
import { difference } from "../taskpane/gallery/difference.ts";
import { galleryPage } from "../taskpane/gallery/gallery-page.ts";
import { decodePng, encodePng } from "../taskpane/gallery/png.ts";
import { scenes } from "../taskpane/gallery/scenes.ts";

/** Each page, and of each condition but the huge one some: all pictures would take minutes. */
const compared = [
  "setup-empty",
  "setup-plan",
  "pipeline",
  "pipeline-empty",
  "pipeline-failing",
  "mend",
  "mend-preview",
  "follow-up",
  "campaigns",
  "board",
  "settings",
  "settings-failing",
  "function",
];

/** Share of the blocks that may be off: another Chromium draws a few edges otherwise. */
const tolerated = 0.002;

let album: Album;

beforeAll(async () => {
  album = await openAlbum();
});
afterAll(() => album?.close());

describe("the pane looks as in docs/images/gallery, within a tolerance:", () => {
  it.each(compared)("%s", async (name) => {
    const scene = scenes.get(name);
    if (scene === undefined) throw new Error(`no picture ${name}`);
    const now = await photograph(album, scene);
    const { share, marked } = difference(now, decodePng(readFileSync(`docs/images/gallery/${name}.png`)));
    if (share <= tolerated) return;
    mkdirSync("dist/gallery", { recursive: true });
    writeFileSync(`dist/gallery/${name}.png`, encodePng(now));
    writeFileSync(`dist/gallery/${name}-difference.png`, encodePng(marked));
    expect.fail(
      `${name}: ${(share * 100).toFixed(1)} % of the picture differs from docs/images/gallery/${name}.png; ` +
        `see dist/gallery/${name}-difference.png. Was it wanted? Then npm run gallery -- ${name}`,
    );
  });
});

it("docs/gallery.md shows every picture", () => {
  expect(readFileSync("docs/gallery.md", "utf8")).toBe(galleryPage());
});
