import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Shot } from "./shots.ts";

/** Builds the gallery into a folder of its own; returns the address of a state's page, whose query `window.show` takes, too. */
export async function buildGallery(): Promise<(shot: Shot) => string> {
  const page = await buildPage({ entry: "gallery.entry.tsx", mode: "development" });
  return ({ state, locale = "en-GB", card = false }) => {
    const query = new URLSearchParams({ state, locale, ...(card ? { card: "" } : {}) });
    return `${page}?${query}`;
  };
}

/** Bundles an entry of this folder into a page in a folder of its own; returns the page's address. */
export async function buildPage(options: {
  readonly entry: string;
  readonly mode: "development" | "production";
  /** Style sheet of the page; absent: none. */
  readonly style?: string;
}): Promise<string> {
  const { entry, mode, style = "" } = options;
  const folder = mkdtempSync(join(tmpdir(), "pane-gallery-"));
  await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    outfile: join(folder, "gallery.js"),
    bundle: true,
    jsx: "automatic",
    format: "iife",
    target: "es2022",
    define: { "process.env.NODE_ENV": JSON.stringify(mode) },
    logLevel: "error",
  });
  const page = join(folder, "index.html");
  writeFileSync(
    page,
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Pane gallery</title>' +
      '<meta http-equiv="Content-Security-Policy" content="script-src \'self\' file:">' +
      `<style>${style}</style><body><script src="gallery.js"></script></body></html>`,
  );
  return pathToFileURL(page).href;
}
