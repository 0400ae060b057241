import type { Question } from "../table/recognition.ts";
import { nearestOf } from "./nearest.ts";
import { leadingNumber, normaliseStage, statedProbability } from "./normalise.ts";
import { usualPlace } from "./order.ts";
import { type Stage, type StageKind, stageOf } from "./stage.ts";
import { closedAs, meaningOf } from "./vocabulary.ts";

/** What a table holds about its stages: a value for each different text of the stage column. */
export interface StageEvidence {
  readonly values: readonly {
    readonly text: string;
    readonly count: number;
    /** Mean of the deals' own probabilities, 0 to 1. */
    readonly meanProbability: number | null;
    /** Deals of this stage that a status or flag column calls won or lost. */
    readonly won: number;
    readonly lost: number;
  }[];
}

/** Spellings that mean one stage, and what the table holds about them together. */
interface Found {
  /** The most frequent spelling. */
  readonly name: string;
  readonly spellings: readonly string[];
  readonly count: number;
  readonly meanProbability: number | null;
  readonly won: number;
  readonly lost: number;
}

interface Decided {
  readonly kind: StageKind;
  readonly sure: boolean;
}

/** Open stages come first, whatever the table's order; it is also the order of the choices. */
const kinds: readonly StageKind[] = ["open", "won", "lost", "after-sale", "on-hold"];

/**
 * The stages that a table's own values make up, in the order proposed, and questions for those
 * whose kind the words and outcomes leave open. Order of open stages: numbers in their names, else
 * mean probability, else the usual order of such words, else first appearance.
 */
export function inferStages(evidence: StageEvidence): {
  readonly stages: readonly Stage[];
  readonly questions: readonly Question[];
} {
  const { kept, slips } = partSlips(group(evidence));
  const decided = decideKinds(kept);
  const questions: Question[] = slips.map(([{ name, count }, nearest]) => ({
    code: "stageSlip",
    column: null,
    values: { stage: name, nearest, count },
    choices: [nearest, name],
    assumed: "",
  }));
  const stages = inOrder(decided).map(([found, { kind, sure }]): Stage => {
    const { name } = found;
    if (!sure) {
      questions.push({
        code: "stageKind",
        column: null,
        values: { stage: name },
        choices: kinds,
        assumed: kind,
      });
    }
    return stageOf(name, kind, {
      ...(kind === "open" ? { probability: probabilityOf(found) } : {}),
      aliases: found.spellings.filter((spelling) => spelling !== name),
    });
  });
  return { stages, questions };
}

function group(evidence: StageEvidence): readonly Found[] {
  const groups = new Map<string, StageEvidence["values"][number][]>();
  for (const value of evidence.values) {
    const key = keyOf(value.text);
    const same = groups.get(key);
    if (same !== undefined) same.push(value);
    else if (key !== "") groups.set(key, [value]);
  }
  return [...groups.values()].map(together);
}

/** "Closed Won", "WON!!" and "Won ✅" say the same and nothing more, so they are one stage. */
function keyOf(text: string): string {
  const meaning = meaningOf(text);
  const closed = meaning?.sure === true && (meaning.kind === "won" || meaning.kind === "lost");
  return closed ? `${meaning.kind}!` : normaliseStage(text);
}

function together(values: StageEvidence["values"]): Found {
  const counts = new Map<string, number>();
  let [count, won, lost, likely, sum] = [0, 0, 0, 0, 0];
  for (const value of values) {
    const spelling = value.text.trim().replace(/\s+/gu, " ");
    counts.set(spelling, (counts.get(spelling) ?? 0) + value.count);
    count += value.count;
    won += value.won;
    lost += value.lost;
    if (value.meanProbability !== null) {
      likely += value.count;
      sum += value.meanProbability * value.count;
    }
  }
  const most = Math.max(...counts.values());
  const oftenest = [...counts].filter(([, times]) => times === most).map(([spelling]) => spelling);
  // Of spellings as frequent as each other, "Negotiation" reads better than "negotiation" or "NEGOTIATION".
  const name = oftenest.find((spelling) => /^\p{Lu}.*\p{Ll}/u.test(spelling)) ?? oftenest[0] ?? "";
  const meanProbability = likely === 0 ? null : sum / likely;
  return { name, spellings: [...counts.keys()], count, meanProbability, won, lost };
}

