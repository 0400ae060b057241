import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { onGallery } from "./gallery-harness.ts";

const gallery = onGallery();

/** The pane on a workbook from which every answer is computed. */
async function open(state: "live" | "live-managed"): Promise<Page> {
  const page = await gallery.newPage({
    viewport: { width: 300, height: 720 },
    reducedMotion: "reduce",
  });
  await page.goto(gallery.address({ state }));
  return page;
}

async function toSettings(page: Page) {
  await page.locator("button[aria-haspopup=menu]").click();
  await page.getByRole("menuitemradio", { name: "Settings" }).click();
  await page.getByRole("heading", { name: "Stages" }).waitFor();
}

const toPipeline = (page: Page) => page.getByRole("tab", { name: "Pipeline" }).click();
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const stages = (page: Page) =>
  page
    .locator("[data-stage]")
    .evaluateAll((rows) => rows.map((row) => row.firstElementChild?.nextSibling?.firstChild?.textContent));
const news = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor();

describe("a new user", () => {
  it("comes from a plain table to the first forecast", async () => {
    const page = await open("live");
    await button(page, "Check the table").click();
    await button(page, "Next").click();
    await button(page, "Next").click();
    await button(page, "Set up pipeline").click();
    await news(page, "Pipeline set up");
    await button(page, "See pipeline").click();
    const figures = page.getByLabel("Key figures");
    // 1,000 at 25 %, 1,500 at 50 % and 2,000 at 75 %.
    await figures.getByTitle("2,500").waitFor();
    await page.getByRole("heading", { name: "Outlook" }).waitFor();
    await page.context().close();
  });

  it("sets a target and sees the chance to reach it, and takes the target back", async () => {
    const page = await open("live-managed");
    await button(page, "Set a target").click();
    await button(page, "Add target").click();
    await page.getByRole("textbox", { name: /^To be won/ }).fill("2 000");
    await button(page, "Save Targets").click();
    await news(page, "Saved: Targets");
    await toPipeline(page);
    await page.getByRole("combobox", { name: "Period" }).selectOption("next quarter");
    await page.getByText("Next quarter: target €2k").waitFor();
    await news(page, "Chance to reach it: about 3 in 4");
    await toSettings(page);
    await button(page, "Remove target Each quarter").click();
    await button(page, "Save Targets").click();
    await news(page, "Saved: Targets");
    await button(page, "Undo change").click();
    await news(page, "Change undone");
    await button(page, "Remove target Each quarter").waitFor();
    await page.context().close();
  });
});

describe("filters", () => {
  it("leave an owner's deals, hold on other pages, and are taken away one by one or all at once", async () => {
    const page = await open("live-managed");
    await page.getByRole("combobox", { name: "Owner" }).selectOption("Bob");
    await news(page, "2 of 5 deals");
    await page.getByLabel("Key figures").getByTitle("€1,500").waitFor();
    await toSettings(page);
    await toPipeline(page);
    await news(page, "2 of 5 deals");
    await page.getByRole("button", { name: /^Qualified/ }).click();
    await news(page, "1 of 5 deals");
    await button(page, "Remove filter: Bob").click();
    await button(page, "Remove filter: Qualified").waitFor();
    await button(page, "Clear filters").click();
    await page.getByLabel("Key figures").getByTitle("€4,500").waitFor();
    expect(await page.getByRole("button", { name: /^Remove filter/ }).count()).toBe(0);
    await page.context().close();
  });

  it("narrow to a month that is chosen in the outlook, and the figures say how they were counted", async () => {
    const page = await open("live-managed");
    await button(page, "Apr 2026").click();
    await button(page, "Remove filter: Apr 2026").waitFor();
    await page.getByLabel("Key figures").getByTitle("€3,500").waitFor();
    await button(page, "How counted? Open").click();
    await page.getByText("2026-04").first().waitFor();
    await page.context().close();
  });
});

describe("the stages", () => {
  it("are put in another order by dragging and by keys, and are saved and put back", async () => {
    const page = await open("live-managed");
    await toSettings(page);
    expect(await stages(page)).toEqual(["Lead", "Qualified", "Proposal", "Won", "Lost"]);
    const handle = await page.locator('[data-drag="0"]').boundingBox();
    const target = await page.locator('[data-drag="2"]').boundingBox();
    if (handle === null || target === null) throw new Error("no handles");
    await page.mouse.move(handle.x + 8, handle.y + 12);
    await page.mouse.down();
    await page.mouse.move(target.x + 8, target.y + 12, { steps: 4 });
    await page.mouse.up();
    expect(await stages(page)).toEqual(["Qualified", "Proposal", "Lead", "Won", "Lost"]);
    await page.getByRole("button", { name: "Move Lead up" }).focus();
    await page.keyboard.press("Enter");
    expect(await stages(page)).toEqual(["Qualified", "Lead", "Proposal", "Won", "Lost"]);
    await button(page, "Save Stages").focus();
    await page.keyboard.press("Enter");
    await news(page, "Saved: Stages");
    await toPipeline(page);
    const bars = page.locator("figure [role=button][aria-pressed]");
    await bars.first().waitFor();
    expect(await bars.first().textContent()).toContain("Qualified");
    await toSettings(page);
    await page.context().close();
  });

  it("are renamed without a deal moving, and not removed while deals stand in them", async () => {
    const page = await open("live-managed");
    await toSettings(page);
    await page.getByRole("button", { name: /^Proposal/ }).click();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Offer sent");
    await page.keyboard.press("Enter");
    await button(page, "Save Stages").click();
    await news(page, "Saved: Stages");
    await page.getByRole("button", { name: "Offer sent Open · 75% · 1 deal" }).waitFor();
    await button(page, "Remove stage").click();
    await button(page, "Save Stages").click();
    await page.getByText(/would be in no stage without "Offer sent"/).waitFor();
    await button(page, "Discard").click();
    await page.getByRole("button", { name: /^Offer sent/ }).waitFor();
    await page.context().close();
  });
});
