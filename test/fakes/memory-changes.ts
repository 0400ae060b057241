import type { Range } from "../../src/core/cells/cell.ts";
import type { Change, Json } from "../../src/core/planning/change.ts";
import { stillFitting } from "../../src/core/planning/replacing.ts";
import {
  contains,
  emptySheet,
  type Highlight,
  heldIn,
  key,
  type MemorySheet,
  type MemoryState,
  overlaps,
  parseReference,
  place,
  sheetOf,
  type Validation,
  writtenCell,
} from "./memory-state.ts";

type Of<Kind extends Change["kind"]> = Extract<Change, { kind: Kind }>;

const looksLikeCell = /^([a-z]{1,3}\d+|r\d*c\d*)$/i;

/** Does one change, or throws as a strict host would. */
export function applyChange(state: MemoryState, change: Change): void {
  switch (change.kind) {
    case "ensureSheet":
      ensureSheet(state, change);
      break;
    case "removeSheet":
      removeSheet(state, change.sheet);
      break;
    case "ensureTable":
      ensureTable(state, change);
      break;
    case "removeTable":
      state.tables.delete(change.name);
      break;
    case "writeCells":
      writeCells(state, change);
      break;
    case "styleCells": {
      const { looks } = sheetOf(state, change.sheet);
      for (const at of cellsIn(change.range)) looks.set(at, change.look);
      break;
    }
    case "appendRows":
      appendRows(state, change);
      break;
    case "setList":
      parseReference(state, change.source);
      validate(state, change, { type: "list", source: change.source });
      break;
    case "setRule":
      validate(state, change, { type: "rule", rule: change.rule, message: change.message });
      break;
    case "setHighlight":
      setHighlight(state, change);
      break;
    case "restoreRules":
      restoreRules(state, change);
      break;
    case "defineName":
      parseReference(state, change.refersTo);
      refuseTakenName(state, change.name, "name");
      state.names.set(change.name, change.refersTo);
      break;
    case "removeName":
      state.names.delete(change.name);
      break;
    case "placeChart":
      placeChart(state, change);
      break;
    case "removeChart":
      state.sheets.find((sheet) => sheet.name === change.sheet)?.charts.delete(change.id);
      break;
    case "saveSettings":
      state.settings = change.settings;
      break;
    default:
      change satisfies never;
  }
}

function ensureSheet(state: MemoryState, { sheet: name, widths }: Of<"ensureSheet">): void {
  const twin = state.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (twin && twin.name !== name) throw new Error(`there is a sheet "${twin.name}" already`);
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name))
    throw new Error(`"${name}" is no sheet name`);
  if (!twin) state.sheets.push(emptySheet(name));
  sheetOf(state, name).widths = widths;
}

function removeSheet(state: MemoryState, name: string): void {
  if (!state.sheets.some((sheet) => sheet.name === name)) return;
  if (state.sheets.length === 1) throw new Error("a workbook must keep one sheet");
  state.sheets = state.sheets.filter((sheet) => sheet.name !== name);
  for (const [table, { sheet }] of state.tables) if (sheet === name) state.tables.delete(table);
  if (state.active === name) state.active = state.sheets[0]?.name ?? "";
}

function refuseTakenName(state: MemoryState, name: string, as: "table" | "name"): void {
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || looksLikeCell.test(name)) {
    throw new Error(`"${name}" cannot be a name`);
  }
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  const taken = as === "table" ? [...state.names.keys()] : [...state.tables.keys()];
  if (taken.some(same)) throw new Error(`the name "${name}" is taken`);
}

function ensureTable(state: MemoryState, { sheet: name, range, name: table, asName }: Of<"ensureTable">) {
  const sheet = sheetOf(state, name);
  const existing = state.tables.get(table);
  if (existing) {
    if (existing.sheet !== name) throw new Error(`the table "${table}" is on another sheet`);
    existing.range = {
      top: Math.min(existing.range.top, range.top),
      left: Math.min(existing.range.left, range.left),
      bottom: Math.max(existing.range.bottom, range.bottom),
      right: Math.max(existing.range.right, range.right),
    };
    return;
  }
  refuseTakenName(state, table, "table");
  if (range.bottom <= range.top) throw new Error("a table needs a row below its header");
  if (!asName) {
    for (const [other, found] of state.tables) {
      if (!found.asName && found.sheet === name && overlaps(found.range, range)) {
        throw new Error(`the table would overlap "${other}"`);
      }
    }
    const headers = new Set<string>();
    for (let column = range.left; column <= range.right; column++) {
      const header = sheet.cells.get(key(range.top, column))?.value ?? null;
      if (typeof header !== "string" || header.trim() === "" || headers.has(header.toLowerCase())) {
        throw new Error(`a host would rewrite the header "${header}"`);
      }
      headers.add(header.toLowerCase());
    }
  }
  state.tables.set(table, { sheet: name, range, asName: asName === true });
}

