import { parseA1 } from "../../../src/core/cells/address.ts";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { cellAt, sheetNamed } from "./book.ts";
import type { Evaluator, Place } from "./calculation.ts";

/**
 * The formulas that set-up itself writes beside our functions: references joined by & + - inside an
 * IFERROR. Others are #NAME?, so that a test that needs more must bring an evaluator.
 */
export const simpleFormulas: Evaluator = (formula, place, book) => {
  const guarded = /^=IFERROR\((.+),(""|0)\)$/.exec(formula);
  const value = terms(guarded?.[1] ?? formula.slice(1), (text) => {
    if (text === '""') return "";
    if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
    const named = parseA1(text);
    if (!named) return "#NAME?";
    const sheet = named.sheet === null ? place.sheet : sheetNamed(book, named.sheet);
    return sheet ? reference(sheet, named.range.top, named.range.left) : "#REF!";
  });
  const failed = typeof value === "string" && value.startsWith("#");
  return guarded && failed ? (guarded[2] === "0" ? 0 : "") : value;
};

const reference = (sheet: Place["sheet"], row: number, column: number): Cell =>
  cellAt(sheet, row, column)?.value ?? 0;

function terms(text: string, resolve: (text: string) => Cell): Cell {
  const parts = text.split(/([&+-])/);
  let value = resolve(parts[0] ?? "");
  for (let at = 1; at < parts.length; at += 2) {
    const other = resolve(parts[at + 1] ?? "");
    if (typeof value === "string" && value.startsWith("#")) return value;
    if (parts[at] === "&") value = `${value}${other}`;
    else if (typeof value !== "number" || typeof other !== "number") return "#VALUE!";
    else value = parts[at] === "+" ? value + other : value - other;
  }
  return value;
}
