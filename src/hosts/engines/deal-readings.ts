import type { Cell } from "../../core/cells/cell.ts";
import { readAmounts } from "../../core/deals/amounts.ts";
import { columnOf, type DealTable } from "../../core/deals/table.ts";
import { isDateField } from "../../core/fields.ts";
import { readHeader } from "../../core/table/header.ts";
import { decideReadings, type ToRead } from "../../core/table/readings.ts";
import type { Column, Corrections, Question } from "../../core/table/recognition.ts";
import { type Engine, type EngineColumn, EngineError, type EngineTable } from "./engine.ts";
import { distinctTexts, gridOf } from "./source-table.ts";

/** Habits of whoever wrote the texts, where these leave it open. */
export type Habits = Pick<Corrections, "number" | "dateOrder">;

const isNumber = ({ field }: Column) => field === "amount" || field === "probability";
const isDate = ({ field, entryOf }: Column) => isDateField(field) || entryOf !== null;

/** The places of the columns that hold amounts and probabilities, and of those that hold dates. */
export function valuePlaces(columns: readonly Column[]): {
  readonly numbers: readonly number[];
  readonly dates: readonly number[];
} {
  const places = (which: (column: Column) => boolean) => columns.filter(which).map(({ index }) => index);
  return { numbers: places(isNumber), dates: places(isDate) };
}

/**
 * The columns with the readings that all their different texts decide on, not the first rows alone, and what
 * these leave open.
 */
export async function readValues(
  engine: Engine,
  table: EngineTable,
  columns: readonly Column[],
  habits: Habits,
): Promise<{ readonly columns: readonly Column[]; readonly questions: readonly Question[] }> {
  const source = ({ index }: Column) => table.columns[index] as EngineColumn;
  const read = columns.filter((column) => isNumber(column) || isDate(column));
  if (!read.some((column) => source(column).type === "text")) return { columns, questions: [] };
  const [, ...sample] = (await gridOf(engine, table)).values;
  const cells: (readonly Cell[])[] = [];
  for (const column of read) {
    const isText = source(column).type === "text";
    const texts = isText ? await distinctTexts(engine, table, [source(column)]) : [];
    cells.push(
      isText ? texts.map(({ texts: [text = ""] }) => text) : sample.map((row) => row[column.index] ?? null),
    );
  }
  const height = Math.max(...cells.map(({ length }) => length));
  const values = Array.from({ length: height }, (_, row) => cells.map((column) => column[row] ?? null));
  const toRead = read.map(({ header, field }, index): ToRead => {
    const { currency, multiplier } = readHeader(header);
    return {
      index,
      header,
      as: field === "amount" || field === "probability" ? field : "date",
      ...(currency === undefined ? {} : { currency }),
      ...(multiplier === undefined ? {} : { multiplier }),
    };
  });
  const rows = Int32Array.from(values.keys());
  const decided = decideReadings({ values }, toRead, rows, () => rows, habits);
  const readings = new Map(read.map((column, k) => [column, decided.readings[k] ?? {}]));
  const isText = (column: Column | undefined) => column !== undefined && source(column).type === "text";
  return {
    columns: columns.map((column) =>
      isText(column) && readings.has(column) ? { ...column, reading: readings.get(column) ?? {} } : column,
    ),
    // Several currencies are an error of their own.
    questions: decided.questions.filter(
      ({ code, column }) => code !== "mixedCurrencies" && column !== null && isText(read[column]),
    ),
  };
}

/** The one currency of all amounts; null where nothing names any. */
export async function oneCurrency(
  engine: Engine,
  table: EngineTable,
  columns: readonly Column[],
): Promise<string | null> {
  const amount = columnOf({ columns }, "amount");
  const own = columnOf({ columns }, "currency");
  const usual = amount?.reading.currency ?? null;
  const source = ({ index }: Column) => table.columns[index] as EngineColumn;
  // Numbers name no currency, and are too many to be looked at.
  const told = [amount, own].flatMap((column) =>
    column === null || (column === amount && source(column).type !== "text") ? [] : [column],
  );
  if (told.length === 0) return usual;
  const found = await distinctTexts(engine, table, told.map(source));
  const texts: DealTable = {
    values: found.map(({ texts: row }) => row),
    formats: undefined,
    rows: Int32Array.from(found.keys()),
    columns: told.map((column, index) => ({ ...column, index })),
    issues: [],
  };
  const { currency, currencies, written } = readAmounts(texts, usual);
  const used = new Set<string>();
  currency.forEach((code, row) => {
    const isNothing = told.includes(amount as Column) && !(written[row] as number);
    if (code >= 0 && !isNothing) used.add(currencies[code] as string);
  });
  if (used.size > 1) throw new EngineError("mixedCurrencies", { currencies: [...used].join(", ") });
  return [...used][0] ?? usual;
}
