import { appendToHistory } from "../core/history/append.ts";
import { stageChanges } from "../core/history/changes.ts";
import { rememberStages } from "../core/history/former-names.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { Change } from "../core/planning/change.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { readManagedHistory } from "./managed-history.ts";
import type { OperationTypes } from "./operation-types.ts";

/** What came of settling edits: how many stage changes the history was given. */
export interface SettleView {
  readonly changes: number;
  /** Why nothing could be settled. */
  readonly problem?: Problem;
}

type Args = OperationTypes["settle"]["args"];

/**
 * Writes into the history what has changed since its last row of each deal: the deal's stage, or
 * that there is a new deal. Looks at the table as it is, so that pastes and missed events are seen
 * too, and a second run finds nothing.
 */
export function* settle(args: Args): Generator<ReadRequest, Outcome<SettleView>, Snapshot> {
  const managed = yield* readManagedHistory();
  if (isProblem(managed)) return { changes: [], view: { changes: 0, problem: managed } };
  const { settings, pipeline, history, stages } = managed;
  const rows = stageChanges(pipeline, history, { ...args, seenBy: args.seenBy ?? "edit" });
  const stagesSeen = rememberStages(stages, settings.stagesSeen);
  const isNews = JSON.stringify(stagesSeen) !== JSON.stringify(settings.stagesSeen);
  const changes: Change[] = [
    // Before the rows: they are told by what a stage was called before.
    ...(isNews ? [{ kind: "saveSettings", settings: { ...settings, stagesSeen } } as const] : []),
    ...appendToHistory(managed.historyPlace, managed.sheet, managed.grid, managed.columns, rows),
  ];
  return { changes, view: { changes: rows.length } };
}
