import { isProblem } from "../core/metrics/problem.ts";
import { planSetup } from "../core/planning/plan-setup.ts";
import { ruledRange } from "../core/planning/setup.ts";
import { summarise } from "../core/planning/summary.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { prepare } from "./prepare.ts";
import type { DoneView, SetupChoices } from "./setup-views.ts";

/** Makes the workbook managed; where that was begun before, finishes or repairs it. */
export function* setUp(choices: SetupChoices): Generator<ReadRequest, Outcome<DoneView>, Snapshot> {
  const { overview, settings = null, today } = yield { overview: true, settings: true };
  if (!overview) throw new Error("the workbook gave no overview");
  const prepared = yield* prepare(choices, overview, settings, today);
  if (isProblem(prepared)) return { changes: [], view: { state: "problem", problem: prepared } };
  const { table, config } = prepared;
  const { rules } = yield { rules: [{ sheet: table.sheet, range: ruledRange(table) }] };
  const present = { ...prepared.present, rules: rules?.[0] ?? null };
  const changes = planSetup(table, config, present);
  return { changes, view: { state: "done", plan: summarise(changes, table, present) } };
}
