import type { EngineColumn, EngineRows } from "./engine.ts";

export type Rows = (text: string) => Promise<EngineRows>;

/** The columns of what stands after FROM, each with DuckDB's name of its type. */
export async function columnsOf(
  rows: Rows,
  from: string,
): Promise<readonly (EngineColumn & { readonly duckdb: string })[]> {
  const found = await rows(`DESCRIBE SELECT * FROM ${from}`);
  return found.map(([name, type]) => ({
    name: String(name),
    type: typeOf(String(type)),
    duckdb: String(type),
  }));
}

function typeOf(type: string): EngineColumn["type"] {
  if (/^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DECIMAL|DOUBLE|FLOAT)/.test(type)) return "number";
  if (type === "VARCHAR" || type.startsWith("ENUM")) return "text";
  if (type === "DATE") return "date";
  return type.startsWith("TIMESTAMP") ? "time" : "other";
}
