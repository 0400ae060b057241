import { isErrorText } from "../../../src/core/cells/blank.ts";
import { type CellState, keyOf, type SheetState, setCell } from "./book.ts";
import { fail } from "./errors.ts";

const epoch = Date.UTC(1899, 11, 30);
const serial = (year: number, month: number, day: number) =>
  (Date.UTC(year, month - 1, day) - epoch) / 86_400_000;

/**
 * What Excel (English, United States) makes of what is typed or handed to `values` and `formulas`:
 * text after an apostrophe, a formula after "=", "+" or "-", else a boolean, number, share, date,
 * error or text. Range.values: "starts with +, - or =: a formula"; ISO dates become dates
 * (@types/office-js, Range.values, ExcelApi 1.1); "Stop automatically changing numbers to dates"
 * (support.microsoft.com) for 1/2 and 2-3. Cells of format "@" keep text as it is.
 */
function typed(value: unknown, textCell: boolean): { cell: CellState | undefined; format?: string } {
  if (typeof value === "number" || typeof value === "boolean") return { cell: { value } };
  if (typeof value !== "string") return fail("InvalidArgument", `a cell takes no ${typeof value}`);
  // "Excel specifications and limits": 32,767 characters in a cell, 8,192 in a formula.
  if (value.length > 32_767) fail("InvalidArgument", "a cell holds at most 32,767 characters");
  if (value === "") return { cell: undefined };
  if (value.startsWith("'")) return { cell: value === "'" ? undefined : { value: value.slice(1) } };
  if (textCell) return { cell: { value } };
  const asNumber = numberOf(value);
  if (asNumber) return asNumber;
  if (/^[=+-]./.test(value)) {
    if (value.length > 8192) fail("InvalidArgument", "a formula has at most 8,192 characters");
    return { cell: { value: 0, formula: value.startsWith("=") ? value : `=${value}` } };
  }
  if (/^(true|false)$/i.test(value)) return { cell: { value: value.toLowerCase() === "true" } };
  if (isErrorText(value)) return { cell: { value: value.trim() } };
  const date = dateOf(value);
  return date === null ? { cell: { value } } : { cell: { value: date }, format: "m/d/yyyy" };
}

function numberOf(text: string): { cell: CellState; format?: string } | null {
  const match = /^\s*([-+]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:E[-+]?\d+)?)(%?)\s*$/i.exec(text);
  if (!match) return null;
  const [, sign, money, digits = "", share] = match;
  const number = digits === "" ? Number.NaN : Number(digits.replaceAll(",", ""));
  if (!Number.isFinite(number)) return null;
  const value = (sign === "-" ? -1 : 1) * (share === "%" ? number / 100 : number);
  const format = share === "%" ? "0%" : money === "$" ? "$#,##0" : undefined;
  return { cell: { value }, ...(format ? { format } : {}) };
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function dateOf(text: string): number | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(trimmed);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(trimmed);
  if (american) {
    const year =
      american[3] === undefined ? 2026 : Number(american[3].length === 2 ? `20${american[3]}` : american[3]);
    return real(year, Number(american[1]), Number(american[2]));
  }
  const named = /^(\d{1,2})[- ]([a-z]{3})[a-z]*(?:[- ](\d{4}))?$/i.exec(trimmed);
  if (named)
    return real(
      Number(named[3] ?? 2026),
      months.indexOf((named[2] ?? "").toLowerCase()) + 1,
      Number(named[1]),
    );
  const monthFirst = /^([a-z]{3})[a-z]*[- ](\d{1,2})$/i.exec(trimmed);
  if (monthFirst)
    return real(2026, months.indexOf((monthFirst[1] ?? "").toLowerCase()) + 1, Number(monthFirst[2]));
  return null;
}

function real(year: number, month: number, day: number): number | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? serial(year, month, day) : null;
}

/** Puts what was typed into the cell; a date typed into a General cell gives it a date format. */
export function typeInto(sheet: SheetState, row: number, column: number, value: unknown): void {
  const key = keyOf(row, column);
  const { cell, format } = typed(value, sheet.formats[key] === "@");
  setCell(sheet, row, column, cell);
  if (format !== undefined && sheet.formats[key] === undefined) sheet.formats[key] = format;
}
