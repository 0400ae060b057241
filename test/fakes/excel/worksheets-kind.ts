import { emptySheet, newId, type SheetState, sheetNamed, usedRange } from "./book.ts";
import { chartsKind } from "./charts-kind.ts";
import type { Kind } from "./client.ts";
import { fail } from "./errors.ts";
import type { Block, ExcelHost } from "./host.ts";
import { blockAt, blockOf, rangeKind } from "./range-kind.ts";

interface SheetRef {
  readonly host: ExcelHost;
  readonly sheet: SheetState;
}

const sheetProtectionKind: Kind<SheetRef> = {
  name: "WorksheetProtection",
  scalars: { protected: { get: ({ sheet }) => sheet.isProtected } },
};

const worksheetKind: Kind<SheetRef> = {
  name: "Worksheet",
  since: { getRangeByIndexes: 7, showGridlines: 8, onChanged: 7, onRowSorted: 10 },
  scalars: {
    id: { get: ({ sheet }) => sheet.id },
    name: {
      get: ({ sheet }) => sheet.name,
      set: ({ host, sheet }, name: string) => {
        checkSheetName(host, name, sheet);
        sheet.name = name;
      },
    },
    showGridlines: {
      get: ({ sheet }) => sheet.showGridlines,
      set: ({ sheet }, shown: boolean) => {
        sheet.showGridlines = shown;
      },
    },
  },
  parts: {
    charts: { kind: () => chartsKind, of: (ref) => ref },
    protection: { kind: () => sheetProtectionKind, of: (ref) => ref },
  },
  objects: {
    getRange: { kind: () => rangeKind, of: (ref, address: string) => blockOf(address, ref) },
    getRangeByIndexes: {
      kind: () => rangeKind,
      of: (ref, row: number, column: number, rows: number, columns: number): Block =>
        blockAt(ref, { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 }),
    },
    getUsedRangeOrNullObject: {
      kind: () => rangeKind,
      of: (ref, valuesOnly = false): Block | null => {
        if (!valuesOnly) fail("InvalidArgument", "the fake knows the used range of values only");
        const range = usedRange(ref.sheet);
        return range && { ...ref, range };
      },
    },
  },
  methods: {
    activate: ({ host, sheet }) => {
      host.book.activeSheet = sheet.id;
    },
    delete: ({ host, sheet }) => {
      writableBook(host);
      if (host.book.sheets.length === 1) fail("InvalidOperation", "a workbook must have a visible sheet");
      host.book.sheets = host.book.sheets.filter((other) => other !== sheet);
      host.book.tables = host.book.tables.filter((table) => table.sheet !== sheet.id);
      if (host.book.activeSheet === sheet.id) host.book.activeSheet = host.book.sheets[0]?.id ?? "";
      // Deleting a sheet clears the undo stack ("Undo capabilities with the Excel JavaScript API").
      if (host.undo) host.undo.length = 0;
      host.hub
        .slot("sheets deleted")
        .fire({ type: "WorksheetDeleted", source: "Local", worksheetId: sheet.id });
    },
  },
  events: { onChanged: ({ host, sheet }) => host.hub.slot(`sheet ${sheet.id} changed`) },
};

function writableBook(host: ExcelHost): void {
  if (host.book.readOnly) fail("AccessDenied", "the workbook is read-only");
  if (host.book.isProtected) fail("AccessDenied", "the structure of the workbook is protected");
}

function checkSheetName(host: ExcelHost, name: string, own?: SheetState): void {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name))
    fail("InvalidArgument", `"${name}" cannot be the name of a sheet`);
  const twin = sheetNamed(host.book, name);
  if (twin && twin !== own) fail("ItemAlreadyExists", `there is a sheet "${twin.name}" already`);
}

const sheetRef = (host: ExcelHost, name: string): SheetRef | null => {
  const sheet = sheetNamed(host.book, name);
  return sheet ? { host, sheet } : null;
};

export const worksheetsKind: Kind<ExcelHost> = {
  name: "WorksheetCollection",
  since: { onChanged: 9, onRowSorted: 10, onDeleted: 7, onSelectionChanged: 9 },
  items: {
    kind: () => worksheetKind,
    of: (host) => host.book.sheets.map((sheet): SheetRef => ({ host, sheet })),
  },
  objects: {
    getItem: { kind: () => worksheetKind, of: sheetRef },
    getItemOrNullObject: { kind: () => worksheetKind, of: sheetRef },
    getActiveWorksheet: { kind: () => worksheetKind, of: (host) => sheetRef(host, host.book.activeSheet) },
    add: {
      kind: () => worksheetKind,
      writes: true,
      of: (host, name: string): SheetRef => {
        writableBook(host);
        checkSheetName(host, name);
        const sheet = emptySheet(newId(host.book), name);
        host.book.sheets.push(sheet);
        return { host, sheet };
      },
    },
  },
  events: {
    onChanged: (host) => host.hub.slot("sheets changed"),
    onRowSorted: (host) => host.hub.slot("sheets row sorted"),
    onDeleted: (host) => host.hub.slot("sheets deleted"),
    onSelectionChanged: (host) => host.hub.slot("sheets selection changed"),
  },
};
