import type { Cell } from "../cells/cell.ts";
import type { Pipeline } from "../deals/deals.ts";
import type { Field } from "../fields.ts";
import { sameStage } from "../history/changes.ts";
import { stageMatcher } from "../stages/match.ts";
import type { Stage } from "../stages/stage.ts";
import type { Column, ColumnReading, Recognition } from "../table/recognition.ts";

/** A recognised table and what was read in it. */
export interface ReadTable {
  readonly recognition: Recognition;
  readonly pipeline: Pipeline;
}

/** A column of the managed table and the imported one that means the same. */
export interface ColumnPair {
  readonly field: Field | null;
  /** Grid column and header of the managed table. */
  readonly column: number;
  readonly header: string;
  /** Values as read, one a deal: numbers and serials where a column of such can be read. */
  readonly here: readonly Cell[];
  readonly there: readonly Cell[];
  /** Whether two values, of either side or of the last import, say the same. */
  isSame(one: Cell, other: Cell): boolean;
  /** What the managed table's cell is given for an imported value. */
  writtenHere(value: Cell): Cell;
  /** Number format of what is written; "" leaves the cell's own. */
  readonly format: string;
}

export interface Paired {
  readonly pairs: readonly ColumnPair[];
  /** Headers of imported columns that the managed table has no place for. */
  readonly unmatched: readonly string[];
}

/** Pairs columns by what they mean, and those of no known meaning by their headers. */
export function pairColumns(here: ReadTable, there: ReadTable): Paired {
  const surest = new Map<Field, Column>();
  const byHeader = new Map<string, Column>();
  for (const column of there.recognition.columns) {
    if (column.field === null) byHeader.set(headerKey(column.header), column);
    else if ((surest.get(column.field)?.confidence ?? -1) < column.confidence)
      surest.set(column.field, column);
  }
  const pairs: ColumnPair[] = [];
  const used = new Set<Column>();
  for (const column of here.recognition.columns) {
    const partner = column.field === null ? byHeader.get(headerKey(column.header)) : surest.get(column.field);
    if (partner === undefined || used.has(partner) || column.header === "") continue;
    const values = here.pipeline.column(column.header);
    const others = there.pipeline.column(partner.header);
    if (values === null || others === null) continue;
    used.add(partner);
    pairs.push({
      field: column.field,
      column: column.index,
      header: column.header,
      here: values,
      there: others,
      isSame: column.field === "stage" ? sameStageCell(here.pipeline.stages) : isSameValue,
      writtenHere: writer(column.field, column.reading, here.pipeline.stages),
      format:
        others.some(isTimeOfDay) && isDated(column)
          ? "yyyy-mm-dd hh:mm"
          : isDated(column)
            ? "yyyy-mm-dd"
            : "",
    });
  }
  const unmatched = there.recognition.columns.flatMap((column) =>
    used.has(column) || column.header === "" ? [] : [column.header],
  );
  return { pairs, unmatched };
}

const headerKey = (header: string) => header.trim().toLowerCase();

const isDated = ({ field, reading, entryOf }: Column) =>
  reading.dateOrder !== undefined ||
  entryOf !== null ||
  field === "created" ||
  field === "expectedClose" ||
  field === "closed" ||
  field === "stageChanged" ||
  field === "lastActivity" ||
  field === "nextStepDate";

const isTimeOfDay = (value: Cell) => typeof value === "number" && !Number.isInteger(value);

function sameStageCell(stages: readonly Stage[]): (one: Cell, other: Cell) => boolean {
  const isSame = sameStage(stages);
  return (one, other) => isSame(String(one ?? ""), String(other ?? ""));
}

/** Numbers but for what binary fractions lose; a day and a time on it; texts but for outer spaces. */
function isSameValue(one: Cell, other: Cell): boolean {
  if (typeof one === "number" && typeof other === "number") {
    if (Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other))) return true;
    const isDayOfOther = (day: number, time: number) =>
      Number.isInteger(day) && Math.floor(time) === day && day > 20_000;
    return isDayOfOther(one, other) || isDayOfOther(other, one);
  }
  return String(one ?? "").trim() === String(other ?? "").trim();
}

function writer(
  field: Field | null,
  reading: ColumnReading,
  stages: readonly Stage[],
): (value: Cell) => Cell {
  if (field === "stage") {
    const match = stageMatcher(stages);
    return (value) => stages[match(String(value ?? ""))]?.name ?? value;
  }
  const factor =
    field === "amount"
      ? 1 / (reading.multiplier ?? 1)
      : field === "probability" && reading.probabilityScale === "percent"
        ? 100
        : 1;
  return (value) =>
    typeof value === "number" && factor !== 1 ? Number((value * factor).toPrecision(12)) : value;
}
