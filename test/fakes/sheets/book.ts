import { parseA1 } from "../../../src/core/cells/address.ts";
import type { Range } from "../../../src/core/cells/cell.ts";
import { type Host, newSheet, sheetById } from "./host.ts";
import { metadataObject, withMetadata } from "./metadata.ts";
import { placeOf, rangeObject } from "./ranges.ts";
import { service } from "./service.ts";
import { sheetIn, sheetObject } from "./sheets.ts";

const looksLikeCell = /^([a-z]{1,3}\d+|r\d*c\d*|true|false)$/i;

export function bookObject(host: Host): object {
  const byName = (name: string) =>
    host.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const self: object = service(host, "Spreadsheet", {
    getSpreadsheetLocale: () => host.locale,
    getSpreadsheetTimeZone: () => host.timeZone,
    getSheets: () => host.sheets.map((sheet) => sheetObject(host, sheet.id)),
    getSheetByName: (name: string) => {
      const sheet = host.sheets.find((one) => one.name === name);
      return sheet ? sheetObject(host, sheet.id) : null;
    },
    getActiveSheet: () => sheetObject(host, host.active),
    getCurrentCell: () => {
      const { row, column } = host.current;
      return rangeObject(host, host.active, { top: row, left: column, bottom: row, right: column });
    },
    setActiveSheet: (sheet: unknown) => {
      host.active = sheetIn(sheet);
      return sheet;
    },
    /** Reference, Spreadsheet.insertSheet: the new sheet becomes the active one. */
    insertSheet: (name: string, index: number) => {
      if (byName(name)) throw new Error(`A sheet with the name "${name}" already exists.`);
      const sheet = newSheet(host, name);
      host.sheets.splice(index, 0, sheet);
      host.active = sheet.id;
      return sheetObject(host, sheet.id);
    },
    deleteSheet: (sheet: unknown) => {
      const id = sheetIn(sheet);
      if (host.sheets.length === 1) throw new Error("You can't remove all the sheets in a document.");
      host.sheets = host.sheets.filter((one) => one.id !== id);
      if (host.active === id) host.active = host.sheets[0]?.id ?? -1;
    },
    getRange: (text: string) => {
      const found = parseA1(text);
      const sheet = found?.sheet === null ? sheetById(host, host.active) : byName(found?.sheet ?? "");
      if (!found || !sheet) throw new Error(`Range not found: ${text}`);
      return rangeObject(host, sheet.id, found.range);
    },
    getNamedRanges: () => [...host.names].map(([name, at]) => namedRange(host, name, at)),
    getRangeByName: (name: string) => {
      const named = host.names.get(name);
      return named && sheetById(host, named.sheet) ? rangeObject(host, named.sheet, named.range) : null;
    },
    setNamedRange: (name: string, range: unknown) => {
      // Reference, Spreadsheet.setNamedRange; Docs Editors Help "Name a range of cells".
      if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || looksLikeCell.test(name)) {
        throw new Error(`The name "${name}" cannot be given to a range.`);
      }
      host.names.set(name, placeOf(range));
    },
    getDeveloperMetadata: () => host.metadata.map((one) => metadataObject(host, host, one)),
    addDeveloperMetadata: (name: string, value: string, visibility: object) => {
      withMetadata(host, host, name, value, visibility);
      return self;
    },
    toast: (sentence: string) => {
      host.toasts.push(sentence);
    },
  });
  return self;
}

/** A named range whose cells were deleted is still listed, and has no range. */
function namedRange(host: Host, name: string, { sheet, range }: { sheet: number; range: Range }): object {
  return service(host, "NamedRange", {
    getName: () => name,
    getRange: () => (sheetById(host, sheet) ? rangeObject(host, sheet, range) : null),
    remove: () => {
      host.names.delete(name);
    },
  });
}
