import type { IRange } from "@univerjs/core";
import type { Range } from "../../core/cells/cell.ts";
import { fromUniver, intersection } from "./ranges.ts";
import type { Spreadsheet, UniverBook, UniverSheet } from "./univer.ts";

/** What the functions for rules work on: one sheet of the one workbook. */
export interface Place {
  readonly spreadsheet: Spreadsheet;
  readonly book: UniverBook;
  readonly sheet: UniverSheet;
}

/** Runs a mutation on the sheet; it leaves no step in the undo history. */
export function mutate({ spreadsheet, book, sheet }: Place, mutation: string, params: object): void {
  spreadsheet.api.syncExecuteCommand(mutation, {
    unitId: book.getId(),
    subUnitId: sheet.getSheetId(),
    ...params,
  });
}

export function touches(ranges: readonly IRange[], range: Range): boolean {
  return ranges.some((one) => intersection(fromUniver(one), range) !== null);
}
