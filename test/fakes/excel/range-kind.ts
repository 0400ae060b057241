import { parseA1, rangeToA1 } from "../../../src/core/cells/address.ts";
import type { Range } from "../../../src/core/cells/cell.ts";
import { cellAt, contains, keyOf, overlaps, setCell, sizeOf, usedRange } from "./book.ts";
import { spillOf } from "./calculation.ts";
import type { Kind } from "./client.ts";
import { fail } from "./errors.ts";
import { type Block, fireChanged } from "./host.ts";
import { conditionalFormatsKind, dataValidationKind } from "./rules-kind.ts";
import { typeInto } from "./typing.ts";

const mostRows = 1_048_576;
const mostColumns = 16_384;
/** "Excel: 5,000,000 cells in a range" (resource-limits-and-performance-optimization). */
const mostCells = 5_000_000;

/** The block at a place; ranges beyond the sheet are refused. */
export function blockAt({ host, sheet }: Pick<Block, "host" | "sheet">, range: Range): Block {
  const { top, left, bottom, right } = range;
  const whole = [top, left, bottom, right].every(Number.isInteger);
  if (
    !whole ||
    top < 0 ||
    left < 0 ||
    bottom < top ||
    right < left ||
    bottom >= mostRows ||
    right >= mostColumns
  )
    fail("InvalidArgument", `there is no range ${JSON.stringify(range)}`);
  return { host, sheet, range };
}

function matrix<T>({ range }: Block, of: (row: number, column: number) => T): T[][] {
  if (sizeOf(range) > mostCells)
    fail("RangeExceedsLimit", "a range of more than 5,000,000 cells was asked for");
  const rows: T[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const cells: T[] = [];
    for (let column = range.left; column <= range.right; column++) cells.push(of(row, column));
    rows.push(cells);
  }
  return rows;
}

/** Walks a matrix handed to a range: of its size, or one value for all its cells; null leaves a cell alone. */
function each(
  { range }: Block,
  given: unknown,
  act: (row: number, column: number, value: unknown) => void,
): void {
  if (sizeOf(range) > mostCells)
    fail("RangeExceedsLimit", "a range of more than 5,000,000 cells was written");
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  const fits =
    Array.isArray(given) &&
    given.length === rows &&
    given.every((row) => Array.isArray(row) && row.length === columns);
  if (Array.isArray(given) && !fits)
    fail(
      "InvalidArgument",
      "the number of rows or columns in the input array doesn't match the size of the range",
    );
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const value = fits ? (given as unknown[][])[r]?.[c] : given;
      if (value !== null && value !== undefined) act(range.top + r, range.left + c, value);
    }
  }
}

function writable({ host, sheet }: Block): void {
  // "Protected worksheets": locked cells cannot be changed by scripts either.
  if (sheet.isProtected) fail("AccessDenied", `the sheet "${sheet.name}" is protected`);
  if (host.book.readOnly) fail("AccessDenied", "the workbook is read-only");
}

function writeCells(block: Block, given: unknown): void {
  writable(block);
  const { host, sheet, range } = block;
  const single = sizeOf(range) === 1;
  const before = single ? cellAt(sheet, range.top, range.left)?.value : undefined;
  let written = 0;
  each(block, given, (row, column, value) => {
    // "You can't change part of an array": what spilled there gives way to what is written.
    typeInto(sheet, row, column, value);
    written++;
  });
  host.counts.cellsWritten += written;
  keepHeadersText(block);
  if (written === 0) return;
  const after = single ? cellAt(sheet, range.top, range.left)?.value : undefined;
  fireChanged(host, sheet, range, {
    changeType: "RangeEdited",
    source: "Local",
    byAddin: true,
    ...(single ? { before: before ?? "", after: after ?? "" } : {}),
  });
}

/** Table headers are text and unlike each other, whatever is written (see `tables-kind`). */
function keepHeadersText({ host, sheet, range }: Block): void {
  for (const table of host.book.tables) {
    const header = { ...table.range, bottom: table.range.top };
    if (table.sheet !== sheet.id || !overlaps(header, range)) continue;
    for (let column = header.left; column <= header.right; column++) {
      const cell = cellAt(sheet, header.top, column);
      if (cell && typeof cell.value !== "string") cell.value = String(cell.value);
    }
  }
}

const fillKind: Kind<Block> = {
  name: "RangeFill",
  scalars: { color: look("fill.color") },
};

const fontKind: Kind<Block> = {
  name: "RangeFont",
  scalars: {
    bold: look("font.bold"),
    italic: look("font.italic"),
    size: look("font.size"),
    color: look("font.color"),
  },
};

const formatKind: Kind<Block> = {
  name: "RangeFormat",
  parts: {
    fill: { kind: () => fillKind, of: (block) => block },
    font: { kind: () => fontKind, of: (block) => block },
  },
  scalars: {
    wrapText: look("wrapText"),
    horizontalAlignment: look("horizontalAlignment"),
    columnWidth: {
      get: ({ sheet, range }) => sheet.widths[range.left] ?? 48,
      set: (block, points: number) => {
        writable(block);
        for (let c = block.range.left; c <= block.range.right; c++) block.sheet.widths[c] = points;
      },
    },
  },
};

