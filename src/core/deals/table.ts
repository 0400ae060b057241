import type { Cell } from "../cells/cell.ts";
import type { Field } from "../fields.ts";
import type { Issue, IssueCode, Severity } from "../issue.ts";
import type { Column } from "../table/recognition.ts";

/** The table being read: its cells, which rows are deals, and the issues found so far. */
export interface DealTable {
  readonly values: readonly (readonly Cell[])[];
  readonly formats: readonly (readonly string[])[] | undefined;
  /** Grid row of each deal. */
  readonly rows: Int32Array;
  readonly columns: readonly Column[];
  readonly issues: Issue[];
}

/** The column of a field; the surest where several have it. */
export function columnOf(table: Pick<DealTable, "columns">, field: Field): Column | null {
  let best: Column | null = null;
  for (const column of table.columns) {
    if (column.field === field && column.confidence > (best?.confidence ?? -1)) best = column;
  }
  return best;
}

/** The i-th deal's cell in a column. */
export function cellOf(table: DealTable, deal: number, column: Column): Cell {
  return table.values[table.rows[deal] ?? -1]?.[column.index] ?? null;
}

/** How grave what reading finds is, until somebody says otherwise. */
export const severities: Readonly<Record<IssueCode, Severity>> = {
  unknownStage: "error",
  blankStage: "error",
  statusAgainstStage: "warning",
  flagAgainstStage: "warning",
  lostReasonAgainstStage: "warning",
  probabilityAgainstStage: "warning",
  unreadableNumber: "error",
  unreadableDate: "error",
  ambiguousNumber: "warning",
  ambiguousDate: "warning",
  probabilityOutOfRange: "error",
  unknownCurrency: "error",
  duplicateId: "warning",
  errorCell: "error",
  datesOutOfOrder: "warning",
  historyBeforeCreation: "warning",
};

/** Notes something wrong with the i-th deal. */
export function note(
  table: DealTable,
  code: IssueCode,
  deal: number,
  column: Column | null,
  values: Issue["values"],
): void {
  table.issues.push({
    code,
    severity: severities[code],
    row: table.rows[deal] ?? null,
    column: column?.index ?? null,
    values,
  });
}
