import { vi } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { excelWorkbook } from "../../src/hosts/excel/excel-workbook.ts";
import { liveSource } from "../../src/hosts/excel/live-source.ts";
import { liveWorkbook } from "../../src/hosts/excel/live-workbook.ts";
import { notices } from "../../src/hosts/excel/notices.ts";
import { stageWatch } from "../../src/hosts/excel/stage-watch.ts";
import { turns } from "../../src/hosts/excel/turns.ts";
import { setUp } from "../../src/operations/set-up.ts";
import { run } from "../../src/workbook.ts";
import { sheetNamed } from "../fakes/excel/book.ts";
import type { ExcelFake } from "../fakes/excel/excel-fake.ts";
import type { Person } from "../fakes/excel/person.ts";
import { openExcel } from "../hosts/excel/install.ts";
import { type Cells, type Driver, dealSheet, dealsAtFirst } from "./driver.ts";

/** More than a burst's pause and what follows it takes. */
const quiet = () => vi.advanceTimersByTimeAsync(3_000);

/** Excel with the add-in at work in it; its timers are the test's. */
export async function excelDriver(): Promise<Driver> {
  const fake = openExcel({ sheets: [{ name: dealSheet, cells: dealsAtFirst }] });
  setClock(46_000);
  const done = await run(excelWorkbook(), setUp, {});
  if (done.state !== "done") throw new Error(JSON.stringify(done));
  let watch = await watching();
  if (fake.host.undo) fake.host.undo.length = 0;
  const cells = async (sheet: string): Promise<Cells> => cellsOf(fake, sheet);
  let hasFailed = false;
  const goOn = async () => {
    const [, first = []] = await cells(dealSheet);
    fake.person().type(dealSheet, 1, 1, first[1] ?? null);
    await quiet();
  };
  const settle = async (when: number) => {
    setClock(when);
    await quiet();
    // What failed is tried once more by then; what failed again, when somebody goes on with the deals.
    await quiet();
    if (hasFailed) await goOn();
    hasFailed = false;
  };
  const reload = async (when: number) => {
    setClock(when);
    watch.stop();
    watch = await watching();
    hasFailed = false;
  };
  return {
    recordsUnknown: false,
    cells,
    write: async (...block) => write(fake.person(), block),
    // Of co-authors the one who made a change records it, and there is only one with the add-in here.
    async writeElsewhere(...block) {
      write(fake.person(), block);
      // The fake's undo would take this back with the person's own step.
      if (fake.host.undo) fake.host.undo.length = 0;
    },
    insertRow: async (at) => fake.person().insertRows(dealSheet, at, 1),
    deleteRow: async (at) => fake.person().deleteRows(dealSheet, at, 1),
    async undo() {
      // The add-in's own rows are steps too: a person goes back until the deals are as they were.
      const before = JSON.stringify(await cells(dealSheet));
      if ((fake.host.undo?.length ?? 0) === 0) return false;
      while ((fake.host.undo?.length ?? 0) > 0) {
        fake.person().undo();
        if (JSON.stringify(await cells(dealSheet)) !== before) return true;
      }
      // Rows alone that were taken back come again when somebody goes on with the deals.
      await goOn();
      return true;
    },
    settle,
    async settleTwice(when) {
      setClock(when);
      const other = await watching();
      await quiet();
      other.stop();
    },
    async crash(when, call) {
      setClock(when);
      const { isOver } = failAt(fake, call);
      await quiet();
      // After two failures nothing is tried before the next change.
      hasFailed = isOver() || hasFailed;
      return hasFailed;
    },
    reload,
    close: async () => watch.stop(),
  };
}

/** The add-in begun on the workbook that is open. */
async function watching(): Promise<{ stop(): void }> {
  const live = liveWorkbook(excelWorkbook());
  const watch = stageWatch(live, liveSource(live), turns(), notices());
  await live.start();
  await watch.start();
  await quiet();
  return {
    stop() {
      live.stop();
      watch.stop();
    },
  };
}

/** The clock of this computer shows the serial. */
function setClock(serial: number): void {
  const utc = (serial - 25_569) * 86_400_000;
  vi.setSystemTime(utc + new Date(utc).getTimezoneOffset() * 60_000);
}

function write(person: Person, [sheet, top, left, cells]: readonly [string, number, number, Cells]): void {
  const only: Cell | undefined = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  // A rule that refuses what is typed is passed by with a paste.
  if (only !== undefined && only !== null && person.type(sheet, top, left, only)) return;
  person.paste(sheet, top, left, cells);
}

function cellsOf(fake: ExcelFake, name: string): Cells {
  const cells = sheetNamed(fake.host.book, name)?.cells ?? [];
  return Array.from(cells, (row) => Array.from(row ?? [], (cell) => blankAsNull(cell?.value)));
}

const blankAsNull = (value: Cell | undefined): Cell => (value === undefined || value === "" ? null : value);

/** Excel fails at the n-th request from now, of however many syncs. */
function failAt(fake: ExcelFake, call: number): { isOver(): boolean } {
  let left = call;
  let failed = false;
  fake.host.failing = () => {
    left--;
    if (left !== 0) return false;
    failed = true;
    return true;
  };
  return {
    isOver() {
      fake.host.failing = null;
      return failed;
    },
  };
}
