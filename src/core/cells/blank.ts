import type { Cell } from "./cell.ts";

/** Texts people write where there is nothing to write yet. Compared in lower case. */
const placeholders = new Set(
  "-|--|---|–|—|?|??|???|.|…|n/a|na|n.a.|n/d|nd|tbd|tba|tbc|tbd.|none|null|nil|nan|nat|undefined|unknown|not set|(blank)|(none)|brak|b/d|b.d.|nie dotyczy|n.d.|nieznane|ei tiedossa|ei tietoa|tuntematon|ukjent|ikke satt|ingen|mangler|i/r".split(
    "|",
  ),
);

/** Whether a text stands for "nothing here": blank, "-", "n/a", "TBD" and their like. */
export function isBlankLike(text: string): boolean {
  if (text.length > 12) return text.trim() === "";
  const trimmed = text.trim();
  return trimmed === "" || placeholders.has(trimmed.toLowerCase());
}

/** Whether nothing was written in a cell: null or only white space. */
export function isBlank(cell: Cell | undefined): cell is null | undefined | "" {
  if (cell === null || cell === undefined || cell === "") return true;
  if (typeof cell !== "string") return false;
  // Most texts start with something visible; only the others are worth trimming.
  return cell.charCodeAt(0) > 0x20 && cell.charCodeAt(0) < 0x80 ? false : cell.trim() === "";
}

/** Error values without a closing mark, in the languages of Excel. */
const unmarked = new Set(["#N/A", "#N/D", "#I/T", "#NV", "#PUUTTUU", "#SAKNAS!", "#Н/Д"]);
const marked = /^#\p{Lu}[\p{Lu}\d/ _.-]*[!?]$/u;

/** Whether a text is a spreadsheet's error value ("#REF!", "#PUUTTUU!", "########"), in any language. */
export function isErrorText(text: string): boolean {
  if (text.charCodeAt(0) !== 35) return false;
  const trimmed = text.trim();
  return unmarked.has(trimmed) || marked.test(trimmed) || /^#{3,}$/.test(trimmed);
}
