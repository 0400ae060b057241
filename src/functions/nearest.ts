import { editDistance } from "../core/stages/nearest.ts";

/** The word that a mistyped one may mean, for "did you mean"; null when none is near. */
export function nearestWord(given: string, words: Iterable<string>): string | null {
  const wanted = given.trim().toLowerCase();
  let allowed = Math.min(3, Math.ceil(wanted.length / 3));
  let nearest: string | null = null;
  for (const word of words) {
    const distance = editDistance(wanted, word.toLowerCase());
    if (distance <= allowed) {
      nearest = word;
      allowed = distance - 1;
    }
  }
  return nearest;
}
