import type { Cell, Grid } from "../../../src/core/cells/cell.ts";
import { readPipeline } from "../../../src/core/deals/read.ts";
import type { TablePlace } from "../../../src/core/planning/overview.ts";
import type { PlacedTable, Present, SetupConfig } from "../../../src/core/planning/setup.ts";
import { recognise } from "../../../src/core/table/recognise.ts";
import type { Corrections } from "../../../src/core/table/recognition.ts";

/** A table recognised in cells that stand at `top`, `left` of the sheet "Sales". */
export function placed(
  values: readonly (readonly Cell[])[],
  {
    top = 0,
    left = 0,
    formats,
    corrections = {},
  }: {
    top?: number;
    left?: number;
    formats?: readonly (readonly string[])[];
    corrections?: Corrections;
  } = {},
): PlacedTable {
  const grid: Grid = { values, ...(formats ? { formats } : {}) };
  const result = recognise(grid, corrections);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const pipeline = readPipeline(grid, result.recognition);
  return { sheet: "Sales", grid, top, left, recognition: result.recognition, pipeline };
}

export function config(table: PlacedTable, over: Partial<SetupConfig> = {}): SetupConfig {
  return {
    stages: table.recognition.stages,
    asOf: null,
    fiscalYearStart: 1,
    today: 46000,
    who: "Pipewright",
    cached: () => undefined,
    ...over,
  };
}

/** A workbook with the table's sheet and what else is named. */
export function present({
  sheets = [],
  tables = [],
  names = [],
}: {
  sheets?: readonly string[];
  tables?: readonly TablePlace[];
  names?: readonly string[];
} = {}): Present {
  return {
    overview: {
      sheets: ["Sales", ...sheets].map((name) => ({ name, used: { top: 0, left: 0, bottom: 9, right: 4 } })),
      tables,
      names,
      activeSheet: "Sales",
    },
    rules: null,
    settings: null,
    own: { stages: null, history: null, pipeline: null },
  };
}

export const header = ["Deal", "Owner", "Stage", "Amount", "Expected close"] as const;

export const deals: readonly (readonly Cell[])[] = [
  header,
  ["Acme", "Ann", "Lead", 1000, 46100],
  ["Bolt", "Bob", "Qualified", 1500, 46120],
  ["Cask", "Ann", "Proposal", 2000, 46130],
  ["Dune", "Bob", "Won", 2000, 45900],
  ["Echo", "Ann", "Lost", 700, 45950],
];
