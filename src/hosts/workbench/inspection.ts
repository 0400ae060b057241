import type { Cell } from "../../core/cells/cell.ts";
import type { Session } from "./session.ts";
import { currentBook } from "./univer-workbook.ts";

/** For looking at the workbook from outside the page: the browser's console and the tests. */
export interface Inspection {
  sheets(): string[];
  cell(sheet: string, address: string): Cell;
  shown(sheet: string, address: string): string;
  /** What a person types into a cell; "=" begins a formula. */
  setCell(sheet: string, address: string, typed: string | number): void;
  validation(sheet: string, address: string): { readonly type: string; readonly source: string } | null;
  /** Everything the workbook holds, as one comparable value. */
  snapshot(): unknown;
  /** Resolves when no operation is under way. */
  idle(): Promise<void>;
}

declare global {
  interface Window {
    pipewright: Inspection;
  }
}

export function inspection({ spreadsheet, workbook, host, news }: Session): Inspection {
  const book = () => currentBook(spreadsheet);
  const range = (sheet: string, address: string) => {
    const found = book().getSheetByName(sheet);
    if (found === null) throw new Error(`The workbook has no sheet "${sheet}"`);
    return found.getRange(address);
  };
  return {
    sheets: () =>
      book()
        .getSheets()
        .map((sheet) => sheet.getSheetName()),
    cell(sheet, address) {
      const { startRow, startColumn } = range(sheet, address).getRange();
      const one = { top: startRow, left: startColumn, bottom: startRow, right: startColumn };
      return workbook.readNow({ grids: [{ sheet, range: one }] }).grids?.[0]?.grid.values[0]?.[0] ?? null;
    },
    shown: (sheet, address) => range(sheet, address).getDisplayValue(),
    setCell(sheet, address, typed) {
      range(sheet, address).setValue(typed);
    },
    validation(sheet, address) {
      const rule = range(sheet, address).getDataValidation()?.rule;
      return rule ? { type: String(rule.type), source: rule.formula1 ?? "" } : null;
    },
    snapshot() {
      const { overview, settings } = workbook.readNow({ overview: true, settings: true });
      return JSON.parse(
        JSON.stringify({
          overview,
          settings,
          sheets: overview?.sheets.map(({ name, used }) => ({
            name,
            cells: workbook.readNow({ grids: [{ sheet: name }] }).grids?.[0],
            rules: used && workbook.readNow({ rules: [{ sheet: name, range: used }] }).rules?.[0],
          })),
        }),
      );
    },
    async idle() {
      while (news().busy !== null) await new Promise((resume) => setTimeout(resume, 20));
      await host.idle();
    },
  };
}
