import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import type { BookState } from "../fakes/excel/book.ts";
import { deals } from "../hosts/excel/install.ts";
import { managedExcel } from "../hosts/excel/managed.ts";
import { type ExcelHarness, type ExcelPage, startExcelHarness } from "./excel-harness.ts";

let excel: ExcelHarness;
let open: ExcelPage[] = [];
/** A managed workbook with a formula beside the table, as it was saved. */
let managed: BookState;

beforeAll(async () => {
  excel = await startExcelHarness();
  const fake = await managedExcel();
  fake.person().type("Sales", 0, 7, "=PIPELINE.VALUE()");
  managed = fake.save();
});
afterAll(() => excel?.close());

afterEach(async () => {
  const pages = open;
  open = [];
  for (const each of pages) await each.close();
});

async function opened(options: Parameters<ExcelHarness["open"]>[0]): Promise<ExcelPage> {
  const each = await excel.open(options);
  open.push(each);
  return each;
}

const isReady = (page: Page) => page.getByText("5 deals as of").waitFor();

const historyOf = (cells: readonly (readonly Cell[])[]) =>
  cells.slice(1).map((row) => [row[0], row[1], row[2], row[5]]);

describe("the built pane in Excel", () => {
  it("sets up a pipeline, and formulas in cells have results", async () => {
    const { page, errors, type, until, cells } = await opened({
      sheets: [{ name: "Sales", cells: deals }],
    });
    await page.getByRole("button", { name: "Check the table" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByRole("heading", { name: "Stages", exact: true }).waitFor();
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByText("Nothing has changed yet").waitFor();
    expect(await cells("Stages")).toBeNull();
    await page.getByRole("button", { name: "Set up pipeline" }).click();
    await page.getByText("Added 3 sheets: Stages, Stage history, Pipeline").waitFor();
    expect(await cells("Stages")).not.toBeNull();

    await type("Sales", 0, 7, "=PIPELINE.VALUE()");
    await until("Sales", (now) => now[0]?.[7] === 4500);
    await type("Sales", 1, 3, 1250);
    await until("Sales", (now) => now[0]?.[7] === 4750);
    await type("Sales", 1, 3, 1000);
    await until("Sales", (now) => now[0]?.[7] === 4500);

    expect(await cells("Stage history")).toHaveLength(6);
    expect(await page.evaluate(() => window.excelFake.office.startup)).toBe("Load");
    expect(errors).toEqual([]);
  });

  it("shows the pipeline of a workbook that is reopened, and its figures follow edits", async () => {
    const { page, errors, type, until } = await opened({ book: managed });
    await isReady(page);
    await page.getByText("4.5K", { exact: true }).waitFor();
    await type("Sales", 1, 3, 3000);
    await page.getByText("6.5K", { exact: true }).waitFor();
    await until("Sales", (now) => now[0]?.[7] === 6500);
    expect(errors).toEqual([]);
  });

  it("writes one row of history for a stage change", async () => {
    const { errors, page, type, until } = await opened({ book: managed });
    await isReady(page);
    expect(await type("Sales", 1, 2, "Qualified")).toBe(true);
    const history = await until("Stage history", (now) => now.length > 6);
    expect(historyOf(history).slice(5)).toEqual([["Acme", "Lead", "Qualified", "edit"]]);
    expect(errors).toEqual([]);
  });

  it("settles what changed while the add-in was away", async () => {
    const away = structuredClone(managed);
    const cell = away.sheets.find(({ name }) => name === "Sales")?.cells[2]?.[2];
    if (!cell) throw new Error("no stage of Bolt");
    Object.assign(cell, { value: "Won" });
    const { errors, until } = await opened({ book: away });
    const history = await until("Stage history", (now) => now.length > 6);
    expect(historyOf(history).slice(5)).toEqual([["Bolt", "Qualified", "Won", "reconcile"]]);
    expect(errors).toEqual([]);
  });

  it("flags a pasted stage that the list does not have, and Excel refuses it when typed", async () => {
    const { page, errors, type, paste, cells } = await opened({ book: managed });
    await isReady(page);
    expect(await type("Sales", 1, 2, "Propsal")).toBe(false);
    await paste("Sales", 1, 2, [["Propsal"]]);
    await page.getByText('"Acme" is in the stage "Propsal"').waitFor();
    await page.getByText("Unknown stage").waitFor({ state: "attached" });
    expect((await cells("Sales"))?.[1]?.[2]).toBe("Propsal");
    expect(errors).toEqual([]);
  });

  it("puts it back where the workbook says so", async () => {
    const blocking = structuredClone(managed);
    const [key = ""] = Object.keys(blocking.settings);
    const settings = JSON.parse(String(blocking.settings[key]));
    blocking.settings[key] = JSON.stringify({ ...settings, mode: "block" });
    const { page, errors, paste, until, cells } = await opened({ book: blocking });
    await isReady(page);
    await paste("Sales", 1, 2, [["Propsal"], ["Proposal"]]);
    await until("Sales", (now) => now[1]?.[2] === "Lead");
    await page.getByText('"Acme" was put back to "Lead"').waitFor();
    const history = await until("Stage history", (now) => now.length > 6);
    expect(historyOf(history).slice(5)).toEqual([["Bolt", "Qualified", "Proposal", "paste"]]);
    expect((await cells("Sales"))?.[2]?.[2]).toBe("Proposal");
    expect(errors).toEqual([]);
  });

  it("draws a funnel at the press of a button", async () => {
    const { page, errors, press, until, save } = await opened({ book: managed });
    await isReady(page);
    await until("Pipeline", (now) => now.some((row) => row[1] === "Lead" && row[2] === 4));
    await press("insertFunnel");
    const charts = (await save()).sheets.flatMap((sheet) =>
      sheet.charts.map(({ type }) => [sheet.name, type]),
    );
    expect(charts).toContainEqual(["Pipeline", "Funnel"]);
    expect(errors).toEqual([]);
  });

  it("says in the pane why a button could do nothing", async () => {
    const { page, errors, press } = await opened({ sheets: [{ name: "Sales", cells: deals }] });
    await press("insertFunnel");
    await page.getByText("No cell holds the funnel yet").waitFor();
    expect(errors).toEqual([]);
  });

  it.each(["manageTable", "checkDeals", "refresh"])("answers the button %s", async (command) => {
    const { page, errors, press } = await opened({ book: managed });
    await isReady(page);
    await press(command);
    expect(errors).toEqual([]);
  });

  it("takes everything back", async () => {
    const { page, errors, save } = await opened({ book: managed });
    await isReady(page);
    await page.getByRole("tab", { name: "Set up" }).click();
    await page.getByRole("button", { name: "Undo set-up" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Undo set-up" }).click();
    await page.getByText("Set-up undone").waitFor();
    const { sheets, settings, tables, names } = await save();
    expect(sheets.map(({ name }) => name)).toEqual(["Sales"]);
    expect(sheets[0]?.cells.slice(1).map((row) => row.slice(0, 5).map((cell) => cell?.value))).toEqual(
      deals.slice(1),
    );
    expect([settings, tables, names]).toEqual([{}, [], []]);
    expect(errors).toEqual([]);
  });

  it("says what to do where Excel is too old", async () => {
    const { page, errors } = await opened({ apiVersion: 13, sheets: [{ name: "Sales", cells: deals }] });
    await page.getByText("This Excel is too old for Pipewright").first().waitFor();
    expect(errors).toEqual([]);
  });

  it("says what to do where office.js cannot be had", async () => {
    const { page } = await opened({ offline: true });
    await page.getByText("Check the internet connection").waitFor();
  });
});
