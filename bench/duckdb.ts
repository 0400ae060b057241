import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Cell } from "../src/core/cells/cell.ts";
import type { Pipeline } from "../src/core/deals/deals.ts";

type Columns = Readonly<Record<string, readonly ["varchar" | "tinyint" | "integer" | "double", Values]>>;
type Values = ArrayLike<Cell>;

export interface Queries {
  /** A prepared query; run, it gives the first cell of its result. */
  prepare(sql: string): Promise<() => Promise<number>>;
  close(): void;
}

/**
 * The deals and visits in DuckDB's memory, on one thread, in the columns that the functions have: whole
 * numbers for stages and outcomes, money in minor units, days as serials.
 */
export async function duckdb({ deals, column }: Pipeline): Promise<Queries> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run("set threads = 1");
  await fill(connection, "deals", {
    owner: ["varchar", column("owner") ?? []],
    stage: ["tinyint", deals.stage],
    outcome: ["tinyint", deals.outcome],
    reached: ["tinyint", deals.reached],
    amount: ["double", deals.amount],
    probability: ["double", deals.probability],
    created: ["integer", deals.created],
    closed: ["integer", deals.closed],
  });
  const { visits } = deals;
  await fill(connection, "visits", {
    stage: ["tinyint", visits.stage],
    since: ["integer", visits.from],
    until: ["integer", visits.until],
  });
  return {
    async prepare(sql) {
      const statement = await connection.prepare(sql);
      return async () => Number((await statement.runAndReadAll()).value(0, 0));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function fill(connection: DuckDBConnection, table: string, columns: Columns): Promise<void> {
  const types = Object.entries(columns).map(([name, [type]]) => `${name} ${type}`);
  await connection.run(`create table ${table} (${types.join(", ")})`);
  const appender = await connection.createAppender(table);
  const all = Object.values(columns);
  const rows = Math.max(...all.map(([, values]) => values.length));
  for (let row = 0; row < rows; row++) {
    for (const [type, values] of all) append(appender, type, values[row] ?? null);
    appender.endRow();
  }
  appender.closeSync();
}

function append(appender: DuckDBAppender, type: Columns[string][0], cell: Cell): void {
  if (cell === null || Number.isNaN(cell)) appender.appendNull();
  else if (type === "varchar") appender.appendVarchar(String(cell));
  else if (type === "tinyint") appender.appendTinyInt(Number(cell));
  else if (type === "integer") appender.appendInteger(Number(cell));
  else appender.appendDouble(Number(cell));
}
