import { sheetByName } from "../fakes/sheets/host.ts";
import type { SheetsFake } from "../fakes/sheets/sheets-fake.ts";
import { instant } from "../fakes/sheets/typing.ts";
import { openSheets } from "../hosts/sheets/built.ts";
import { ask } from "../hosts/sheets/managed.ts";
import { type Cells, type Driver, dealSheet, dealsAtFirst, undoStack } from "./driver.ts";

/** Calls of services that a settling makes, to each of the calls at which a test has it fail. */
const callsApart = 11;

/** Google Sheets with the built script bound to it: its triggers come as Google sends them. */
export async function sheetsDriver(): Promise<Driver> {
  const formats = dealsAtFirst.map((_, row) => ["", "", "", "", row === 0 ? "" : "yyyy-mm-dd"]);
  const fake = openSheets({ sheets: [{ name: dealSheet, cells: dealsAtFirst, formats }], now: 46_000 });
  const done = ask<{ state: string }>(fake, "setUp");
  if (done.state !== "done") throw new Error(JSON.stringify(done));
  const cells = async (sheet: string): Promise<Cells> => cellsOf(fake, sheet);
  const setClock = (when: number) => {
    fake.host.now = instant(when, fake.host.timeZone);
  };
  const write = (sheet: string, top: number, left: number, block: Cells) => {
    const [only] = block.length === 1 && block[0]?.length === 1 ? block[0] : [];
    // A rule that refuses what is typed is passed by with a paste.
    if (only !== undefined && fake.type(sheet, top, left, only)) return;
    fake.paste(sheet, top, left, block);
  };
  const steps = undoStack();
  const settle = async (when: number) => {
    setClock(when);
    fake.runEvents();
    fake.run("pipewrightReconcile");
  };
  return {
    recordsUnknown: false,
    cells,
    async write(sheet, top, left, block) {
      const before = cellsOf(fake, sheet);
      write(sheet, top, left, block);
      const old = block.map((row, r) => row.map((_, c) => before[top + r]?.[left + c] ?? null));
      steps.push(async () => fake.paste(sheet, top, left, old));
    },
    async writeElsewhere(sheet, top, left, block) {
      block.forEach((row, r) => {
        row.forEach((cell, c) => {
          fake.writeByApi(sheet, top + r, left + c, cell);
        });
      });
    },
    undo: steps.undo,
    settle,
    async settleTwice(when) {
      setClock(when);
      // The other's run has the lock; Google tries an event no second time.
      fake.host.lockedByOther = true;
      try {
        fake.run("pipewrightReconcile");
      } catch (error) {
        if (!String(error).includes("Somebody else")) throw error;
      }
      fake.host.lockedByOther = false;
      await settle(when);
      fake.run("pipewrightReconcile");
    },
    async crash(when, call) {
      setClock(when);
      fake.host.failAfter = call * callsApart;
      try {
        fake.runEvents();
        fake.run("pipewrightReconcile");
        return false;
      } catch (error) {
        if (!String(error).includes("Service error")) throw error;
        return true;
      } finally {
        fake.host.failAfter = null;
        // Google gives a lock back when the run is over, however it ends.
        fake.host.isLocked = false;
      }
    },
    reload: settle,
  };
}

function cellsOf({ host }: SheetsFake, name: string): Cells {
  const sheet = sheetByName(host, name);
  const rows: Cells[number][number][][] = [];
  for (const [at, { value }] of sheet.cells) {
    const [row = 0, column = 0] = at.split(",").map(Number);
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = value;
  }
  return rows;
}
