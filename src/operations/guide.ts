import { isBlank } from "../core/cells/blank.ts";
import type { Pipeline } from "../core/deals/deals.ts";
import { idKey } from "../core/deals/id.ts";
import type { ClockKind, ClockState } from "../core/follow-up/clock.ts";
import { guideDeal, type PastStay } from "../core/guidance/guide.ts";
import type { Missing } from "../core/guidance/missing.ts";
import type { Todo } from "../core/guidance/todo.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { PlacedTable } from "../core/planning/setup.ts";
import type { StageKind } from "../core/stages/stage.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { managedPipeline } from "./read-managed.ts";

/** Which deal: a sheet row from 1, or an id; without either that of the selected cell. */
export interface GuideArguments {
  readonly row?: number;
  readonly deal?: string;
  /** A serial with the time of day in the user's time zone; absent: the as-of day as a whole. */
  readonly now?: number;
}

/** A stage as its guidance is shown; blank texts where the stage table says nothing. */
export interface StageGuide {
  readonly name: string;
  readonly kind: StageKind;
  readonly goal: string;
  readonly role: string;
  readonly tactics: string;
  readonly tools: string;
}

/** Plain JSON; rows are sheet rows from 1, dates are serials. */
export type GuideView =
  | { readonly state: "problem"; readonly problem: Problem }
  /** Nothing is selected, or a row that holds no deal: then `reason` says what recognition took it for. */
  | { readonly state: "noDeal"; readonly row: number | null; readonly reason: string | null }
  | {
      readonly state: "ready";
      readonly asOf: number;
      readonly row: number;
      readonly deal: string;
      readonly name: string;
      readonly owner: string;
      /** As it is written in its cell. */
      readonly written: string;
      readonly stage: StageGuide | null;
      readonly outcome: "open" | "won" | "lost" | "other";
      readonly step: { readonly number: number; readonly of: number } | null;
      readonly daysInStage: number | null;
      readonly longestStay: number | null;
      readonly probability: number | null;
      readonly missingHere: readonly Missing[];
      readonly next: { readonly stage: StageGuide; readonly missing: readonly Missing[] } | null;
      readonly mayMoveTo: readonly string[];
      readonly clocks: readonly {
        readonly kind: ClockKind;
        readonly state: ClockState;
        readonly due: number;
        readonly byDay: boolean;
        readonly answered: number | null;
        readonly paused: boolean;
      }[];
      /** The last stays, oldest first, and how many came before them. */
      readonly history: readonly PastStay[];
      readonly earlierStays: number;
      readonly todo: readonly Todo[];
    };

/** Stays shown of a deal. */
const shownStays = 6;

/** Where a deal is, what is missing for its next stage, what to do, how its clocks stand. */
export function* guide(args: GuideArguments): Generator<ReadRequest, Outcome<GuideView>, Snapshot> {
  const show = (view: GuideView) => ({ changes: [], view });
  const managed = yield* managedPipeline();
  if (isProblem(managed)) return show({ state: "problem", problem: managed });
  const { table, pipeline, asOf } = managed;
  let row = args.row ?? null;
  if (row === null && args.deal === undefined) {
    const { selection = null } = yield { selection: { rows: 1, columns: 1 } };
    row = selection?.sheet === table.sheet ? selection.row + 1 : null;
  }
  const deal = args.deal === undefined ? dealInRow(table, row) : dealWithId(pipeline, args.deal);
  if (deal === -1) return show({ state: "noDeal", row, reason: row === null ? null : reasonOf(table, row) });
  const moment = args.now !== undefined && Math.floor(args.now) === Math.floor(asOf) ? args.now : asOf;
  return show(readyView(table, pipeline, moment, deal));
}

function dealInRow({ pipeline, top }: PlacedTable, row: number | null): number {
  return row === null ? -1 : pipeline.deals.rows.indexOf(row - 1 - top);
}

function dealWithId({ deals }: Pipeline, id: string): number {
  const key = idKey(id);
  return deals.ids.findIndex((one) => idKey(one) === key);
}

function reasonOf({ recognition, top }: PlacedTable, row: number): string | null {
  return recognition.leftOut.find((left) => top + left.row + 1 === row)?.reason ?? null;
}

function readyView(table: PlacedTable, pipeline: Pipeline, asOf: number, deal: number): GuideView {
  const found = guideDeal({ pipeline, selected: null, asOf }, deal);
  const text = (field: string) => {
    const cell = pipeline.column(field)?.[deal];
    return isBlank(cell) ? "" : String(cell).replace(/\s+/g, " ").trim();
  };
  return {
    state: "ready",
    asOf,
    row: table.top + (pipeline.deals.rows[deal] as number) + 1,
    deal: pipeline.deals.ids[deal] ?? "",
    name: text("name"),
    owner: text("owner"),
    written: text("stage"),
    stage: found.stage && stageGuide(found.stage),
    outcome: found.outcome,
    step: found.step,
    daysInStage: found.daysInStage,
    longestStay: found.stage?.longestStay ?? null,
    probability: found.probability,
    missingHere: found.missingHere,
    next: found.next && { stage: stageGuide(found.next.stage), missing: found.next.missing },
    mayMoveTo: found.mayMoveTo,
    clocks: found.clocks.map(({ kind, state, due, byDay, answered, paused }) => ({
      kind,
      state,
      due,
      byDay,
      answered,
      paused,
    })),
    history: found.history.slice(-shownStays),
    earlierStays: Math.max(0, found.history.length - shownStays),
    todo: found.todo,
  };
}

const stageGuide = ({
  name,
  kind,
  goal,
  role,
  tactics = "",
  tools = "",
}: NonNullable<ReturnType<typeof guideDeal>["stage"]>): StageGuide => ({
  name,
  kind,
  goal,
  role,
  tactics,
  tools,
});
