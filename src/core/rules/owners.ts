import { isBlank, isBlankLike } from "../cells/blank.ts";
import type { Cell } from "../cells/cell.ts";
import { editDistance } from "../stages/nearest.ts";
import { plain } from "./plain.ts";

/** Who was meant by an owner's cell that is not written as others write it, or is not on the list. */
export interface MeantOwner {
  /** Null where nobody is near. */
  readonly meant: string | null;
  /** The same words, but for case, order, spaces or marks. */
  readonly isSpelling: boolean;
}

/** An owner of as many deals is hardly a slip, and one slip away from it is likely to be one. */
const frequent = 5;
/** Shorter names are too near to each other: "Ola" is no slip for "Ole". */
const leastLetters = 6;
/** A column with more owners of a single deal does not hold the names of a team. */
const mostSingle = 1_000;

/**
 * Reads owners' cells. With a list, whoever is not on it is noted. Without one only likely slips are: a
 * spelling of somebody who owns more deals, and an owner of one deal whose name is one or two letters
 * from that of somebody with five or more. Null for those who are as they should be.
 */
export function ownerReader(
  cells: readonly Cell[],
  listed: readonly string[] = [],
): (owner: string) => MeantOwner | null {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    if (typeof cell === "string" && !isBlank(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const isListed = listed.length > 0;
  const names = isListed ? listed : [...counts.keys()];
  const best = new Map<string, string>();
  for (const name of names) {
    const key = sortedWords(name);
    const other = best.get(key);
    if (other === undefined || (counts.get(name) ?? 0) > (counts.get(other) ?? 0)) best.set(key, name);
  }
  const single = [...counts.values()].filter((count) => count === 1).length;
  const usual = [...best.values()].filter((name) => isListed || (counts.get(name) ?? 0) >= frequent);
  const candidates = usual.map((name) => ({ name, letters: plain(name) }));
  const known = new Map<string, MeantOwner | null>();
  const read = (owner: string): MeantOwner | null => {
    if (isBlankLike(owner) || (isListed && listed.includes(owner))) return null;
    const same = best.get(sortedWords(owner));
    if (same !== undefined && same !== owner) return { meant: same, isSpelling: true };
    const isRare = (counts.get(owner) ?? 1) === 1 && single <= mostSingle;
    const meant = isListed || isRare ? nearest(plain(owner), candidates) : null;
    if (isListed) return { meant, isSpelling: false };
    return meant === null || meant === owner ? null : { meant, isSpelling: false };
  };
  return (owner) => {
    let found = known.get(owner);
    if (found === undefined) {
      found = read(owner);
      known.set(owner, found);
    }
    return found;
  };
}

/** "Smith, John" and "john smith" have the same words. */
function sortedWords(name: string): string {
  return plain(name).split(" ").sort().join(" ");
}

function nearest(
  letters: string,
  candidates: readonly { readonly name: string; readonly letters: string }[],
): string | null {
  if (letters.length < leastLetters) return null;
  let most = letters.length < 2 * leastLetters ? 1 : 2;
  let found: string | null = null;
  for (const candidate of candidates) {
    if (Math.abs(candidate.letters.length - letters.length) > most) continue;
    const distance = editDistance(letters, candidate.letters);
    if (distance > most) continue;
    found = candidate.name;
    most = distance - 1;
  }
  return found;
}
