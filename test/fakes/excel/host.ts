import { rangeToA1 } from "../../../src/core/cells/address.ts";
import type { Cell, Range } from "../../../src/core/cells/cell.ts";
import type { BookState, SheetState } from "./book.ts";
import type { EventHub } from "./events.ts";

export interface Block {
  readonly host: ExcelHost;
  readonly sheet: SheetState;
  readonly range: Range;
}

export type Source = "Local" | "Remote";

/** A running Excel with one workbook open. */
export interface ExcelHost {
  book: BookState;
  readonly hub: EventHub;
  /** The newest ExcelApi 1.x that this Excel knows: x. */
  readonly apiVersion: number;
  readonly counts: { syncs: number; cellsRead: number; cellsWritten: number };
  /** Resolved when the user leaves the cell being edited; null while none is. */
  editing: Promise<void> | null;
  /** True while a custom function is being called: what it starts may only read. */
  insideFunction: boolean;
  selection: string;
  /** An Excel that draws none of the chart types of 2016 and later. */
  readonly noFunnel: boolean;
  /** Copies of the workbook to go back to, newest last; null: undo is not kept. */
  undo: BookState[] | null;
  /** Asked before each request of a sync: true and Excel fails there, what stands before it done. */
  failing: (() => boolean) | null;
  /** Brings formulas up to date. */
  calculate(): void;
}

export interface CellsChanged {
  readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted" | "CellInserted" | "CellDeleted";
  readonly source: Source;
  readonly byAddin: boolean;
  /** Of a single cell; several cells have none (oj#5308, oj#5347). */
  readonly before?: Cell;
  readonly after?: Cell;
}

/** Tells the handlers of sheets and tables that cells have changed. */
export function fireChanged(host: ExcelHost, sheet: SheetState, range: Range, how: CellsChanged): void {
  const address = rangeToA1(null, range);
  const single = range.top === range.bottom && range.left === range.right;
  const { id } = sheet;
  const place = (context: { blockOf(sheet: string, range: Range): unknown }) => context.blockOf(id, range);
  const args = {
    address,
    changeType: how.changeType,
    source: how.source,
    type: "WorksheetChanged",
    worksheetId: id,
    triggerSource: how.byAddin ? "ThisLocalAddin" : "Unknown",
    ...(single && how.changeType === "RangeEdited"
      ? {
          details: {
            valueBefore: how.before ?? "",
            valueAfter: how.after ?? "",
            valueTypeBefore: "",
            valueTypeAfter: "",
          },
        }
      : {}),
    getRange: place,
    getRangeOrNullObject: place,
  };
  host.hub.slot(`sheet ${id} changed`).fire(args);
  host.hub.slot("sheets changed").fire(args);
  for (const table of host.book.tables) {
    const inside =
      table.sheet === id &&
      table.range.top <= range.bottom &&
      table.range.bottom >= range.top &&
      table.range.left <= range.right &&
      table.range.right >= range.left;
    if (!inside) continue;
    // TableChangedEventArgs has no triggerSource (@types/office-js).
    const { triggerSource: _, ...tableArgs } = { ...args, type: "TableChanged", tableId: table.id };
    host.hub.slot(`table ${table.id} changed`).fire(tableArgs);
    host.hub.slot("tables changed").fire(tableArgs);
  }
}

/** Remembers the workbook as it is, for undo. */
export function keepForUndo(host: ExcelHost): void {
  host.undo?.push(structuredClone(host.book));
}
