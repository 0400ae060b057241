import { IUndoRedoService, RedoCommandId, UndoCommandId } from "@univerjs/core";
import type { Range } from "../../core/cells/cell.ts";
import type { Change } from "../../core/planning/change.ts";
import { calculatedIn } from "../../core/planning/replacing.ts";
import type { Settings } from "../../core/planning/settings.ts";
import type { Edit, Overview, ReadRequest, Snapshot, Workbook } from "../../workbook.ts";
import { todaySerial } from "./clock.ts";
import type { Spreadsheet, UniverBook, UniverSheet } from "./univer.ts";
import { readCells, styleCells, typedIn, usedRange, writeCells } from "./univer-cells.ts";
import { watchCells } from "./univer-edits.ts";
import { setHighlight } from "./univer-highlights.ts";
import { readRules, restoreRules } from "./univer-rules.ts";
import { readSelection } from "./univer-selection.ts";
import { appendRows, ensureTable, removeTable, tablesOf } from "./univer-tables.ts";
import { setList, setRule } from "./univer-validation.ts";

/** What draws the charts of a plan over the sheets. */
export type PlaceChart = Extract<Change, { kind: "placeChart" }>;

export interface Charts {
  place(change: PlaceChart): void;
  remove(sheet: string, id: string): void;
  /** Those on the sheets just now, as the steps that placed them. */
  placed(): PlaceChart[];
}

export interface UniverWorkbook extends Workbook {
  /** As `read`, at once: functions in cells cannot wait. */
  readNow(request: ReadRequest): Snapshot;
  /** Calls back after every change of cells and settings, Pipewright's own included. */
  onWrite(listener: (edit: Edit) => void): () => void;
  /** Calls back after another cell was selected. */
  onSelect(listener: () => void): () => void;
  /** Calls back after a calculation has put results into cells. */
  onCalculated(listener: (edit: Edit) => void): () => void;
  /** Calls back after a step was undone or done again, which `onEdit` has told as edits. */
  onUndo(listener: () => void): () => void;
}

const settingsKey = "pipewright";
const anywhere: Range = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

export function currentBook({ api }: Spreadsheet): UniverBook {
  const book = api.getActiveWorkbook();
  if (book === null) throw new Error("The spreadsheet has no workbook open");
  return book;
}

/** The port on Univer. It always speaks of the workbook that is open just then. */
export function univerWorkbook(spreadsheet: Spreadsheet, charts: Charts): UniverWorkbook {
  let applying = false;
  const settingsListeners = new Set<(edit: Edit) => void>();
  const readNow = (request: ReadRequest) => read(spreadsheet, request);
  return {
    readNow,
    read: async (request) => readNow(request),
    async apply(changes, onProgress) {
      const book = currentBook(spreadsheet);
      let lastPause = performance.now();
      for (const [index, change] of changes.entries()) {
        applying = true;
        try {
          applyChange(spreadsheet, book, charts, change);
        } finally {
          applying = false;
        }
        onProgress?.(index + 1);
        if (performance.now() - lastPause > 50) {
          await new Promise((resume) => setTimeout(resume));
          lastPause = performance.now();
        }
      }
      if (changes.some(({ kind }) => kind === "saveSettings")) {
        for (const listener of settingsListeners) listener({ sheet: "", range: anywhere });
      }
      // Steps of the undo history may speak of cells that set-up has moved into tables and sheets.
      if (changes.some(({ kind }) => kind === "ensureSheet" || kind === "removeSheet")) {
        spreadsheet.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(book.getId());
      }
    },
    onEdit: (listener) =>
      watchCells(spreadsheet, (edit, calculated) => {
        if (!calculated && !applying) listener(edit);
      }),
    onWrite: (listener) => {
      const stop = watchCells(spreadsheet, (edit, calculated) => {
        if (!calculated) listener(edit);
      });
      settingsListeners.add(listener);
      return () => {
        stop();
        settingsListeners.delete(listener);
      };
    },
    onCalculated: (listener) =>
      watchCells(spreadsheet, (edit, calculated) => {
        if (calculated) listener(edit);
      }),
    onUndo: (listener) => {
      const watching = spreadsheet.api.onCommandExecuted(({ id }) => {
        if (id === UndoCommandId || id === RedoCommandId) listener();
      });
      return () => watching.dispose();
    },
    onSelect(listener) {
      const { SelectionChanged, ActiveSheetChanged } = spreadsheet.api.Event;
      const watching = [SelectionChanged, ActiveSheetChanged].map((event) =>
        spreadsheet.api.addEvent(event, () => listener()),
      );
      return () => {
        for (const one of watching) one.dispose();
      };
    },
    async reveal({ sheet, range }) {
      const book = currentBook(spreadsheet);
      const target = sheetNamed(book, sheet);
      book.setActiveSheet(target);
      cellsOf(target, range).activate();
      target.scrollToCell(Math.max(0, range.top - 3), Math.max(0, range.left - 1));
    },
  };
}

