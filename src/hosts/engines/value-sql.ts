import { numberReader } from "../../core/cells/numbers.ts";
import { readDates } from "../../core/deals/dates.ts";
import type { DealTable } from "../../core/deals/table.ts";
import { daySeconds } from "../../core/summaries/summary-columns.ts";
import type { Column } from "../../core/table/recognition.ts";
import { type Engine, type EngineColumn, EngineError, type EngineTable } from "./engine.ts";
import { distinctTexts, textSql } from "./source-table.ts";

/** A column as the canonical views hold it, and the texts in it that could not be read. */
export interface ValueSql {
  readonly sql: string;
  /** A small table that the expression looks texts up in, to be joined; null: it needs none. */
  readonly join: string | null;
  readonly unread: number;
}

/** Days from 1899-12-30 to 1970-01-01. */
const unixDay = 25_569;

/** Seconds of a date column; a time without an hour becomes the last second of its day on demand. */
export async function momentSql(
  engine: Engine,
  table: EngineTable,
  column: EngineColumn,
  read: Column,
  alias: string,
): Promise<ValueSql> {
  const { dialect } = engine;
  if (column.type === "date" || column.type === "time") {
    const moment = `r.${dialect.identifier(column.name)}`;
    return { sql: `${dialect.seconds(moment)} + ${unixDay * daySeconds}`, join: null, unread: 0 };
  }
  if (column.type !== "text") throw new EngineError("notADate", { column: column.name, table: table.name });
  return lookedUp(engine, table, column, alias, (texts) =>
    readDates(tableOfTexts(texts, read), { ...read, index: 0 }).map((serial) =>
      Math.round(serial * daySeconds),
    ),
  );
}

export const endOfDay = (sql: string) =>
  `CASE WHEN MOD(${sql}, ${daySeconds}) = 0 THEN ${sql} + ${daySeconds - 1} ELSE ${sql} END`;

/** A number column times a scale, rounded as in memory: halves upwards. */
export async function numberSql(
  engine: Engine,
  table: EngineTable,
  column: EngineColumn,
  read: Column,
  alias: string,
  scale: number,
): Promise<ValueSql> {
  const { dialect } = engine;
  const factor = read.reading.multiplier ?? 1;
  if (column.type === "number") {
    const value = `CAST(r.${dialect.identifier(column.name)} AS ${dialect.float})`;
    const scaled = factor === 1 ? `${value} * ${scale}` : `${value} * ${factor} * ${scale}`;
    return { sql: `CAST(FLOOR(${scaled} + 0.5) AS ${dialect.int})`, join: null, unread: 0 };
  }
  if (column.type !== "text") throw new EngineError("notANumber", { column: column.name, table: table.name });
  const number = numberReader(read.reading.number);
  return lookedUp(engine, table, column, alias, (texts) =>
    Float64Array.from(texts, (text) => {
      const reading = number(text);
      const value =
        reading.kind === "value"
          ? reading.value
          : reading.kind === "ambiguous"
            ? reading.grouped
            : Number.NaN;
      return Math.round(value * factor * scale);
    }),
  );
}

/** Texts read in the core and sent back as a small table: text rules stay in one place. */
export async function lookedUp(
  engine: Engine,
  table: EngineTable,
  column: EngineColumn,
  alias: string,
  read: (texts: readonly string[]) => Float64Array,
): Promise<ValueSql> {
  const { dialect } = engine;
  const found = (await distinctTexts(engine, table, [column])).filter(({ texts: [text] }) => text !== "");
  const texts = found.map(({ texts: [text = ""] }) => text);
  const values = read(texts);
  const rows = texts.flatMap((text, i) =>
    Number.isNaN(values[i]) ? [] : [[text, values[i] as number] as const],
  );
  const unread = found.reduce((sum, { count }, i) => sum + (Number.isNaN(values[i]) ? count : 0), 0);
  if (rows.length === 0) return { sql: `CAST(NULL AS ${dialect.int})`, join: null, unread };
  const given = dialect.values(["written", "meant"], rows);
  const raw = textSql(engine, column).replace(
    dialect.identifier(column.name),
    `r.${dialect.identifier(column.name)}`,
  );
  return {
    sql: `CAST(${alias}.meant AS ${dialect.int})`,
    join: `LEFT JOIN (SELECT written, meant FROM ${given}) AS ${alias} ON ${alias}.written = ${raw}`,
    unread,
  };
}

/** A deal table of one column, for what reads columns of deals. */
export function tableOfTexts(texts: readonly string[], column: Column): DealTable {
  return {
    values: texts.map((text) => [text]),
    formats: undefined,
    rows: Int32Array.from(texts.keys()),
    columns: [{ ...column, index: 0 }],
    issues: [],
  };
}
