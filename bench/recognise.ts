import { toGrid } from "../src/core/cells/grid.ts";
import { readPipeline } from "../src/core/deals/read.ts";
import { recognise } from "../src/core/table/recognise.ts";
import { dealCells } from "./deal-cells.ts";
import { type Row, race, ratioRow } from "./measure.ts";

/** A loop that visits each cell and parses its number: the least any reader must do. */
export function bareLoop(cells: readonly (readonly unknown[])[]): number {
  let sum = 0;
  for (const row of cells) {
    for (const cell of row) {
      const value = typeof cell === "number" ? cell : Number.parseFloat(String(cell));
      if (!Number.isNaN(value)) sum += value;
    }
  }
  return sum;
}

export async function recogniseBench(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const kind of ["text", "typed"] as const) {
    const cells = dealCells(100_000, kind);
    const grid = toGrid(cells);
    const best = await race({
      ours: () => {
        const result = recognise(grid);
        if (!result.ok) throw new Error(result.problem.code);
        const { deals } = readPipeline(grid, result.recognition);
        if (deals.count !== 100_000) throw new Error(`read ${deals.count} deals`);
      },
      bare: () => bareLoop(cells),
    });
    rows.push(
      ratioRow(
        `recognise and read 100,000 × 12 ${kind} cells`,
        best.get("ours") as number,
        best.get("bare") as number,
        "bare loop parsing each cell",
        4,
      ),
    );
  }
  return rows;
}
