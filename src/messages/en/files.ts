import type { Phrases } from "../words.ts";

export type FileProblemCode =
  | "emptyFile"
  | "passwordProtected"
  | "otherKind"
  | "corruptWorkbook"
  | "unclosedQuote"
  | "tooManyRows"
  | "ruleLost";

const kinds: Readonly<Record<string, string>> = {
  xls: "a workbook in the old .xls format: open it in a spreadsheet program and save it as .xlsx",
  xlsb: "a workbook in Excel's binary format: open it in Excel and save it as .xlsx",
  ods: "an OpenDocument spreadsheet: open it in a spreadsheet program and save it as .xlsx",
  archive: "a compressed archive: unpack it and take the .csv or .xlsx file inside",
  office: "a Word or PowerPoint document: copy its table into a spreadsheet and save that as .xlsx",
  pdf: "a PDF document: export the deals as .csv or .xlsx instead",
  image: "a picture: export the deals as .csv or .xlsx instead",
  html: "a web page, whatever its name says: open it in a spreadsheet program and save it as .xlsx",
  binary: "binary data and not text: export the deals as .csv or .xlsx",
};

/** Why a file cannot be read, or what of it cannot be kept: values are {file} and, where named, {kind}, {sheet}, {limit}, {range}, {row}. */
export const fileProblems: Phrases<FileProblemCode> = {
  emptyFile: ({ file }) => `${file} is empty: export the deals again with their header row`,
  passwordProtected: ({ file }) =>
    `${file} is protected with a password: open it in Excel, remove the password under File > Info, and save it`,
  otherKind: ({ file, kind }) => `${file} holds ${kinds[String(kind)] ?? kinds.binary}`,
  corruptWorkbook: ({ file }) =>
    `${file} is damaged and cannot be opened as a workbook: open it in Excel, let it repair the file, and save a copy`,
  unclosedQuote: ({ file, row }, say) =>
    `${file} has a quotation mark in row ${say.text(row)} that is never closed, which hides the rows after it: close or delete it, or export the deals again`,
  tooManyRows: ({ file, sheet, limit }, say) =>
    `${file} has more than ${say.text(limit)} deals in "${say.text(sheet)}": split the table, by year for example`,
  ruleLost: ({ sheet, range }, say) =>
    `the validation of "${say.text(sheet)}" ${say.text(range)} has a formula as its limit and is not kept: set it again in the new workbook`,
};
