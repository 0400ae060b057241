import { cellToA1, quoteSheet, rangeToA1 } from "../core/cells/address.ts";
import type { Cell, Range } from "../core/cells/cell.ts";
import { meet } from "../core/cells/range.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { InsertProblemCode } from "../core/planning/insertion.ts";
import { moneyFormat } from "../core/planning/money-format.ts";
import { calculate } from "../functions/evaluate.ts";
import { formulaOf } from "../functions/formula-calls.ts";
import { functionNamed } from "../functions/function-named.ts";
import type { Outcome, ReadRequest, Selection, Snapshot } from "../workbook.ts";
import { sizeOf } from "./calculate.ts";
import type { CallArguments, InsertView } from "./function-views.ts";
import { type Reporting, reporting } from "./reporting.ts";

/** Writes a call into the selected cell. Whatever somebody wrote there, or where it would spill, stays. */
export function* insertFunction({
  name,
  args,
}: CallArguments): Generator<ReadRequest, Outcome<InsertView>, Snapshot> {
  const refuse = (problem: Problem): Outcome<InsertView> => ({
    changes: [],
    view: { state: "problem", problem },
  });
  const now = yield* reporting();
  const answer = calculate(name, args, now.source);
  if ("error" in answer && answer.error === "#VALUE!") return refuse(answer.problem);
  const size = sizeOf(answer);
  const { selection = null } = yield { selection: size };
  if (selection === null) return refuse({ code: "nothingSelected" satisfies InsertProblemCode, values: {} });
  const obstacle = obstacleTo(selection, size, now);
  if (obstacle !== null) return refuse(obstacle);
  const { sheet, row, column } = selection;
  const range = { top: row, left: column, bottom: row, right: column };
  const { grids = [] } = yield { grids: [{ sheet, range }] };
  const isPlain = (grids[0]?.grid.formats?.[0]?.[0] ?? "") === "";
  const shown = "value" in answer && !Array.isArray(answer.value) ? { value: answer.value as Cell } : {};
  return {
    changes: [
      {
        kind: "writeCells",
        sheet,
        top: row,
        left: column,
        cells: [[{ formula: formulaOf(name, args), ...shown }]],
        formats: [[isPlain ? formatOf(name, now) : ""]],
      },
    ],
    view: { state: "done", place: `${quoteSheet(sheet)}!${cellToA1(row, column)}` },
  };
}

type InsertProblem = Problem & { readonly code: InsertProblemCode };
type Size = ReturnType<typeof sizeOf>;

function obstacleTo(selection: Selection, size: Size, now: Reporting): InsertProblem | null {
  const { sheet, row, column, taken, fits } = selection;
  const cell = cellToA1(row, column);
  const isTaken =
    (taken !== null && taken.top === row && taken.left === column) || selection.formula !== null;
  if (isTaken) return { code: "cellTaken", values: { cell } };
  const block: Range = {
    top: row,
    left: column,
    bottom: row + size.rows - 1,
    right: column + size.columns - 1,
  };
  const table = ownTable(sheet, block, now);
  if (table !== null) return { code: "insideTable", values: { cell, table } };
  if (taken !== null) return { code: "noRoom", values: { cell, ...size, taken: rangeToA1(null, taken) } };
  return fits ? null : { code: "endOfSheet", values: { cell, ...size } };
}

/** The table of the managed pipeline that a block reaches into: figures do not belong among what they count. */
function ownTable(sheet: string, block: Range, { managed }: Reporting): string | null {
  if (isProblem(managed)) return null;
  const { settings, overview } = managed;
  const own = new Set([settings.table.name, settings.tables.stages, settings.tables.history]);
  const found = overview.tables.find(
    ({ name, sheet: on, range }) => own.has(name) && on === sheet && meet(range, block),
  );
  return found?.name ?? null;
}

/** A number format for a cell that has none; a spill's first cell is a header. */
function formatOf(name: string, { managed }: Reporting): string {
  const result = functionNamed(name)?.result;
  if (result === "share") return "0.0%";
  return result === "money" ? (isProblem(managed) ? "#,##0" : moneyFormat(managed.table)) : "";
}
