import type { Cell } from "../../src/core/cells/cell.ts";
import type { Stage } from "../../src/core/stages/stage.ts";
import { evaluate } from "../../src/functions/evaluate.ts";
import type { RawArgument, Source } from "../../src/functions/source.ts";
import { cellWords } from "../../src/messages/function-cells.ts";
import { day } from "./pipeline-builder.ts";
import { prepareTable } from "./prepare-table.ts";

const today = "2026-11-21";

/** Answers calls on a table of cells, as of `today`: the value, or the error and its code. */
export function onTable(cells: readonly (readonly Cell[])[], stages: readonly Stage[]) {
  const pipeline = prepareTable(cells, stages);
  const source: Source = {
    managed: () => pipeline,
    stages,
    asOf: day(today),
    fiscalYearStart: 1,
    say: cellWords(),
  };
  return (name: string, ...args: RawArgument[]) => {
    const answer = evaluate(name, args, source);
    return "error" in answer ? `${answer.error} ${answer.problem.code}` : answer.value;
  };
}
