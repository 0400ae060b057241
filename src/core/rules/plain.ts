import type { Cell } from "../cells/cell.ts";

const usual = /^[a-z\d]+(?: [a-z\d]+)*$/;
const marks = /[^\p{L}\p{N}\p{M}]+/gu;

/** Letters and figures only, in lower case, in which names of one thing are equal: "ACME, Oy" is "Acme Oy". */
export function plain(cell: Cell): string {
  if (cell === null) return "";
  const lower = String(cell).trim().toLowerCase();
  return usual.test(lower) ? lower : lower.normalize("NFKC").replace(marks, " ").trim();
}
