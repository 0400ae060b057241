import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { duckdb as dialect } from "../../core/summaries/dialects.ts";
import { csvTable } from "./csv-files.ts";
import { columnsOf, type Rows } from "./duckdb-columns.ts";
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
    for (const source of sources) {
      if ("files" in source) tables.push(await csvTable(rows, source.name, source.files, folder));
      else {
        const { numbers, ...table } = source;
        const columns = await columnsOf(rows, source.from);
        tables.push({ ...table, columns, rowNumber: rowNumber(numbers, columns) });
      }
    }
    return {
      name: "duckdb",
      dialect,
      tables,
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

function failure(error: unknown): EngineError {
  const message = String(error instanceof Error ? error.message : error);
  const file = /^ {2}file = (.+)$/m.exec(message)?.[1];
  if (file === undefined)
    return new EngineError("engineFailed", { engine: "DuckDB", reason: firstLine(error) });
  if (message.includes("not utf-8 encoded")) return new EngineError("notUtf8", { file });
  // The second line is the row itself.
  const [where = "", , why = ""] = message.split("\n");
  return new EngineError("unreadableCsv", { file, reason: `${where}; ${why}`.slice(0, 300) });
}

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
    // What comes before a query has begun does not stop it.
    if (signal?.aborted) interrupt();
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

/** Files of delimited text that are one table. */
interface TextSource {
  readonly name: string;
  readonly files: readonly string[];
}

interface TableSource extends Pick<EngineTable, "name" | "from"> {
  /** Columns, beside those of its own, that number the rows: of the files and within one. */
  readonly numbers: readonly string[];
}

/** Where nothing else numbers the rows they are counted, which has them read by one thread alone. */
function rowNumber(numbers: readonly string[], columns: readonly EngineColumn[]): string {
  const isHidden = columns.some(({ name }) => numbers.includes(name.toLowerCase()));
  const [within, file] = numbers;
  if (within === undefined || isHidden) return "ROW_NUMBER() OVER ()";
  return file === undefined ? `${within} + 1` : `CAST(${file} AS BIGINT) * ${2 ** 40} + ${within} + 1`;
}

async function storedTables(rows: Rows): Promise<readonly TableSource[]> {
  const found = await rows(
    "SELECT table_schema, table_name, table_type FROM information_schema.tables WHERE table_catalog = 'given' ORDER BY 1, 2",
  );
  return found.map(([schema, name, type]) => ({
    name: String(name),
    from: `given.${dialect.identifier(String(schema))}.${dialect.identifier(String(name))}`,
    numbers: type === "BASE TABLE" ? ["rowid"] : [],
  }));
}

/** Files by the table that they are, such as touches-1.parquet and touches-2.parquet. */
async function fileTables(data: string, isFolder: boolean): Promise<readonly (TableSource | TextSource)[]> {
  const files = isFolder ? (await readdir(data)).map((file) => path.join(data, file)) : [data];
  const parts = new Map<string, string[]>();
  for (const file of files.sort()) {
    const { name, ext } = path.parse(file);
    if (!/^\.(?:csv|tsv|parquet)$/i.test(ext)) continue;
    const table = `${name.replace(/[-_.]?\d+$/, "") || name}${ext}`;
    parts.set(table, [...(parts.get(table) ?? []), file]);
  }
  if (parts.size === 0) throw new EngineError("noTables", { path: data });
  return [...parts].map(([key, own]) => {
    const { name, ext } = path.parse(key);
    if (ext.toLowerCase() !== ".parquet") return { name, files: own };
    return {
      name,
      from: `read_parquet([${own.map((file) => dialect.text(file)).join(", ")}], union_by_name = true)`,
      numbers: ["file_row_number", "file_index"],
    };
  });
}
