import type { Cell, Range } from "../../../src/core/cells/cell.ts";
import type { Rule } from "./rules.ts";

/** A cell as Sheets keeps it; a formula's value stands there once it has been calculated. */
export interface FakeCell {
  value: Cell;
  formula: string | null;
}

export interface FakeMetadata {
  readonly id: number;
  key: string;
  value: string;
  readonly visibility: string;
}

export interface FakeConditional {
  readonly ranges: readonly Range[];
  readonly boolean: Readonly<Record<string, unknown>> | null;
  readonly gradient: Readonly<Record<string, unknown>> | null;
}

export interface FakeChart {
  readonly id: number;
  readonly type: string;
  readonly ranges: readonly { readonly sheet: number; readonly range: Range }[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly position: readonly number[];
}

export interface FakeSheet {
  readonly id: number;
  name: string;
  rows: number;
  columns: number;
  /** By "row,column" from 0; no entry for an empty cell. */
  readonly cells: Map<string, FakeCell>;
  /** Cells that a formula's rows have spilled into. */
  readonly spilled: Map<string, Cell>;
  readonly formats: Map<string, string>;
  readonly styles: Map<string, Record<string, unknown>>;
  readonly validations: Map<string, Rule>;
  conditionals: FakeConditional[];
  readonly widths: Map<number, number>;
  charts: FakeChart[];
  metadata: FakeMetadata[];
  /** Ranges that this user may not edit. */
  protectedRanges: Range[];
  mergedRanges: Range[];
}

/**
 * What a run may do: everything; only read, as custom functions; nothing but the menu, as onOpen
 * before the user has allowed anything.
 */
export type Mode = "full" | "custom function" | "none";

export interface Host {
  sheets: FakeSheet[];
  readonly names: Map<string, { sheet: number; range: Range }>;
  metadata: FakeMetadata[];
  active: number;
  /** Where the cursor is on the active sheet. */
  current: { row: number; column: number };
  readonly timeZone: string;
  readonly locale: string;
  /** The language of whoever runs the script. */
  readonly userLocale: string;
  mode: Mode;
  /** What the script's clock shows, in ms since 1970. */
  now: number;
  /** Makes a Date of the script's own context, which its `instanceof` knows. */
  makeDate(time: number): Date;
  /** A call that Google fails, like "Range.setValues"; null where all is well. */
  failing: string | null;
  /** How many calls Google still answers before it fails one; null where all is well. */
  failAfter: number | null;
  /** Calls of services since the count was last set to nothing. */
  calls: string[];
  /** Time spent in services since it was last set to nothing, in ms. */
  serviceTime: number;
  inService: boolean;
  toasts: string[];
  /** The user's cache of the script. */
  readonly cache: Map<string, string>;
  lockedByOther: boolean;
  isLocked: boolean;
  triggers: string[];
  menu: [string, string][];
  sidebar: string | null;
  /** The project's HTML files beside the sidebar, by their names. */
  files: Readonly<Record<string, string>>;
  nextId: number;
}

export const key = (row: number, column: number) => `${row},${column}`;

export const place = (text: string): [number, number] => {
  const [row = 0, column = 0] = text.split(",").map(Number);
  return [row, column];
};

export function newSheet(host: Pick<Host, "nextId">, name: string): FakeSheet {
  return {
    id: host.nextId++,
    name,
    rows: 1000,
    columns: 26,
    cells: new Map(),
    spilled: new Map(),
    formats: new Map(),
    styles: new Map(),
    validations: new Map(),
    conditionals: [],
    widths: new Map(),
    charts: [],
    metadata: [],
    protectedRanges: [],
    mergedRanges: [],
  };
}

export const sheetById = (host: Host, id: number) => host.sheets.find((sheet) => sheet.id === id);

export function sheetByName(host: Host, name: string): FakeSheet {
  const sheet = host.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`the test has no sheet "${name}"`);
  return sheet;
}

export function valueAt(sheet: FakeSheet, row: number, column: number): Cell {
  const at = key(row, column);
  return sheet.cells.get(at)?.value ?? sheet.spilled.get(at) ?? null;
}

export const overlaps = (one: Range, other: Range) =>
  one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;

export function* cellsIn(range: Range): Generator<[number, number]> {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) yield [row, column];
  }
}
