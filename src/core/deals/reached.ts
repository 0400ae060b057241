import { stageMatcher } from "../stages/match.ts";
import type { Stage } from "../stages/stage.ts";
import { outcome } from "./deals.ts";
import type { StageHistory } from "./history.ts";
import { idKey } from "./id.ts";

/** What is known of each deal's way: one array a stage or source, index i is the i-th deal. */
export interface Evidence {
  readonly stages: readonly Stage[];
  readonly ids: readonly string[];
  /** Names of the deals, for histories that call them so; null where the ids are the names. */
  readonly names: readonly string[] | null;
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
export function readProgress(
  evidence: Evidence,
  moves: Moves | null,
): {
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
  if (moves !== null) followMoves(moves, enter, reach);
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

/** A stage history with its deals and stages found; -1 where there is no such deal or stage. */
export interface Moves extends Pick<StageHistory, "when" | "seen"> {
  readonly deal: Int32Array;
  readonly from: Int16Array;
  readonly to: Int16Array;
}

/** Finds the deals and stages of a history: deals by id, else by name. */
export function readMoves({ ids, names, stages, history }: Evidence): Moves | null {
  if (history === null) return null;
  const match = stageMatcher(stages);
  const byId = onlyOnes(ids, idKey);
  const byName = names === null ? null : onlyOnes(names, (name) => name);
  const count = history.deals.length;
  const deal = new Int32Array(count).fill(-1);
  const from = new Int16Array(count).fill(-1);
  const to = new Int16Array(count);
  for (let row = 0; row < count; row++) {
    const called = history.deals[row] ?? "";
    // The rows of a deal stand together.
    deal[row] =
      row > 0 && called === history.deals[row - 1]
        ? (deal[row - 1] as number)
        : (byId.get(idKey(called)) ?? byName?.get(called) ?? -1);
    const left = history.from[row] ?? "";
    if (left !== "") from[row] = match(left);
    to[row] = match(history.to[row] ?? "");
  }
  return { deal, from, to, when: history.when, seen: history.seen };
}

/** Deals by what they are called; -1 where several are: nobody can say whose history it is. */
function onlyOnes(texts: readonly string[], keyOf: (text: string) => string): ReadonlyMap<string, number> {
  const deals = new Map<string, number>();
  texts.forEach((text, deal) => {
    const key = keyOf(text);
    deals.set(key, deals.has(key) ? -1 : deal);
  });
  return deals;
}

function followMoves(
  moves: Moves,
  enter: (deal: number, stage: number, when: number) => void,
  reach: (deal: number, stage: number) => void,
): void {
  for (let row = 0; row < moves.deal.length; row++) {
    const deal = moves.deal[row] as number;
    if (deal === -1) continue;
    const from = moves.from[row] as number;
    if (from !== -1) reach(deal, from);
    const stage = moves.to[row] as number;
    if (stage === -1) continue;
    reach(deal, stage);
    if (moves.seen[row] === 1) enter(deal, stage, moves.when[row] as number);
  }
}
