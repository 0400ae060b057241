import type { Stage } from "./stage.ts";

/**
 * The stages with a probability proposed where nobody has given one, as numbers to be edited: the
 * open stages rise in even steps from just above 0 to just below 1 (four of them: 20, 40, 60,
 * 80 %), between two given ones in even steps from one to the other. Won is 1, lost 0; after-sale
 * and on-hold stages take no part in a forecast and stay without.
 */
export function proposedProbability(stages: readonly Stage[]): readonly Stage[] {
  const open = stages.filter((stage) => stage.kind === "open");
  const proposed = new Map<Stage, number>();
  open.forEach((stage, place) => {
    if (stage.probability !== null) return;
    const before = lastGiven(open, place - 1, -1) ?? { place: -1, probability: 0 };
    const after = lastGiven(open, place + 1, 1) ?? { place: open.length, probability: 1 };
    const step = (after.probability - before.probability) / (after.place - before.place);
    proposed.set(stage, Math.round((before.probability + step * (place - before.place)) * 100) / 100);
  });
  return stages.map((stage) => {
    if (stage.probability !== null) return stage;
    const probability = stage.kind === "won" ? 1 : stage.kind === "lost" ? 0 : (proposed.get(stage) ?? null);
    return probability === null ? stage : { ...stage, probability };
  });
}

function lastGiven(
  open: readonly Stage[],
  start: number,
  direction: 1 | -1,
): { readonly place: number; readonly probability: number } | null {
  for (let place = start; place >= 0 && place < open.length; place += direction) {
    const probability = open[place]?.probability ?? null;
    if (probability !== null) return { place, probability };
  }
  return null;
}
