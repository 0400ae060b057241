import { normaliseStage } from "../stages/normalise.ts";
import type { Stage } from "../stages/stage.ts";

/** Words of headers that say "a date" and not which stage: no stem is looked for in them. */
const generic = new Set(
  "close closed closing created creation create started start ended ending entered entry enter expected actual update updated modified change changed contact account customer opportunity status stage stages sales pipeline activity amount value date dates time".split(
    " ",
  ),
);

/**
 * Name of the stage whose entry a date column tells by its header: the stage's whole name stands in
 * the header ("Proposal sent on"), or a word of it shares a stem of five letters with a word of the
 * header (engage_date: Engaging). Null where none does.
 */
export function entryStage(header: string, stages: readonly Stage[]): string | null {
  const words = normaliseStage(header.replace(/[_.]+/g, " ").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"));
  const padded = ` ${words} `;
  let best: Stage | null = null;
  let length = 2;
  for (const stage of stages)
    for (const spelling of [stage.name, ...stage.aliases]) {
      const name = normaliseStage(spelling);
      if (name.length > length && padded.includes(` ${name} `)) {
        best = stage;
        length = name.length;
      }
    }
  if (best !== null) return best.name;
  const own = words.split(" ").filter((word) => word.length >= 5 && !generic.has(word));
  for (const stage of stages) {
    if (stage.kind === "won" || stage.kind === "lost") continue;
    const names = normaliseStage(stage.name).split(" ");
    if (own.some((word) => names.some((name) => !generic.has(name) && sharesStem(word, name))))
      return stage.name;
  }
  return null;
}

function sharesStem(a: string, b: string): boolean {
  return a.length >= 5 && b.length >= 5 && a.slice(0, 5) === b.slice(0, 5);
}

/** The stage that a header like Date entered "Demo (Sales Pipeline)" names; null where none matches. */
export function namedStage(name: string, stages: readonly Stage[]): string | null {
  const wanted = normaliseStage(name.replace(/_/g, " "));
  const unspaced = wanted.replaceAll(" ", "");
  for (const stage of stages)
    for (const spelling of [stage.name, ...stage.aliases]) {
      const normal = normaliseStage(spelling);
      if (normal === wanted || normal.replaceAll(" ", "") === unspaced) return stage.name;
    }
  return null;
}
