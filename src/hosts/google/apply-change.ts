import type { Change } from "../../core/planning/change.ts";
import type { KeptRules } from "../sheets/apply-change.ts";
import { placeChart, removeChart } from "./chart.ts";
import { type Draft, findSheet, freeId, sheetNamed } from "./draft.ts";
import { failure } from "./failure.ts";
import { restoreHighlights, setHighlight } from "./highlights.ts";
import { styleCells } from "./looks.ts";
import { saveSettings } from "./memory.ts";
import { resolve } from "./references.ts";
import { appendRows, defineName, ensureTable, removeName, removeTable } from "./tables.ts";
import { restoreValidation, setList, setRule } from "./validation.ts";
import { writeCells } from "./write-cells.ts";

/** Adds to the draft the requests that make the change; none where it is made already. */
export function applyChange(draft: Draft, change: Change): void {
  switch (change.kind) {
    case "ensureSheet":
      return ensureSheet(draft, change.sheet, change.widths);
    case "removeSheet":
      return removeSheet(draft, change.sheet);
    case "ensureTable":
      return ensureTable(draft, sheetNamed(draft, change.sheet), change.range, change.name);
    case "removeTable":
      return removeTable(draft, change.name);
    case "writeCells":
      return writeCells(draft, sheetNamed(draft, change.sheet), change);
    case "styleCells":
      return styleCells(draft, sheetNamed(draft, change.sheet), change.range, change.look);
    case "appendRows":
      return appendRows(draft, change.table, change.rows, change.end);
    case "setList":
      return setList(draft, sheetNamed(draft, change.sheet), change.range, change.source);
    case "setRule":
      return setRule(draft, sheetNamed(draft, change.sheet), change.range, change.rule, change.message);
    case "setHighlight":
      return setHighlight(draft, sheetNamed(draft, change.sheet), change);
    case "restoreRules": {
      const sheet = sheetNamed(draft, change.sheet);
      const kept = change.rules as unknown as KeptRules | null;
      restoreValidation(draft, sheet, change.range, kept?.validation ?? null);
      return restoreHighlights(draft, sheet, change.range, kept?.highlights ?? []);
    }
    case "defineName":
      return refer(draft, change.name, change.refersTo);
    case "removeName":
      return removeName(draft, change.name);
    case "placeChart":
      return placeChart(draft, sheetNamed(draft, change.sheet), change);
    case "removeChart":
      return removeChart(draft, findSheet(draft.book, change.sheet), change.id);
    case "saveSettings":
      return saveSettings(draft, change.settings);
    default:
      change satisfies never;
  }
}

/** What Sheets gives a new sheet. */
const newSize = { rows: 1000, columns: 26 };

/** Widths come in characters. Those of a sheet that is there already are its owner's choice. */
function ensureSheet({ book, requests }: Draft, name: string, widths: readonly number[]): void {
  if (findSheet(book, name)) return;
  const id = freeId(`sheet ${name}`, new Set(book.sheets.map((sheet) => sheet.id)));
  const pixels = widths.map((characters) => Math.round(characters * 7.2 + 8));
  const size = { ...newSize, columns: Math.max(newSize.columns, widths.length) };
  book.sheets.push({
    id,
    name,
    ...size,
    conditionals: [],
    charts: [],
    kept: [],
    closed: [],
    merged: [],
    tables: [],
    widths: new Map(pixels.entries()),
  });
  const gridProperties = { rowCount: size.rows, columnCount: size.columns };
  requests.push({ addSheet: { properties: { sheetId: id, title: name, gridProperties } } });
  pixels.forEach((pixelSize, column) => {
    requests.push({
      updateDimensionProperties: {
        range: { sheetId: id, dimension: "COLUMNS", startIndex: column, endIndex: column + 1 },
        properties: { pixelSize },
        fields: "pixelSize",
      },
    });
  });
}

function removeSheet({ book, requests }: Draft, name: string): void {
  const sheet = findSheet(book, name);
  if (!sheet) return;
  if (book.sheets.length === 1) throw failure("onlySheet", { sheet: name });
  for (const named of book.names.filter(({ sheetId }) => sheetId === sheet.id)) {
    book.names.splice(book.names.indexOf(named), 1);
    requests.push({ deleteNamedRange: { namedRangeId: named.id } });
  }
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  requests.push({ deleteSheet: { sheetId: sheet.id } });
}

function refer(draft: Draft, name: string, refersTo: string): void {
  const [first] = draft.book.sheets;
  const place = first && resolve(refersTo, { book: draft.book, sheet: first });
  if (!place) throw failure("notAPlace", { reference: refersTo });
  defineName(draft, name, sheetNamed(draft, place.sheet), place.range);
}
