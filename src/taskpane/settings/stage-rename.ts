import type { Stage } from "../../core/stages/stage.ts";
import type { EditedStage } from "../../operations/settings-views.ts";

/**
 * Before set-up, renaming a stage keeps its old name as another spelling. A managed stage's former name
 * is remembered anyway, and the sheet need not say it.
 */
export function renamedOnly(
  before: readonly EditedStage[],
  edited: readonly Stage[],
): readonly EditedStage[] {
  if (before.length !== edited.length) return edited;
  return edited.map((stage, index) => {
    const old = before[index];
    if (old === undefined || old.name === stage.name) return stage;
    return { ...stage, aliases: old.aliases.filter((alias) => alias !== stage.name) };
  });
}
