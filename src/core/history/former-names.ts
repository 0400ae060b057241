import { normaliseStage } from "../stages/normalise.ts";
import type { Stage } from "../stages/stage.ts";

/** A stage as it was last seen in the stage table, and what it was called before. */
export interface SeenStage {
  readonly name: string;
  readonly formerly: readonly string[];
}

/**
 * What to remember of the stages as they are now. Where as many stand there as before, a name that
 * was not there and stands in the place of one that is gone is that one renamed; anything else may
 * be another stage, and begins without former names.
 */
export function rememberStages(
  stages: readonly Stage[],
  before: readonly SeenStage[] = [],
): readonly SeenStage[] {
  const names = new Set(stages.map(({ name }) => normaliseStage(name)));
  const known = new Map(before.map((stage) => [normaliseStage(stage.name), stage]));
  return stages.map(({ name }, index) => {
    const same = known.get(normaliseStage(name));
    if (same) return { name, formerly: same.formerly };
    const stood = before.length === stages.length ? before[index] : undefined;
    const isRenamed = stood !== undefined && !names.has(normaliseStage(stood.name));
    return { name, formerly: isRenamed ? [...stood.formerly, stood.name] : [] };
  });
}

/**
 * What to remember of stages that were edited by people who said which is which: `was` is the name that
 * a stage had until then, absent for a new one. A name that another stage has now is nobody's former one.
 */
export function rememberEdited(
  stages: readonly { readonly name: string; readonly was?: string }[],
  before: readonly SeenStage[],
): readonly SeenStage[] {
  const taken = new Set(stages.map(({ name }) => normaliseStage(name)));
  const known = new Map(before.map((stage) => [normaliseStage(stage.name), stage.formerly]));
  return stages.map(({ name, was }) => {
    const names = was === undefined ? [] : [...(known.get(normaliseStage(was)) ?? []), was];
    const formerly = names.filter((one) => !taken.has(normaliseStage(one)));
    return { name, formerly: [...new Set(formerly)] };
  });
}

/** The stages, each also called by its former names, which deals and history rows may still have. */
export function withFormerNames(
  stages: readonly Stage[],
  before: readonly SeenStage[] | undefined,
): readonly Stage[] {
  const remembered = rememberStages(stages, before);
  return stages.map((stage, index) => {
    const called = new Set(stage.aliases.map(normaliseStage));
    const formerly = (remembered[index]?.formerly ?? []).filter((name) => !called.has(normaliseStage(name)));
    return formerly.length === 0 ? stage : { ...stage, aliases: [...stage.aliases, ...formerly] };
  });
}
