import type { Range } from "../../../src/core/cells/cell.ts";
import { cellAt, keyOf, newId, overlaps, type SheetState, setCell, type TableState } from "./book.ts";
import type { Kind } from "./client.ts";
import { fail } from "./errors.ts";
import type { Block, ExcelHost } from "./host.ts";
import { blockOf, rangeKind } from "./range-kind.ts";

export interface TableRef {
  readonly host: ExcelHost;
  readonly table: TableState;
}

const sheetOfTable = ({ host, table }: TableRef): SheetState =>
  host.book.sheets.find(({ id }) => id === table.sheet) ?? fail("ItemNotFound", "the table's sheet is gone");

const blockOfTable = (ref: TableRef): Block => ({
  host: ref.host,
  sheet: sheetOfTable(ref),
  range: ref.table.range,
});

/** What a name of a table or defined name may be ("Names in formulas", support.microsoft.com). */
export function checkName(host: ExcelHost, name: string, own?: TableState): void {
  const likeCell = /^([a-z]{1,3}\d+|r\d*c\d*|[rc])$/i.test(name);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || likeCell || name.length > 255)
    fail("InvalidArgument", `"${name}" cannot be a name`);
  const lower = name.toLowerCase();
  const taken =
    host.book.names.some((item) => item.name.toLowerCase() === lower) ||
    host.book.tables.some((table) => table !== own && table.name.toLowerCase() === lower);
  if (taken) fail("ItemAlreadyExists", `the name "${name}" is taken`);
}

function checkPlace({ host, sheet, range }: Block, own?: TableState): void {
  if (sheet.isProtected) fail("AccessDenied", `the sheet "${sheet.name}" is protected`);
  if (host.book.readOnly) fail("AccessDenied", "the workbook is read-only");
  // TableCollection.add: "or the table would overlap with another table".
  if (
    host.book.tables.some(
      (table) => table !== own && table.sheet === sheet.id && overlaps(table.range, range),
    )
  )
    fail("InvalidArgument", "a table can't overlap another table");
  // "Merged cells and tables" (support.microsoft.com): tables hold no merged cells.
  if (sheet.merged.some((area) => overlaps(area, range)))
    fail("InvalidOperation", "a table can't hold merged cells");
}

/**
 * Headers become text, blank ones "Column1", repeated ones get a number ("Overview of Excel tables":
 * headers are unique text).
 */
