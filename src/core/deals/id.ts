import type { Cell } from "../cells/cell.ts";

/** The text of an id cell; "" when blank. */
export function idText(cell: Cell | undefined): string {
  return typeof cell === "string" ? cell.trim() : cell === null || cell === undefined ? "" : String(cell);
}

/**
 * The form in which ids of two tables are compared: Salesforce writes one id with 15 characters in
 * reports and 18 in data exports, the last three of which only say which letters are capitals.
 */
export function idKey(id: string): string {
  return id.length === 18 && id.slice(15) === capitalsOf(id) ? id.slice(0, 15) : id;
}

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** The three characters that Salesforce adds: five capitals a character, the first in the lowest bit. */
function capitalsOf(id: string): string {
  let suffix = "";
  for (let start = 0; start < 15; start += 5) {
    let bits = 0;
    for (let place = 0; place < 5; place++) {
      const code = id.charCodeAt(start + place);
      if (code >= 65 && code <= 90) bits |= 1 << place;
    }
    suffix += base32[bits];
  }
  return suffix;
}
