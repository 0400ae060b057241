import type { Cell, Range, Serial } from "../../src/core/cells/cell.ts";
import type { Json } from "../../src/core/planning/change.ts";
import { calculatedIn } from "../../src/core/planning/replacing.ts";
import type {
  Edit,
  Overview,
  ReadRequest,
  Selection,
  Snapshot,
  SyncWorkbook,
  Workbook,
} from "../../src/workbook.ts";
import { applyChange } from "./memory-changes.ts";
import {
  contains,
  dump,
  emptySheet,
  heldIn,
  key,
  type MemorySheet,
  type MemoryState,
  parseReference,
  place,
  sheetOf,
} from "./memory-state.ts";

export interface MemoryOptions {
  readonly sheets: readonly {
    readonly name: string;
    readonly cells: readonly (readonly Cell[])[];
    readonly formats?: readonly (readonly string[])[];
  }[];
  readonly active?: string;
  readonly today?: Serial;
}

export interface MemoryWorkbook extends Workbook {
  /** The same workbook without promises. */
  readonly sync: SyncWorkbook;
  readonly state: MemoryState;
  /** A person types into a cell: listeners hear of it. */
  edit(sheet: string, row: number, column: number, value: Cell): void;
  /** A person clicks a cell. */
  select(sheet: string, row: number, column: number): void;
  insertRows(sheet: string, at: number, count: number): void;
  renameSheet(from: string, to: string): void;
  deleteSheet(name: string): void;
  /** The choices that a cell's list offers, blanks left away; null where it has none. */
  listAt(sheet: string, row: number, column: number): Cell[] | null;
  /** The whole workbook as plain data, for comparing. */
  dump(): unknown;
}

/** A workbook in memory that refuses what a real host would refuse. */
export function memoryWorkbook(options: MemoryOptions): MemoryWorkbook {
  const state: MemoryState = {
    sheets: options.sheets.map(({ name, cells, formats }) => {
      const sheet = emptySheet(name);
      cells.forEach((row, r) => {
        row.forEach((value, c) => {
          if (value !== null) sheet.cells.set(key(r, c), { value, formula: null });
          const format = formats?.[r]?.[c] ?? "";
          if (format !== "") sheet.formats.set(key(r, c), format);
        });
      });
      return sheet;
    }),
    active: options.active ?? options.sheets[0]?.name ?? "",
    tables: new Map(),
    names: new Map(),
    settings: null,
  };
  const listeners = new Set<(edit: Edit) => void>();
  const today = options.today ?? 46000;
  let selected: Selected = { sheet: state.active, row: 0, column: 0 };
  const read = (request: ReadRequest): Snapshot => ({
    ...readState(state, request, today),
    ...(request.selection ? { selection: readSelection(state, selected, request.selection) } : {}),
  });
  const one = (sheet: string, row: number, column: number): Edit => ({
    sheet,
    range: { top: row, left: column, bottom: row, right: column },
  });
  return {
    state,
    sync: {
      read,
      apply: (changes) => {
        for (const change of changes) applyChange(state, structuredClone(change));
      },
    },
    read: async (request) => read(request),
    apply: async (changes, onProgress) => {
      let done = 0;
      for (const change of changes) {
        applyChange(state, structuredClone(change));
        onProgress?.(++done);
      }
    },
    onEdit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reveal: async ({ sheet }) => {
      sheetOf(state, sheet);
    },
    edit(sheet, row, column, value) {
      const cells = sheetOf(state, sheet).cells;
      if (value === null) cells.delete(key(row, column));
      else cells.set(key(row, column), { value, formula: null });
      for (const table of state.tables.values()) {
        const { range } = table;
        const inside = column >= range.left && column <= range.right;
        // A real table grows when somebody types in the row below it.
        if (!table.asName && table.sheet === sheet && row === range.bottom + 1 && inside && value !== null) {
          table.range = { ...range, bottom: row };
        }
      }
      for (const listener of listeners) listener(one(sheet, row, column));
    },
    select(sheet, row, column) {
      sheetOf(state, sheet);
      state.active = sheet;
      selected = { sheet, row, column };
    },
    insertRows(name, at, count) {
      const sheet = sheetOf(state, name);
      const moved = <V>(map: Map<string, V>) => {
        const entries = [...map];
        map.clear();
        for (const [text, value] of entries) {
          const [row, column] = place(text);
          map.set(key(row >= at ? row + count : row, column), value);
        }
      };
      const shift = (range: Range): Range => ({
        ...range,
        top: range.top >= at ? range.top + count : range.top,
        bottom: range.bottom >= at ? range.bottom + count : range.bottom,
      });
      moved(sheet.cells);
      moved(sheet.formats);
      moved(sheet.looks);
      moved(sheet.validations);
      sheet.highlights = sheet.highlights.map((item) => ({ ...item, range: shift(item.range) }));
      for (const table of state.tables.values()) {
        if (table.sheet === name) table.range = shift(table.range);
      }
    },
    renameSheet(from, to) {
      sheetOf(state, from).name = to;
      for (const table of state.tables.values()) if (table.sheet === from) table.sheet = to;
      if (state.active === from) state.active = to;
    },
    deleteSheet(name) {
      applyChange(state, { kind: "removeSheet", sheet: name });
    },
    listAt(sheet, row, column) {
      const validation = sheetOf(state, sheet).validations.get(key(row, column));
      if (validation?.type !== "list") return null;
      return cellsOf(state, validation.source).filter((cell) => cell !== null);
    },
    dump: () => dump(state),
  };
}

