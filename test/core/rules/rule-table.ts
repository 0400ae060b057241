import type { Cell, Grid } from "../../../src/core/cells/cell.ts";
import { toGrid } from "../../../src/core/cells/grid.ts";
import { readHistory } from "../../../src/core/deals/history.ts";
import { readPipeline } from "../../../src/core/deals/read.ts";
import { type Finding, saysOf } from "../../../src/core/rules/finding.ts";
import { findings } from "../../../src/core/rules/findings.ts";
import { mendPlacer } from "../../../src/core/rules/placed-mends.ts";
import type { RuleSettings } from "../../../src/core/rules/rule.ts";
import type { Stage } from "../../../src/core/stages/stage.ts";
import { recognise } from "../../../src/core/table/recognise.ts";
import type { Recognition } from "../../../src/core/table/recognition.ts";
import { cellWords } from "../../../src/messages/function-cells.ts";
import { day } from "../../functions/pipeline-builder.ts";

export const asOf = day("2026-11-21");

export interface TableOptions {
  readonly stages: readonly Stage[];
  readonly rules?: RuleSettings;
  readonly history?: readonly (readonly Cell[])[];
  /** How the table was recognised before, as a managed one is remembered. */
  readonly recognition?: Recognition;
}

/** A table of cells, header row included, read with stages and rules as the operations read one. */
export function ruleTable(
  cells: readonly (readonly Cell[])[],
  { stages, rules, history, ...known }: TableOptions,
) {
  for (const row of cells) Object.freeze(row);
  const grid = toGrid(Object.freeze([...cells]));
  const recognition = known.recognition ?? recogniseOrThrow(grid, stages);
  const past = history === undefined ? null : readHistory(toGrid(history));
  if (past !== null && !past.ok) throw new Error(past.problem.code);
  const options = {
    stages,
    ...(rules === undefined ? {} : { rules }),
    ...(past === null ? {} : { history: past.history }),
  };
  const pipeline = readPipeline(grid, recognition, options);
  const found = findings({ pipeline, selected: null, asOf });
  const place = mendPlacer(grid, recognition);
  const words = cellWords();
  const idOf = ({ deal }: Finding) => pipeline.deals.ids[deal] ?? "";
  return {
    grid,
    recognition,
    pipeline,
    options,
    found,
    place,
    /** Ids of the deals that a rule says something of. */
    dealsOf: (code: string) => found.filter((finding) => finding.code === code).map(idOf),
    /** What a rule says, in words. */
    said: (code: string) =>
      found.filter((finding) => finding.code === code).map((finding) => words(saysOf(finding))),
    /** The cells that a rule would write: deal, header, from, to, whether it is sure. */
    mendsOf: (code: string) =>
      found
        .filter((finding) => finding.code === code)
        .flatMap((finding) => place(finding) ?? [])
        .map((mend) => [idOf(mend.finding), mend.column.header, mend.from, mend.to, mend.sure]),
  };
}

function recogniseOrThrow(grid: Grid, stages: readonly Stage[]): Recognition {
  const result = recognise(grid, { stages, headerRow: 0 });
  if (!result.ok) throw new Error(`not recognised: ${result.problem.code}`);
  return result.recognition;
}
