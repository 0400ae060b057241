import { stageMatcher } from "../stages/match.ts";
import type { Stage } from "../stages/stage.ts";
import { outcome } from "./deals.ts";
import type { StageHistory } from "./history.ts";
import { idKey } from "./id.ts";

/** What is known of each deal's way: one array a stage or source, index i is the i-th deal. */
export interface Evidence {
  readonly stages: readonly Stage[];
  readonly ids: readonly string[];
  readonly stage: Int16Array;
  readonly outcome: Uint8Array;
  /** The stage a deal was in before it was closed, where a column says it. */
  readonly lastStage: Int16Array | null;
  /** Stage index and the dates of an entry-date column. */
  readonly entryColumns: readonly { readonly stage: number; readonly dates: Float64Array }[];
  readonly history: StageHistory | null;
}

/**
 * First entry into each stage, and the furthest open stage each deal reached: by its present
 * stage, its last stage, entry dates and history, whichever is furthest. Won deals reached them
 * all, those later lost included; moving back does not un-reach. -1: nothing tells.
 */
export function readProgress(evidence: Evidence): {
  readonly entered: readonly (Float64Array | null)[];
  readonly reached: Int16Array;
} {
  const { stages } = evidence;
  const count = evidence.ids.length;
  const entered: (Float64Array | null)[] = stages.map(() => null);
  const reached = new Int16Array(count).fill(-1);
  const shows = openStageShown(stages);
  const lastOpen = stages.map(({ kind }) => kind).lastIndexOf("open");
  // Open stages stand in the order they are passed, so the higher index is further.
  const reach = (deal: number, stage: number) => {
    const open = shows[stage] ?? -1;
    if (open > (reached[deal] ?? -1)) reached[deal] = open;
  };
  const enter = (deal: number, stage: number, when: number) => {
    const dates = entered[stage] ?? new Float64Array(count).fill(Number.NaN);
    entered[stage] = dates;
    const before = dates[deal] ?? Number.NaN;
    if (!(before <= when)) dates[deal] = when;
  };

  for (const { stage, dates } of evidence.entryColumns) {
    entered[stage] ??= new Float64Array(count).fill(Number.NaN);
    for (let i = 0; i < count; i++) {
      const when = dates[i] ?? Number.NaN;
      if (Number.isNaN(when)) continue;
      enter(i, stage, when);
      reach(i, stage);
    }
  }
  if (evidence.history !== null) followHistory(evidence.history, evidence, enter, reach);
  for (let i = 0; i < count; i++) {
    reach(i, evidence.stage[i] ?? -1);
    if (evidence.lastStage !== null) reach(i, evidence.lastStage[i] ?? -1);
    if (evidence.outcome[i] === outcome.won) reached[i] = lastOpen;
  }
  return { entered, reached };
}

/** The open stage that being in a stage shows to be reached: itself, or the last one of what was won. */
function openStageShown(stages: readonly Stage[]): readonly number[] {
  const lastOpen = stages.map(({ kind }) => kind).lastIndexOf("open");
  return stages.map(({ kind }, index) =>
    kind === "open" ? index : kind === "won" || kind === "after-sale" ? lastOpen : -1,
  );
}

function followHistory(
  history: StageHistory,
  { ids, stages }: Evidence,
  enter: (deal: number, stage: number, when: number) => void,
  reach: (deal: number, stage: number) => void,
): void {
  const match = stageMatcher(stages);
  const deals = new Map<string, number>();
  ids.forEach((id, deal) => {
    const key = idKey(id);
    // Where several deals share an id nobody can say whose history it is.
    deals.set(key, deals.has(key) ? -1 : deal);
  });
  history.deals.forEach((id, row) => {
    const deal = deals.get(idKey(id)) ?? -1;
    if (deal === -1) return;
    const from = history.from[row] ?? "";
    if (from !== "") reach(deal, match(from));
    const stage = match(history.to[row] ?? "");
    if (stage === -1) return;
    reach(deal, stage);
    if (history.seen[row] === 1) enter(deal, stage, history.when[row] ?? Number.NaN);
  });
}
