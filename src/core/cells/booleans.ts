import type { Cell } from "./cell.ts";

const yes = new Set("true|yes|y|t|1|x|✓|✔|☑|prawda|tak|tosi|kyllä|k|sann|ja|wahr|vrai".split("|"));
const no = new Set("false|no|n|f|0|☐|✗|✘|fałsz|nie|epätosi|ei|e|usann|nei|falsch|faux".split("|"));

/** A yes or no in the languages of spreadsheets ("PRAWDA", "SANN", a ticked box); null: neither. */
export function readBoolean(cell: Cell | undefined): boolean | null {
  if (typeof cell === "boolean") return cell;
  if (cell === null || cell === undefined) return null;
  const text = String(cell).trim().toLowerCase();
  return yes.has(text) ? true : no.has(text) ? false : null;
}
