export type StageKind = "open" | "won" | "lost" | "after-sale" | "on-hold";

export type ForecastCategory = "omitted" | "pipeline" | "best case" | "commit" | "closed";

/**
 * A step of the pipeline. Open stages stand in the order a deal passes them. A deal in an
 * after-sale stage has been won; a deal on hold is neither open, won nor lost.
 */
export interface Stage {
  readonly name: string;
  readonly kind: StageKind;
  /** Chance to be won, 0 to 1; null where nobody has said. */
  readonly probability: number | null;
  readonly category: ForecastCategory | null;
  /** Days a deal may stay before it counts as stalled; null: no limit. */
  readonly longestStay: number | null;
  /** Headers or field names that must be filled on entering. */
  readonly required: readonly string[];
  /** Names of the stages it may move to; empty: any. */
  readonly next: readonly string[];
  /** Headers of columns to be ticked or filled before a deal may be here. */
  readonly entry?: readonly string[];
  /** Headers of columns to be ticked or filled before a deal may go on from here. */
  readonly exit?: readonly string[];
  /** The least and the most that a deal here may put its own chance at, 0 to 1. */
  readonly band?: { readonly low: number; readonly high: number };
  readonly goal: string;
  readonly role: string;
  /** How the goal is reached, and with what. */
  readonly tactics?: string;
  readonly tools?: string;
  /** Other spellings that mean this stage. */
  readonly aliases: readonly string[];
}

/** A stage of a kind with what is said of it; the rest is left open. */
export function stageOf(name: string, kind: StageKind, said: Partial<Stage> = {}): Stage {
  return {
    name,
    kind,
    probability: kind === "won" ? 1 : kind === "lost" ? 0 : null,
    category: kind === "won" ? "closed" : kind === "lost" ? "omitted" : null,
    longestStay: null,
    required: [],
    next: [],
    goal: "",
    role: "",
    aliases: [],
    ...said,
  };
}
