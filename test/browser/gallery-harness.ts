import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { getChromium } from "../../scripts/chromium.ts";
import { buildGallery } from "../taskpane/gallery/build.ts";
import type { Shot } from "../taskpane/gallery/shots.ts";

/** A browser on the states of the pane's gallery, which the tests of a file share. */
export interface GalleryHarness {
  address(shot: Shot): string;
  newPage(options: BrowserContextOptions): Promise<Page>;
}

export function onGallery(): GalleryHarness {
  let browser: Browser;
  let address: (shot: Shot) => string;
  beforeAll(async () => {
    address = await buildGallery();
    browser = await chromium.launch({
      executablePath: await getChromium(),
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
    });
  });
  afterAll(() => browser?.close());
  return {
    address: (shot) => address(shot),
    newPage: async (options) => (await browser.newContext(options)).newPage(),
  };
}
