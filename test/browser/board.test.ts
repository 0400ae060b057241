import axeCore from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { onWorkbench } from "./harness.ts";

let page: Page;
onWorkbench(async (opened) => {
  page = opened;
  const { state } = await page.evaluate(() => window.pipewright.run("setUp", {}));
  expect(state).toBe("done");
  await page.evaluate(() => window.pipewright.idle());
});

const pane = () => page.getByRole("complementary", { name: "Pipewright pane" });
const stage = (name: string) => pane().locator(`[data-board-stage="${name}"]`);
const told = () => pane().getByRole("status");

async function openBoard(): Promise<void> {
  await pane().getByRole("button", { name: "More pages" }).click();
  await page.getByRole("menuitemradio", { name: "Board" }).click();
  await stage("Lead").getByRole("listitem").first().waitFor();
}

async function widen(): Promise<void> {
  await page.getByRole("separator", { name: /pane/i }).press("End");
  await expect.poll(() => stage("Lead").evaluate((column) => column.clientHeight > 400)).toBe(true);
}

/** The first card of a stage: the deal's name and id, and the cell its stage is in. */
async function firstCard(name: string) {
  const card = stage(name).getByRole("listitem").first();
  const [row = "", ...id] = (await card.getAttribute("data-card"))?.split(":") ?? [];
  const deal = await card.getByRole("button").first().innerText();
  return { card, deal, id: id.join(":"), cell: `E${row}`, key: `${row}:${id.join(":")}` };
}

const cell = (address: string) => page.evaluate((at) => window.pipewright.cell("deals", at), address);

/** From, to and how it was seen: the last row of the history. */
async function lastChange(): Promise<unknown[]> {
  await page.evaluate(() => window.pipewright.idle());
  return page.evaluate(() => {
    let row = 2;
    while (window.pipewright.cell("Stage history", `A${row}`) !== null) row++;
    return ["A", "B", "C", "F"].map((column) =>
      window.pipewright.cell("Stage history", `${column}${row - 1}`),
    );
  });
}

/** Holds a card, brings it over a stage by the way a hand takes, and lets go. */
async function drag(card: ReturnType<Page["locator"]>, to: string): Promise<void> {
  const from = await card.boundingBox();
  const target = await stage(to).boundingBox();
  if (from === null || target === null) throw new Error("nothing to drag");
  await page.mouse.move(from.x + 60, from.y + from.height - 12);
  await page.mouse.down();
  await page.mouse.move(target.x + target.width / 2, target.y + 150, { steps: 8 });
  await page.mouse.up();
}

describe("the board of the workbench", () => {
  it("moves a deal by dragging: the cell and the history follow, and undo takes it back", async () => {
    await openBoard();
    await widen();
    const { card, deal, id, cell: place } = await firstCard("Lead");
    const written = await cell(place);
    await drag(card, "Qualified");
    await told().getByText(`${deal} is now in Qualified`).waitFor();
    expect(await cell(place)).toBe("Qualified");
    await expect.poll(lastChange).toEqual([id, "Lead", "Qualified", "edit"]);
    await stage("Qualified").getByText(deal, { exact: true }).waitFor();
    await pane().getByRole("button", { name: "Undo", exact: true }).click();
    await told().getByText(`${deal} is back in Lead`).waitFor();
    expect(await cell(place)).toBe(written);
    await expect.poll(lastChange).toEqual([id, "Qualified", "Lead", "edit"]);
  });

  it("moves a deal by keyboard alone, keeps the focus on it, and refuses in words what a rule forbids", async () => {
    await page.evaluate(() =>
      window.pipewright.run("setRules", {
        settings: { byRule: { stageSkipped: { on: true, mode: "block" } } },
      }),
    );
    await openBoard();
    const { deal, cell: place, key } = await firstCard("Lead");
    const written = await cell(place);
    const button = pane().locator(`[data-card="${key}"] [data-move]`);
    const chooseStage = async (name: string) => {
      await button.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem", { name, exact: true }).waitFor();
      await page.keyboard.type(name.slice(0, 3));
      await page.keyboard.press("Enter");
    };
    await chooseStage("Meeting");
    await told().getByText(`${deal} was not moved`).waitFor();
    await told().getByText("would skip Qualified: move it stage by stage").waitFor();
    expect(await cell(place)).toBe(written);
    await chooseStage("Qualified");
    await told().getByText(`${deal} is now in Qualified`).waitFor();
    expect(await cell(place)).toBe("Qualified");
    await stage("Qualified").locator(`[data-card="${key}"]`).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
      .toBe(`Move ${deal} to another stage`);
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem").first().waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("menuitem").count()).toBe(0);
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it("gives a drag up with Escape, and shows the row when a card is only clicked", async () => {
    await openBoard();
    await widen();
    const { card, deal, cell: place } = await firstCard("Lead");
    const written = await cell(place);
    const box = await card.boundingBox();
    if (box === null) throw new Error("no card");
    await page.mouse.move(box.x + 60, box.y + box.height - 12);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + 40, { steps: 6 });
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect(await cell(place)).toBe(written);
    expect(await told().innerText()).toBe("");
    await card.getByRole("button", { name: deal, exact: true }).click();
    const selected = async () => (await page.evaluate(() => window.pipewright.run("explain", {}))).place;
    await expect.poll(selected).toBe(`deals!A${place.slice(1)}`);
  });

  it("follows an edit of the sheet within a second, sorts by amount, and unfolds what was won", async () => {
    await openBoard();
    const { deal, cell: place } = await firstCard("Lead");
    await page.evaluate((at) => window.pipewright.setCell("deals", at, "Qualified"), place);
    await stage("Qualified").getByText(deal, { exact: true }).waitFor();
    await pane().getByRole("combobox", { name: "Sort by" }).selectOption("amount");
    const amounts = async () =>
      (await stage("Lead").getByRole("listitem").allInnerTexts()).map((text) =>
        Number(/€([\d,]+)/.exec(text)?.[1]?.replace(/,/g, "") ?? 0),
      );
    await expect
      .poll(async () => {
        const shown = await amounts();
        return shown.length > 1 && shown.every((amount, i) => i === 0 || amount <= (shown[i - 1] as number));
      })
      .toBe(true);
    const won = pane().getByRole("button", { name: /^Closed Won/ });
    expect(await won.getAttribute("aria-expanded")).toBe("false");
    await won.click();
    await stage("Closed Won").getByRole("listitem").first().waitFor();
  });

  it("has nothing for axe at 270, 480, 560 and 960 px", async () => {
    await openBoard();
    await page.evaluate(axeCore.source);
    const edge = page.getByRole("separator", { name: /pane/i });
    for (const presses of [-8, 21, 8, 40]) {
      for (let i = 0; i < Math.abs(presses); i++) await edge.press(presses < 0 ? "ArrowRight" : "ArrowLeft");
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof axeCore };
        const { violations } = await axe.run("[role=tabpanel]");
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      });
      expect(found).toEqual([]);
    }
  });
});