/** A way a block looks; the cells of a block that differ read as null (excel-add-ins-blank-null-values). */
function look(property: string) {
  return {
    get: (block: Block) => {
      const values = new Set(
        matrix(block, (row, column) => block.sheet.looks[keyOf(row, column)]?.[property] ?? "").flat(),
      );
      return values.size === 1 ? [...values][0] : null;
    },
    set: (block: Block, value: unknown) => {
      writable(block);
      each(block, value, (row, column) => {
        block.sheet.looks[keyOf(row, column)] ??= {};
        (block.sheet.looks[keyOf(row, column)] as Record<string, unknown>)[property] = value;
      });
    },
  };
}

export const rangeKind: Kind<Block> = {
  name: "Range",
  since: {
    getMergedAreasOrNullObject: 13,
    getSpillingToRangeOrNullObject: 12,
    dataValidation: 8,
    conditionalFormats: 6,
  },
  scalars: {
    rowIndex: { get: ({ range }) => range.top },
    columnIndex: { get: ({ range }) => range.left },
    rowCount: { get: ({ range }) => range.bottom - range.top + 1 },
    columnCount: { get: ({ range }) => range.right - range.left + 1 },
    address: { get: ({ sheet, range }) => rangeToA1(sheet.name, range) },
    values: {
      get: (block) => {
        block.host.counts.cellsRead += sizeOf(block.range);
        return matrix(block, (row, column) => cellAt(block.sheet, row, column)?.value ?? "");
      },
      set: writeCells,
    },
    formulas: {
      get: (block) => {
        block.host.counts.cellsRead += sizeOf(block.range);
        return matrix(block, (row, column) => {
          const cell = cellAt(block.sheet, row, column);
          return cell?.formula ?? cell?.value ?? "";
        });
      },
      set: writeCells,
    },
    numberFormat: {
      get: (block) => matrix(block, (row, column) => block.sheet.formats[keyOf(row, column)] ?? "General"),
      set: (block, given: unknown) => {
        writable(block);
        each(block, given, (row, column, format) => {
          if (format === "General" || format === "") delete block.sheet.formats[keyOf(row, column)];
          else block.sheet.formats[keyOf(row, column)] = String(format);
        });
      },
    },
  },
  parts: {
    format: { kind: () => formatKind, of: (block) => block },
    dataValidation: { kind: () => dataValidationKind, of: (block) => block },
    conditionalFormats: { kind: () => conditionalFormatsKind, of: (block) => block },
    worksheet: { kind: () => sheetNameKind, of: (block) => block },
  },
  objects: {
    getMergedAreasOrNullObject: {
      kind: () => mergedKind,
      of: ({ sheet, range }) => {
        const merged = sheet.merged.filter((area) => overlaps(area, range));
        return merged.length === 0 ? null : merged;
      },
    },
    getSpillingToRangeOrNullObject: {
      kind: () => rangeKind,
      of: (block) => {
        const spill = spillOf(block.sheet, block.range.top, block.range.left);
        return spill && { ...block, range: spill };
      },
    },
    getUsedRangeOrNullObject: {
      kind: () => rangeKind,
      of: (block) => {
        const used = usedRange(block.sheet, block.range);
        return used && { ...block, range: used };
      },
    },
    insert: { kind: () => rangeKind, writes: true, of: insertCells },
    getRowsBelow: {
      kind: () => rangeKind,
      of: (block, count = 1) =>
        blockAt(block, { ...block.range, top: block.range.bottom + 1, bottom: block.range.bottom + count }),
    },
  },
  methods: {
    select: ({ host, sheet, range }) => {
      if (host.book.activeSheet !== sheet.id)
        fail("InvalidOperation", "only cells of the active sheet can be selected");
      host.selection = rangeToA1(sheet.name, range);
    },
  },
};

/** Range.insert: the cells below move down; a table is not cut in two. */
function insertCells(block: Block, shift: string): Block {
  writable(block);
  if (shift !== "Down") fail("InvalidArgument", "the fake inserts cells downwards only");
  const { host, sheet, range } = block;
  const count = range.bottom - range.top + 1;
  const moving = { ...range, bottom: mostRows - 1 };
  const below = host.book.tables.filter((table) => table.sheet === sheet.id && overlaps(table.range, moving));
  if (below.some((table) => table.range.top < range.top || !contains(moving, table.range)))
    fail(
      "InvalidOperation",
      "this operation is not allowed: it would shift cells in a table on your worksheet",
    );
  for (let row = sheet.cells.length - 1; row >= range.top; row--) {
    for (let column = range.left; column <= range.right; column++)
      setCell(sheet, row + count, column, cellAt(sheet, row, column));
  }
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) setCell(sheet, row, column, undefined);
  }
  for (const table of below)
    table.range = { ...table.range, top: table.range.top + count, bottom: table.range.bottom + count };
  return block;
}

const mergedKind: Kind<Range[]> = {
  name: "RangeAreas",
  scalars: { areaCount: { get: (areas) => areas.length } },
};

const sheetNameKind: Kind<Block> = {
  name: "Worksheet",
  scalars: { name: { get: ({ sheet }) => sheet.name }, id: { get: ({ sheet }) => sheet.id } },
};

/** The block that an argument names: a range object, or an address in the sheet or in another one. */
export function blockOf(given: unknown, at: Pick<Block, "host" | "sheet">): Block {
  if (typeof given === "string") {
    const named = parseA1(given);
    if (!named) return fail("InvalidArgument", `"${given}" is no address`);
    const sheet =
      named.sheet === null ? at.sheet : at.host.book.sheets.find(({ name }) => name === named.sheet);
    if (!sheet) return fail("ItemNotFound", `there is no sheet "${named.sheet}"`);
    return blockAt({ host: at.host, sheet }, named.range);
  }
  return given as Block;
}
