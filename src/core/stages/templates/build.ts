import type { Stage, StageKind } from "../stage.ts";

/** A stage of a template: what its source says, the rest left open. */
export function stage(name: string, kind: StageKind, said: Partial<Stage> = {}): Stage {
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

export function open(name: string, goal = "", said: Partial<Stage> = {}): Stage {
  return stage(name, "open", { goal, ...said });
}
