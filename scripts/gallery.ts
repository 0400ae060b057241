/** `npm run gallery [-- NAME …]`: takes the pictures of the pane for docs/gallery.md, all or those named. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { openAlbum, photograph } from "../test/taskpane/gallery/album.ts";
import { difference } from "../test/taskpane/gallery/difference.ts";
import { galleryPage } from "../test/taskpane/gallery/gallery-page.ts";
import { decodePng, encodePng } from "../test/taskpane/gallery/png.ts";
import { scenes } from "../test/taskpane/gallery/scenes.ts";

const folder = "docs/images/gallery";
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !scenes.has(name));
if (unknown.length > 0) {
  console.error(`No picture called ${unknown.join(", ")}; there are: ${[...scenes.keys()].join(", ")}`);
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) {
  if (!scenes.has(file.replace(/\.png$/, ""))) rmSync(`${folder}/${file}`);
}
const wanted = [...scenes].filter(([name]) => asked.length === 0 || asked.includes(name));
// Workbook by workbook: a large one takes long to draw first.
const order = wanted.toSorted(([, one], [, other]) => one.workbook.localeCompare(other.workbook));
const album = await openAlbum();
try {
  for (const [name, scene] of order) {
    const file = `${folder}/${name}.png`;
    const picture = await photograph(album, scene);
    // A file that changes without its looks only makes the repository larger.
    if (existsSync(file) && difference(picture, decodePng(readFileSync(file))).share === 0) continue;
    writeFileSync(file, encodePng(picture));
    console.log(`${name}: ${Math.ceil(statSync(file).size / 1024)} KB`);
  }
} finally {
  await album.close();
}
writeFileSync("docs/gallery.md", galleryPage());