function rewriteHeaders({ sheet, range }: Block): void {
  const seen = new Set<string>();
  for (let column = range.left; column <= range.right; column++) {
    const cell = cellAt(sheet, range.top, column);
    const wanted = cell === undefined ? `Column${column - range.left + 1}` : String(cell.value);
    let name = wanted;
    for (let n = 2; seen.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
    seen.add(name.toLowerCase());
    setCell(sheet, range.top, column, { value: name });
  }
}

/** Table.style: the styles that Excel brings; others must have been made. */
const builtIn = /^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/;

const tableKind: Kind<TableRef> = {
  name: "Table",
  since: { resize: 13 },
  scalars: {
    id: { get: ({ table }) => table.id },
    name: {
      get: ({ table }) => table.name,
      set: ({ host, table }, name: string) => {
        if (name.toLowerCase() !== table.name.toLowerCase()) checkName(host, name, table);
        table.name = name;
      },
    },
    style: {
      get: ({ table }) => table.style,
      set: ({ host, table }, style: string) => {
        if (!builtIn.test(style) && !host.book.tableStyles.includes(style))
          fail("InvalidArgument", `there is no table style "${style}"`);
        table.style = style;
      },
    },
  },
  parts: {
    worksheet: { kind: () => placeKind, of: (ref) => sheetOfTable(ref) },
  },
  objects: {
    getRange: { kind: () => rangeKind, of: blockOfTable },
    getDataBodyRange: {
      kind: () => rangeKind,
      of: (ref) => {
        const block = blockOfTable(ref);
        return { ...block, range: { ...block.range, top: block.range.top + 1 } };
      },
    },
    convertToRange: {
      kind: () => rangeKind,
      writes: true,
      of: (ref) => {
        const block = blockOfTable(ref);
        if (block.sheet.isProtected) fail("AccessDenied", `the sheet "${block.sheet.name}" is protected`);
        ref.host.book.tables = ref.host.book.tables.filter((table) => table !== ref.table);
        // The look of the table's style stays in its cells ("Convert an Excel table to a range of data").
        if (builtIn.test(ref.table.style)) keepLook(block, ref.table.style);
        return block;
      },
    },
  },
  methods: {
    resize: (ref, given: unknown) => {
      const sheet = sheetOfTable(ref);
      const block = blockOf(given, { host: ref.host, sheet });
      // Table.resize: overlaps the old range, headers in the same row.
      if (
        block.sheet !== sheet ||
        block.range.top !== ref.table.range.top ||
        !overlaps(block.range, ref.table.range)
      )
        fail("InvalidArgument", "the new range must overlap the table and begin in its header row");
      checkPlace(block, ref.table);
      ref.table.range = block.range;
      rewriteHeaders(block);
    },
    delete: (ref) => {
      const { sheet, range } = blockOfTable(ref);
      ref.host.book.tables = ref.host.book.tables.filter((table) => table !== ref.table);
      for (let r = range.top; r <= range.bottom; r++)
        for (let c = range.left; c <= range.right; c++) setCell(sheet, r, c, undefined);
    },
  },
  events: { onChanged: ({ host, table }) => host.hub.slot(`table ${table.id} changed`) },
};

const placeKind: Kind<SheetState> = {
  name: "Worksheet",
  scalars: { name: { get: (sheet) => sheet.name }, id: { get: (sheet) => sheet.id } },
};

const named = (host: ExcelHost, key: string): TableRef | null => {
  const table = host.book.tables.find(
    ({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase(),
  );
  return table ? { host, table } : null;
};

export const tablesKind: Kind<ExcelHost> = {
  name: "TableCollection",
  items: {
    kind: () => tableKind,
    of: (host) => host.book.tables.map((table): TableRef => ({ host, table })),
  },
  objects: {
    getItem: { kind: () => tableKind, of: named },
    getItemOrNullObject: { kind: () => tableKind, of: named },
    add: {
      kind: () => tableKind,
      writes: true,
      of: (host, given: unknown, hasHeaders: boolean): TableRef => {
        const active = host.book.sheets.find(({ id }) => id === host.book.activeSheet) as SheetState;
        const block = blockOf(given, { host, sheet: active });
        // A table has a row below its header; a header alone takes the row below.
        const range = { ...block.range, bottom: Math.max(block.range.bottom, block.range.top + 1) };
        if (!hasHeaders) fail("InvalidArgument", "the fake makes tables with headers only");
        checkPlace({ ...block, range });
        rewriteHeaders({ ...block, range });
        let n = host.book.tables.length + 1;
        while (host.book.tables.some(({ name }) => name === `Table${n}`)) n++;
        const table = {
          id: newId(host.book),
          name: `Table${n}`,
          sheet: block.sheet.id,
          range,
          style: "TableStyleMedium2",
        };
        host.book.tables.push(table);
        return { host, table };
      },
    },
  },
  events: { onChanged: (host) => host.hub.slot("tables changed") },
};

function keepLook({ sheet, range }: Block, style: string): void {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      sheet.looks[keyOf(row, column)] = { ...sheet.looks[keyOf(row, column)], keptFrom: style };
    }
  }
}

/**
 * A table takes in what a person types or pastes right below it, unless rules lie there or the row is
 * not free ("Include new rows and columns in table", which is on until somebody turns it off).
 */
export function autoExpand(host: ExcelHost, sheet: SheetState, { left, right, ...rows }: Range): void {
  for (let row = rows.top; row <= rows.bottom; row++) {
    const table = host.book.tables.find(
      ({ sheet: id, range }) =>
        id === sheet.id && row === range.bottom + 1 && left <= range.right && right >= range.left,
    );
    if (!table) continue;
    const below = { ...table.range, top: row, bottom: row };
    const line = Array.from(sheet.cells[row] ?? []);
    const isFilled = line.some((cell, c) => cell !== undefined && c >= left && c <= right);
    const others = line.some(
      (cell, c) => cell !== undefined && (c < left || c > right) && c >= below.left && c <= below.right,
    );
    // Validation below a table keeps it from growing (answers.microsoft.com; see the platform notes).
    if (!isFilled || others || sheet.validations.some(({ range }) => overlaps(range, below))) return;
    table.range = { ...table.range, bottom: row };
    growRules(sheet, row, table);
  }
}

/** Rules that reach a table's last row go on into the row it grows by ("Extend data range formats"). */
function growRules(sheet: SheetState, row: number, { range }: TableState): void {
  for (const rule of [...sheet.validations, ...sheet.conditionals]) {
    const touches =
      rule.range.bottom === row - 1 && rule.range.left >= range.left && rule.range.right <= range.right;
    if (touches) rule.range = { ...rule.range, bottom: row };
  }
}
