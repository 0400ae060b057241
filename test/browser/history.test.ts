import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cellToA1 } from "../../src/core/cells/address.ts";
import { checkHistory, limit } from "../model/check.ts";
import { type Cells, type Driver, dealSheet, dealsAtFirst } from "../model/driver.ts";
import { fromA1 } from "../model/port-driver.ts";
import { type Harness, startHarness, type WorkbenchPage } from "./harness.ts";

let harness: Harness;
let workbench: WorkbenchPage;

beforeAll(async () => {
  harness = await startHarness();
  workbench = await harness.open();
});
afterAll(() => harness?.close());

/** Longer than the history waits for the end of a burst (ms). */
const quiet = 550;

/** Univer in a page. Its time is the page's own; what cannot be had there is left to the other hosts. */
async function workbenchDriver(): Promise<Driver> {
  const { page } = workbench;
  const header = (dealsAtFirst[0] ?? []).join(",");
  const buffer = Buffer.from(`${header}\n`);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: `${dealSheet}.csv`, mimeType: "text/csv", buffer });
  await page.evaluate(() => window.pipewright.idle());
  await paste(page, dealSheet, 0, 0, dealsAtFirst);
  const done = await page.evaluate(() => window.pipewright.run("setUp", {}));
  if (done.state !== "done") throw new Error(JSON.stringify(done));
  /** Steps that nothing has been written over elsewhere since. */
  let steps = 0;
  const cells = (sheet: string) => cellsOf(page, sheet);
  const settle = () =>
    page.evaluate(async (pause) => {
      await new Promise((resume) => setTimeout(resume, pause));
      await window.pipewright.idle();
    }, quiet);
  return {
    recordsUnknown: true,
    settlesAtOnce: true,
    cells,
    async write(...block) {
      steps++;
      await paste(page, ...block);
    },
    async writeElsewhere(...block) {
      steps = 0;
      await paste(page, ...block);
    },
    async insertRow(row) {
      steps++;
      await page.evaluate(([sheet, at]) => window.pipewright.insertRow(sheet, at), [dealSheet, row] as const);
    },
    async deleteRow(row) {
      steps++;
      await page.evaluate(([sheet, at]) => window.pipewright.deleteRow(sheet, at), [dealSheet, row] as const);
    },
    async undo() {
      if (steps === 0) return false;
      steps--;
      return page.evaluate(() => window.pipewright.undo());
    },
    settle,
    settleTwice: settle,
    reload: settle,
    async crash() {
      await settle();
      return false;
    },
  };
}

function paste(page: Page, sheet: string, top: number, left: number, cells: Cells): Promise<void> {
  return page.evaluate(([on, at, block]) => window.pipewright.paste(on, at, block), [
    sheet,
    cellToA1(top, left),
    cells,
  ] as const);
}

async function cellsOf(page: Page, name: string): Promise<Cells> {
  const { sheets } = (await page.evaluate(() => window.pipewright.snapshot())) as {
    sheets: { name: string; cells: Parameters<typeof fromA1>[0] }[];
  };
  return fromA1(sheets.find((sheet) => sheet.name === name)?.cells);
}

describe("the history of a workbook in the workbench", () => {
  it(
    "is the true sequence of stage changes, whatever happens",
    async () => {
      await checkHistory(workbenchDriver, 4, 10);
      expect(workbench.errors).toEqual([]);
    },
    limit,
  );
});