function writeCells(state: MemoryState, change: Of<"writeCells">): void {
  const { sheet: name, top, left, replaces } = change;
  const sheet = sheetOf(state, name);
  const { cells, formats } = stillFitting(change, heldIn(sheet));
  const width = cells[0]?.length ?? 0;
  if (width === 0) throw new Error("nothing to write");
  if (cells.some((row) => row.length !== width)) throw new Error("the rows to write are of unequal length");
  if (formats && (formats.length !== cells.length || formats.some((row) => row.length !== width))) {
    throw new Error("the formats are not of the cells' size");
  }
  cells.forEach((row, r) => {
    row.forEach((written, c) => {
      const at = key(top + r, left + c);
      const format = formats?.[r]?.[c] ?? "";
      if (format !== "") sheet.formats.set(at, format);
      if (written === null) return;
      const before = sheet.cells.get(at);
      const after = writtenCell(written);
      if (
        before &&
        replaces === undefined &&
        (before.formula !== after.formula || (after.formula === null && before.value !== after.value))
      ) {
        throw new Error(`${name} ${at} holds ${JSON.stringify(before)} and may not be overwritten`);
      }
      if (after.value === "" && after.formula === null) sheet.cells.delete(at);
      else sheet.cells.set(at, after);
      if (typeof written === "object" && typeof written.value === "object" && written.value !== null) {
        spill(sheet, top + r, left + c, written.value);
      }
    });
  });
}

function spill(sheet: MemorySheet, top: number, left: number, values: readonly (readonly unknown[])[]): void {
  values.forEach((row, r) => {
    row.forEach((value, c) => {
      const at = key(top + r, left + c);
      if (r === 0 && c === 0) return;
      if (value === null || value === "") return;
      if (sheet.cells.has(at) && sheet.cells.get(at)?.value !== value)
        throw new Error(`${at} blocks the spill`);
      sheet.cells.set(at, { value: value as string | number | boolean, formula: null });
    });
  });
}

function appendRows(state: MemoryState, { table: name, rows, end }: Of<"appendRows">): void {
  const table = state.tables.get(name);
  if (!table) throw new Error(`there is no table "${name}"`);
  const sheet = sheetOf(state, table.sheet);
  const { range } = table;
  const width = range.right - range.left + 1;
  if (rows.some((row) => row.length !== width)) throw new Error(`"${name}" has ${width} columns`);
  const value = (row: number, column: number) =>
    sheet.cells.get(key(row, range.left + column))?.value ?? null;
  const first = range.bottom - rows.length + 1;
  const there =
    first > range.top && rows.every((row, r) => row.every((cell, c) => value(first + r, c) === cell));
  if (there || rows.length === 0) return;
  if (end !== undefined && end !== range.bottom) throw new Error(`"${name}" has grown meanwhile`);
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const at = key(range.bottom + 1 + r, range.left + c);
      if (sheet.cells.has(at)) throw new Error(`${table.sheet} ${at} below "${name}" is filled`);
      if (cell !== null) sheet.cells.set(at, { value: cell, formula: null });
    });
  });
  table.range = { ...range, bottom: range.bottom + rows.length };
}

function validate(state: MemoryState, change: { sheet: string; range: Range }, validation: Validation): void {
  const { validations } = sheetOf(state, change.sheet);
  for (const at of cellsIn(change.range)) validations.set(at, validation);
}

function setHighlight(
  state: MemoryState,
  { sheet: name, range, id, formula, tone }: Of<"setHighlight">,
): void {
  const sheet = sheetOf(state, name);
  if (!formula.startsWith("=")) throw new Error("a highlight needs a formula");
  if (/\b(PIPELINE|STAGE|DEAL|CAMPAIGN|CUSTOMER)\.[A-Z]+\(/.test(formula)) {
    throw new Error("hosts run no custom functions in conditional formats");
  }
  if (balance(formula) !== 0) throw new Error(`the formula ${formula} is not closed`);
  for (const [, quoted, plain = ""] of formula.matchAll(/(?:'((?:[^']|'')+)'|\b([A-Za-z_]+))!/g)) {
    sheetOf(state, quoted === undefined ? plain : quoted.replaceAll("''", "'"));
  }
  sheet.highlights = sheet.highlights.filter((item) => item.id !== id);
  sheet.highlights.push({ id, range, formula, tone });
}

function balance(formula: string): number {
  let depth = 0;
  for (const letter of formula.replace(/"(?:[^"]|"")*"/g, "")) {
    if (letter === "(") depth++;
    else if (letter === ")") depth--;
    if (depth < 0) return depth;
  }
  return depth;
}

function restoreRules(state: MemoryState, { sheet: name, range, rules }: Of<"restoreRules">): void {
  const sheet = sheetOf(state, name);
  for (const at of sheet.validations.keys()) {
    const [row, column] = place(at);
    if (contains(range, { top: row, left: column, bottom: row, right: column })) sheet.validations.delete(at);
  }
  sheet.highlights = sheet.highlights.filter((item) => !contains(range, item.range));
  if (rules === null) return;
  const kept = rules as unknown as { validations: [number, number, Validation][]; highlights: Highlight[] };
  for (const [row, column, validation] of kept.validations) {
    sheet.validations.set(key(range.top + row, range.left + column), validation);
  }
  for (const item of kept.highlights) {
    const moved: Range = {
      top: item.range.top + range.top,
      left: item.range.left + range.left,
      bottom: item.range.bottom + range.top,
      right: item.range.right + range.left,
    };
    sheet.highlights.push({ ...item, range: moved });
  }
}

function placeChart(state: MemoryState, change: Of<"placeChart">): void {
  const sheet = sheetOf(state, change.sheet);
  const height = (range: Range) => range.bottom - range.top;
  for (const { name, values } of change.series) {
    if (height(values) !== height(change.categories))
      throw new Error(`series "${name}" is of another length`);
  }
  for (const at of cellsIn(change.over)) {
    if (sheet.cells.has(at)) throw new Error(`the chart would cover the filled cell ${at}`);
  }
  const { id, ...chart } = change;
  sheet.charts.set(id, chart as unknown as Json);
}

function* cellsIn(range: Range): Generator<string> {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) yield key(row, column);
  }
}
