import type { WaySeen } from "../../core/history/changes.ts";
import { moveJudge } from "../../core/rules/judged-move.ts";
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

/** Until what failed is tried once more (ms). */
const retryPause = 5_000;

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
  const seen: Happening[] = [];
  /** What the history still lacks, deal id → how it was seen; a write that fails leaves it here. */
  const owed = new Map<string, WaySeen>();
  /** Deals written into the history from here; whether their rows have been seen to be still there. */
  const written = new Set<string>();
  let isChecked = true;
  let again: ReturnType<typeof setTimeout> | undefined;
  let mayRetry = true;
  let stops: (() => void)[] = [];

  const record = async () => {
    for (const seenBy of new Set(owed.values())) {
      const only = [...owed].flatMap(([id, way]) => (way === seenBy ? [id] : []));
      // Excel tells an add-in no user's name without a sign-in: the history says when, not who.
      await run(live.port, operations.settle, { who: "", when: nowSerial(), only, seenBy });
      for (const id of only) {
        owed.delete(id);
        written.add(id);
      }
    }
  };

  const settleOnce = async () => {
    const managed = await source.managed();
    const happened = seen.slice();
    if (!isManaged(managed)) {
      known = null;
      owed.clear();
      seen.length = 0;
      return;
    }
    const states = stageStates(managed);
    const sheet = await sheetId(managed.table.sheet);
    const mine = known === null ? [] : ownChanges(known, states, happened, sheet);
    // Only what has been looked at is done with: had reading failed, the next turn would look again.
    seen.splice(0, happened.length);
    if (known === null) {
      // Everything whose stage the list has: what it does not have is pointed out, not recorded.
      for (const { id, isKnown } of states.values()) if (isKnown) owed.set(id, "reconcile");
    }
    known = states;
    const restored = await handleForbidden(managed, mine);
    known = new Map([...states, ...restored]);
    for (const { key, after, seenBy } of mine) {
      if (after.isKnown && !restored.has(key)) owed.set(after.id, seenBy);
    }
    // Undo takes our rows back before it takes back the edit; to write them again at once would leave
    // nobody a way past them. So they are looked after at the next edit of the deals.
    if (happened.some((each) => each.sheet !== sheet)) isChecked = false;
    if (!isChecked && happened.some((each) => each.local && each.sheet === sheet)) {
      for (const { id, isKnown } of states.values()) {
        if (isKnown && written.has(id) && !owed.has(id)) owed.set(id, "reconcile");
      }
      isChecked = true;
    }
    // A deal whose id another has too is not written until it is the only one again.
    if (states.size > idsOf(states).size) isChecked = false;
    await record();
  };

  /** Puts back or points out stages that may not be where they are; gives the states that were restored. */
  const handleForbidden = async (managed: ManagedPipeline, changes: readonly StageChange[]) => {
    const { judge, mayReturn, blocks } = moveJudge(managed.pipeline);
    const forbidden = changes.flatMap((change) => {
      const move = judge(change.after.deal, change.before?.text ?? null, change.after.text);
      return move ? [{ change, move }] : [];
    });
    const mayGoBack = forbidden
      .filter(({ move }) => blocks(move))
      .map(({ change }) => change)
      .filter(({ before }) => before !== null && mayReturn(before.text));
    let done: readonly StageChange[] = [];
    if (mayGoBack.length > 0) {
      try {
        done = await putBack(managed.table.sheet, stageColumn(managed), mayGoBack);
      } catch (error) {
        // The others' changes are to be recorded all the same.
        tellError(error);
        return new Map();
      }
    }
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

  const settle = async () => {
    clearTimeout(again);
    try {
      await inTurn(settleOnce);
      mayRetry = true;
    } catch (error) {
      tellError(error);
      // Excel may only have been busy. What fails twice waits for the next change.
      if (mayRetry) again = setTimeout(() => void settle(), retryPause);
      mayRetry = false;
    }
  };

  return {
    settle,
    async start() {
      stops = [live.onHappening((happening) => seen.push(happening)), live.onChange(() => void settle())];
      await settle();
    },
    stop() {
      for (const stop of stops) stop();
      stops = [];
      clearTimeout(again);
      known = null;
      owed.clear();
      written.clear();
    },
  };
}

const idsOf = (states: StageStates) => new Set([...states.values()].map(({ id }) => id));

/** A change made at this computer, and how it was seen: a block at once is a paste or a fill. */
interface OwnChange extends StageChange {
  readonly seenBy: WaySeen;
}

/**
 * The changes made at this computer: all but those in cells that only co-authors' events name.
 * Where co-authors were at work, a change that no event names is left to the next reconciliation.
 */
function ownChanges(
  before: StageStates,
  now: StageStates,
  happened: readonly Happening[],
  sheet: string | null,
): readonly OwnChange[] {
  const changes = changedStages(before, now);
  const isAlone = happened.every(({ local }) => local);
  return changes.flatMap((change) => {
    const { row } = change.after;
    const ranges = happened.flatMap(({ local, range, sheet: at }) =>
      local && range !== null && at === sheet && range.top <= row && row <= range.bottom ? [range] : [],
    );
    if (ranges.length === 0 && !isAlone) return [];
    const isBlock = ranges.some(({ top, left, bottom, right }) => bottom > top || right > left);
    const isOneCell = ranges.some(({ top, left, bottom, right }) => bottom === top && right === left);
    return [{ ...change, seenBy: isBlock && !isOneCell ? "paste" : "edit" }];
  });
}

function sheetId(name: string): Promise<string | null> {
  return excelRun(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("id");
    await context.sync();
    return sheet.isNullObject ? null : sheet.id;
  });
}
