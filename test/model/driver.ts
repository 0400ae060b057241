import type { Cell } from "../../src/core/cells/cell.ts";

/** The sheet of the deals, whose header is its first row, and what stands in it at the start. */
export const dealSheet = "Sales";
export const historySheet = "Stage history";
export const stageSheet = "Stages";
export const dealsAtFirst: readonly (readonly Cell[])[] = [
  ["Deal", "Owner", "Stage", "Amount", "Expected close"],
  ["Acme", "Ann", "Lead", 1000, 46_100],
  ["Bolt", "Bob", "Qualified", 1500, 46_120],
  ["Cask", "Ann", "Proposal", 2000, 46_130],
  ["Dune", "Bob", "Won", 2000, 45_900],
  ["Echo", "Ann", "Lost", 700, 45_950],
];
export const stagesAtFirst = ["Lead", "Qualified", "Proposal", "Won", "Lost"];

export type Cells = readonly (readonly Cell[])[];

/** A host with a managed workbook, and what people and misfortune do to it. Rows and columns from 0. */
export interface Driver {
  /** Whether the host records a stage that the list does not have; others point it out instead. */
  readonly recordsUnknown: boolean;
  /** The host settles in its own time, which a test cannot hold: then each step is settled at once. */
  readonly settlesAtOnce?: true;
  /** A person at this computer writes a block: typed where it is one cell, else pasted. */
  write(sheet: string, top: number, left: number, cells: Cells): Promise<void>;
  /** Somebody else does, at another computer or by a program. */
  writeElsewhere(sheet: string, top: number, left: number, cells: Cells): Promise<void>;
  /** A blank row is put in above a row of the deals; absent: the host's rows are moved by writing. */
  insertRow?(at: number): Promise<void>;
  deleteRow?(at: number): Promise<void>;
  /** Takes the person's last step in the deals back; false: there is none. */
  undo(): Promise<boolean>;
  /** What has happened is settled; `when` is what the clock shows. */
  settle(when: number): Promise<void>;
  /** Two editors settle in the same moment. */
  settleTwice(when: number): Promise<void>;
  /** Settles, and the host fails at its n-th call; true where it came to that. */
  crash(when: number, call: number): Promise<boolean>;
  /** The add-in or script is begun anew on the same workbook. */
  reload(when: number): Promise<void>;
  /** All cells of a sheet from A1. */
  cells(sheet: string): Promise<Cells>;
  close?(): Promise<void>;
}

/** The steps that can be taken back, kept by a test whose fake has no undo of its own. */
export function undoStack() {
  const steps: (() => Promise<void>)[] = [];
  return {
    push: (back: () => Promise<void>) => void steps.push(back),
    async undo() {
      const back = steps.pop();
      if (!back) return false;
      await back();
      return true;
    },
  };
}

/** A block of a sheet's cells, blanks as null. */
export function blockOf(cells: Cells, top: number, left: number, rows: number, columns: number): Cell[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => cells[top + r]?.[left + c] ?? null),
  );
}
