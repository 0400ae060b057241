import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { duckdb as dialect } from "../../core/summaries/dialects.ts";
import {
  type Engine,
  type EngineColumn,
  EngineError,
  type EngineRows,
  type EngineTable,
  type EngineValue,
  firstLine,
  type Watch,
} from "./engine.ts";

export interface DuckdbOptions {
  /** Such as "2GB"; DuckDB spills to disk beyond it. */
  readonly memory?: string | undefined;
  readonly threads?: number | undefined;
  readonly watch?: Watch;
}

/**
 * DuckDB inside this process on a .csv, .tsv or .parquet file, a folder of these (files whose names
 * differ only in a trailing number are one table), or a DuckDB file, which it opens to read only. What it
 * keeps and spills lies in a folder of its own, which goes when it is closed.
 */
export async function openDuckdb(data: string, options: DuckdbOptions = {}): Promise<Engine> {
  const found = await stat(data).catch(() => null);
  if (found === null) throw new EngineError("noData", { path: data });
  const isDatabase = found.isFile() && /\.(?:duckdb|db|ddb)$/i.test(data);
  const folder = await mkdtemp(path.join(tmpdir(), "pipewright-duckdb-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const instance = await opened(folder, options);
    const connection = await instance.connect();
    const rows = (text: string) => read(connection, text, options.watch ?? {});
    await rows(`ATTACH ${dialect.text(path.join(folder, "kept.duckdb"))} AS kept`);
    if (isDatabase) await rows(`ATTACH ${dialect.text(data)} AS given (READ_ONLY)`);
    const sources = isDatabase ? await storedTables(rows) : await fileTables(data, found.isDirectory());
    const tables: EngineTable[] = [];
    for (const source of sources) tables.push({ ...source, columns: await columnsOf(rows, source.from) });
    return {
      name: "duckdb",
      dialect,
      tables,
      rowNumber: "ROW_NUMBER() OVER ()",
      rows,
      async keep(name, text) {
        const kept = `kept.${dialect.identifier(name)}`;
        await rows(`CREATE TABLE ${kept} AS ${text}`);
        return kept;
      },
      async close() {
        connection.closeSync();
        instance.closeSync();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function opened(folder: string, { memory, threads }: DuckdbOptions) {
  try {
    return await DuckDBInstance.create(":memory:", {
      // Nothing is fetched from anywhere.
      autoinstall_known_extensions: "false",
      temp_directory: folder,
      ...(memory === undefined ? {} : { memory_limit: memory }),
      ...(threads === undefined ? {} : { threads: String(threads) }),
    });
  } catch (error) {
    throw failure(error);
  }
}

const failure = (error: unknown) =>
  new EngineError("engineFailed", { engine: "DuckDB", reason: firstLine(error) });

/** How often the progress of a query is looked at, in ms. */
const glance = 500;

async function read(
  connection: DuckDBConnection,
  text: string,
  { signal, progress }: Watch,
): Promise<EngineRows> {
  signal?.throwIfAborted();
  const interrupt = () => connection.interrupt();
  signal?.addEventListener("abort", interrupt);
  const looking = setInterval(() => {
    const { percentage } = connection.progress;
    progress?.(percentage < 0 ? null : percentage / 100);
  }, glance);
  try {
    const found = await connection.runAndReadAll(text);
    return found.getRowsJS().map((row) => row.map(plainValue));
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw failure(error);
  } finally {
    clearInterval(looking);
    signal?.removeEventListener("abort", interrupt);
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

type Rows = (text: string) => Promise<EngineRows>;
type TableSource = Omit<EngineTable, "columns">;

async function storedTables(rows: Rows): Promise<readonly TableSource[]> {
  const found = await rows(
    "SELECT table_schema, table_name FROM information_schema.tables WHERE table_catalog = 'given' ORDER BY 1, 2",
  );
  return found.map(([schema, name]) => ({
    name: String(name),
    from: `given.${dialect.identifier(String(schema))}.${dialect.identifier(String(name))}`,
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
