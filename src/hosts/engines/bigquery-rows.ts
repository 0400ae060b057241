import type { bigquery_v2 } from "googleapis/build/src/apis/bigquery/index.js";
import type { EngineColumn, EngineRows, EngineValue } from "./engine.ts";

type Field = bigquery_v2.Schema$TableFieldSchema;

const types: Readonly<Record<string, EngineColumn["type"]>> = {
  INTEGER: "number",
  INT64: "number",
  FLOAT: "number",
  FLOAT64: "number",
  NUMERIC: "number",
  BIGNUMERIC: "number",
  STRING: "text",
  DATE: "date",
  DATETIME: "time",
  TIMESTAMP: "time",
};

/** The type of a column; lists and records are none that is used. */
export function typeOf({ type, mode }: Field): EngineColumn["type"] {
  return mode === "REPEATED" ? "other" : (types[type ?? ""] ?? "other");
}

/** Rows as BigQuery sends them, every value as text, as values of their types. */
export function rowsOf(
  rows: readonly bigquery_v2.Schema$TableRow[] | undefined,
  fields: readonly Field[],
): EngineRows {
  return (rows ?? []).map(({ f = [] }) => f.map(({ v }, k) => cellValue(v, fields[k] ?? {})));
}

function cellValue(value: unknown, field: Field): EngineValue {
  if (value === null || value === undefined || typeof value === "object") return null;
  const text = String(value);
  const type = typeOf(field);
  if (type === "number") return Number(text);
  if (field.type === "TIMESTAMP") return momentOf(text);
  if (type === "time") return text.replace("T", " ");
  return field.type === "BOOLEAN" || field.type === "BOOL" ? text === "true" : text;
}

/** Microseconds since 1970 as a date and a time. */
function momentOf(micros: string): string {
  const moment = new Date(Math.floor(Number(micros) / 1000));
  return Number.isNaN(moment.getTime())
    ? micros
    : moment
        .toISOString()
        .replace("T", " ")
        .replace(/(?:\.000)?Z$/, "");
}