/**
 * Rare texts a letter or two from a frequent one ("Propsal"): neither taken for that stage nor made
 * a stage of their own until somebody says which. Words with a usual place or meaning are no slips.
 */
function partSlips(all: readonly Found[]): {
  readonly kept: readonly Found[];
  readonly slips: readonly (readonly [Found, string])[];
} {
  const kept: Found[] = [];
  const slips: [Found, string][] = [];
  for (const found of all) {
    const isKnown = found.count === 0 || meaningOf(found.name) !== null || usualPlace(found.name) !== null;
    const nearest = isKnown
      ? null
      : nearestOf(
          found.name,
          all
            .filter(({ name, count }) => count >= 3 * found.count && digitsOf(name) === digitsOf(found.name))
            .map(({ name }) => [name, name] as const),
        );
    if (nearest === null) kept.push(found);
    else slips.push([found, nearest]);
  }
  return { kept, slips };
}

/** "Phase 2" is no slip for "Phase 1". */
const digitsOf = (text: string) => text.replace(/\D/g, "");

function decideKinds(all: readonly Found[]): readonly (readonly [Found, Decided])[] {
  // Where won and lost deals stay in the stage they had (Pipedrive), outcomes tell nothing of stages.
  const outcomesTell = all.every(
    ({ won, lost, count }) => won + lost === 0 || won === count || lost === count,
  );
  const says = (kind: StageKind) =>
    all.some(({ name }) => {
      const meaning = meaningOf(name);
      return meaning?.sure === true && meaning.kind === kind;
    });
  // Beside a won stage, one that is only "closed" is the lost one.
  const closed = says("won") && !says("lost") ? "lost" : "won";
  return all.map((found) => [found, decide(found, outcomesTell ? outcomeOf(found) : null, closed)]);
}

/** The outcome that all deals of a stage had. */
function outcomeOf({ count, won, lost }: Found): "won" | "lost" | null {
  if (count === 0) return null;
  return won === count ? "won" : lost === count ? "lost" : null;
}

function decide({ name }: Found, shown: "won" | "lost" | null, closed: "won" | "lost"): Decided {
  const meaning = meaningOf(name);
  if (meaning?.sure === true) return meaning;
  if (meaning !== null) return { kind: shown ?? meaning.kind, sure: shown === meaning.kind };
  const closing = closedAs(name);
  if (closing !== null) return { kind: shown ?? (closing === "lost" ? "lost" : closed), sure: false };
  // A well-known open stage stays one although its few deals may all have been won.
  if (shown !== null && usualPlace(name) === null) return { kind: shown, sure: false };
  return { kind: "open", sure: true };
}

function inOrder(decided: readonly (readonly [Found, Decided])[]): readonly (readonly [Found, Decided])[] {
  const open = decided.filter(([, { kind }]) => kind === "open").map(([found]) => found);
  // A name of no usual place stands in the middle rather than before or after everything.
  const usual = new Map(open.map((found) => [found, usualPlace(found.name) ?? 0.5]));
  const numbers = new Map(open.map((found) => [found, leadingNumber(found.name)]));
  const numbered = open.filter((found) => numbers.get(found) !== null).length > open.length / 2;
  const likely = open.every((found) => found.meanProbability !== null);
  const place = (found: Found): number => {
    if (numbered) return numbers.get(found) ?? Number.MAX_VALUE;
    return (likely ? found.meanProbability : usual.get(found)) ?? 0.5;
  };
  return [...decided].sort(([a, { kind: kindOfA }], [b, { kind: kindOfB }]) => {
    if (kindOfA !== kindOfB) return kinds.indexOf(kindOfA) - kinds.indexOf(kindOfB);
    if (kindOfA !== "open") return 0;
    return place(a) - place(b) || (usual.get(a) ?? 0) - (usual.get(b) ?? 0);
  });
}

/** The table's own figure, to the percent; the deals' own probabilities beat it anyway. */
function probabilityOf({ meanProbability, spellings }: Found): number | null {
  if (meanProbability !== null) return Math.round(meanProbability * 100) / 100;
  for (const spelling of spellings) {
    const stated = statedProbability(spelling);
    if (stated !== null) return stated;
  }
  return null;
}
