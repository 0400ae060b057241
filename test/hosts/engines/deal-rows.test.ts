import { describe, expect, it } from "vitest";
import { clickhouse, type Dialect, duckdb, googlesql } from "../../../src/core/summaries/dialects.ts";
import { recognise } from "../../../src/core/table/recognise.ts";
import { dealRows } from "../../../src/hosts/engines/deal-rows.ts";
import type { Engine, EngineTable } from "../../../src/hosts/engines/engine.ts";

const names = ["Id", "Stage", "Amount", "Remark"];
const table: EngineTable = {
  name: "deals",
  from: "crm.deals",
  columns: names.map((name) => ({ name, type: "text" })),
};
const sample = [
  ["1", "Won", "100", "x"],
  ["2", "Lead", "200", "y"],
];
const result = recognise({ values: [names, ...sample] });
const columns = result.ok ? result.recognition.columns : [];

/** An engine that answers with the sample, and with rows in doubt where it is asked for these. */
function engineOf(dialect: Dialect, inDoubt: readonly (readonly string[])[], more: Partial<Engine> = {}) {
  const asked: string[] = [];
  const engine: Engine = {
    name: "test",
    dialect,
    tables: [table],
    async rows(text) {
      asked.push(text);
      return inDoubt.map((row) => [row[0] ?? "", 0, ...row]);
    },
    head: async () => sample,
    close: () => {},
    ...more,
  };
  return { engine, asked };
}

const id = table.columns[0] ?? null;
const deal = ["3", "", "50", "z"];

describe("rows in doubt", () => {
  it.each([
    [duckdb, `"Stage"`, "'Total (Q1''s)'"],
    [clickhouse, "`Stage`", "'Total (Q1\\'s)'"],
    [googlesql, "`Stage`", "'Total (Q1\\'s)'"],
  ])("are asked for and left out in the words of $name", async (dialect, stage, text) => {
    const { engine, asked } = engineOf(dialect, [["Total (Q1's)", "", "300", ""], deal]);
    const stages = new Map([
      ["Won", 1],
      ["Lead", 1],
      ["", 2],
    ]);
    const rows = await dealRows(engine, table, columns, stages, id);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain(`r.${stage}`);
    expect(rows).toMatchObject({ others: 1, written: 1, texts: ["Total (Q1's)"], unsure: 0 });
    expect(rows.table.from).toContain(`IN (${text})`);
  });

  it("are not asked for where every stage is plain, nor where they are too many", async () => {
    const { engine, asked } = engineOf(duckdb, [deal]);
    expect(await dealRows(engine, table, columns, new Map([["Won", 5]]), id)).toMatchObject({ others: 0 });
    const many = await dealRows(engine, table, columns, new Map([["", 1_000_000]]), id);
    expect(many).toMatchObject({ others: 0, unsure: 1_000_000, table });
    expect(asked).toEqual([]);
  });

  it("are fetched with the columns that mean something where columns are charged", async () => {
    const charges = { isEstimate: false, of: async () => 0, total: () => 0 };
    const { engine, asked } = engineOf(googlesql, [["Total", "", "300"]], { charges });
    await dealRows(engine, table, columns, new Map([["", 1]]), id);
    expect(asked[0]).not.toContain("Remark");
    expect(asked[0]).toContain("r.`Amount`");
  });
});
