import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parquetReadObjects } from "hyparquet";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, patience, pipewright } from "./pipewright.ts";

let folder = "";
const file = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await emptyFolder();
  await writeFile(
    file("deals.csv"),
    [
      "Deal,Owner,Stage,Amount,Created,Expected close,Closed,Rating,Code",
      'Acme,"=HYPERLINK(""http://x"")",Lead,1000.50,2026-01-05,2026-03-01,,5,007',
      "Bolt,Bob,Won,2500,2026-01-10,,2026-02-15,3,008",
      "Cask,Ann,Propsal,,2026-02-01,,,,009",
      "Total,,,3500.50,,,,,",
    ].join("\n"),
  );
  await writeFile(
    file("history.csv"),
    "Deal,From,To,When\nBolt,,Lead,2026-01-10\nBolt,Lead,Won,2026-02-15\nAcme,,Lead,2026-01-05\n",
  );
});

describe("pipewright export --tidy", { timeout: patience }, () => {
  beforeAll(async () => {
    const ran = await pipewright(
      ...["export", file("deals.csv"), "--history", file("history.csv")],
      ...["--tidy", file("tidy"), "--as-of", "2026-03-01"],
    );
    expect(ran).toMatchObject({ exitCode: 0, error: "" });
    expect(ran.out).toContain("deals: 3 rows");
    expect(ran.out).toContain("left_out_rows: 1 row,");
  }, patience);

  it("writes each deal on one row, with its stage, outcome, days and the user's own columns", async () => {
    const [header, acme, bolt, cask] = (await readFile(file("tidy/deals.csv"), "utf8"))
      .replace("\uFEFF", "")
      .split("\r\n")
      .map((line) => line.split(","));
    const cell = (row: readonly string[] | undefined, name: string) => row?.[(header ?? []).indexOf(name)];
    expect(cell(acme, "amount")).toBe("1000.5");
    expect(cell(acme, "age_days")).toBe("55");
    expect(cell(bolt, "outcome")).toBe("won");
    expect(cell(bolt, "closed")).toBe("2026-02-15");
    expect(cell(bolt, "age_days")).toBe("36");
    expect(cell(cask, "amount")).toBe("");
    expect(cell(cask, "stage")).toBe("Propsal");
    expect(cell(acme, "rating")).toBe("5");
  });

  it("opens as text what a spreadsheet would run", async () => {
    expect(await readFile(file("tidy/deals.csv"), "utf8")).toContain("'=HYPERLINK");
  });

  it("writes Parquet with types that another reader sees", async () => {
    const bytes = await readFile(file("tidy/deals.parquet"));
    const read = await parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    });
    expect(read.map(({ deal_id, amount }) => [deal_id, amount])).toEqual([
      ["Acme", 1000.5],
      ["Bolt", 2500],
      ["Cask", null],
    ]);
    const connection = await (await DuckDBInstance.create()).connect();
    const types = await connection.runAndReadAll(
      `SELECT column_name, column_type FROM (DESCRIBE SELECT created, amount, sheet_row, code FROM '${file("tidy/deals.parquet")}')`,
    );
    expect(types.getRows()).toEqual([
      ["created", "DATE"],
      ["amount", "DOUBLE"],
      ["sheet_row", "BIGINT"],
      ["code", "VARCHAR"],
    ]);
    const joined = await connection.runAndReadAll(
      `SELECT h.from_stage, h.stage, h.days, d.owner
         FROM '${file("tidy/stage_history.parquet")}' h JOIN '${file("tidy/deals.parquet")}' d USING (deal_id)
        WHERE deal_id = 'Bolt' ORDER BY entered`,
    );
    expect(joined.getRows()).toEqual([
      [null, "Lead", 36, "Bob"],
      ["Lead", "Won", 14, "Bob"],
    ]);
    connection.closeSync();
  });

  it("overwrites nothing unless asked", async () => {
    const again = ["export", file("deals.csv"), "--tidy", file("tidy")];
    expect(await pipewright(...again)).toMatchObject({ exitCode: 2 });
    expect(await pipewright(...again, "--force")).toMatchObject({ exitCode: 0 });
  });
});

describe("pipewright export --tidy with touches", { timeout: patience }, () => {
  it("writes touches, and credits that add up to what was won", async () => {
    const sample = (name: string) => path.resolve(import.meta.dirname, "../../samples", name);
    const ran = await pipewright(
      ...["export", sample("campaign-deals.csv"), "--touches", sample("touches.csv")],
      ...["--campaigns", sample("campaigns.csv"), "--tidy", file("campaigns")],
    );
    expect(ran).toMatchObject({ exitCode: 0, error: "" });
    const connection = await (await DuckDBInstance.create()).connect();
    const table = (name: string) => `'${file(`campaigns/${name}.parquet`)}'`;
    const sums = await connection.runAndReadAll(
      `SELECT model, ROUND(SUM(credit), 2) AS credit FROM ${table("credits")} GROUP BY model ORDER BY model`,
    );
    const won = await connection.runAndReadAll(
      `SELECT SUM(amount) FROM ${table("deals")} WHERE outcome = 'won'`,
    );
    const total = won.getRows()[0]?.[0];
    expect(total).toBe(5_890_800);
    expect(sums.getRows()).toEqual(["first", "last", "linear"].map((model) => [model, total]));
    const firsts = await connection.runAndReadAll(
      `SELECT COUNT(*) FROM ${table("credits")} c JOIN ${table("touches")} t USING (touch_id, deal_id)
        WHERE c.campaign <> t.campaign`,
    );
    expect(firsts.getRows()).toEqual([[0n]]);
    connection.closeSync();
  });
});

describe("pipewright export --for", { timeout: patience }, () => {
  it("writes what the system imports", async () => {
    const ran = await pipewright("export", file("deals.csv"), "--for", "hubspot", "-o", file("hubspot.csv"));
    expect(ran).toMatchObject({ exitCode: 0, error: "" });
    const text = await readFile(file("hubspot.csv"), "utf8");
    expect(text).toContain("Deal Name,Deal owner,Deal Stage,Amount,Create Date,Close Date");
  });

  it("asks for one thing to write", async () => {
    expect((await pipewright("export", file("deals.csv"))).error).toContain("--tidy FOLDER");
    expect((await pipewright("export", file("deals.csv"), "--for", "odoo")).error).toContain("-o deals.csv");
  });
});
