import type { Cell } from "../../../src/core/cells/cell.ts";
import { isDateFormat } from "../../../src/core/cells/formats.ts";
import type { FakeCell, Host } from "./host.ts";

const decimalComma = /^(fi|nb|no|pl|de|fr|sv|da)/;

/**
 * What a text comes to when typed or written by a script: Sheets reads both alike (reference,
 * Range.setValue: "Values … are … parsed"). An apostrophe before it says that it is text.
 */
export function typedCell(host: Host, text: string): { cell: FakeCell | null; format: string | null } {
  const plain = (value: Cell) => ({ cell: { value, formula: null }, format: null });
  if (text === "") return { cell: null, format: null };
  if (text.startsWith("'")) return plain(text.slice(1));
  if (text.startsWith("=")) {
    const shown = shownFormula(host, text);
    const value = shown === null ? "#ERROR!" : "Loading...";
    return { cell: { value, formula: shown ?? text }, format: null };
  }
  if (/^(true|false)$/i.test(text)) return plain(text.toLowerCase() === "true");
  const number = decimalComma.test(host.locale) ? text.replace(",", ".") : text.replaceAll(",", "");
  if (/^[-+]?\d+(\.\d+)?(e\d+)?$/i.test(number)) return plain(Number(number));
  if (/^\d+%$/.test(text)) return { ...plain(Number.parseFloat(text) / 100), format: "0%" };
  const date = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text) ?? null;
  const slashed = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?$/.exec(text);
  if (date) {
    const time = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3] ?? 1));
    return { ...plain(time / 86_400_000 + 25_569), format: "yyyy-mm-dd" };
  }
  if (slashed) {
    const time = Date.UTC(Number(slashed[3] ?? 2026), Number(slashed[1]) - 1, Number(slashed[2]));
    return { ...plain(time / 86_400_000 + 25_569), format: "M/d/yyyy" };
  }
  return plain(text);
}

/**
 * A formula as the spreadsheet shows it, or null where its locale cannot read it: semicolons part
 * arguments everywhere, commas only where they are not decimal (Google Docs Editors Help, "Change
 * your spreadsheet's locale").
 */
export function shownFormula({ locale }: Pick<Host, "locale">, formula: string): string | null {
  const hasComma = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "").includes(",");
  if (decimalComma.test(locale)) return hasComma ? null : formula;
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|;/g, (part) => (part === ";" ? "," : part));
}

/** What getValues gives: "" for an empty cell, a Date for a number in a date format. */
export function shownValue(host: Host, value: Cell, format: string): unknown {
  if (value === null) return "";
  return typeof value === "number" && isDateFormat(format)
    ? host.makeDate(instant(value, host.timeZone))
    : value;
}

const instants = new Map<string, number>();

/** The instant at which clocks of the zone show the serial's date and time. */
export function instant(serial: number, timeZone: string): number {
  const known = `${timeZone} ${serial}`;
  const found = instants.get(known) ?? findInstant(serial, timeZone);
  instants.set(known, found);
  return found;
}

function findInstant(serial: number, timeZone: string): number {
  const wall = Math.round((serial - 25_569) * 86_400) * 1000;
  const offset = (time: number) => {
    const shown = new Date(time).toLocaleString("sv-SE", { timeZone });
    return Date.parse(`${shown.replace(" ", "T")}Z`) - time;
  };
  const guess = wall - offset(wall);
  return wall - offset(guess);
}
