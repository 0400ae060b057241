import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { shots } from "../taskpane/gallery/shots.ts";
import { onGallery } from "./gallery-harness.ts";

const gallery = onGallery();

/** A page of a state, with everything that the console complained about. */
async function open(shot: string): Promise<{ page: Page; complaints: string[] }> {
  const found = shots.get(shot);
  if (found === undefined) throw new Error(`no shot ${shot}`);
  const page = await gallery.newPage({
    viewport: { width: 300, height: 720 },
    reducedMotion: "reduce",
  });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(gallery.address(found));
  await found.act?.(page);
  await page.waitForTimeout(250);
  return { page, complaints };
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
  });

describe("set-up by keyboard alone", () => {
  const press = async (page: Page, name: string) => {
    // Tab until the button is reached, as somebody without a mouse does.
    for (let presses = 0; presses < 80 && (await focused(page)) !== name; presses += 1) {
      await page.keyboard.press("Tab");
    }
    expect(await focused(page)).toBe(name);
    await page.keyboard.press("Enter");
  };

  it("goes from the welcome through the three steps to the done state, and undoes it", async () => {
    const { page } = await open("start");
    await press(page, "Check the table");
    await press(page, "Next");
    await page.getByRole("heading", { name: "Stages", exact: true }).waitFor();
    expect(await focused(page), "the step's title tells where one is").toBe("Stages");
    await press(page, "Next");
    await page.getByText("Nothing has changed yet").waitFor();
    await press(page, "Set up pipeline");
    await page.getByText("Added 3 sheets: Stages, Stage history, Pipeline").waitFor();
    await press(page, "Undo set-up");
    await page.getByRole("alertdialog").waitFor();
    await press(page, "Undo set-up");
    await page.getByText("Set-up undone").waitFor();
    await page.context().close();
  });

  it("keeps the focus on a corrected column while the table is read again", async () => {
    const { page } = await open("table");
    const picker = page.getByRole("combobox", { name: "Meaning of Arvio" });
    await picker.focus();
    await picker.selectOption("closed");
    await page.waitForTimeout(600);
    expect(await focused(page)).toBe("Meaning of Arvio");
    expect(await picker.inputValue()).toBe("closed");
    await page.context().close();
  });

  it("tells newcomers of the stages, wherever they come from, and no more of the table", async () => {
    const { page } = await open("stages");
    await page.getByText(/^Check the stages and their order/).waitFor();
    expect(await page.getByText("right sheet and columns").count()).toBe(0);
    await page.context().close();
  });

  it("moves a stage and keeps the focus on its button", async () => {
    const { page } = await open("stages");
    await page.getByRole("button", { name: "Move Tarjous down" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Tarjous is now 3 of 6").waitFor();
    expect(await focused(page)).toBe("Move Tarjous down");
    await page.context().close();
  });

  it("renames, adds and removes stages, and refuses a name that is taken", async () => {
    const { page } = await open("stages");
    await page.getByRole("button", { name: /^Tarjous/ }).click();
    const name = page.getByRole("textbox", { name: "Name" });
    await name.fill("Voitettu");
    await page.getByText("Another stage has this name").waitFor();
    await name.fill("Offer");
    await page.keyboard.press("Enter");
    // Its deals stay in it under the old name.
    await page.getByRole("button", { name: "Offer Open · 40% · 41 deals" }).waitFor();
    await page.getByRole("button", { name: "Add stage" }).click();
    await page.getByRole("button", { name: /^New stage 7/ }).waitFor();
    await page.getByRole("button", { name: "Remove stage" }).click();
    await page.getByText("Removed New stage 7").waitFor();
    expect(await page.getByRole("button", { name: /^New stage 7/ }).count()).toBe(0);
    await page.context().close();
  });
});

describe("choices made for one workbook", () => {
  it("are not carried over to another that is opened in its place", async () => {
    const { page } = await open("stages");
    await page.getByRole("button", { name: "Move Tarjous down" }).click();
    await page.getByText("Tarjous is now 3 of 6").waitFor();
    await page.evaluate(() => (window as unknown as { openOther(): void }).openOther());
    await page.getByText("Opportunities!A1:K209, 208 deals").waitFor();
    await page.getByRole("button", { name: "Check the table" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    expect(
      await page
        .getByRole("button", { name: /^Move .* down/ })
        .nth(1)
        .getAttribute("aria-label"),
    ).toBe("Move Tarjous down");
    await page.context().close();
  });
});

describe("a misspelt stage", () => {
  it("is merged by giving it the right stage's name", async () => {
    const { page } = await open("stages");
    await page.getByRole("button", { name: /^Neuvottelu/ }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Tarjous");
    await page.getByRole("button", { name: "Merge into Tarjous" }).click();
    await page.getByText("Merged Neuvottelu into Tarjous").waitFor();
    await page.getByRole("button", { name: "Tarjous Open · 40% · 63 deals" }).waitFor();
    await page.context().close();
  });
});

/** The bars of the pipeline's funnel, each of which chooses its stage. */
const barsOf = (page: Page) => page.locator("figure [role=button][aria-pressed]");

describe("the funnel", () => {
  it("is one stop for Tab, walked with the arrow keys, and tells its figures", async () => {
    const { page } = await open("ready");
    const bars = barsOf(page);
    expect(await bars.evaluateAll((all) => all.map((bar) => (bar as HTMLElement).tabIndex))).toEqual([
      0, -1, -1, -1,
    ]);
    await page.getByRole("button", { name: /^Kartoitus/ }).focus();
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toContain("Tarjous118");
    await page.getByRole("tooltip").getByText("76.1% moved on, 70 of 92 decided").waitFor();
    await page.keyboard.press("End");
    expect(await focused(page)).toContain("Voitettu");
    await page.keyboard.press("Home");
    expect(await focused(page)).toContain("Kartoitus");
    await page.context().close();
  });

  it("draws lengths from one baseline in proportion to deals, or to value", async () => {
    const { page } = await open("ready");
    const lengths = () =>
      barsOf(page).evaluateAll((bars) =>
        bars.map((bar) => {
          const parts = [...bar.querySelectorAll("rect")].map((part) => part.getBoundingClientRect());
          return Math.max(...parts.map(({ right }) => right)) - Math.min(...parts.map(({ left }) => left));
        }),
      );
    const [first = 0, ...others] = await lengths();
    const shares = others.map((length) => length / first);
    for (const [at, reached] of [118, 70, 40].entries()) expect(shares[at]).toBeCloseTo(reached / 208, 2);
    await page.getByRole("radio", { name: "Value" }).check();
    const [most = 0, next = 0] = await lengths();
    expect(next / most).toBeCloseTo((118 * 11_200) / (208 * 10_300), 2);
    await page.context().close();
  });

  it("has a table that says the same", async () => {
    const { page } = await open("funnel-table");
    const cells = await page.getByRole("row").nth(2).locator("th, td").allTextContents();
    expect(cells).toEqual(["Tarjous", "118", "26", "22", "76%"]);
    expect(await barsOf(page).count()).toBe(0);
    await page.getByRole("button", { name: "Show as bars" }).click();
    expect(await barsOf(page).count()).toBe(4);
    await page.context().close();
  });

  it("twice on a page shares no id", async () => {
    const { page } = await open("two-funnels");
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
    await page.context().close();
  });
});

describe("the pipeline page", () => {
  it("follows an edit within a second", async () => {
    const { page } = await open("ready");
    await page.evaluate(() => (window as unknown as { editWorkbook(): void }).editWorkbook());
    await page.getByText("75 deals").waitFor({ timeout: 1000 });
    expect(await page.getByText("€2m").count()).toBe(1);
    await page.context().close();
  });

  it("drops an answer that a later one has overtaken", async () => {
    const { page } = await open("overtaken");
    await page.evaluate(() => (window as unknown as { editWorkbook(): void }).editWorkbook());
    await page.getByText("75 deals").waitFor();
    await page.evaluate(() => (window as unknown as { answerFirst(): void }).answerFirst());
    await page.waitForTimeout(200);
    expect(await page.getByText("75 deals").count()).toBe(1);
    await page.context().close();
  });

  it("says why a figure is missing and never shows 0 for it", async () => {
    const { page } = await open("incomputable");
    await page.getByText("No closed deals").waitFor();
    expect(await page.getByText("Not known", { exact: true }).count()).toBe(3);
    expect(await page.getByRole("radio", { name: "Value" }).isDisabled()).toBe(true);
    await page.context().close();
  });

  it("points to set-up where nothing is managed", async () => {
    const { page } = await open("unmanaged");
    await page.getByRole("button", { name: "Go to set-up" }).click();
    await page.getByText("Turn this table into a pipeline").waitFor();
    await page.context().close();
  });
});
