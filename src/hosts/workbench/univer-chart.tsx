import { type ComponentType, useSyncExternalStore } from "react";
import type { Range } from "../../core/cells/cell.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import type { Theme, ThemeChoice } from "./theme.ts";
import type { Spreadsheet, UniverSheet } from "./univer.ts";
import { type Charts, currentBook, type PlaceChart } from "./univer-workbook.ts";

export type SheetFunnel = ComponentType<{ host: PaneHost; title: string; theme: Theme }>;

/** Univer's community edition draws no charts: the plan's chart becomes our funnel, laid over its cells. */
export function univerCharts(
  spreadsheet: Spreadsheet,
  host: () => PaneHost,
  theme: ThemeChoice,
  Funnel: SheetFunnel,
): Charts {
  const placed = new Map<string, PlaceChart>();
  const remove = (name: string, id: string) => {
    const sheet = currentBook(spreadsheet).getSheetByName(name);
    if (sheet?.getFloatDomById(id)) sheet.removeFloatDom(id);
    placed.delete(id);
  };
  return {
    remove,
    placed: () =>
      [...placed.values()].filter(({ sheet, id }) =>
        currentBook(spreadsheet).getSheetByName(sheet)?.getFloatDomById(id),
      ),
    place(change) {
      const { sheet: name, id, title, over } = change;
      remove(name, id);
      const book = currentBook(spreadsheet);
      const sheet = book.getSheetByName(name);
      if (sheet === null) throw new Error(`The workbook has no sheet "${name}"`);
      const Floating = () => {
        const current = useSyncExternalStore(theme.onChange, theme.current);
        return <Funnel host={host()} title={title} theme={current} />;
      };
      // Univer reckons the place with the sizes of the sheet in front.
      const front = book.getActiveSheet();
      book.setActiveSheet(sheet);
      const layer = { componentKey: Floating, initPosition: pixelsOf(sheet, over), allowTransform: true };
      sheet.addFloatDomToPosition(layer, id);
      book.setActiveSheet(front);
      sheet.setHiddenGridlines(true); // a sheet to look at, not to fill
      placed.set(id, change);
    },
  };
}

/** Bars need no more than this, and the funnel is to be seen whole beside the pane. */
const widest = 400;

/** Where a range stands on the canvas, the row and column headings included. */
function pixelsOf(sheet: UniverSheet, { top, left, bottom, right }: Range) {
  const sum = (from: number, until: number, size: (index: number) => number) => {
    let total = 0;
    for (let index = from; index < until; index++) total += size(index);
    return total;
  };
  const width = (column: number) => sheet.getColumnWidth(column);
  const height = (row: number) => sheet.getRowHeight(row);
  const skeleton = sheet.getSkeleton();
  const startX = (skeleton?.rowHeaderWidth ?? 46) + sum(0, left, width);
  const startY = (skeleton?.columnHeaderHeight ?? 20) + sum(0, top, height);
  return {
    startX,
    startY,
    endX: startX + Math.min(widest, sum(left, right + 1, width)),
    endY: startY + sum(top, bottom + 1, height),
  };
}
