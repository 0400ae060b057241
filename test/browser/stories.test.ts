import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { sheetByName } from "../fakes/sheets/host.ts";
import { openSheets } from "../hosts/sheets/built.ts";
import { startExcelHarness } from "./excel-harness.ts";
import { openSidebar, startBrowser } from "./sidebar-harness.ts";
import { columns, deals, storyDay, storySheets } from "./story-table.ts";

/** A spreadsheet with the built pane beside it. Rows and columns from 0. */
interface Beside {
  readonly page: Page;
  readonly errors: readonly string[];
  sheets(): Promise<readonly string[]>;
  cell(sheet: string, row: number, column: number): Promise<Cell>;
  formula(sheet: string, row: number, column: number): Promise<string | null>;
  /** What a person does in the sheet. */
  select(row: number, column: number): Promise<void>;
  type(row: number, column: number, value: Cell): Promise<void>;
  paste(row: number, column: number, cells: Cell[][]): Promise<void>;
  selected(): Promise<string>;
  /** The user's hand is back in the pane. */
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

async function besideExcel(): Promise<Beside> {
  const harness = await startExcelHarness();
  const { page, errors, type, paste, save, close } = await harness.open({ sheets: storySheets });
  await page.clock.setFixedTime(new Date("2026-11-21T12:00:00Z"));
  const saved = async (sheet: string, row: number, column: number) =>
    (await save()).sheets.find(({ name }) => name === sheet)?.cells[row]?.[column];
  return {
    page,
    errors,
    sheets: async () => (await save()).sheets.map(({ name }) => name),
    cell: async (...at) => (await saved(...at))?.value ?? null,
    formula: async (...at) => (await saved(...at))?.formula ?? null,
    select: (row, column) =>
      page.evaluate((at) => window.excelFake.person().select("Sales", ...at), [row, column] as const),
    type: async (row, column, value) => void (await type("Sales", row, column, value)),
    paste: (row, column, cells) => paste("Sales", row, column, cells),
    selected: () => page.evaluate(() => window.excelFake.host.selection.replace(/^.*!/, "")),
    comeBack: async () => {},
    async close() {
      await close();
      await harness.close();
    },
  };
}

async function besideSheets(): Promise<Beside> {
  const browser: Browser = await startBrowser();
  const fake = openSheets({ sheets: storySheets, now: storyDay + 0.5 });
  const sidebar = await openSidebar(browser, fake);
  const { page, errors } = sidebar;
  const at = (sheet: string, row: number, column: number) =>
    sheetByName(fake.host, sheet).cells.get(`${row},${column}`);
  return {
    page,
    errors,
    sheets: async () => fake.host.sheets.map(({ name }) => name),
    cell: async (...place) => at(...place)?.value ?? null,
    formula: async (...place) => at(...place)?.formula ?? null,
    select: async (row, column) => {
      fake.host.active = sheetByName(fake.host, "Sales").id;
      fake.host.current = { row, column };
    },
    type: async (row, column, value) => void fake.type("Sales", row, column, value),
    paste: async (row, column, cells) => {
      fake.paste("Sales", row, column, cells);
      fake.runEvents();
    },
    selected: async () => `${String.fromCharCode(65 + fake.host.current.column)}${fake.host.current.row + 1}`,
    async comeBack() {
      // The sidebar cannot be told of edits: it looks again when somebody comes back to it.
      await sidebar.idle();
      await sidebar.wait(31);
      await sidebar.comeBack();
    },
    async close() {
      await sidebar.close();
      await browser.close();
    },
  };
}

const hosts = [
  { name: "Excel", start: besideExcel, spelt: (name: string) => `${name}()` },
  { name: "Google Sheets", start: besideSheets, spelt: (name: string) => `${name.replace(".", "_")}()` },
];

// One page a host: each story goes on where the one before has ended.
describe.each(hosts)("a pipeline beside $name", ({ start, spelt }) => {
  let beside: Beside;
  let page: Page;

  beforeAll(async () => {
    beside = await start();
    page = beside.page;
  });
  afterAll(async () => {
    await beside?.close();
    expect(beside.errors).toEqual([]);
  });

  /** Presses a button as the keyboard does. */
  const press = async (name: string | RegExp) => {
    const button = page.getByRole("button", { name, exact: true }).first();
    await button.focus();
    await page.keyboard.press("Enter");
  };
  const goTo = async (name: string) => {
    const tab = page.getByRole("tab", { name: new RegExp(`^${name}`) });
    if ((await tab.count()) > 0) {
      await tab.focus();
      await page.keyboard.press("Enter");
      return;
    }
    await press("More pages");
    const item = page.getByRole("menuitemradio", { name });
    await item.focus();
    await page.keyboard.press("Enter");
  };

  it("a new user comes from the plain table to the first forecast", async () => {
    for (const step of ["Check the table", "Next", "Next", "Set up pipeline"]) await press(step);
    await page.getByText("Added 3 sheets: Stages, Stage history, Pipeline").waitFor();
    await press("See pipeline");
    const figures = page.getByLabel("Key figures");
    await figures.getByText("Weighted forecast").waitFor();
    // As the new sheet Stages has them.
    const header = await Promise.all([0, 1, 2, 3, 4, 5].map((column) => beside.cell("Stages", 0, column)));
    const probability = new Map<Cell, number>();
    for (let row = 1; row <= 5; row++) {
      const stage = await beside.cell("Stages", row, 0);
      probability.set(stage, Number(await beside.cell("Stages", row, header.indexOf("Probability"))));
    }
    const open = deals.slice(1).filter(([, , , stage]) => stage !== "Won" && stage !== "Lost");
    const expected = open.reduce(
      (sum, row) => sum + Number(row[columns.amount]) * (probability.get(row[columns.stage] ?? null) ?? 0),
      0,
    );
    expect(expected).toBeGreaterThan(10_000);
    await figures.getByTitle(`€${expected.toLocaleString("en-US")}`).waitFor();
  });

  it("mends all there is to mend: misspelt stages at once, an empty amount in the cell it leads to", async () => {
    await beside.paste(9, columns.stage, [["Propsal"], ["Propsal"]]);
    await beside.type(11, columns.amount, null);
    await beside.comeBack();
    await goTo("To mend");
    await press(/^Fix 2: Unknown stages/);
    await page.getByRole("heading", { name: "2 cells will change" }).waitFor();
    expect(await beside.cell("Sales", 9, columns.stage)).toBe("Propsal");
    await press(/^Change 2 cells/);
    await page.getByText("2 cells changed").waitFor();
    expect([
      await beside.cell("Sales", 9, columns.stage),
      await beside.cell("Sales", 10, columns.stage),
    ]).toEqual(["Proposal", "Proposal"]);
    await press(/Empty fields/);
    await press(/^E12 /);
    await expect.poll(beside.selected).toBe("E12");
    await beside.type(11, columns.amount, 6000);
    await beside.comeBack();
    await page.getByRole("button", { name: /Empty fields/ }).waitFor({ state: "detached" });
    expect(await page.getByRole("tab", { name: /^To mend/ }).innerText()).toBe("To mend");
  });

  it("finds the bottleneck and inserts it with the function browser", async () => {
    await beside.select(2, 13);
    await goTo("Functions");
    await page.getByRole("searchbox").fill("bottleneck");
    await press(new RegExp(`^${spelt("STAGE.BOTTLENECK").slice(0, -2)}`));
    const preview = page.getByRole("region", { name: "Value now" });
    // Five of eight lost deals were lost in Proposal.
    await preview.getByRole("cell", { name: "Proposal", exact: true }).waitFor();
    await press("Insert in N3");
    await page.getByText("Inserted in Sales!N3").waitFor();
    expect(await beside.formula("Sales", 2, 13)).toBe(`=${spelt("STAGE.BOTTLENECK")}`);
  });

  it("compares campaigns, whose credit comes to what was won", async () => {
    await goTo("Campaigns");
    await press("Look for tables");
    await page.getByText("2 tables found").waitFor();
    await press("Use these");
    await page.getByText("Campaign tables set").waitFor();
    await press("Campaigns");
    await page.getByText("the same as the won deals of the deal table").waitFor();
    const won = deals.reduce(
      (sum, row) => sum + (row[columns.stage] === "Won" ? Number(row[columns.amount]) : 0),
      0,
    );
    await page
      .getByText(`€${won.toLocaleString("en-US")}`)
      .first()
      .waitFor();
    await page.locator("summary", { hasText: "Models side by side" }).focus();
    await page.keyboard.press("Enter");
    const compared = page.getByRole("table", { name: "Models side by side" });
    for (const campaign of ["Nordic fair", "Newsletter", "Brand search"]) {
      await compared.getByRole("rowheader", { name: campaign }).waitFor();
    }
  });

  it("takes everything back, and keeps what people wrote", async () => {
    await goTo("Set up");
    await press("Undo set-up");
    await page.getByRole("alertdialog").waitFor();
    await page.getByRole("alertdialog").getByRole("button", { name: "Undo set-up" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Set-up undone").waitFor();
    expect(await beside.sheets()).toEqual(["Sales", "Touches", "Costs"]);
    expect(await beside.cell("Sales", 11, columns.amount)).toBe(6000);
    expect(await beside.cell("Sales", 9, columns.stage)).toBe("Proposal");
  });
});
