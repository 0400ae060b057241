import type { Cell, Grid } from "../../core/cells/cell.ts";
import { type Engine, type EngineColumn, EngineError, type EngineTable, type EngineValue } from "./engine.ts";
import type { TableMap } from "./map-file.ts";

/** Rows that headers and readings are recognised by. */
const sampled = 1000;
/** So many different texts are looked at one by one; a column with more is no list of names. */
const mostTexts = 100_000;

/** The table that a map names, else the one of the usual name, else the only one; null: there is none. */
export function tableFor(engine: Engine, { table }: TableMap<string>, usual: string): EngineTable | null {
  const named = (name: string) =>
    engine.tables.find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? null;
  if (table === undefined) return named(usual);
  const found = named(table);
  if (found !== null) return found;
  throw new EngineError("noSuchTable", { table, tables: engine.tables.map(({ name }) => name).join(", ") });
}

/** The column of a table that a map names, in whatever case. */
export function columnNamed(table: EngineTable, name: string): EngineColumn {
  const found =
    table.columns.find((column) => column.name === name) ??
    table.columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  const columns = table.columns.map((column) => column.name).join(", ");
  throw new EngineError("noSuchColumn", { column: name, table: table.name, columns });
}

/** The table with some columns, by their places, as numbers and as dates where they can only be these. */
export async function typedColumns(
  table: EngineTable,
  { numbers, dates }: { readonly numbers: readonly number[]; readonly dates: readonly number[] },
): Promise<EngineTable> {
  const names = (places: readonly number[]) => places.flatMap((place) => table.columns[place]?.name ?? []);
  return (await table.typed?.(names(numbers), names(dates))) ?? table;
}

/** The header and some rows, to recognise the columns by; with a limit, rows as far as it. */
export async function gridOf(engine: Engine, table: EngineTable, limit = sampled): Promise<Grid> {
  const rows =
    (await engine.head?.(table, limit)) ?? (await engine.rows(`SELECT * FROM ${table.from} LIMIT ${limit}`));
  return { values: [table.columns.map(({ name }) => name), ...rows.map((row) => row.map(cellOf))] };
}

export const cellOf = (value: EngineValue): Cell => (typeof value === "bigint" ? Number(value) : value);

/** The text of a column as SQL, "" where it is NULL. */
export const textSql = ({ dialect }: Engine, column: EngineColumn) =>
  `COALESCE(TRIM(CAST(${dialect.identifier(column.name)} AS ${dialect.string})), '')`;

/** The same of a row `r`. */
export const textOnRow = (engine: Engine, column: EngineColumn) => {
  const name = engine.dialect.identifier(column.name);
  return textSql(engine, column).replace(name, () => `r.${name}`);
};

/** The different texts of some columns together, each with how many rows have it; most rows first. */
export async function distinctTexts(
  engine: Engine,
  table: EngineTable,
  columns: readonly EngineColumn[],
): Promise<readonly { readonly texts: readonly string[]; readonly count: number }[]> {
  const texts = columns.map((column, k) => `${textSql(engine, column)} AS text${k}`);
  const names = columns.map((_, k) => `text${k}`);
  const first = table.rowNumber ?? "0";
  const rows = await engine.rows(
    `SELECT ${names.join(", ")}, COUNT(*) AS times FROM (SELECT ${texts.join(", ")}, ${first} AS line FROM ${table.from}) AS t
GROUP BY ${names.join(", ")} ORDER BY MIN(line), ${names.join(", ")} LIMIT ${mostTexts + 1}`,
  );
  if (engine.charges?.isEstimate) return textsIn(await gridOf(engine, table), columns);
  if (rows.length > mostTexts) {
    throw new EngineError("tooManyTexts", {
      columns: columns.map(({ name }) => name).join(", "),
      table: table.name,
      limit: mostTexts,
    });
  }
  return rows.map((row) => ({ texts: row.slice(0, -1).map(String), count: Number(row.at(-1)) }));
}

/** The texts of some columns in a few rows: what a query is estimated with, which by itself gives none. */
function textsIn({ values }: Grid, columns: readonly EngineColumn[]) {
  const [header = [], ...rows] = values;
  const places = columns.map(({ name }) => header.indexOf(name));
  const found = new Map<string, { texts: readonly string[]; count: number }>();
  for (const row of rows) {
    const texts = places.map((at) => String(row[at] ?? "").trim());
    const known = found.get(JSON.stringify(texts)) ?? { texts, count: 0 };
    known.count++;
    found.set(JSON.stringify(texts), known);
  }
  return [...found.values()];
}
