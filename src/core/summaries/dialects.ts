/** What SQL engines write differently; all else of the summaries' texts they have in common. */
export interface Dialect {
  readonly name: "duckdb" | "clickhouse" | "googlesql";
  /** The type of whole numbers, of 64 bits. */
  readonly int: string;
  /** A type in which products of two such numbers are exact. */
  readonly wide: string;
  /** Quotient of whole numbers, of which neither is negative. */
  div(dividend: string, divisor: string): string;
  /** The types of texts and of floating-point numbers. */
  readonly string: string;
  readonly float: string;
  /** A small table to select from, with one row at least; a column is texts or whole numbers throughout. */
  values(columns: readonly string[], rows: readonly (readonly (number | string)[])[]): string;
  /** Whole seconds since 1970 of a date or a time. */
  seconds(moment: string): string;
  /** A name of a column or table, however it is spelt. */
  identifier(name: string): string;
  /** A text literal, whatever it holds. */
  text(text: string): string;
}

const cells = (row: readonly (number | string)[], text: (text: string) => string) =>
  row.map((cell) => (typeof cell === "string" ? text(cell) : String(cell)));

/** Backslashes begin escapes in the literals of ClickHouse and GoogleSQL. */
const escaped = (text: string, quote: string) =>
  `${quote}${text
    .replaceAll("\\", "\\\\")
    .replaceAll(quote, `\\${quote}`)
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\0", "\\0")}${quote}`;

const doubled = (text: string) => `'${text.replaceAll("'", "''")}'`;
const backslashed = (text: string) => escaped(text, "'");

export const duckdb: Dialect = {
  name: "duckdb",
  int: "BIGINT",
  wide: "HUGEINT",
  string: "VARCHAR",
  float: "DOUBLE",
  div: (dividend, divisor) => `((${dividend}) // (${divisor}))`,
  values: (columns, rows) =>
    `(VALUES ${rows.map((row) => `(${cells(row, doubled).join(", ")})`).join(", ")}) AS given(${columns.join(", ")})`,
  seconds: (moment) => `CAST(ROUND(EPOCH(${moment})) AS BIGINT)`,
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  text: doubled,
};

export const clickhouse: Dialect = {
  name: "clickhouse",
  int: "BIGINT",
  wide: "Int128",
  string: "String",
  float: "Float64",
  div: (dividend, divisor) => `intDiv(${dividend}, ${divisor})`,
  values(columns, rows) {
    const types = columns.map(
      (column, k) => `${column} ${typeof rows[0]?.[k] === "string" ? "String" : "Int64"}`,
    );
    const all = rows.map((row) => `(${cells(row, backslashed).join(", ")})`);
    return `values(${backslashed(types.join(", "))}, ${all.join(", ")}) AS given`;
  },
  seconds: (moment) =>
    `CAST(ROUND(toUnixTimestamp64Milli(toDateTime64(${moment}, 3, 'UTC')) / 1000) AS BIGINT)`,
  identifier: (name) => escaped(name, "`"),
  text: backslashed,
};

/** BigQuery's SQL. */
export const googlesql: Dialect = {
  name: "googlesql",
  int: "INT64",
  wide: "NUMERIC",
  string: "STRING",
  float: "FLOAT64",
  div: (dividend, divisor) => `DIV(${dividend}, ${divisor})`,
  values(columns, rows) {
    const types = columns.map(
      (column, k) => `${column} ${typeof rows[0]?.[k] === "string" ? "STRING" : "INT64"}`,
    );
    const all = rows.map((row) => `(${cells(row, backslashed).join(", ")})`);
    return `UNNEST(ARRAY<STRUCT<${types.join(", ")}>>[${all.join(", ")}]) AS given`;
  },
  seconds: (moment) => `CAST(ROUND(UNIX_MILLIS(CAST(${moment} AS TIMESTAMP)) / 1000) AS INT64)`,
  identifier: (name) => escaped(name, "`"),
  text: backslashed,
};
