import type { Cell } from "../../src/core/cells/cell.ts";
import type { Change } from "../../src/core/planning/change.ts";
import { settle } from "../../src/operations/settle.ts";
import { type PlacedGrid, run, type Workbook } from "../../src/workbook.ts";
import { blockOf, type Cells, type Driver, dealSheet, undoStack } from "./driver.ts";

/** What a fake must let people do; the rest is the same for every port. */
export interface Hands {
  write(sheet: string, top: number, left: number, cells: Cells): Promise<void>;
  insertRow?(at: number): Promise<void>;
  cells(sheet: string): Promise<Cells>;
  /** Opens the same workbook again. */
  reopen?(): Promise<void>;
  close?(): Promise<void>;
}

/** A host of which nothing but the port is at work: whoever settles runs the operation on it. */
export function portDriver(port: () => Workbook, hands: Hands): Driver {
  const steps = undoStack();
  const settleOn = (workbook: Workbook, when: number, who = "ann") =>
    run(workbook, settle, { who, when }).then(({ problem }) => {
      if (problem) throw new Error(JSON.stringify(problem));
    });
  /** A person's step in the deals, which can be taken back by writing what was there. */
  const stepping = async (act: () => Promise<void>) => {
    const before = await hands.cells(dealSheet);
    await act();
    steps.push(async () => {
      const now = await hands.cells(dealSheet);
      const height = Math.max(before.length, now.length) - 1;
      await hands.write(dealSheet, 1, 0, blockOf(before, 1, 0, height, 5));
    });
  };
  const { insertRow } = hands;
  return {
    recordsUnknown: true,
    write: (sheet, ...block) => stepping(() => hands.write(sheet, ...block)),
    writeElsewhere: hands.write,
    ...(insertRow ? { insertRow: (at: number) => stepping(() => insertRow(at)) } : {}),
    undo: steps.undo,
    settle: (when) => settleOn(port(), when),
    async settleTwice(when) {
      const both = await Promise.allSettled([settleOn(port(), when), settleOn(port(), when + 0.001, "bob")]);
      // One who was told that somebody was quicker looks again.
      if (both.some(({ status }) => status === "rejected")) await settleOn(port(), when);
    },
    async crash(when, call) {
      try {
        await settleOn(crashing(port(), call, hands), when);
        return false;
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
        return true;
      }
    },
    async reload(when) {
      await hands.reopen?.();
      await settleOn(port(), when);
    },
    cells: hands.cells,
    ...(hands.close ? { close: hands.close } : {}),
  };
}

class Crash extends Error {}

/**
 * The port up to its n-th call: it fails at the first or second read, before anything is written, or,
 * from the fourth call on, while rows are added, after as many of their cells as calls were left.
 */
function crashing(workbook: Workbook, at: number, hands: Hands): Workbook {
  let calls = 0;
  const count = () => {
    calls++;
    if (calls === at) throw new Crash(`call ${at}`);
  };
  return {
    ...workbook,
    async read(request) {
      count();
      return workbook.read(request);
    },
    async apply(changes) {
      count();
      for (const change of changes) {
        if (change.kind === "appendRows" && at > calls) {
          await writePart(workbook, hands, change, at - calls - 1);
          throw new Crash(`call ${at}`);
        }
        await workbook.apply([change]);
      }
    },
  };
}

/** The first cells of the rows are written, the table not yet grown over them. */
async function writePart(
  workbook: Workbook,
  hands: Hands,
  { table, rows }: Extract<Change, { kind: "appendRows" }>,
  count: number,
): Promise<void> {
  const { overview } = await workbook.read({ overview: true });
  const place = overview?.tables.find(({ name }) => name === table);
  if (!place) throw new Error(`there is no table ${table}`);
  const width = rows[0]?.length ?? 0;
  for (let cell = 0; cell < count; cell++) {
    const [row, column] = [Math.floor(cell / width), cell % width];
    const value: Cell = rows[row]?.[column] ?? null;
    if (value === null) continue;
    await hands.write(place.sheet, place.range.bottom + 1 + row, place.range.left + column, [[value]]);
  }
}

/** All cells of a sheet as a port reads its used range. */
export function fromA1(placed: PlacedGrid | undefined): Cells {
  if (!placed) return [];
  const { grid, top, left } = placed;
  const blanks: Cell[] = Array.from({ length: left }, () => null);
  return [...Array.from({ length: top }, () => []), ...grid.values.map((row) => [...blanks, ...row])];
}
