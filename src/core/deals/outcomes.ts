import { isBlankLike, isErrorText } from "../cells/blank.ts";
import { readBoolean } from "../cells/booleans.ts";
import type { Cell } from "../cells/cell.ts";
import { stageMatcher } from "../stages/match.ts";
import { nearestStage } from "../stages/nearest.ts";
import type { Stage, StageKind } from "../stages/stage.ts";
import { statusKind } from "../stages/vocabulary.ts";
import type { Column } from "../table/recognition.ts";
import { outcome } from "./deals.ts";
import { cellOf, columnOf, type DealTable, note } from "./table.ts";

const outcomeOfKind: Readonly<Record<StageKind, number>> = {
  open: outcome.open,
  won: outcome.won,
  lost: outcome.lost,
  "after-sale": outcome.won, // only what was won comes there
  "on-hold": outcome.other,
};

/** Where each deal stands: index of its stage (-1: blank or unknown) and its outcome. */
export function readStagesAndOutcomes(
  table: DealTable,
  stages: readonly Stage[],
): { readonly stage: Int16Array; readonly outcome: Uint8Array } {
  const stage = readStages(table, stages);
  const outcomes = new Uint8Array(table.rows.length);
  for (let i = 0; i < outcomes.length; i++) {
    const kind = stages[stage[i] ?? -1]?.kind;
    outcomes[i] = kind === undefined ? outcome.other : outcomeOfKind[kind];
  }
  letStatusDecide(table, stages, stage, outcomes);
  checkFlags(table, stages, stage, outcomes);
  checkLostReasons(table, stages, stage, outcomes);
  return { stage, outcome: outcomes };
}

/** The stage each cell of a column names, -1 where it names none. */
export function matchColumn(table: DealTable, column: Column, stages: readonly Stage[]): Int16Array {
  const match = stageMatcher(stages);
  const found = new Int16Array(table.rows.length);
  for (let i = 0; i < found.length; i++) {
    const cell = cellOf(table, i, column);
    found[i] = cell === null ? -1 : match(typeof cell === "string" ? cell : String(cell));
  }
  return found;
}

function readStages(table: DealTable, stages: readonly Stage[]): Int16Array {
  const column = columnOf(table, "stage");
  if (column === null) return new Int16Array(table.rows.length).fill(-1);
  const found = matchColumn(table, column, stages);
  const nearest = new Map<string, string | null>();
  for (let i = 0; i < found.length; i++) {
    if (found[i] !== -1) continue;
    const text = String(cellOf(table, i, column) ?? "").trim();
    if (text === "") {
      note(table, "blankStage", i, column, {});
      continue;
    }
    if (isErrorText(text)) {
      note(table, "errorCell", i, column, { text, header: column.header });
      continue;
    }
    let near = nearest.get(text);
    if (near === undefined) {
      near = nearestStage(text, stages);
      nearest.set(text, near);
    }
    note(table, "unknownStage", i, column, { stage: text, nearest: near });
  }
  return found;
}

/** A lost deal often stays in the stage where it was lost; then only its status says so. */
function letStatusDecide(
  table: DealTable,
  stages: readonly Stage[],
  stage: Int16Array,
  outcomes: Uint8Array,
): void {
  const column = columnOf(table, "status");
  if (column === null) return;
  const kinds = new Map<Cell, StageKind | null>();
  for (let i = 0; i < outcomes.length; i++) {
    const cell = cellOf(table, i, column);
    if (cell === null) continue;
    let kind = kinds.get(cell);
    if (kind === undefined) {
      kind = statusKind(String(cell));
      kinds.set(cell, kind);
    }
    if (kind === null) continue;
    const decided = outcomeOfKind[kind];
    const present = stages[stage[i] ?? -1];
    if (present !== undefined && present.kind !== "open" && decided !== outcomes[i]) {
      note(table, "statusAgainstStage", i, column, { status: String(cell).trim(), stage: present.name });
    }
    outcomes[i] = decided;
  }
}

/** IsWon and IsClosed are made from the stage, so they may lag behind it but never overrule it. */
function checkFlags(
  table: DealTable,
  stages: readonly Stage[],
  stage: Int16Array,
  outcomes: Uint8Array,
): void {
  for (const field of ["isWon", "isClosed"] as const) {
    const column = columnOf(table, field);
    if (column === null) continue;
    const flags = new Map<Cell, boolean | null>();
    for (let i = 0; i < outcomes.length; i++) {
      const cell = cellOf(table, i, column);
      if (cell === null || outcomes[i] === outcome.other) continue;
      let flag = flags.get(cell);
      if (flag === undefined) {
        flag = readBoolean(cell);
        flags.set(cell, flag);
      }
      const so = field === "isWon" ? outcomes[i] === outcome.won : outcomes[i] !== outcome.open;
      if (flag === null || flag === so) continue;
      const name = stages[stage[i] ?? -1]?.name ?? null;
      note(table, "flagAgainstStage", i, column, { flag: column.header, value: cell, stage: name });
    }
  }
}

/** Odoo leaves a lost deal in its open stage and tells only by the reason that it was lost. */
function checkLostReasons(
  table: DealTable,
  stages: readonly Stage[],
  stage: Int16Array,
  outcomes: Uint8Array,
): void {
  const column = columnOf(table, "lostReason");
  if (column === null) return;
  for (let i = 0; i < outcomes.length; i++) {
    if (outcomes[i] !== outcome.open) continue;
    const reason = cellOf(table, i, column);
    if (typeof reason !== "string" || isBlankLike(reason) || isErrorText(reason)) continue;
    const name = stages[stage[i] ?? -1]?.name ?? null;
    note(table, "lostReasonAgainstStage", i, column, { reason: reason.trim(), stage: name });
  }
}
