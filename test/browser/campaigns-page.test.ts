import { readFileSync } from "node:fs";
import axeCore from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { onWorkbench } from "./harness.ts";

let page: Page;
onWorkbench(async (opened) => {
  page = opened;
  await page.getByRole("button", { name: "Campaign sample" }).click();
  await expect
    .poll(() => page.evaluate(() => window.pipewright.sheets()), { timeout: 60_000 })
    .toEqual(["deals", "touches", "campaigns"]);
  await button("Check the table").click();
  await button("Next").click();
  await button("Next").click();
  await button("Set up pipeline").click();
  await pane().getByText("Pipeline set up").waitFor();
  await page.evaluate(() => window.pipewright.idle());
});

const pane = () => page.getByRole("complementary", { name: "Pipewright pane" });
const button = (name: string | RegExp) => pane().getByRole("button", { name });
const cell = (sheet: string, address: string) =>
  page.evaluate(([on, at]) => window.pipewright.cell(on as string, at as string), [sheet, address]);
const figures = (label: string, name: string) =>
  pane()
    .getByRole("table", { name: label })
    .locator("tr", { has: page.getByRole("rowheader", { name: new RegExp(`^${name}`) }) })
    .locator("xpath=following-sibling::tr[1]")
    .getByRole("cell")
    .evaluateAll((cells) =>
      cells.map((each) => Number((each.getAttribute("title") ?? "").replace(/[^\d-]/g, ""))),
    );

async function openCampaigns(): Promise<void> {
  await button("More pages").click();
  await page.getByRole("menuitemradio", { name: "Campaigns" }).click();
}

/** The tables found are confirmed, and the report is there with its ranges. */
async function toReport(): Promise<void> {
  await openCampaigns();
  await button("Look for tables").click();
  await pane().getByText("2 tables found").waitFor();
  await button("Use these").click();
  await pane().getByText("Campaign tables set").waitFor();
  await button("Show the report").click();
  await pane().getByText("Dot and line").waitFor({ timeout: 60_000 });
  await pane().getByRole("progressbar").waitFor({ state: "detached", timeout: 60_000 });
}

const firstBar = () =>
  pane().getByRole("region", { name: "Credit" }).getByRole("listitem").first().innerText();
const unfold = (name: string) => pane().locator("summary", { hasText: name }).click();

describe("the campaigns page of the workbench", () => {
  it("finds the tables, ties to the deals won, and compares campaigns with what they really brought", async () => {
    await toReport();
    const truth = new Map(
      readFileSync("samples/campaign-truth.csv", "utf8")
        .trim()
        .split("\n")
        .slice(1)
        .map((row) => row.split(","))
        .map(([name = "", , , , amount]) => [name, Number(amount)]),
    );
    const won = truth.get("(all that was won)") ?? Number.NaN;
    await pane().getByText(won.toLocaleString("en-US")).first().waitFor();
    await pane().getByText("the same as the won deals of the deal table").waitFor();

    await unfold("Models side by side");
    const [first, , last] = await figures("Models side by side", "Brand search");
    // The search brings nothing; people who buy anyway search last of all.
    expect(truth.get("Brand search")).toBe(0);
    expect(Number(last)).toBeGreaterThan(10 * Number(first));
    await pane().getByText("Brand search the model decides").waitFor();

    await pane().getByRole("combobox", { name: "Model" }).selectOption("last");
    await pane().getByText("All to the last touch").waitFor();
    await expect.poll(() => firstBar(), { timeout: 60_000 }).toContain("Brand search");
    await pane().getByRole("radio", { name: "Channel" }).check();
    await expect.poll(() => firstBar(), { timeout: 60_000 }).toContain("Paid search");

    await unfold("Cost and return");
    const [cost, roi] = await figures("Cost and return", "Facebook");
    expect(cost).toBeGreaterThan(0);
    expect(roi).not.toBe(0);
  });

  it("shows a deal's own journey, and leaves the report as a formula on a new sheet", async () => {
    await toReport();
    await unfold("A deal's journey");
    await page.evaluate(() => window.pipewright.select("deals", "A6"));
    await pane().getByText("C-0005").waitFor();
    await pane().getByText("24,850 shared among its touches").waitFor();

    await button("On a new sheet").click();
    await pane().getByText("Report in 'Campaign report'!A1").waitFor();
    await expect.poll(() => cell("Campaign report", "A1"), { timeout: 60_000 }).toBe("Campaign");
    const last = await page.evaluate(() => {
      const names = Array.from({ length: 20 }, (_, i) =>
        window.pipewright.cell("Campaign report", `A${i + 1}`),
      );
      return names.indexOf("Total") + 1;
    });
    expect(await cell("Campaign report", `F${last}`)).toBe(5_890_800);

    await page.evaluate(() => window.pipewright.select("deals", "B6"));
    await button("From the selected cell").click();
    await pane().getByText("B6 holds something already").waitFor();
  });

  it("works by keyboard alone, and has nothing for axe", async () => {
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    const press = async (name: string) => {
      for (let presses = 0; presses < 60 && (await focused()) !== name; presses++)
        await page.keyboard.press("Tab");
      expect(await focused()).toBe(name);
      await page.keyboard.press("Enter");
    };
    await button("More pages").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitemradio", { name: "Campaigns" }).waitFor();
    for (let presses = 0; presses < 10 && (await focused()) !== "Campaigns"; presses++) {
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await button("Look for tables").waitFor();
    await press("Look for tables");
    await button("Use these").waitFor();
    await press("Use these");
    await pane().getByText("Campaign tables set").waitFor();
    await page.keyboard.press("Shift+Tab");
    await button("Campaigns").focus();
    await page.keyboard.press("Enter");
    await pane().getByText("Dot and line").waitFor({ timeout: 60_000 });
    await pane().getByRole("combobox", { name: "Model" }).focus();
    await page.keyboard.press("Home");
    await pane().getByText("All to the first touch").waitFor();
    await press("Models side by side");
    await pane().getByRole("table", { name: "Models side by side" }).waitFor();
    await pane().getByRole("progressbar").waitFor({ state: "detached", timeout: 60_000 });

    await page.evaluate(axeCore.source);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(context: object): Promise<{ violations: readonly { id: string }[] }> };
      };
      const { violations } = await axe.run({ include: ["aside"], exclude: ["[data-tabster-dummy]"] });
      return violations.map(({ id }) => id);
    });
    expect(found).toEqual([]);
  });
});
