import type { Cell } from "../../core/cells/cell.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import type { Session } from "./session.ts";
import { currentBook } from "./univer-workbook.ts";

/** For looking at the workbook from outside the page: the browser's console and the tests. */
export interface Inspection {
  sheets(): string[];
  cell(sheet: string, address: string): Cell;
  shown(sheet: string, address: string): string;
  /** Goes to a cell, as a click does. */
  select(sheet: string, address: string): void;
  /** What a person types into a cell; "=" begins a formula. */
  setCell(sheet: string, address: string, typed: string | number): void;
  /** What a person pastes from a cell on; null clears a cell. */
  paste(sheet: string, address: string, cells: readonly (readonly Cell[])[]): void;
  insertRow(sheet: string, row: number): void;
  deleteRow(sheet: string, row: number): void;
  /** Takes the person's last step back; false: there is none. */
  undo(): Promise<boolean>;
  validation(sheet: string, address: string): { readonly type: string; readonly source: string } | null;
  /** What the spreadsheet's own engine makes of formulas, in no cell. */
  evaluate(formulas: readonly string[]): Promise<readonly unknown[]>;
  /** An operation as the pane runs it. */
  run: PaneHost["run"];
  /** Everything the workbook holds, as one comparable value. */
  snapshot(): unknown;
  /** Resolves when no operation is under way. */
  idle(): Promise<void>;
  /** Resolves when the spreadsheet has calculated its formulas and put the results into their cells. */
  calculated(): Promise<void>;
}

declare global {
  interface Window {
    pipewright: Inspection;
  }
}

export function inspection({ spreadsheet, workbook, host, news }: Session): Inspection {
  const book = () => currentBook(spreadsheet);
  const sheetNamed = (name: string) => {
    const found = book().getSheetByName(name);
    if (found === null) throw new Error(`The workbook has no sheet "${name}"`);
    return found;
  };
  const range = (sheet: string, address: string) => sheetNamed(sheet).getRange(address);
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
    select(sheet, address) {
      const cells = range(sheet, address);
      const found = book().getSheetByName(sheet);
      if (found) book().setActiveSheet(found);
      cells.activate();
    },
    setCell(sheet, address, typed) {
      range(sheet, address).setValue(typed);
    },
    paste(sheet, address, cells) {
      const { startRow, startColumn } = range(sheet, address).getRange();
      const block = sheetNamed(sheet).getRange(startRow, startColumn, cells.length, cells[0]?.length ?? 1);
      block.setValues(cells.map((row) => row.map((v) => ({ v, f: null, p: null }))));
    },
    insertRow: (sheet, row) => void sheetNamed(sheet).insertRowBefore(row),
    deleteRow: (sheet, row) => void sheetNamed(sheet).deleteRow(row),
    undo: () => spreadsheet.api.undo(),
    validation(sheet, address) {
      const rule = range(sheet, address).getDataValidation()?.rule;
      return rule ? { type: String(rule.type), source: rule.formula1 ?? "" } : null;
    },
    async evaluate(formulas) {
      const [unit, sheet] = [book().getId(), book().getActiveSheet().getSheetId()];
      const asked = { [unit]: { [sheet]: { 0: { 0: [...formulas] } } } };
      const answers = await spreadsheet.api.getFormula().executeFormulas(asked, 120_000);
      return answers[unit]?.[sheet]?.[0]?.[0]?.map(({ value }) => value) ?? [];
    },
    run: host.run,
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
    calculated: () => spreadsheet.api.getFormula().onCalculationResultApplied(120_000),
  };
}
