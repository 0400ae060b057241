import type { Serial } from "../../core/cells/cell.ts";
import { readDate } from "../../core/cells/dates.ts";
import { isDateFormat, isPercentFormat } from "../../core/cells/formats.ts";
import { readNumber } from "../../core/cells/numbers.ts";

/** How a language writes numbers and dates. */
export interface Writing {
  /** The language alone, "fi", as number formats ask for it. */
  readonly language: string;
  readonly decimal: "." | ",";
  /** What "3/4/2026" begins with. */
  readonly order: "dmy" | "mdy";
  /** The number format of a date: ISO in English, whose speakers do not agree on one. */
  readonly dateFormat: string;
}

export interface TypedValue {
  readonly value: number | Serial;
  /** The number format that the cell is to get; "": it keeps its own. */
  readonly format: string;
}

/** The format in which the core has dates written. */
const isoFormat = "yyyy-mm-dd";

/** `locale`: a tag such as "fi-FI". */
export function writingOf(locale: string): Writing {
  const { language } = new Intl.Locale(locale);
  const date = new Intl.DateTimeFormat(locale, {
    calendar: "gregory",
    numberingSystem: "latn",
    timeZone: "UTC",
  }).formatToParts(Date.UTC(2026, 1, 5));
  const at = (part: string) => date.findIndex(({ type }) => type === part);
  const pattern = date
    .map(({ type, value }) => {
      if (type === "year") return "yyyy";
      if (type === "day" || type === "month") return type.charAt(0).repeat(value.length);
      return value;
    })
    .join("");
  const number = new Intl.NumberFormat(locale, { numberingSystem: "latn" }).formatToParts(0.5);
  return {
    language,
    decimal: number.some(({ type, value }) => type === "decimal" && value === ",") ? "," : ".",
    order: at("day") < at("month") && language !== "en" ? "dmy" : "mdy",
    dateFormat: language === "en" || !/^[dmy./ -]+$/.test(pattern) ? isoFormat : pattern,
  };
}

/** A format that Pipewright gives, as the language writes dates. */
export function localFormat(format: string, { dateFormat }: Writing): string {
  return format.startsWith(isoFormat) ? format.replace(isoFormat, dateFormat) : format;
}

const numericDate = /^\d{1,2}([./-])\s?\d{1,2}\1\s?(?:\d{4}|\d{2})(?!\d)/;
const grouped = /^[-+−]?[1-9]\d{0,2}(?:[ \u00a0\u202f.]\d{3})+(?:,\d+)?\s?[%€]?$/;
const plain = /^[-+−]?\d+(?:,\d+)?\s?[%€]?$/;

/**
 * What a text typed into a cell means in a language, where the spreadsheet itself, which knows American
 * writing only, would misread it; null: it may read the text. "text": the text is no value, though the
 * spreadsheet would make one of it. `format` is the cell's, which goes before the language in what comes
 * first in "3/4/2026": a date that is shown by its format must read back as itself.
 */
export function readTyped(text: string, writing: Writing, format: string): TypedValue | "text" | null {
  const trimmed = text.trim();
  const mark = numericDate.exec(trimmed)?.[1];
  if (mark !== undefined) {
    // With points the day goes first in every language, as it does in tables that are read.
    const order = mark === "." ? "dmy" : (orderOf(format) ?? writing.order);
    if (order === "mdy") return null;
    const reading = readDate(trimmed, order);
    if (reading.kind !== "value" || reading.shows === "mdy") return writing.order === "dmy" ? "text" : null;
    const shown = Number.isInteger(reading.value) ? isoFormat : `${isoFormat} hh:mm`;
    return { value: reading.value, format: isDateFormat(format) ? "" : localFormat(shown, writing) };
  }
  if (writing.decimal === "." || !/[, \u00a0\u202f]/.test(trimmed)) return null;
  const isGrouped = grouped.test(trimmed);
  if (!isGrouped && !plain.test(trimmed)) return null;
  const reading = readNumber(trimmed, { decimal: "," });
  if (reading.kind !== "value") return null;
  const digits = `${isGrouped ? "#,##" : ""}0${trimmed.includes(",") ? ".00" : ""}`;
  if (trimmed.endsWith("%"))
    return { value: reading.value, format: isPercentFormat(format) ? "" : `${digits}%` };
  const isBare = format === "" || format === "General";
  if (trimmed.endsWith("€")) return { value: reading.value, format: isBare ? `${digits} "€"` : "" };
  return { value: reading.value, format: isBare && isGrouped ? digits : "" };
}

/** Which comes first in the dates that a number format shows; null: it shows none. */
function orderOf(format: string): "dmy" | "mdy" | null {
  if (!isDateFormat(format)) return null;
  const [first] = /[dm]/i.exec(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|h+[:.]m+/gi, "")) ?? [];
  if (/^[^dm]*y/i.test(format) || first === undefined) return null;
  return first.toLowerCase() === "d" ? "dmy" : "mdy";
}
