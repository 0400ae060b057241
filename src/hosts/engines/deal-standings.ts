import { readStagesAndOutcomes } from "../../core/deals/outcomes.ts";
import { columnOf, type DealTable } from "../../core/deals/table.ts";
import { inferStages } from "../../core/stages/infer.ts";
import { stageMatcher } from "../../core/stages/match.ts";
import type { Stage } from "../../core/stages/stage.ts";
import { stageEvidence } from "../../core/table/evidence.ts";
import type { Column } from "../../core/table/recognition.ts";

/** Texts that rows have together, and how many rows do. */
type Combinations = readonly { readonly texts: readonly string[]; readonly count: number }[];

/** The columns whose texts tell where a deal stands. */
export function namedColumns(columns: readonly Column[]): readonly Column[] {
  return (["stage", "status", "lastStage", "isWon", "isClosed"] as const).flatMap(
    (field) => columnOf({ columns }, field) ?? [],
  );
}

/** How many rows have which text in the column that says the stage, or else in that of the status. */
export function stageCounts(named: readonly Column[], combinations: Combinations): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { texts, count } of combinations) {
    const text = texts[stagePlace(named)] ?? "";
    counts.set(text, (counts.get(text) ?? 0) + count);
  }
  return counts;
}

function stagePlace(named: readonly Column[]): number {
  const at = named.findIndex(({ field }) => field === "stage");
  return at < 0 ? named.findIndex(({ field }) => field === "status") : at;
}

/**
 * Stages that the names make up, with how many deals a status or flag calls won and lost in each, and
 * `chances`: their mean probability.
 */
export function stagesIn(
  named: readonly Column[],
  combinations: Combinations,
  chances: ReadonlyMap<string, number>,
): ReturnType<typeof inferStages> {
  const at = stagePlace(named);
  const { values: cells } = tableOf(named, combinations);
  const place = new Map(named.flatMap(({ field }, k) => (field === null ? [] : [[field, k] as const])));
  if (place.get("status") === at) place.delete("status");
  place.set("stage", at);
  const byName = new Map<string, { count: number; won: number; lost: number }>();
  combinations.forEach(({ count }, row) => {
    const [told] = stageEvidence({ values: cells }, Int32Array.of(row), place, undefined).values;
    if (told === undefined) return;
    const known = byName.get(told.text) ?? { count: 0, won: 0, lost: 0 };
    byName.set(told.text, {
      count: known.count + count,
      won: known.won + told.won * count,
      lost: known.lost + told.lost * count,
    });
  });
  return inferStages({
    values: [...byName].map(([text, counts]) => ({
      text,
      ...counts,
      meanProbability: chances.get(text) ?? null,
    })),
  });
}

function tableOf(named: readonly Column[], combinations: Combinations): DealTable {
  return {
    values: combinations.map(({ texts }) => texts.map((text) => (text === "" ? null : text))),
    formats: undefined,
    rows: Int32Array.from(combinations.keys()),
    columns: named.map((column, index) => ({ ...column, index })),
    issues: [],
  };
}

/** Status, stage and the open stage shown of each combination of names. */
export function standings(
  named: readonly Column[],
  combinations: Combinations,
  stages: readonly Stage[],
): readonly {
  readonly texts: readonly string[];
  readonly status: number;
  readonly stage: number;
  readonly reached: number;
}[] {
  const { stage, outcome: status } = readStagesAndOutcomes(tableOf(named, combinations), stages);
  const last = named.findIndex(({ field }) => field === "lastStage");
  const match = stageMatcher(stages);
  const shown = shownBy(stages);
  return combinations.map(({ texts }, row) => ({
    texts,
    status: status[row] as number,
    stage: stage[row] as number,
    reached: Math.max(shown(stage[row] as number), last < 0 ? -1 : shown(match(texts[last] ?? ""))),
  }));
}

/** The open stage that being in a stage shows to be reached: itself, or the last one of what was won. */
export function shownBy(stages: readonly Stage[]): (stage: number) => number {
  const lastOpen = stages.map(({ kind }) => kind).lastIndexOf("open");
  return (stage) => {
    const kind = stages[stage]?.kind;
    return kind === "open" ? stage : kind === "won" || kind === "after-sale" ? lastOpen : -1;
  };
}
