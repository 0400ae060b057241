import type { Phrases } from "../words.ts";
import { type StageMoveCode, stageMoves } from "./stage-moves.ts";

export type ExcelProblemCode =
  | "sheetProtected"
  | "workbookProtected"
  | "workbookReadOnly"
  | "notAllowed"
  | "cellBeingEdited"
  | "excelTooOld"
  | "placeGone"
  | "tooMuchAtOnce"
  | "tableInTheWay"
  | "rowsBelowTaken"
  | "tableMissing"
  | "tableGrown"
  | "noConnection"
  | "noFunnelCell"
  | "excelRefused"
  | StageMoveCode;

/** What Excel does not let us do, and what somebody typed that the stage list does not know. */
export const excelProblems: Phrases<ExcelProblemCode> = {
  sheetProtected: ({ sheet }) =>
    `the sheet "${sheet}" is protected, and nothing was changed: unprotect it under Review > Unprotect Sheet, then try again`,
  workbookProtected: () =>
    "the structure of this workbook is protected, so no sheet can be added or removed, and nothing was changed: unprotect it under Review > Protect Workbook, then try again",
  workbookReadOnly: () =>
    "this workbook is open for reading only, and nothing was changed: choose Edit Workbook, or save a copy and work in that",
  notAllowed: () =>
    "Excel does not allow this change: unprotect the sheet and the workbook under Review, make sure the workbook is not open for reading only, then try again",
  cellBeingEdited: () => "a cell is being edited: press Enter or Escape, then try again",
  excelTooOld: ({ missing }) =>
    `this Excel is too old for Pipewright (it lacks ${missing}): update Office, or open the workbook in Excel on the web`,
  placeGone: () =>
    "a sheet, table or cell that was needed is gone, perhaps deleted in between: look at the workbook, then try again",
  tooMuchAtOnce: () =>
    "Excel took no more data at once: make the table smaller, by splitting it by year for example, then try again",
  tableInTheWay: ({ name }) =>
    `the table "${name}" cannot be made or grown where it is wanted: move other tables away from it, then try again`,
  rowsBelowTaken: ({ table }) =>
    `below the table "${table}" stands another table, so no row can be added: move that one away, then try again`,
  tableMissing: ({ table }) =>
    `the table "${table}" is gone: undo its deletion, or take the set-up back and set up anew`,
  tableGrown: ({ table }) =>
    `the table "${table}" got rows from somebody else in the same moment, so none were added: try again`,
  noConnection: () => "Excel cannot reach its service just now: check the connection, then try again",
  noFunnelCell: () =>
    "no cell holds the funnel yet: set up a pipeline first, or put =STAGE.FUNNEL() into an empty cell and select it",
  excelRefused: ({ message }) =>
    `Excel refused (${message}): undo the last step or save and reopen the workbook, then try again`,
  ...stageMoves,
};
