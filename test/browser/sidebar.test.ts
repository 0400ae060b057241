import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { dealCells } from "../contract/sheets.ts";
import { sheetByName } from "../fakes/sheets/host.ts";
import type { SheetsFake } from "../fakes/sheets/sheets-fake.ts";
import { openSheets } from "../hosts/sheets/built.ts";
import { dealFormats, historyOf, managedSheets } from "../hosts/sheets/managed.ts";
import { openSidebar, type Sidebar, startBrowser } from "./sidebar-harness.ts";

let browser: Browser;
let opened: Sidebar[] = [];

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

afterEach(async () => {
  const all = opened;
  opened = [];
  for (const { close } of all) await close();
  for (const { errors } of all) expect(errors).toEqual([]);
});

async function open(fake: SheetsFake, breaks?: { message: string | null }): Promise<Sidebar> {
  const sidebar = await openSidebar(browser, fake, breaks);
  opened.push(sidebar);
  return sidebar;
}

const plain = () => openSheets({ sheets: [{ name: "Sales", cells: dealCells, formats: dealFormats }] });
const isReady = ({ page }: Sidebar) => page.getByText("5 deals as of").waitFor();

describe("the built sidebar, 300 px wide", () => {
  it("sets up a pipeline, shows its figures, follows the sheet and takes all back", async () => {
    const fake = plain();
    const before = fake.state();
    const sidebar = await open(fake);
    const { page } = sidebar;
    const press = (name: string) => page.getByRole("button", { name }).click();

    await press("Check the table");
    expect(await sidebar.overflow()).toBe(0);
    await press("Next");
    await page.getByRole("heading", { name: "Stages", exact: true }).waitFor();
    expect(await sidebar.overflow()).toBe(0);
    await press("Next");
    await page.getByText("Nothing has changed yet").waitFor();
    expect(fake.state()).toEqual(before);
    await press("Set up pipeline");
    await page.getByText("Added 3 sheets: Stages, Stage history, Pipeline").waitFor();
    expect(fake.host.sheets.map(({ name }) => name)).toEqual([
      "Sales",
      "Stages",
      "Stage history",
      "Pipeline",
    ]);

    await page.getByRole("tab", { name: "Pipeline" }).click();
    await isReady(sidebar);
    await page.getByText("4.5K", { exact: true }).waitFor();
    expect(await sidebar.overflow()).toBe(0);

    await sidebar.idle();
    fake.type("Sales", 3, 3, 3000);
    await sidebar.wait(31);
    await page.getByText("The spreadsheet may have changed since").waitFor();
    expect(await page.getByText("6.5K", { exact: true }).count()).toBe(0);
    await sidebar.comeBack();
    await page.getByText("6.5K", { exact: true }).waitFor();
    await page.getByText("The spreadsheet may have changed since").waitFor({ state: "detached" });
    fake.type("Sales", 3, 3, 1000);

    await page.getByRole("tab", { name: "Set up" }).click();
    await press("Undo set-up");
    await page.getByRole("alertdialog").getByRole("button", { name: "Undo set-up" }).click();
    await page.getByText("Set-up undone").waitFor();
    expect(fake.state()).toEqual(before);
  });

  it("reads again at the press of Refresh, and not by itself", async () => {
    const fake = managedSheets();
    const sidebar = await open(fake);
    await isReady(sidebar);
    await sidebar.idle();
    const asked = sidebar.asked.length;
    fake.type("Sales", 3, 3, 3000);
    await sidebar.comeBack();
    await sidebar.wait(20);
    expect(sidebar.asked, "what was read a moment ago is not read again").toHaveLength(asked);
    await sidebar.page.getByRole("button", { name: "Refresh" }).click();
    await sidebar.page.getByText("6.5K", { exact: true }).waitFor();
  });

  it("shows a stage that was pasted past the list, and leads to its row", async () => {
    const fake = managedSheets();
    fake.paste("Sales", 4, 2, [["Qualifed"]]);
    fake.runEvents();
    fake.host.active = sheetByName(fake.host, "Pipeline").id;
    const sidebar = await open(fake);
    await isReady(sidebar);
    const { page } = sidebar;
    await page.getByText("Unknown stage").waitFor({ state: "attached" });
    await page.locator("details", { hasText: "Unknown stage" }).locator("summary").click();
    const issue = page.getByRole("listitem").filter({ hasText: "Unknown stage" });
    await issue.getByRole("button", { name: "Row 5" }).click();
    await expect.poll(() => fake.host.sheets.find(({ id }) => id === fake.host.active)?.name).toBe("Sales");
    expect(historyOf(fake)).toHaveLength(5);
    expect(await sidebar.overflow()).toBe(0);
  });

  it("says once what was put back on the sheet meanwhile", async () => {
    const fake = managedSheets();
    fake.run("pipewrightPutBack");
    const sidebar = await open(fake);
    const { page } = sidebar;
    await isReady(sidebar);
    await sidebar.idle();
    fake.paste("Sales", 3, 2, [["Propsal"]]);
    fake.runEvents();
    await sidebar.wait(31);
    await sidebar.comeBack();
    await page.getByText('"Acme" was put back to "Lead"').waitFor();
    expect(await sidebar.overflow()).toBe(0);
    await page.getByRole("button", { name: "Close" }).click();
    await sidebar.idle();
    const asked = sidebar.asked.length;
    await page.getByRole("button", { name: "Refresh" }).click();
    await expect.poll(() => sidebar.asked.length).toBeGreaterThan(asked);
    await sidebar.idle();
    expect(await page.getByText("was put back").count()).toBe(0);
  });

  it("says in the sidebar why nothing was set up", async () => {
    const fake = plain();
    const sidebar = await open(fake);
    const press = (name: string) => sidebar.page.getByRole("button", { name }).click();
    await press("Check the table");
    await press("Next");
    await press("Next");
    fake.host.lockedByOther = true;
    await press("Set up pipeline");
    await sidebar.page.getByText("Somebody else is changing this spreadsheet").waitFor();
    fake.host.lockedByOther = false;
  });

  it("says what Google says when it does not answer, and goes on when it does again", async () => {
    const breaks = { message: "We're sorry, a server error occurred." as string | null };
    const sidebar = await open(managedSheets(), breaks);
    await sidebar.page.getByText("a server error occurred").waitFor();
    breaks.message = null;
    await sidebar.page
      .getByRole("button", { name: /try again|refresh/i })
      .first()
      .click();
    await isReady(sidebar);
  });
});
