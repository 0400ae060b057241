import type { Change } from "../../core/planning/change.ts";
import { changeSteps } from "./change-steps.ts";
import { readPresent } from "./present.ts";
import { excelRun } from "./refusal.ts";
import { supports } from "./requirements.ts";
import { sender } from "./steps.ts";
import { rememberTables } from "./tables.ts";

/**
 * Applies a plan: one look at what is there, then the changes sent together. The number of syncs
 * hangs on the plan and on what it writes, never on the table's size. The first change of a plan,
 * the settings with the way back, goes ahead on its own: whatever fails after it can be finished
 * or undone.
 */
export async function applyChanges(
  changes: readonly Change[],
  onProgress?: (done: number) => void,
): Promise<void> {
  // One undo step for the whole plan, where this Excel can.
  const options = supports("ExcelApi", "1.20") ? { mergeUndoGroup: true } : {};
  await excelRun(async (context) => {
    const present = await readPresent(context, changes);
    const sending = sender(context);
    for (const [index, change] of changes.entries()) {
      for (const step of changeSteps(context, present, change)) await sending.add(step);
      if (index === 0) await sending.flush();
      onProgress?.(index + 1);
    }
    await sending.flush();
    for (const step of await rememberTables(context, present, changes)) await sending.add(step);
    await sending.flush();
  }, options);
}
