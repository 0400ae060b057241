import type { Stage } from "../stages/stage.ts";
import type { Column } from "../table/recognition.ts";
import { outcome } from "./deals.ts";
import type { Moves } from "./reached.ts";
import { columnOf, type DealTable, note } from "./table.ts";

/** Notes deals whose own probability denies their outcome: 100 % yet open, 0 % yet won. */
export function checkProbabilities(
  table: DealTable,
  stages: readonly Stage[],
  stage: Int16Array,
  outcomes: Uint8Array,
  probability: Float64Array,
): void {
  const column = columnOf(table, "probability");
  if (column === null) return;
  for (let i = 0; i < probability.length; i++) {
    const share = probability[i];
    if ((share === 1 && outcomes[i] === outcome.open) || (share === 0 && outcomes[i] === outcome.won)) {
      const name = stages[stage[i] ?? -1]?.name ?? null;
      note(table, "probabilityAgainstStage", i, column, { probability: share, stage: name });
    }
  }
}

/**
 * Notes dates the wrong way round: a close before the creation, a stage entered before an earlier
 * one. Within a day nothing is noted, for many tables write days only and some write UTC.
 */
export function checkDates(
  table: DealTable,
  stages: readonly Stage[],
  outcomes: Uint8Array,
  created: Float64Array | null,
  closed: Float64Array,
  entries: readonly { readonly stage: number; readonly column: Column; readonly dates: Float64Array }[],
): void {
  const createdColumn = columnOf(table, "created");
  const closedColumn = columnOf(table, "closed") ?? columnOf(table, "expectedClose");
  const steps: { readonly column: Column; readonly dates: Float64Array }[] = [];
  if (createdColumn !== null && created !== null) steps.push({ column: createdColumn, dates: created });
  const byStage = entries.filter(
    ({ stage, column }) => stages[stage]?.kind === "open" && column !== createdColumn,
  );
  steps.push(...byStage.sort((a, b) => a.stage - b.stage));
  if (closedColumn !== null) steps.push({ column: closedColumn, dates: closed });
  for (let i = 0; steps.length > 1 && i < outcomes.length; i++) {
    let before: (typeof steps)[number] | undefined;
    for (const step of steps) {
      const date = step.dates[i] ?? Number.NaN;
      if (Number.isNaN(date)) continue;
      if (before !== undefined && date < Math.floor(before.dates[i] ?? 0) - 1) {
        note(table, "datesOutOfOrder", i, step.column, {
          earlier: before.column.header,
          later: step.column.header,
        });
        break;
      }
      before = step;
    }
  }
}

/** Notes deals whose history begins before they were created, a day's slack as for other dates. */
export function checkHistory(table: DealTable, moves: Moves, created: Float64Array): void {
  const column = columnOf(table, "created");
  let noted = -1;
  for (let row = 0; row < moves.deal.length; row++) {
    const deal = moves.deal[row] as number;
    if (deal < 0 || deal === noted || moves.seen[row] === 0) continue;
    const when = moves.when[row] as number;
    if (!(when < Math.floor(created[deal] as number) - 1)) continue;
    noted = deal;
    note(table, "historyBeforeCreation", deal, column, { when, created: created[deal] as number });
  }
}
