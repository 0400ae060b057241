import type { FunnelStage } from "./stage.ts";

export type Measure = "count" | "value";

export type PartName = "won" | "on" | "here" | "lost";

export interface Part {
  readonly name: PartName;
  readonly from: number;
  readonly amount: number;
}

/**
 * A bar from its baseline: won, moved on but not won, open here, lost here. They add up to what
 * reached the stage, whatever share of it the view leaves unsaid.
 */
export function parts(stage: FunnelStage, measure: Measure): readonly Part[] {
  const here = Math.max(0, stage.open[measure]);
  const lost = Math.max(0, stage.lost[measure]);
  const further = Math.max(0, stage.reached[measure] - here - lost);
  const won = Math.min(Math.max(0, stage.won[measure]), further);
  let from = 0;
  const amounts: readonly (readonly [PartName, number])[] = [
    ["won", won],
    ["on", further - won],
    ["here", here],
    ["lost", lost],
  ];
  return amounts.flatMap(([name, amount]) => {
    const part = { name, from, amount };
    from += amount;
    return amount > 0 ? [part] : [];
  });
}
