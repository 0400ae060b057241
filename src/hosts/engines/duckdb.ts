import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { duckdb as dialect } from "../../core/summaries/dialects.ts";
import { type Engine, type EngineColumn, EngineError, type EngineTable, type EngineValue } from "./engine.ts";

export interface DuckdbOptions {
  /** Such as "2GB"; DuckDB spills to disk beyond it. */
  readonly memory?: string | undefined;
  readonly threads?: number | undefined;
}

/**
 * DuckDB inside this process on a .csv, .tsv or .parquet file, a folder of these (files whose names
 * differ only in a trailing number are one table), or a DuckDB file, which it opens to read only.
 */
export async function openDuckdb(data: string, options: DuckdbOptions = {}): Promise<Engine> {
  const found = await stat(data).catch(() => null);
  if (found === null) throw new EngineError("noData", { path: data });
  const isDatabase = found.isFile() && /\.(?:duckdb|db|ddb)$/i.test(data);
  const instance = await opened(data, isDatabase, options);
  const connection = await instance.connect();
  const rows = (text: string) => read(connection, text);
  const sources = isDatabase ? await storedTables(rows) : await fileTables(data, found.isDirectory());
  const tables: EngineTable[] = [];
  for (const source of sources) tables.push({ ...source, columns: await columnsOf(rows, source.from) });
  return {
    name: "duckdb",
    dialect,
    tables,
    rowNumber: "ROW_NUMBER() OVER ()",
    rows,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

type Rows = (text: string) => Promise<readonly (readonly EngineValue[])[]>;
type TableSource = Omit<EngineTable, "columns">;

async function opened(data: string, isDatabase: boolean, { memory, threads }: DuckdbOptions) {
  try {
    return await DuckDBInstance.create(isDatabase ? data : ":memory:", {
      // Nothing is fetched from anywhere.
      autoinstall_known_extensions: "false",
      ...(isDatabase ? { access_mode: "READ_ONLY" } : {}),
      ...(memory === undefined ? {} : { memory_limit: memory }),
      ...(threads === undefined ? {} : { threads: String(threads) }),
    });
  } catch (error) {
    throw new EngineError("engineFailed", { engine: "DuckDB", reason: firstLine(error) });
  }
}

async function read(connection: DuckDBConnection, text: string) {
  try {
    const found = await connection.runAndReadAll(text);
    return found.getRowsJS().map((row) => row.map(plainValue));
  } catch (error) {
    throw new EngineError("engineFailed", { engine: "DuckDB", reason: firstLine(error) });
  }
}

function plainValue(value: unknown): EngineValue {
  if (value instanceof Date)
    return value
      .toISOString()
      .replace("T", " ")
      .replace(/(?: 00:00:00)?\.000Z$|Z$/, "");
  if (value === null || value === undefined) return null;
  const isPlain = ["string", "number", "bigint", "boolean"].includes(typeof value);
  return isPlain ? (value as EngineValue) : String(value);
}

const firstLine = (error: unknown) =>
  String(error instanceof Error ? error.message : error).split("\n")[0] ?? "";

async function storedTables(rows: Rows): Promise<readonly TableSource[]> {
  const found = await rows(
    "SELECT table_schema, table_name FROM information_schema.tables WHERE table_schema NOT IN ('information_schema', 'pg_catalog') ORDER BY 1, 2",
  );
  return found.map(([schema, name]) => ({
    name: String(name),
    from: `${dialect.identifier(String(schema))}.${dialect.identifier(String(name))}`,
  }));
}

const readers: Readonly<Record<string, string>> = {
  ".csv": "read_csv",
  ".tsv": "read_csv",
  ".parquet": "read_parquet",
};

/** Files by the table that they are, such as touches-1.parquet and touches-2.parquet. */
async function fileTables(data: string, isFolder: boolean): Promise<readonly TableSource[]> {
  const files = isFolder ? (await readdir(data)).map((file) => path.join(data, file)) : [data];
  const parts = new Map<string, { reader: string; files: string[] }>();
  for (const file of files.sort()) {
    const { name, ext } = path.parse(file);
    const reader = readers[ext.toLowerCase()];
    if (reader === undefined) continue;
    const table = name.replace(/[-_.]?\d+$/, "") || name;
    const known = parts.get(`${table}${ext}`) ?? { reader, files: [] };
    known.files.push(file);
    parts.set(`${table}${ext}`, known);
  }
  if (parts.size === 0) throw new EngineError("noTables", { path: data });
  return [...parts].map(([key, { reader, files: own }]) => ({
    name: key.replace(/\.[a-z]+$/i, ""),
    from: `${reader}([${own.map((file) => dialect.text(file)).join(", ")}], union_by_name = true)`,
  }));
}

async function columnsOf(rows: Rows, from: string): Promise<readonly EngineColumn[]> {
  const found = await rows(`DESCRIBE SELECT * FROM ${from}`);
  return found.map(([name, type]) => ({ name: String(name), type: typeOf(String(type)) }));
}

function typeOf(type: string): EngineColumn["type"] {
  if (/^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DECIMAL|DOUBLE|FLOAT)/.test(type)) return "number";
  if (type === "VARCHAR" || type.startsWith("ENUM")) return "text";
  if (type === "DATE") return "date";
  return type.startsWith("TIMESTAMP") ? "time" : "other";
}
