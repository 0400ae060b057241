import { normaliseStage } from "./normalise.ts";
import type { Stage } from "./stage.ts";

/** Name of the stage that a mistyped text may mean, for "did you mean"; null when none is near. */
export function nearestStage(text: string, stages: readonly Stage[]): string | null {
  return nearestOf(
    text,
    stages.flatMap(({ name, aliases }) => [name, ...aliases].map((spelling) => [spelling, name] as const)),
  );
}

/** What the spelling next to the text means; `known` pairs spellings with their meanings. */
export function nearestOf(text: string, known: readonly (readonly [string, string])[]): string | null {
  const normal = normaliseStage(text);
  if (normal === "") return null;
  // A third of the letters may be wrong, at most three: "Demo" is no slip for "Won".
  let allowed = Math.min(3, Math.floor(normal.length / 3));
  let nearest: string | null = null;
  for (const [spelling, meant] of known) {
    const distance = editDistance(normal, normaliseStage(spelling));
    if (distance <= allowed) {
      nearest = meant;
      allowed = distance - 1;
    }
  }
  return nearest;
}

/** Optimal string alignment distance: insertions, deletions, changes and swaps of neighbours. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
