/// <reference types="google-apps-script" />

/** Apps Script's types under short names; its services themselves are globals. */
export type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type SheetRange = GoogleAppsScript.Spreadsheet.Range;
export type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
export type ConditionalRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
export type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
export type EditEvent = Partial<GoogleAppsScript.Events.SheetsOnEdit>;
export type OpenEvent = Partial<GoogleAppsScript.Events.SheetsOnOpen>;
