import path from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import { clickhouse, duckdb } from "../../src/core/summaries/dialects.ts";
import { tablesSql } from "../../test/core/summaries/engine-tables.ts";
import { type Candidate, numbers, overTables } from "./candidate.ts";
import { forSmallTables } from "./clickhouse-nodes.ts";
import type { Installed } from "./packages.ts";

export async function openDuckdb(): Promise<Candidate> {
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
  return {
    name: "DuckDB",
    async load(columns) {
      for (const text of tablesSql(columns, duckdb)) await connection.run(text);
    },
    async rows(sql, part) {
      const text = overTables(sql(duckdb), (table) => `main.${table}`, part);
      return numbers((await connection.runAndReadAll(text)).getRowsJS());
    },
    close: () => connection.closeSync(),
  };
}

/** ClickHouse's code inside this process. */
export function openChdb({ folder, require }: Installed): Candidate {
  const { Session } = require("chdb");
  const session = new Session(path.join(folder, "data"));
  session.query("CREATE DATABASE IF NOT EXISTS equality");
  const settings = Object.entries(forSmallTables).map(([name, value]) => `${name} = ${value}`);
  const inside = (text: string) => `SET ${settings.join(", ")}; USE equality; ${text}`;
  return {
    name: "chDB",
    async load(columns) {
      for (const text of tablesSql(columns, clickhouse)) session.query(inside(text));
    },
    async rows(sql, part) {
      const text = overTables(sql(clickhouse), (table) => `equality.${table}`, part);
      const lines = String(session.query(inside(text), "TSV")).split("\n");
      // Nothing else of this process goes on while it counts: the other engines get their turn in between.
      await turn();
      return numbers(lines.filter((line) => line !== "").map((line) => line.split("\t")));
    },
    close: () => session.cleanup(),
  };
}
