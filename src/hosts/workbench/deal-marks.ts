import { outcome } from "../../core/deals/deals.ts";
import { clocksOf } from "../../core/follow-up/clocks.ts";
import type { IssueCode } from "../../core/issue.ts";
import type { HighlightCheck } from "../../core/planning/highlight-check.ts";
import type { ManagedPipeline } from "../../operations/read-managed.ts";

/** Rows of a sheet with the columns that a check marks in them. */
export type Marks = ReadonlyMap<number, ReadonlyMap<number, readonly HighlightCheck[]>>;

/** What an issue makes of its cell. An error value is told of by whichever check its column has. */
const checksOf: Partial<Readonly<Record<IssueCode, readonly HighlightCheck[]>>> = {
  unknownStage: ["unknownStage"],
  blankStage: ["blankStage"],
  unreadableNumber: ["value"],
  unreadableDate: ["value"],
  ambiguousNumber: ["value"],
  ambiguousDate: ["value"],
  errorCell: ["value", "unknownStage"],
};

/** The cells of the deal table that a person should look at, by what was read from them. */
export function dealMarks({ table, pipeline, asOf }: ManagedPipeline): Marks {
  const rows = new Map<number, Map<number, readonly HighlightCheck[]>>();
  const mark = (row: number, column: number, checks: readonly HighlightCheck[]) => {
    const onSheet = table.top + row;
    const cells = rows.get(onSheet) ?? new Map<number, readonly HighlightCheck[]>();
    const before = cells.get(table.left + column) ?? [];
    rows.set(onSheet, cells.set(table.left + column, [...before, ...checks]));
  };
  const { deals } = pipeline;
  for (const { code, row, column } of deals.issues) {
    const checks = checksOf[code];
    if (checks && row !== null && column !== null) mark(row, column, checks);
  }
  const columnOf = (field: string) => table.recognition.columns.find((one) => one.field === field)?.index;
  const close = columnOf("expectedClose") ?? columnOf("closed");
  for (let deal = 0; close !== undefined && deal < deals.count; deal++) {
    const isOverdue = deals.outcome[deal] === outcome.open && (deals.expectedClose[deal] ?? asOf) < asOf;
    if (isOverdue) mark(deals.rows[deal] ?? -1, close, ["overdue"]);
  }
  const due = new Map([
    ["next step", { column: columnOf("nextStepDate"), late: "stepLate", due: "stepToday" }],
    ["longest stay", { column: columnOf("stageChanged"), late: "stayLate", due: "stayToday" }],
  ] as const);
  for (const { kind, deal, state } of clocksOf({ pipeline, selected: null, asOf: Math.floor(asOf) }).clocks) {
    const place = due.get(kind as "next step" | "longest stay");
    if (place?.column === undefined || (state !== "late" && state !== "due")) continue;
    mark(deals.rows[deal] ?? -1, place.column, [place[state]]);
  }
  return rows;
}
