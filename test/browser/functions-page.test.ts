import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { onWorkbench } from "./harness.ts";

let page: Page;
onWorkbench(async (opened) => {
  page = opened;
  await setUp();
});

const pane = () => page.getByRole("complementary", { name: "Pipewright pane" });
const button = (name: string | RegExp) => pane().getByRole("button", { name });
const cell = (address: string) => page.evaluate((at) => window.pipewright.cell("deals", at), address);
const select = (address: string) => page.evaluate((at) => window.pipewright.select("deals", at), address);

async function setUp(): Promise<void> {
  await button("Check the table").click();
  await button("Next").click();
  await button("Next").click();
  await button("Set up pipeline").click();
  await pane().getByText("Pipeline set up").waitFor();
  await page.evaluate(() => window.pipewright.idle());
}

async function openFunctions(): Promise<void> {
  await button("More pages").click();
  await page.getByRole("menuitemradio", { name: "Functions" }).click();
}

async function openFunction(search: string, name: string): Promise<void> {
  await openFunctions();
  await pane().getByRole("searchbox", { name: "Search functions" }).fill(search);
  await button(new RegExp(`^${name}`)).click();
}

describe("the functions page of the workbench", () => {
  it("finds a function, fills it in, shows its value, inserts it, and explains the cell", async () => {
    await select("S4");
    await openFunction("sum amounts", "PIPELINE.VALUE");
    await pane().getByRole("combobox", { name: "status" }).selectOption("won");
    await button("Add condition").click();
    await pane().getByRole("combobox", { name: "Column" }).selectOption("Owner");
    // A list closes where the spreadsheet, slow to draw, takes the focus back: it is opened again.
    const choice = page.getByRole("option", { name: "Ola Berg" });
    const chosen = async () => {
      if (!(await choice.isVisible())) await pane().getByRole("combobox", { name: "Is" }).click();
      return choice.isVisible();
    };
    await expect.poll(chosen, { timeout: 60_000, interval: 500 }).toBe(true);
    await choice.click();
    const preview = pane().getByRole("region", { name: "Value now" });
    await preview.getByText('=PIPELINE.VALUE("won",,,"Owner","Ola Berg")').waitFor();
    const shown = (await preview.getByRole("status").innerText()).replace(/\D/g, "");

    await button("Insert in S4").click();
    await pane().getByText("Inserted in deals!S4").waitFor();
    await expect.poll(() => cell("S4"), { timeout: 60_000 }).toBeGreaterThan(0);
    expect(String(Math.round(Number(await cell("S4"))))).toBe(shown);

    await button("Functions").click();
    const card = pane().getByRole("region", { name: "deals!S4: PIPELINE.VALUE" });
    await card.getByRole("button", { name: "How counted?" }).click();
    await pane().getByText("Left out", { exact: true }).waitFor();
    const counted = pane().locator("summary", { hasText: "Won" }).first();
    await counted.click();
    const row = pane()
      .getByRole("button", { name: /^Row \d/ })
      .first();
    const number = Number((await row.innerText()).replace(/\D/g, ""));
    await row.click();
    await pane().getByText(`deals!A${number} calls no Pipewright function`).waitFor();
    expect(await cell(`D${number}`)).toBe("Ola Berg");

    await select("S4");
    await pane().getByText("Left out", { exact: true }).waitFor();
  });

  it("overwrites nothing, and finds room before a table spills", async () => {
    await page.evaluate(() => window.pipewright.setCell("deals", "U8", "a note"));
    await select("S4");
    await openFunction("funnel", "STAGE.FUNNEL");
    await button("Insert in S4").click();
    await pane().getByText("U8 is in the way").waitFor();
    expect(await cell("S4")).toBeNull();
    await select("U8");
    await button("Insert in U8").click();
    await pane().getByText("U8 holds something already").waitFor();
    expect(await cell("U8")).toBe("a note");
    await select("S12");
    await button("Insert in S12").click();
    await pane().getByText("Inserted in deals!S12").waitFor();
    await expect.poll(() => cell("S13"), { timeout: 60_000 }).toBe("Lead");
  });

  it("says what is wrong with an argument, and follows edits of the table", async () => {
    await select("S4");
    await openFunction("CHANCE", "PIPELINE.CHANCE");
    const preview = pane().getByRole("region", { name: "Value now" });
    await preview.getByText("“target” is missing").or(preview.getByText('"target" is missing')).waitFor();
    await pane().getByRole("textbox", { name: "target" }).fill("a lot");
    await preview.getByText("takes a number").waitFor();
    expect(await button("Insert in S4").getAttribute("aria-disabled")).toBe("true");
    await button("Functions").click();
    await pane().getByRole("searchbox").fill("count");
    await button(/^PIPELINE.COUNT/).click();
    await pane().getByRole("combobox", { name: "status" }).selectOption("won");
    const value = () => preview.getByRole("status").innerText();
    await expect.poll(value).toMatch(/^\d+$/);
    const before = Number(await value());
    const stage = /won/i.test(String(await cell("E4"))) ? "Closed Lost" : "Closed Won";
    await page.evaluate((to) => window.pipewright.setCell("deals", "E4", to), stage);
    await expect.poll(value, { timeout: 30_000 }).not.toBe(String(before));
  });

  it("tells how a key figure of the pipeline was counted, and leads back", async () => {
    await pane().getByRole("tab", { name: "Pipeline" }).click();
    await button("How counted? Win rate").click();
    await pane().getByText("=PIPELINE.WINRATE()").waitFor();
    await pane()
      .getByText(/won ÷ \(/)
      .waitFor();
    await button("Pipeline").click();
    await pane().getByRole("figure", { name: "Funnel" }).waitFor();
  });

  it("works by keyboard alone", async () => {
    await select("S4");
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    await button("More pages").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    for (let presses = 0; presses < 12 && (await focused()) !== "Functions"; presses++) {
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await pane().getByRole("searchbox").focus();
    await page.keyboard.type("winrate");
    await page.keyboard.press("Tab");
    for (let presses = 0; presses < 5 && !(await focused()).startsWith("PIPELINE.WINRATE"); presses++) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await button("Insert in S4").focus();
    await expect.poll(() => button("Insert in S4").getAttribute("aria-disabled")).not.toBe("true");
    await page.keyboard.press("Enter");
    await pane().getByText("Inserted in deals!S4").waitFor();
    await expect.poll(() => cell("S4"), { timeout: 60_000 }).toBeGreaterThan(0);
  });
});
