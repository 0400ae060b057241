import { moveRules } from "../../core/stages/move.ts";
import { operations } from "../../operations/index.ts";
import { moveProblem } from "../../operations/move-problem.ts";
import type { ManagedPipeline } from "../../operations/read-managed.ts";
import { run } from "../../workbook.ts";
import type { Happening } from "./edits.ts";
import type { LiveSource } from "./live-source.ts";
import { isManaged } from "./live-source.ts";
import type { LiveWorkbook } from "./live-workbook.ts";
import type { Notices } from "./notices.ts";
import { putBack } from "./put-back.ts";
import { excelRun } from "./refusal.ts";
import {
  changedStages,
  type StageChange,
  type StageStates,
  stageColumn,
  stageStates,
} from "./stage-states.ts";
import type { InTurn } from "./turns.ts";

export interface StageWatch {
  /** Settles what changed while nobody watched, then watches. */
  start(): Promise<void>;
  stop(): void;
  /** Settles what has been seen by now. */
  settle(): Promise<void>;
}

/** The present moment as a serial in the user's time zone. */
function nowSerial(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
}

/**
 * Keeps the stage history while people work. Events only say that something happened; what happened
 * is found by comparing each deal's stage with what it was, so that pastes, fills, deletions, undo
 * and sorts are settled alike and our own writes are nothing new. Of co-authors the one who made a
 * change records it.
 */
export function stageWatch(
  live: LiveWorkbook,
  source: LiveSource,
  inTurn: InTurn,
  { tell, tellError }: Notices,
): StageWatch {
  let known: StageStates | null = null;
  let seen: Happening[] = [];
  let stops: (() => void)[] = [];

  const record = async (only: readonly string[], seenBy: "edit" | "reconcile") => {
    if (only.length === 0) return;
    // Excel tells an add-in no user's name without a sign-in: the history says when, not who.
    await run(live.port, operations.settle, { who: "", when: nowSerial(), only, seenBy });
  };

  /** Everything whose stage the list has: what it does not have is pointed out, not recorded. */
  const reconcile = (states: StageStates) =>
    record(
      [...states.values()].filter(({ isKnown }) => isKnown).map(({ id }) => id),
      "reconcile",
    );

  const settleOnce = async () => {
    const happened = seen;
    seen = [];
    const managed = await source.managed();
    if (!isManaged(managed)) {
      known = null;
      return;
    }
    const states = stageStates(managed);
    const before = known;
    known = states;
    if (before === null) return reconcile(states);
    const changes = changedStages(before, states);
    if (changes.length === 0) return;
    const mine = await ownChanges(changes, happened, managed.table.sheet);
    const restored = await handleForbidden(managed, mine);
    known = new Map([...states, ...restored]);
    await record(
      mine.filter(({ key, after }) => after.isKnown && !restored.has(key)).map(({ after }) => after.id),
      "edit",
    );
  };

  /** Puts back or points out stages that may not be where they are; gives the states that were restored. */
  const handleForbidden = async (managed: ManagedPipeline, changes: readonly StageChange[]) => {
    const { judge, mayReturn } = moveRules(managed.pipeline.stages);
    const forbidden = changes.flatMap((change) => {
      const move = judge(change.before?.text ?? null, change.after.text);
      return move ? [{ change, move }] : [];
    });
    const mayGoBack = forbidden
      .map(({ change }) => change)
      .filter(({ before }) => before !== null && mayReturn(before.text));
    const done =
      managed.settings.mode === "block" && mayGoBack.length > 0
        ? await putBack(managed.table.sheet, stageColumn(managed), mayGoBack)
        : [];
    const putBackNow = new Set(done);
    for (const { change, move } of forbidden) {
      const { before, after } = change;
      tell({
        problem: moveProblem(move, {
          deal: after.id,
          stage: after.text,
          before: before?.text ?? "",
          isPutBack: putBackNow.has(change),
        }),
        row: after.row + 1,
      });
    }
    return new Map(
      done.flatMap(({ key, before, after }) =>
        before ? [[key, { ...before, row: after.row }] as const] : [],
      ),
    );
  };

  const settle = () => inTurn(settleOnce).catch(tellError);

  return {
    settle,
    async start() {
      stops = [live.onHappening((happening) => seen.push(happening)), live.onChange(() => void settle())];
      await settle();
    },
    stop() {
      for (const stop of stops) stop();
      stops = [];
      known = null;
    },
  };
}

/**
 * The changes made at this computer: all but those in cells that only co-authors' events name.
 * Where co-authors were at work, a change that no event names is left to the next reconciliation.
 */
async function ownChanges(
  changes: readonly StageChange[],
  happened: readonly Happening[],
  sheetName: string,
): Promise<readonly StageChange[]> {
  if (happened.every(({ local }) => local)) return changes;
  const sheet = await sheetId(sheetName);
  const touched = (row: number, local: boolean) =>
    happened.some(
      (each) =>
        each.local === local &&
        each.range !== null &&
        each.sheet === sheet &&
        each.range.top <= row &&
        row <= each.range.bottom,
    );
  return changes.filter(({ after }) => touched(after.row, true));
}

function sheetId(name: string): Promise<string | null> {
  return excelRun(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("id");
    await context.sync();
    return sheet.isNullObject ? null : sheet.id;
  });
}
