import type { Cell } from "../../src/core/cells/cell.ts";
import { toGrid } from "../../src/core/cells/grid.ts";
import type { Pipeline } from "../../src/core/deals/deals.ts";
import { readPipeline } from "../../src/core/deals/read.ts";
import type { Stage } from "../../src/core/stages/stage.ts";
import { recognise } from "../../src/core/table/recognise.ts";

/** A table of cells, header row included, recognised and read as functions read one. */
export function prepareTable(cells: readonly (readonly Cell[])[], stages?: readonly Stage[]): Pipeline {
  for (const row of cells) Object.freeze(row);
  const grid = toGrid(Object.freeze(cells));
  const result = recognise(grid, stages === undefined ? {} : { stages });
  if (!result.ok) throw new Error(`not recognised: ${result.problem.code}`);
  return readPipeline(grid, result.recognition, { stages: stages ?? result.recognition.stages });
}
