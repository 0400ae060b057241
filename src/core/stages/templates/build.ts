import { type Stage, stageOf } from "../stage.ts";

/** An open stage of a template: what its source says of it. */
export function open(name: string, goal = "", said: Partial<Stage> = {}): Stage {
  return stageOf(name, "open", { goal, ...said });
}
