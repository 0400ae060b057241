import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Shot } from "./shots.ts";

/** Builds the gallery into a folder of its own; returns the address of a state's page. */
export async function buildGallery(): Promise<(shot: Shot) => string> {
  const folder = mkdtempSync(join(tmpdir(), "pane-gallery-"));
  await build({
    entryPoints: [fileURLToPath(new URL("gallery.entry.tsx", import.meta.url))],
    outfile: join(folder, "gallery.js"),
    bundle: true,
    jsx: "automatic",
    format: "iife",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"development"' },
    logLevel: "error",
  });
  const page = join(folder, "index.html");
  writeFileSync(
    page,
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Pane gallery</title>' +
      '<meta http-equiv="Content-Security-Policy" content="script-src \'self\' file:">' +
      '<body><script src="gallery.js"></script></body></html>',
  );
  return ({ state, locale = "en-GB", card = false }) => {
    const query = new URLSearchParams({ state, locale, ...(card ? { card: "" } : {}) });
    return `${pathToFileURL(page).href}?${query}`;
  };
}
