import { cellToA1, quoteSheet } from "../core/cells/address.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { ExplainProblemCode } from "../core/planning/insertion.ts";
import { explain as explanationOf } from "../functions/explain.ts";
import { callsIn, type FormulaCall, formulaOf } from "../functions/formula-calls.ts";
import type { RawArgument } from "../functions/source.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import type { ExplainView } from "./explain-views.ts";
import { explanationView } from "./explanation-view.ts";
import type { CallArguments } from "./function-views.ts";
import { reporting } from "./reporting.ts";

type Explained = ExplainView["calls"][number];

/** Deals of a group that a pane lists. */
const listedDeals = 50;

/** How the figures of the selected cell, or one that is asked for, come about. */
export function* explain({
  call,
}: {
  readonly call?: CallArguments;
}): Generator<ReadRequest, Outcome<ExplainView>, Snapshot> {
  if (call !== undefined) {
    const explained = yield* explainCalls([{ ...call, formula: formulaOf(call.name, call.args) }]);
    return { changes: [], view: { place: null, calls: explained } };
  }
  const { selection = null } = yield { selection: { rows: 1, columns: 1 } };
  if (selection === null) return { changes: [], view: { place: null, calls: [] } };
  const { sheet, row, column, formula } = selection;
  const place = `${quoteSheet(sheet)}!${cellToA1(row, column)}`;
  const found = formula === null ? [] : callsIn(formula);
  if (found.length === 0) return { changes: [], view: { place, calls: [] } };
  const given: (Given | Refused)[] = [];
  for (const one of found) given.push(yield* withCells(one, sheet));
  return { changes: [], view: { place, calls: yield* explainCalls(given) } };
}

/** A call with its arguments, or with what is in the way of them. */
interface Given {
  readonly name: string;
  readonly formula: string;
  readonly args: readonly RawArgument[];
}
interface Refused {
  readonly name: string;
  readonly formula: string;
  readonly problem: Problem;
}

/** The call with the cells that its arguments name. */
function* withCells(
  { name, args, text }: FormulaCall,
  sheet: string,
): Generator<ReadRequest, Given | Refused, Snapshot> {
  const formula = `=${text}`;
  const computed = args.findIndex(({ kind }) => kind === "computed");
  const at = args[computed];
  if (at?.kind === "computed") {
    const values = { argument: computed + 1, text: at.text };
    return { name, formula, problem: { code: "computedArgument" satisfies ExplainProblemCode, values } };
  }
  const wanted = args.flatMap((one) =>
    one.kind === "cells" ? [{ sheet: one.sheet ?? sheet, range: one.range }] : [],
  );
  const { grids = [] } = wanted.length === 0 ? {} : yield { grids: wanted };
  const cells = grids.map(({ grid }) => grid.values);
  return {
    name,
    formula,
    args: args.map((one) => (one.kind === "literal" ? one.value : cells.shift())),
  };
}

function* explainCalls(
  calls: readonly (Given | Refused)[],
): Generator<ReadRequest, readonly Explained[], Snapshot> {
  const { managed, source, currency, origin } = yield* reporting();
  const table = isProblem(managed) ? null : managed.table;
  return calls.map((call) => {
    if ("problem" in call) return call;
    const explanation = explanationOf(call.name, call.args, source);
    const view = explanationView(explanation, table, listedDeals);
    const notes = explanation.ofManaged ? [...view.notes, ...origin] : view.notes;
    return { ...view, notes, formula: call.formula, currency };
  });
}
