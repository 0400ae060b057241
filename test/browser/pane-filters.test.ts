import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { shots } from "../taskpane/gallery/shots.ts";
import { onGallery } from "./gallery-harness.ts";

const gallery = onGallery();

async function open(shot: string): Promise<Page> {
  const found = shots.get(shot);
  if (found === undefined) throw new Error(`no shot ${shot}`);
  const page = await gallery.newPage({ viewport: { width: 320, height: 720 }, acceptDownloads: true });
  await page.goto(gallery.address(found));
  await found.act?.(page);
  return page;
}

describe("a newcomer without a table", () => {
  it("tries the sample out and takes it away again, and hides the tips for good", async () => {
    const page = await open("sample-added");
    await page.getByText("'Sample deals'!A3:O305, 300 deals").waitFor();
    await page.getByRole("button", { name: "Remove the sample" }).click();
    await page.getByText("Removed the sheet Sample deals").waitFor();
    await page.getByText("No deal table to set up yet").waitFor();
    await page.getByRole("button", { name: "Hide this" }).click();
    await page.reload();
    await page.getByRole("button", { name: "Add sample deals" }).waitFor();
    expect(await page.getByText("How it works").count()).toBe(0);
    await page.context().close();
  });
});

describe("a campaign that was clicked", () => {
  it("narrows the other pages, where it can be seen and taken away", async () => {
    const page = await open("pipeline-of-campaign");
    const shown = page.getByText(/^\d+ of 120 deals$/);
    await shown.waitFor();
    await page
      .getByRole("button", { name: /^To mend|^More pages/ })
      .or(page.getByRole("tab", { name: /^To mend/ }))
      .first()
      .click();
    const inMenu = page.getByRole("menuitemradio", { name: /^To mend/ });
    if (await inMenu.isVisible()) await inMenu.click();
    await page.getByText(/deals? checked as of/).waitFor();
    expect(await page.getByText(/^58 deals checked/).count()).toBe(1);
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.getByText(/^120 deals checked/).waitFor();
    await page.context().close();
  });
});

describe("a chart's picture", () => {
  /** The picture's size, and how many different bytes its pixels are packed into: a blank one has few. */
  async function saved(page: Page, chart: string) {
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: `Copy picture: ${chart}` }).press("Enter");
    const download = await downloading;
    const bytes = await readFile(await download.path());
    return {
      name: download.suggestedFilename(),
      kind: bytes.toString("latin1", 1, 4),
      width: bytes.readUInt32BE(16),
      bytes: bytes.length,
    };
  }

  it("is saved by keyboard where the clipboard may not be written to, and says so", async () => {
    const page = await open("ready");
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException("denied", "NotAllowedError"));
    });
    const picture = await saved(page, "Funnel");
    expect(picture).toMatchObject({ name: "Funnel.png", kind: "PNG" });
    // 296 px of chart and its margins, twice as sharp.
    expect(picture.width).toBe(2 * (320 - 24 + 24));
    expect(picture.bytes).toBeGreaterThan(10_000);
    await page.getByText("Saved as Funnel.png: this window may not copy pictures").waitFor();
    await page.context().close();
  });

  it("goes to the clipboard as a PNG on white where that is allowed", async () => {
    const page = await open("ready");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.evaluate(() => {
      navigator.clipboard.write = async ([item]) => {
        const bitmap = await createImageBitmap(await (item as ClipboardItem).getType("image/png"));
        const canvas = document.createElement("canvas");
        const ink = canvas.getContext("2d");
        ink?.drawImage(bitmap, 0, 0);
        document.title = [...(ink?.getImageData(0, 0, 1, 1).data ?? [])].join();
      };
    });
    await page.getByRole("button", { name: "Copy picture: Outlook" }).click();
    await page.getByText("Picture copied").waitFor();
    expect(await page.title()).toBe("255,255,255,255");
    await page.context().close();
  });
});
