import type { Cell, Range } from "../../src/core/cells/cell.ts";
import type { CellRule, Json, Written } from "../../src/core/planning/change.ts";
import type { Held } from "../../src/core/planning/replacing.ts";
import type { Settings } from "../../src/core/planning/settings.ts";

export interface MemoryCell {
  readonly value: Cell;
  readonly formula: string | null;
}

export type Validation =
  | { readonly type: "list"; readonly source: string }
  | { readonly type: "rule"; readonly rule: CellRule; readonly message: string };

export interface Highlight {
  /** Null for one that a person made. */
  readonly id: string | null;
  readonly range: Range;
  readonly formula: string;
  readonly tone: string;
}

export interface MemorySheet {
  name: string;
  widths: readonly number[];
  /** By "row,column"; no entry for an empty cell. */
  readonly cells: Map<string, MemoryCell>;
  readonly formats: Map<string, string>;
  readonly looks: Map<string, string>;
  readonly validations: Map<string, Validation>;
  highlights: Highlight[];
  readonly charts: Map<string, Json>;
}

/** Everything the fake workbook is; `state` gives it as one comparable value. */
export interface MemoryState {
  sheets: MemorySheet[];
  active: string;
  readonly tables: Map<string, { sheet: string; range: Range; asName: boolean }>;
  readonly names: Map<string, string>;
  settings: Settings | null;
}

export const key = (row: number, column: number) => `${row},${column}`;

export const place = (text: string): [number, number] => {
  const [row = 0, column = 0] = text.split(",").map(Number);
  return [row, column];
};

export function emptySheet(name: string): MemorySheet {
  return {
    name,
    widths: [],
    cells: new Map(),
    formats: new Map(),
    looks: new Map(),
    validations: new Map(),
    highlights: [],
    charts: new Map(),
  };
}

/** What people typed into a sheet's cells. */
export const heldIn =
  (sheet: MemorySheet): Held =>
  (row, column) => {
    const cell = sheet.cells.get(key(row, column));
    return cell === undefined ? null : cell.formula === null ? cell.value : undefined;
  };

export function sheetOf(state: MemoryState, name: string): MemorySheet {
  const sheet = state.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`there is no sheet "${name}"`);
  return sheet;
}

/** The sheet and range of "=Stages!$A$2:$A$8". */
export function parseReference(state: MemoryState, reference: string): { sheet: MemorySheet; range: Range } {
  const match = /^=(?:'((?:[^']|'')+)'|([\p{L}\p{N}_]+))!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/u.exec(
    reference,
  );
  if (!match) throw new Error(`"${reference}" is no absolute reference`);
  const [, quoted, plain = "", column1 = "", row1 = "", column2 = column1, row2 = row1] = match;
  const sheet = sheetOf(state, quoted === undefined ? plain : quoted.replaceAll("''", "'"));
  const index = (letters: string) =>
    [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return {
    sheet,
    range: {
      top: Number(row1) - 1,
      left: index(column1),
      bottom: Number(row2) - 1,
      right: index(column2),
    },
  };
}

export function contains(outer: Range, inner: Range): boolean {
  return (
    inner.top >= outer.top &&
    inner.left >= outer.left &&
    inner.bottom <= outer.bottom &&
    inner.right <= outer.right
  );
}

export function overlaps(one: Range, other: Range): boolean {
  return (
    one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left
  );
}

/** What a cell comes to when written; formulas show their cached value. */
export function writtenCell(written: Exclude<Written, null>): MemoryCell {
  if (typeof written !== "object") return { value: written, formula: null };
  const { value = null, formula } = written;
  if (!formula.startsWith("=")) throw new Error(`the formula "${formula}" does not begin with "="`);
  const first = typeof value === "object" && value !== null ? (value[0]?.[0] ?? null) : value;
  return { value: first, formula };
}

/** The whole workbook as plain data, for comparing. */
export function dump(state: MemoryState): unknown {
  const sorted = <V>(map: Map<string, V>) => [...map].sort(([one], [other]) => (one < other ? -1 : 1));
  return structuredClone({
    active: state.active,
    settings: state.settings,
    tables: sorted(state.tables),
    names: sorted(state.names),
    sheets: state.sheets.map((sheet) => ({
      name: sheet.name,
      widths: sheet.widths,
      cells: sorted(sheet.cells),
      formats: sorted(sheet.formats),
      looks: sorted(sheet.looks),
      validations: sorted(sheet.validations),
      highlights: [...sheet.highlights].sort((one, other) =>
        JSON.stringify(one) < JSON.stringify(other) ? -1 : 1,
      ),
      charts: sorted(sheet.charts),
    })),
  });
}
