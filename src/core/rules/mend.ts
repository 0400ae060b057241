import { isBlank } from "../cells/blank.ts";
import type { Cell, Grid } from "../cells/cell.ts";
import { dayOf } from "../cells/dates.ts";
import { isDateFormat } from "../cells/formats.ts";
import type { Problem } from "../issue.ts";
import type { Column } from "../table/recognition.ts";
import type { MendValue } from "./finding.ts";

/** The values that a mend replaced, by what was written: plain JSON, small enough to be kept with the settings. */
export type MendRecord = readonly {
  readonly header: string;
  readonly was: Cell;
  readonly now: Cell;
  /** Ids of the deals. */
  readonly deals: readonly string[];
}[];

/** What a mend does: {header, to} · {header, date} · {header, share}. */
export type MendCode = "writeText" | "writeDate" | "writeShare";

/** Why a cell was left alone. */
export type MendRefusalCode =
  | "cellChanged" // {cell, value}: it holds something else by now
  | "calculated" // {cell}: a formula fills it
  | "mendGone" // {cell}: a check finds nothing to mend there now
  | "dealGone" // {deal}: no row, or more than one, is the deal
  | "columnGone" // {header}
  | "nothingMended"; // {}

/** What a mend does, as data for words. */
export function mendWording(header: string, to: MendValue): Problem & { readonly code: MendCode } {
  switch (to.type) {
    case "text":
      return { code: "writeText", values: { header, to: to.text } };
    case "date":
      return { code: "writeDate", values: { header, date: to.serial } };
    case "share":
      return { code: "writeShare", values: { header, share: to.share } };
  }
}

/** What to write into a cell, and the number format that it then needs; "" where it keeps its own. */
export interface MendedCell {
  readonly to: Cell;
  readonly format: string;
}

const iso = /^\d{4}-\d{2}-\d{2}$/;
const isoFormat = "yyyy-mm-dd";

/**
 * A mend's value in the form that the cell has: a date as a serial or as ISO text, a share as the column
 * counts it. A blank cell takes the form of the column's first filled one. Null where the form is another,
 * such as "3/4/2026", which could be read otherwise than it was meant.
 */
export function mendedCell(
  to: MendValue,
  place: { readonly grid: Grid; readonly row: number; readonly column: Column; readonly rows: Int32Array },
): MendedCell | null {
  const { grid, row, column, rows } = place;
  if (to.type === "text") return { to: to.text, format: "" };
  const from = grid.values[row]?.[column.index] ?? null;
  const like = isBlank(from) ? rows.find((other) => !isBlank(grid.values[other]?.[column.index])) : row;
  const model = like === undefined ? null : (grid.values[like]?.[column.index] ?? null);
  if (to.type === "share") {
    if (typeof model !== "number") return null;
    return { to: column.reading.probabilityScale === "percent" ? to.share * 100 : to.share, format: "" };
  }
  if (typeof model === "string" && iso.test(model.trim())) return { to: isoText(to.serial), format: "" };
  if (typeof model === "string") return null;
  const own = grid.formats?.[row]?.[column.index] ?? "";
  const shown = like === undefined ? "" : (grid.formats?.[like]?.[column.index] ?? "");
  const format = isDateFormat(own) ? "" : isDateFormat(shown) ? shown : isoFormat;
  return { to: to.serial, format };
}

function isoText(serial: number): string {
  const { year, month, day } = dayOf(serial);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** Characters that a record may take: Sheets keeps settings in metadata, which has little room. */
const mostCharacters = 20_000;

/**
 * The record of mends, in their order, and how many of them fit in it: no more may be done at once, or
 * what is done could not be taken back.
 */
export function mendRecord(
  mends: readonly {
    readonly finding: { readonly deal: number };
    readonly column: Column;
    readonly from: Cell;
    readonly to: Cell;
  }[],
  ids: readonly string[],
): { readonly record: MendRecord; readonly fitting: number } {
  const entries = new Map<string, { header: string; was: Cell; now: Cell; deals: string[] }>();
  let size = 0;
  let fitting = 0;
  for (const { finding, column, from, to } of mends) {
    const key = JSON.stringify([column.header, from, to]);
    const deal = ids[finding.deal] ?? "";
    const entry = entries.get(key);
    size += JSON.stringify(deal).length + 1 + (entry === undefined ? key.length + entryCharacters : 0);
    if (size > mostCharacters) break;
    fitting++;
    if (entry === undefined) {
      entries.set(key, { header: column.header, was: from, now: to, deals: [deal] });
    } else entry.deals.push(deal);
  }
  return { record: [...entries.values()], fitting };
}

/** Of the names and brackets around an entry. */
const entryCharacters = 45;