function sheetNamed(book: UniverBook, name: string): UniverSheet {
  const sheet = book.getSheetByName(name);
  if (sheet === null) throw new Error(`The workbook has no sheet "${name}"`);
  return sheet;
}

function cellsOf(sheet: UniverSheet, { top, left, bottom, right }: Range) {
  return sheet.getRange(top, left, bottom - top + 1, right - left + 1);
}

function read(spreadsheet: Spreadsheet, request: ReadRequest): Snapshot {
  const book = currentBook(spreadsheet);
  return {
    today: todaySerial(),
    ...(request.overview && { overview: overview(spreadsheet, book) }),
    ...(request.grids && {
      grids: request.grids.map(({ sheet: name, range }) => {
        const sheet = sheetNamed(book, name);
        const area = range ?? usedRange(spreadsheet, book, sheet);
        if (area === null) return { grid: { values: [], formats: [] }, top: 0, left: 0 };
        return { grid: readCells(spreadsheet, book, sheet, area), top: area.top, left: area.left };
      }),
    }),
    ...(request.calculated && {
      calculated: request.calculated.map(({ sheet, range }) =>
        calculatedIn(range, typedIn(spreadsheet, book, sheetNamed(book, sheet))),
      ),
    }),
    ...(request.rules && {
      rules: request.rules.map(({ sheet, range }) =>
        readRules({ spreadsheet, book, sheet: sheetNamed(book, sheet) }, range),
      ),
    }),
    ...(request.settings && {
      settings: (book.getCustomMetadata()?.[settingsKey] as Settings | undefined) ?? null,
    }),
    ...(request.selection && { selection: readSelection(spreadsheet, book, request.selection) }),
  };
}

function overview(spreadsheet: Spreadsheet, book: UniverBook): Overview {
  const sheets = book.getSheets();
  return {
    sheets: sheets.map((sheet) => ({
      name: sheet.getSheetName(),
      used: usedRange(spreadsheet, book, sheet),
    })),
    tables: tablesOf(book).map(({ name, sheet, range }) => ({ name, sheet, range })),
    names: book.getDefinedNames().map((name) => name.getName()),
    activeSheet: book.getActiveSheet().getSheetName(),
  };
}

function applyChange(spreadsheet: Spreadsheet, book: UniverBook, charts: Charts, change: Change): void {
  const place = (name: string) => ({ spreadsheet, book, sheet: sheetNamed(book, name) });
  switch (change.kind) {
    case "ensureSheet":
      ensureSheet(book, change.sheet, change.widths);
      return;
    case "removeSheet": {
      const sheet = book.getSheetByName(change.sheet);
      if (sheet !== null) book.deleteSheet(sheet);
      return;
    }
    case "ensureTable":
      ensureTable(spreadsheet, book, change.sheet, change.range, change.name, change.asName === true);
      return;
    case "removeTable":
      removeTable(spreadsheet, book, change.name);
      return;
    case "writeCells":
      writeCells(spreadsheet, book, sheetNamed(book, change.sheet), change);
      return;
    case "styleCells":
      styleCells(spreadsheet, book, sheetNamed(book, change.sheet), change.range, change.look);
      return;
    case "appendRows":
      appendRows(spreadsheet, book, change.table, change.rows, change.end);
      return;
    case "setList":
      setList(place(change.sheet), change.range, change.source);
      return;
    case "setRule":
      setRule(place(change.sheet), change.range, change.rule, change.message);
      return;
    case "setHighlight":
      setHighlight(place(change.sheet), change.range, change.id, change.formula, change.tone);
      return;
    case "restoreRules":
      restoreRules(place(change.sheet), change.range, change.rules);
      return;
    case "defineName": {
      book.deleteDefinedName(change.name);
      book.insertDefinedName(change.name, change.refersTo);
      return;
    }
    case "removeName":
      book.deleteDefinedName(change.name);
      return;
    case "placeChart":
      charts.place(change);
      return;
    case "removeChart":
      charts.remove(change.sheet, change.id);
      return;
    case "saveSettings": {
      const { [settingsKey]: _replaced, ...others } = book.getCustomMetadata() ?? {};
      const kept = change.settings === null ? others : { ...others, [settingsKey]: change.settings };
      book.setCustomMetadata(Object.keys(kept).length === 0 ? undefined : kept);
    }
  }
}

/** Pixels of a column that shows so many characters of the default font. */
const pixels = (characters: number) => Math.round(characters * 7.2 + 12);

function ensureSheet(book: UniverBook, name: string, widths: readonly number[]): void {
  if (book.getSheetByName(name) !== null) return;
  const active = book.getActiveSheet();
  const sheet = book.create(name, 200, widths.length + 26, { index: book.getSheets().length });
  widths.forEach((characters, column) => {
    sheet.setColumnWidth(column, pixels(characters));
  });
  book.setActiveSheet(active);
}
