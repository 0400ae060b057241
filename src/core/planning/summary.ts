import { isBlank } from "../cells/blank.ts";
import type { Change } from "./change.ts";
import { type PlacedTable, type Present, tableRange } from "./setup.ts";

/** The plan in figures and names: what comes, what changes, what stays. */
export interface PlanSummary {
  readonly sheetsAdded: readonly string[];
  readonly tables: readonly string[];
  /** Headers of the columns that get a list of choices … */
  readonly listsOn: readonly string[];
  /** … and of those whose cells must be numbers or dates. */
  readonly rulesOn: readonly string[];
  readonly highlights: number;
  /** Rows of the stage history to be seeded. */
  readonly historyRows: number;
  /** User's filled cells that stay as they are. */
  readonly cellsKept: number;
  readonly steps: number;
}

/** Counts what a plan does, from the changes themselves. */
export function summarise(plan: readonly Change[], table: PlacedTable, present: Present): PlanSummary {
  const sheets = new Set(present.overview.sheets.map((sheet) => sheet.name));
  const known = new Set(present.overview.tables.map((place) => place.name));
  const headers = new Map(
    table.recognition.columns.map((column) => [table.left + column.index, column.header]),
  );
  const history = plan.find((change) => change.kind === "saveSettings")?.settings?.sheets.history;
  const sheetsAdded: string[] = [];
  const tables: string[] = [];
  const listsOn: string[] = [];
  const rulesOn: string[] = [];
  let highlights = 0;
  let historyRows = 0;
  for (const change of plan) {
    if (change.kind === "ensureSheet" && !sheets.has(change.sheet)) sheetsAdded.push(change.sheet);
    else if (change.kind === "ensureTable" && !known.has(change.name)) tables.push(change.name);
    else if (change.kind === "setList") listsOn.push(headers.get(change.range.left) ?? "");
    else if (change.kind === "setRule") rulesOn.push(headers.get(change.range.left) ?? "");
    else if (change.kind === "setHighlight") highlights++;
    else if (change.kind === "writeCells" && change.sheet === history) {
      historyRows += change.cells.length - 1; // less the header
    }
  }
  const cellsKept = countFilled(table);
  return { sheetsAdded, tables, listsOn, rulesOn, highlights, historyRows, cellsKept, steps: plan.length };
}

function countFilled(table: PlacedTable): number {
  const range = tableRange(table);
  let filled = 0;
  for (let row = range.top; row <= range.bottom; row++) {
    for (const cell of table.grid.values[row - table.top] ?? []) {
      if (!isBlank(cell)) filled++;
    }
  }
  return filled;
}
