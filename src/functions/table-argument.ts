import type { Cell } from "../core/cells/cell.ts";
import { toGrid } from "../core/cells/grid.ts";
import type { Pipeline } from "../core/deals/deals.ts";
import { readPipeline } from "../core/deals/read.ts";
import type { Problem } from "../core/issue.ts";
import type { Stage } from "../core/stages/stage.ts";
import { recognise } from "../core/table/recognise.ts";

type Cells = readonly (readonly Cell[])[];

/** What each block of cells was read as, and with which stages, for as long as the block lives. */
const known = new WeakMap<Cells, { readonly stages: readonly Stage[]; readonly read: Pipeline | Problem }>();

/** The pipeline in a block of cells given as argument; read once for a block and its stages. */
export function tableArgument(cells: Cells, stages: readonly Stage[]): Pipeline | Problem {
  const before = known.get(cells);
  if (before !== undefined && before.stages === stages) return before.read;
  const read = readTable(cells, stages);
  known.set(cells, { stages, read });
  return read;
}

function readTable(cells: Cells, stages: readonly Stage[]): Pipeline | Problem {
  const grid = toGrid(cells);
  const result = recognise(grid, stages.length > 0 ? { stages } : {});
  if (!result.ok) return result.problem;
  return readPipeline(grid, result.recognition, {
    stages: stages.length > 0 ? stages : result.recognition.stages,
  });
}
