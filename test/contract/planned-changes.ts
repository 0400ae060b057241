import type { Change } from "../../src/core/planning/change.ts";
import { setUp } from "../../src/operations/set-up.ts";
import type { SetupChoices } from "../../src/operations/setup-views.ts";
import type { Workbook } from "../../src/workbook.ts";

/** What set-up would have the host do. */
export async function plannedChanges(
  workbook: Workbook,
  choices: SetupChoices = {},
): Promise<readonly Change[]> {
  const steps = setUp(choices);
  let step = steps.next();
  while (!step.done) step = steps.next(await workbook.read(step.value));
  if (step.value.view.state !== "done") throw new Error(JSON.stringify(step.value.view));
  return step.value.changes;
}
