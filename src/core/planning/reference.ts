import { columnLetter, quoteSheet } from "../cells/address.ts";
import type { Range } from "../cells/cell.ts";

/** "Stages!$A$2:$A$8": what lists, names and conditional formats refer to. */
export function absoluteReference(sheet: string, range: Range): string {
  const from = `$${columnLetter(range.left)}$${range.top + 1}`;
  const to = `$${columnLetter(range.right)}$${range.bottom + 1}`;
  return `${quoteSheet(sheet)}!${from === to ? from : `${from}:${to}`}`;
}

/** A text as a formula's string literal. */
export function textLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
