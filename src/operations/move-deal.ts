import { isBlank } from "../core/cells/blank.ts";
import type { Cell } from "../core/cells/cell.ts";
import type { Pipeline } from "../core/deals/deals.ts";
import { idKey } from "../core/deals/id.ts";
import { missingFor } from "../core/guidance/missing.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem } from "../core/metrics/problem.ts";
import { sameCell } from "../core/planning/replacing.ts";
import { moveJudge, ruleAsking } from "../core/rules/judged-move.ts";
import { ruleInForce } from "../core/rules/rule.ts";
import { stageMatcher } from "../core/stages/match.ts";
import { type MoveRefusalCode, refusalOf } from "../core/stages/move-refusal.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import type { MoveArgs, MoveView } from "./board-views.ts";
import { writesOf } from "./cell-writes.ts";
import { moveProblem } from "./move-problem.ts";
import { type ManagedPipeline, managedPipeline } from "./read-managed.ts";

/**
 * Writes another stage into a deal's stage cell, as if somebody had typed it: what a rule that blocks
 * has against the move stops it before anything is written, what one that warns has is told.
 */
export function* moveDeal(args: MoveArgs): Generator<ReadRequest, Outcome<MoveView>, Snapshot> {
  const managed = yield* managedPipeline();
  if (isProblem(managed)) return { changes: [], view: { state: "problem", problem: managed } };
  return move(managed, args);
}

function move({ pipeline, table }: ManagedPipeline, args: MoveArgs): Outcome<MoveView> {
  const { deals } = pipeline;
  const column = table.recognition.columns.find(({ field }) => field === "stage");
  if (column === undefined) return refused(args.deal, "noStageColumn", {});
  const deal = dealMeant(pipeline, args, table.top);
  if (deal === -1) return refused(args.deal, "dealGone", { deal: args.deal });
  const row = deals.rows[deal] as number;
  const written = pipeline.column("name")?.[deal] ?? null;
  const name = isBlank(written) ? args.deal : String(written).trim();
  const from = table.grid.values[row]?.[column.index] ?? null;
  if (!sameCell(from, args.from)) {
    return refused(name, "stageChanged", { deal: name, stage: from });
  }
  const before = text(from);
  const after = text(args.to);
  const { judge, blocks } = moveJudge(pipeline);
  const forbidden = judge(deal, before, after);
  const about = { deal: name, stage: after, before, isPutBack: false };
  if (forbidden !== null && blocks(forbidden)) {
    return refused(name, refusalOf[forbidden.code], moveProblem(forbidden, about).values);
  }
  return {
    changes: sameCell(from, args.to) ? [] : writesOf(table, [{ row, column, from, to: args.to, format: "" }]),
    view: {
      state: "done",
      name,
      row: table.top + row + 1,
      // What the stage asks for is told once, all of it.
      warning: forbidden?.code === "stageAsksFor" ? null : forbidden && moveProblem(forbidden, about),
      missing: missing(pipeline, deal, after),
    },
  };
}

function refused(name: string, code: MoveRefusalCode, values: Problem["values"]): Outcome<MoveView> {
  return { changes: [], view: { state: "refused", name, problem: { code, values } } };
}

const text = (cell: Cell) => (isBlank(cell) ? "" : String(cell).trim());

/** The deal in the row if it is still there, else the only one of its id; -1: there is none to be sure of. */
function dealMeant({ deals }: Pipeline, { row, deal: id }: MoveArgs, top: number): number {
  const key = idKey(id);
  const there = deals.rows.indexOf(row - 1 - top);
  if (there >= 0 && idKey(deals.ids[there] ?? "") === key) return there;
  const first = deals.ids.findIndex((one) => idKey(one) === key);
  const isOnly = !deals.ids.some((one, index) => index > first && idKey(one) === key);
  return isOnly ? first : -1;
}

/** What the stage asks for and the deal lacks, as far as the rules that say so are on. */
function missing(pipeline: Pipeline, deal: number, to: string): readonly string[] {
  const { stages, rules } = pipeline;
  const stage = stages[stageMatcher(stages)(to)];
  if (stage === undefined) return [];
  const here = stages[pipeline.deals.stage[deal] as number] ?? null;
  return missingFor(pipeline, here, stage, deal)
    .filter(({ as }) => ruleInForce(ruleAsking[as], rules) !== null)
    .map(({ header }) => header);
}
