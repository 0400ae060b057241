import { isBlank } from "../../cells/blank.ts";
import type { Cell } from "../../cells/cell.ts";
import { headerText } from "../../table/header.ts";
import { isTotal } from "../../table/rows.ts";
import type { Found } from "./columns.ts";
import type { LeftOutCode } from "./left-out.ts";

/** A row that is no record of its table, and why. */
interface NoRecord {
  readonly code: LeftOutCode;
  readonly text: string;
}

/** "Total: Campaigns", "Results from 12 campaigns": what ad platforms write over or under their sums. */
const platformTotal = /^(?:(?:grand )?totals?\s*[:–-]|results from \d|łącznie\s*:|yhteensä\s*:|totalt\s*:)/i;

/**
 * Why a row below the header is no record: a sum, the header once more, a lone note. Null: it may be
 * one. "blank" rows hold nothing that could be missed.
 */
export function noRecord<Field extends string>(
  cells: readonly Cell[],
  header: readonly Cell[],
  found: Found<Field>,
): NoRecord | "blank" | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length === 0) return "blank";
  const same = cells.filter((cell, c) => !isBlank(cell) && headerText(cell) === headerText(header[c])).length;
  if (same >= 2 && same >= filled.length * 0.6) return { code: "repeatedHeader", text: "" };
  const label = filled
    .slice(0, 3)
    .map(textOf)
    .find((text) => isTotal(text) || platformTotal.test(text));
  if (label !== undefined) return { code: "total", text: label };
  const first = textOf(filled[0] ?? null);
  if (filled.length === 1 && found.columns.filter(({ field }) => field !== null).length > 1) {
    return { code: "note", text: first.slice(0, 100) };
  }
  return null;
}

function textOf(cell: Cell): string {
  return String(cell ?? "").trim();
}