function cellsOf(state: MemoryState, reference: string): Cell[] {
  const { sheet, range } = parseReference(state, reference);
  const cells: Cell[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      cells.push(sheet.cells.get(key(row, column))?.value ?? null);
    }
  }
  return cells;
}

interface Selected {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const mostRows = 1_048_576;

function readSelection(
  state: MemoryState,
  { sheet: name, row, column }: Selected,
  { rows, columns }: NonNullable<ReadRequest["selection"]>,
): Selection {
  const sheet = sheetOf(state, name);
  const block = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  const formula = sheet.cells.get(key(row, column))?.formula ?? null;
  return {
    sheet: name,
    row,
    column,
    formula,
    taken: usedRange(sheet, block),
    fits: block.bottom < mostRows,
  };
}

function usedRange(sheet: MemorySheet, within?: Range): Range | null {
  let used: Range | null = null;
  for (const text of sheet.cells.keys()) {
    const [row, column] = place(text);
    if (within && !contains(within, { top: row, left: column, bottom: row, right: column })) continue;
    used = used
      ? {
          top: Math.min(used.top, row),
          left: Math.min(used.left, column),
          bottom: Math.max(used.bottom, row),
          right: Math.max(used.right, column),
        }
      : { top: row, left: column, bottom: row, right: column };
  }
  return used;
}

function readState(state: MemoryState, request: ReadRequest, today: Serial): Snapshot {
  const overview: Overview = {
    sheets: state.sheets.map((sheet) => ({ name: sheet.name, used: usedRange(sheet) })),
    tables: [...state.tables].map(([name, { sheet, range }]) => ({ name, sheet, range })),
    names: [...state.names.keys()],
    activeSheet: state.active,
  };
  return structuredClone({
    ...(request.overview ? { overview } : {}),
    ...(request.grids
      ? { grids: request.grids.map(({ sheet, range }) => readGrid(state, sheet, range)) }
      : {}),
    ...(request.calculated
      ? {
          calculated: request.calculated.map(({ sheet, range }) =>
            calculatedIn(range, heldIn(sheetOf(state, sheet))),
          ),
        }
      : {}),
    ...(request.rules
      ? { rules: request.rules.map(({ sheet, range }) => readRules(state, sheet, range)) }
      : {}),
    ...(request.settings ? { settings: state.settings } : {}),
    today,
  });
}

function readGrid(state: MemoryState, name: string, wanted?: Range) {
  const sheet = sheetOf(state, name);
  const range = wanted ?? usedRange(sheet);
  if (!range) return { grid: { values: [] }, top: 0, left: 0 };
  const values: Cell[][] = [];
  const formats: string[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const at: Cell[] = [];
    const format: string[] = [];
    for (let column = range.left; column <= range.right; column++) {
      at.push(sheet.cells.get(key(row, column))?.value ?? null);
      format.push(sheet.formats.get(key(row, column)) ?? "");
    }
    values.push(at);
    formats.push(format);
  }
  return { grid: { values, formats }, top: range.top, left: range.left };
}

function readRules(state: MemoryState, name: string, range: Range): Json {
  const sheet = sheetOf(state, name);
  const validations: Json[] = [];
  for (const [text, validation] of sheet.validations) {
    const [row, column] = place(text);
    if (!contains(range, { top: row, left: column, bottom: row, right: column })) continue;
    validations.push([row - range.top, column - range.left, validation as unknown as Json]);
  }
  const highlights = sheet.highlights
    .filter((item) => contains(range, item.range))
    .map((item) => ({
      ...item,
      range: {
        top: item.range.top - range.top,
        left: item.range.left - range.left,
        bottom: item.range.bottom - range.top,
        right: item.range.right - range.left,
      },
    }));
  return { validations, highlights } as unknown as Json;
}
