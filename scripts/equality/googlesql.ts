import { type Dialect, googlesql } from "../../src/core/summaries/dialects.ts";
import type { SummaryColumns } from "../../src/core/summaries/summary-columns.ts";
import { openBigquery } from "../../src/hosts/engines/bigquery.ts";
import { tablesSql } from "../../test/core/summaries/engine-tables.ts";
import { jobsApi } from "../../test/hosts/engines/jobs-api.ts";
import { type Candidate, numbers, overTables } from "./candidate.ts";
import type { Installed } from "./packages.ts";

/** Features that the maximum, as the package knows it, leaves out: windows, no groups of floats, NUMERIC. */
const features = [1, 3, 16];
const external = 1;
const types: Readonly<Record<number, string>> = { 2: "INTEGER", 5: "BOOLEAN", 8: "STRING" };

interface Cell {
  readonly value?: string;
  readonly [kind: string]: unknown;
}

interface Evaluated {
  readonly content: {
    readonly tableData: { readonly row: readonly { readonly cell: readonly Cell[] }[] };
  } | null;
  readonly prepared: {
    readonly columns: readonly { readonly name: string; readonly type: { typeKind: number } }[];
  };
}

/** Google's own implementation of GoogleSQL behind a stand-in for BigQuery's interface. */
export async function openGoogleSql({ require }: Installed): Promise<Candidate> {
  const { runServer, terminateServer, ZetaSQLClient } = require("@fivetrandevelopers/zetasql");
  const port = 20_000 + (process.pid % 20_000);
  runServer(port);
  ZetaSQLClient.init(port);
  const client = ZetaSQLClient.getInstance();
  for (let tried = 0; !(await client.testConnection()) && tried < 100; tried++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const ask = <Answer>(method: string, request: unknown) =>
    new Promise<Answer>((resolve, reject) => {
      ZetaSQLClient.API[method](request, (error: Error | null, answer: Answer) =>
        error === null ? resolve(answer) : reject(error),
      );
    });
  const most = await ask<{ enabledLanguageFeatures: number[] }>("getLanguageOptions", {
    maximumFeatures: true,
  });
  const languageOptions = {
    ...most,
    enabledLanguageFeatures: [...most.enabledLanguageFeatures, ...features],
    productMode: external,
  };
  const api = await jobsApi({
    tables: { deals: { fields: [], rows: [] } },
    async answer(sql) {
      const { content, prepared } = await ask<Evaluated>("evaluateQuery", {
        sql,
        simpleCatalog: { builtinFunctionOptions: { languageOptions } },
        options: { languageOptions },
      });
      const text = (cell: Cell) => (cell.value === undefined ? null : String(cell[cell.value]));
      return {
        fields: prepared.columns.map(({ name, type }) => ({
          name,
          type: types[type.typeKind] ?? "RECORD",
        })),
        rows: (content?.tableData?.row ?? []).map(({ cell }) => cell.map(text)),
      };
    },
  });
  const options = { wanted: ["deals"], maxBytes: 1e12, isEstimate: false, connection: api.connection };
  const engine = await openBigquery({ project: "shop-1", dataset: "crm" }, options);
  let tables: Readonly<Record<string, string>> = {};
  return {
    name: "GoogleSQL, by the jobs API",
    async load(columns) {
      tables = given(columns);
    },
    rows: async (sql: (dialect: Dialect) => string, part) =>
      numbers(await engine.rows(overTables(sql(googlesql), (table) => tables[table] ?? table, part))),
    close() {
      api.close();
      terminateServer();
    },
  };
}

/** The tables as lists in the text: the same that other engines are told to make. */
function given(columns: SummaryColumns): Readonly<Record<string, string>> {
  const tables = new Map<string, { types: string; rows: string }>();
  for (const text of tablesSql(columns, googlesql)) {
    const [, made, types = ""] = /^CREATE OR REPLACE TABLE (\w+) \((.*)\)$/.exec(text) ?? [];
    if (made !== undefined) tables.set(made, { types, rows: "" });
    const [, filled = "", rows = ""] = /^INSERT INTO (\w+) VALUES (.*)$/s.exec(text) ?? [];
    const table = tables.get(filled);
    if (table !== undefined) table.rows = rows;
  }
  return Object.fromEntries(
    [...tables].map(([name, { types, rows }]) => [
      name,
      `(SELECT * FROM UNNEST(ARRAY<STRUCT<${types}>>[${rows}]) AS listed)`,
    ]),
  );
}
