import { cellToA1 } from "../core/cells/address.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { Change } from "../core/planning/change.ts";
import { sameCell } from "../core/planning/replacing.ts";
import type { PlacedTable } from "../core/planning/setup.ts";
import { findings } from "../core/rules/findings.ts";
import { type MendRefusalCode, mendRecord } from "../core/rules/mend.ts";
import { mendPlacer, oneForEachCell, type PlacedMend } from "../core/rules/placed-mends.ts";
import { takenBack } from "../core/rules/taken-back.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { calculatedCells, keptFormula } from "./calculated-cells.ts";
import { type CellWrite, writesOf } from "./cell-writes.ts";
import type { CellToMend, MendArgs, MendView } from "./check-views.ts";
import { dealsLeft } from "./filtered.ts";
import { type ManagedPipeline, managedPipeline } from "./read-managed.ts";
import { shownAs } from "./shown-as.ts";

/** Cells listed in a view. */
const shown = 100;

/**
 * Writes what mends propose, as far as the cells still hold what they were found with, and keeps what it
 * replaced, so that the last mend can be taken back.
 */
export function* mend(args: MendArgs): Generator<ReadRequest, Outcome<MendView>, Snapshot> {
  const managed = yield* managedPipeline();
  if (isProblem(managed)) return { changes: [], view: { state: "problem", problem: managed } };
  return yield* "back" in args ? takeBack(managed, args) : mendNow(managed, args);
}

type Mending = Generator<ReadRequest, Outcome<MendView>, Snapshot>;

function* mendNow(managed: ManagedPipeline, args: Exclude<MendArgs, { back: true }>): Mending {
  const { table, pipeline, settings } = managed;
  const selected = "cells" in args ? null : dealsLeft(managed, args);
  if (isProblem(selected)) return { changes: [], view: { state: "problem", problem: selected } };
  const { chosen, refused } = choose(managed, selected, args);
  const { typed, kept } = yield* typedOnes(table, chosen);
  const { record, fitting } = mendRecord(typed, pipeline.deals.ids);
  const writes = typed.slice(0, fitting);
  const view = viewOf(table, writes, {
    planned: args.plan === true,
    dealOf: ({ finding }) => pipeline.deals.ids[finding.deal] ?? "",
    left: typed.length - fitting,
    refused: [...refused, ...kept],
  });
  if (args.plan === true || writes.length === 0) return { changes: [], view };
  // The record first: should the writing stop half-way, what was written can still be taken back.
  const remember: Change = { kind: "saveSettings", settings: { ...settings, mended: record } };
  return { changes: [remember, ...writesOf(table, writes)], view };
}

/** The mends asked for, at most one a cell, and why others asked for cannot be done. */
function choose(
  { table, pipeline, asOf }: ManagedPipeline,
  selected: Int32Array | null,
  args: Exclude<MendArgs, { back: true }>,
): { readonly chosen: readonly PlacedMend[]; readonly refused: readonly Problem[] } {
  const placed = mendPlacer(table.grid, table.recognition);
  const found = findings({ pipeline, selected, asOf }).flatMap((finding) => placed(finding) ?? []);
  if ("all" in args) return { chosen: oneForEachCell(found.filter(({ sure }) => sure)), refused: [] };
  if ("code" in args) {
    return { chosen: oneForEachCell(found.filter(({ finding }) => finding.code === args.code)), refused: [] };
  }
  const byRow = new Map<number, PlacedMend[]>();
  for (const one of found) byRow.set(one.row, [...(byRow.get(one.row) ?? []), one]);
  const chosen: PlacedMend[] = [];
  const refused: Problem[] = [];
  for (const cell of args.cells) {
    const row = cell.row - 1 - table.top;
    const there = (byRow.get(row) ?? []).filter(({ column }) => column.header === cell.header);
    const fit = there.find(({ from, to }) => sameCell(from, cell.from) && sameCell(to, cell.to));
    if (fit !== undefined) chosen.push(fit);
    else refused.push(refusal(table, row, cell));
  }
  return { chosen: oneForEachCell(chosen), refused };
}

/** The cells that people typed into, and for those that formulas fill why they are not written. */
function* typedOnes<One extends CellWrite>(
  table: PlacedTable,
  writes: readonly One[],
): Generator<ReadRequest, { typed: readonly One[]; kept: readonly Problem[] }, Snapshot> {
  const isCalculated = yield* calculatedCells(table, writes);
  return {
    typed: writes.filter((write) => !isCalculated(write)),
    kept: writes.filter(isCalculated).map((write) => keptFormula(table, write)),
  };
}

function refusal({ grid, recognition, top, left }: PlacedTable, row: number, cell: CellToMend): Problem {
  const column = recognition.columns.find(({ header }) => header === cell.header);
  if (column === undefined) return refuse("columnGone", { header: cell.header });
  const place = cellToA1(top + row, left + column.index);
  const value = grid.values[row]?.[column.index] ?? null;
  if (sameCell(value, cell.from)) return refuse("mendGone", { cell: place });
  return refuse("cellChanged", { cell: place, value });
}

const refuse = (code: MendRefusalCode, values: Problem["values"]): Problem => ({ code, values });

function* takeBack({ table, pipeline, settings }: ManagedPipeline, args: MendArgs): Mending {
  const { mended = [] } = settings;
  if (mended.length === 0) {
    return { changes: [], view: { state: "problem", problem: refuse("nothingMended", {}) } };
  }
  const { cells, refused } = takenBack(mended, table.grid, table.recognition, pipeline.deals.ids);
  const { typed, kept } = yield* typedOnes(table, cells);
  const gone = refused.map(({ code, values: { row, column, ...values } }) =>
    typeof row === "number" && typeof column === "number"
      ? refuse(code, { ...values, cell: cellToA1(table.top + row, table.left + column) })
      : refuse(code, values),
  );
  const view = viewOf(table, typed, {
    planned: args.plan === true,
    dealOf: ({ deal }) => deal,
    left: 0,
    refused: [...gone, ...kept],
  });
  if (args.plan === true) return { changes: [], view };
  const { mended: _, ...rest } = settings;
  // The record last: what a stop half-way leaves mended can be taken back once more.
  return { changes: [...writesOf(table, typed), { kind: "saveSettings", settings: rest }], view };
}

function viewOf<One extends CellWrite>(
  { top, left }: PlacedTable,
  writes: readonly One[],
  about: {
    readonly planned: boolean;
    readonly dealOf: (write: One) => string;
    readonly left: number;
    readonly refused: readonly Problem[];
  },
): MendView {
  return {
    state: about.planned ? "planned" : "done",
    count: writes.length,
    cells: writes.slice(0, shown).map((write) => ({
      deal: about.dealOf(write),
      row: top + write.row + 1,
      cell: cellToA1(top + write.row, left + write.column.index),
      header: write.column.header,
      from: write.from,
      to: write.to,
      as: shownAs(write.column),
    })),
    left: about.left,
    refused: about.refused.slice(0, shown),
    refusedCount: about.refused.length,
  };
}
