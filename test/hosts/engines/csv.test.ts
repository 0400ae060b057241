import { writeFile } from "node:fs/promises";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { patience } from "../../cli/pipewright.ts";
import { evaluated, folderOf, fromDuckdb, fromFile } from "./both-paths.ts";
import { messyCsv } from "./messy-csv.ts";

vi.setConfig({ testTimeout: patience });

const value = (figure: number) => JSON.stringify({ value: figure });

/** The answers of both paths on one deal table, which are the same. */
async function both(deals: string | Uint8Array, asked: readonly string[], ...args: readonly string[]) {
  const folder = await folderOf({ "deals.csv": deals });
  const counted = await fromDuckdb(folder, ...asked, ...args);
  const read = await fromFile(folder, ...asked, ...args);
  expect(counted.answers).toEqual(read.answers);
  return { answers: counted.answers, counted: counted.error, read: read.error };
}

describe("rows of a deal table that are no deals", () => {
  const asked = ['=PIPELINE.VALUE("all")', '=PIPELINE.COUNT("all")'];
  const header = "Id,Stage,Amount,Owner";
  const deals = ["1,Won,100,a", "2,Proposal,200,b"];

  it.each([
    ["a total", ["Total,,300,"], 1, "Total"],
    ["a sum under a label", ["Razem:,2 szanse,,", ",,,"], 1, "Razem:"],
    ["a header once more", [header], 1, "Id"],
    [
      "notes, and a blank row between",
      [",,,", "Source: the CRM,,,", "As of 3.4.2026,,,"],
      2,
      "Source: the CRM, As of",
    ],
  ])("are left out and said: %s", async (_, more, others, text) => {
    const { answers, counted } = await both([header, ...deals, ...more, ""].join("\n"), asked);
    expect(answers).toEqual([value(300), value(2)]);
    expect(counted).toContain(`rows of the deal table that are sums, labels or notes (${text}`);
    expect(counted).toContain(`left out: ${others}\n`);
  });

  it("are not the deals without a stage, nor one that is called Total", async () => {
    const rows = [...deals, "3,,50,a", "TOTAL,Won,70,b", "Total,,420,"];
    const { answers } = await both([header, ...rows, ""].join("\n"), asked);
    // What has no stage stands neither open nor closed.
    expect(answers).toEqual([value(370), value(3)]);
  });

  it("are left out of Parquet, too, and where rows have no ids", async () => {
    const csv = await folderOf({
      "deals.csv": "Stage,Amount,Owner\nWon,100,a\nProposal,200,b\n,300,Total\n",
    });
    const parquet = await folderOf({});
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(
      `COPY (FROM read_csv('${csv}/deals.csv', header = true)) TO '${parquet}/deals.parquet'`,
    );
    connection.closeSync();
    instance.closeSync();
    for (const folder of [csv, parquet]) {
      const { answers, error } = await fromDuckdb(folder, ...asked);
      expect(answers).toEqual([value(300), value(2)]);
      expect(error).toContain("left out: 1");
    }
  });
});

describe("cells of a CSV file mean in DuckDB what they mean in the file", () => {
  it("flags tell how deals of an unknown stage ended", async () => {
    const rows =
      "Id,StageName,Amount,IsClosed,IsWon\n1,Signature,100,true,true\n2,Negotiation,70,false,false\n";
    const { answers, counted } = await both(rows, ['=PIPELINE.VALUE("won")', '=PIPELINE.VALUE("open")']);
    expect(answers).toEqual([value(100), value(70)]);
    expect(counted).toContain("Is “Signature” an open stage");
  });

  it("flags in a Boolean column do so, too", async () => {
    const folder = await folderOf({});
    const file = path.join(folder, "all.duckdb");
    const instance = await DuckDBInstance.create(file);
    const connection = await instance.connect();
    await connection.run(
      "CREATE TABLE deals AS SELECT * FROM (VALUES (1, 'Signature', 100, true, true), (2, 'Negotiation', 70, false, false)) AS t(Id, StageName, Amount, IsClosed, IsWon)",
    );
    connection.closeSync();
    instance.closeSync();
    expect((await fromDuckdb(file, '=PIPELINE.VALUE("won")')).answers).toEqual([value(100)]);
  });

  it("amounts in several currencies are no figure", async () => {
    const folder = await folderOf({ "deals.csv": "Id,Stage,Amount\n1,Won,€100\n2,Won,$200\n" });
    const { exitCode, answers, error } = await fromDuckdb(folder, '=PIPELINE.VALUE("won")');
    expect([exitCode, answers]).toEqual([1, []]);
    expect(error).toContain("several currencies, EUR, USD");
    expect((await fromFile(folder, '=PIPELINE.VALUE("won")')).answers[0]).toContain("several currencies");
    const one = "Id,Stage,Amount,Currency\n1,Won,€100,\n2,Won,200,EUR\n";
    expect((await both(one, ['=PIPELINE.VALUE("won")'])).answers).toEqual([value(300)]);
  });

  const open =
    "Id,Stage,Amount,Created,Closed\n1,Won,1.234,2026-01-02,2026-03-04\n2,Won,2.500,2026-01-02,2026-03-04\n";

  it("three digits behind a point are asked about, and thousands until somebody answers", async () => {
    const { answers, counted, read } = await both(open, ['=PIPELINE.VALUE("won")']);
    expect(answers).toEqual([value(3734)]);
    expect(counted).toBe(read);
    expect(counted).toContain("Numbers in “Amount” can be read two ways, such as 1.234");
    const told = await both(open, ['=PIPELINE.VALUE("won")'], "--decimal", ".");
    expect([told.answers, told.counted]).toEqual([[value(3.73)], ""]);
  });

  it("one amount that leaves no doubt settles those of its column, far below the first rows too", async () => {
    const many = Array.from({ length: 1500 }, (_, k) => `${k},Won,1.${String(k % 1000).padStart(3, "0")}`);
    const points = ["Id,Stage,Amount", ...many, "x,Won,0.5", ""].join("\n");
    const commas = ["Id,Stage,Amount", ...many, 'x,Won,"0,5"', ""].join("\n");
    expect((await both(points, ['=PIPELINE.VALUE("won")'])).counted).toBe("");
    const [sum = ""] = (await both(commas, ['=PIPELINE.VALUE("won")'])).answers;
    expect(JSON.parse(sum).value).toBeGreaterThan(1_500_000);
  });

  it.each([
    ["20260301", "20260401"],
    ["01/03/2026", "25/04/2026"],
    ["1.3.2026", "1.4.2026"],
    ["2026-03-01", "2026-04-01"],
  ])("dates such as %s are dates", async (first, second) => {
    const rows = `Id,Stage,Amount,Close date\n1,Won,100,${first}\n2,Proposal,200,${second}\n`;
    const { answers } = await both(rows, [
      '=PIPELINE.VALUE("won","2026-03")',
      '=PIPELINE.COUNT("won","2026-03")',
    ]);
    expect(answers).toEqual([value(100), value(1)]);
  });

  it("dates that leave it open are asked about", async () => {
    const rows = "Id,Stage,Amount,Close date\n1,Won,100,03/04/2026\n2,Won,200,05/04/2026\n";
    const asked = ['=PIPELINE.COUNT("won","2026-04")'];
    expect((await both(rows, asked)).counted).toContain("is the day or the month first?");
    expect((await both(rows, asked, "--dates", "mdy")).answers).toEqual([value(0)]);
  });

  it("ids keep their zeros, so that touches find their deals", async () => {
    const folder = await folderOf({
      "deals.csv": "Id,Stage,Amount\n007,Won,100\nA1,Won,50\n",
      "touches.csv": "Deal ID,Campaign,Time\n007,Fair,20260102\n",
    });
    const asked = '=CAMPAIGN.CREDIT("Fair","linear")';
    const { answers } = await fromDuckdb(folder, asked);
    expect(answers).toEqual(
      (await fromFile(folder, asked, "--touches", path.join(folder, "touches.csv"))).answers,
    );
    expect(answers).toEqual([value(100)]);
  });
});

describe("files that are short of something", () => {
  const deals = "Id,Stage,Amount,Created,Closed\n1,Won,10,2026-01-02,2026-03-04\n";

  it("a touch table without touches answers as no touches do", async () => {
    const folder = await folderOf({ "deals.csv": deals, "touches.csv": "Deal ID,Campaign,Time\n" });
    const asked = ['=PIPELINE.VALUE("won")', '=CAMPAIGN.REPORT("linear")', '=CAMPAIGN.CREDIT(,"markov1")'];
    const read = await fromFile(folder, ...asked, "--touches", path.join(folder, "touches.csv"));
    expect((await fromDuckdb(folder, ...asked)).answers).toEqual(read.answers);
    expect(read.answers[0]).toBe(value(10));
  });

  it("a deal table without deals is said to be empty", async () => {
    const folder = await folderOf({ "deals.csv": "Id,Stage,Amount\n" });
    const { exitCode, error } = await fromDuckdb(folder, "=PIPELINE.VALUE()");
    expect([exitCode, error]).toEqual([1, expect.stringContaining("table deals is empty")]);
  });

  it.each([
    ["titles", 'Pipeline report,,\n"Made\nby hand",,\n,,\nId,Stage,Amount\n1,Won,5\n2,Lost,6\n'],
    ["a line for Excel", "sep=;\nId;Stage;Amount\n1;Won;5\n2;Lost;6\n"],
    ["short rows", "Id,Stage,Amount,Owner\n1,Won,5\n2,Lost,6,b\n"],
    ["a byte order mark", "\ufeffId,Stage,Amount\n1,Won,5\n2,Lost,6\n"],
    ["a sign of comments", "Id,Stage,Amount\n1,Won,5\n#2,Lost,6\n"],
  ])("%s are no hindrance", async (_, text) => {
    const { answers } = await both(text, ['=PIPELINE.VALUE("all")', "=PIPELINE.WINRATE()"]);
    expect(answers).toEqual([value(11), value(0.5)]);
  });

  it("other encodings are read, and what is no text is named", async () => {
    const text = "Id,Stage,Name,Amount\n1,Won,Zażółć,5\n2,Wygrana,x,6\n";
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    const latin = Buffer.from(
      "Id;Stage;Name;Amount\n1;Won;Käär\xf6;€5\n2;Won;\x80;6\n".replace("€", ""),
      "latin1",
    );
    expect((await both(utf16, ['=PIPELINE.VALUE("won")'])).answers).toEqual([value(11)]);
    expect((await both(latin, ['=PIPELINE.VALUE("won")'])).answers).toEqual([value(11)]);
    const folder = await folderOf({ "deals.csv": Buffer.alloc(3000, "\0\x01\x02\x03\xff") });
    expect((await fromDuckdb(folder, "=PIPELINE.VALUE()")).error).toContain(
      "deals.csv cannot be read as UTF-8",
    );
  });

  it("a quotation mark that is never closed is named with its row", async () => {
    const folder = await folderOf({ "deals.csv": 'Id,Stage,Amount\n1,Won,5\n2,Lost,"6\n' });
    const { exitCode, error } = await fromDuckdb(folder, "=PIPELINE.VALUE()");
    expect([exitCode, error]).toEqual([1, expect.stringMatching(/deals\.csv has a quotation mark in row 3/)]);
  });

  it("a wrong option or map says what would be right", async () => {
    const folder = await folderOf({ "deals.csv": deals });
    const memory = await fromDuckdb(folder, "=PIPELINE.VALUE()", "--memory", "2XB");
    expect([memory.exitCode, memory.error]).toEqual([2, expect.stringContaining("a size such as 2GB")]);
    const map = path.join(folder, "map.json");
    const refused = async (text: string) => {
      await writeFile(map, text);
      return (await fromDuckdb(folder, "=PIPELINE.VALUE()", "--map", map)).error;
    };
    expect(await refused('{"deal": {}}')).toContain("use deals, touches, history, campaigns");
    expect(await refused('{"deals": {"colums": {}}}')).toContain("use table, columns, order");
    expect(await refused('{"touches": {"columns": {"who": "Id"}}}')).toMatch(
      /touches\.columns\.who.*campaign/,
    );
    for (const broken of [
      '{\n"deals": {\n"table" "x"}}',
      '{\n"deals": {\n"table": x}}',
      '{\n"deals":\n{"table": "x"',
    ])
      expect(await refused(broken)).toContain("see line 3");
  });
});

describe("small messy tables", () => {
  const asked = [
    '=PIPELINE.VALUE("all")',
    '=PIPELINE.VALUE("won")',
    '=PIPELINE.COUNT("all")',
    "=PIPELINE.WINRATE()",
    '=PIPELINE.COUNT("won","2026-03")',
    '=PIPELINE.CYCLE("median")',
    "=PIPELINE.FORECAST()",
    '=STAGE.CONVERSION("Lead","Proposal")',
    '=PIPELINE.INFLOW("2026-Q1")',
  ];
  /** Forecasts are sums of fractions, whose last digit depends on their order. */
  const figure = (line: string | undefined) => {
    const answer = JSON.parse(line ?? "{}");
    return typeof answer.value === "number"
      ? Number(answer.value.toPrecision(12))
      : (answer.value ?? "error");
  };

  it("give the same figures or none in DuckDB and from the file", async () => {
    await fc.assert(
      fc.asyncProperty(messyCsv, async (text) => {
        const folder = await folderOf({ "deals.csv": text });
        const read = await evaluated("--deals", path.join(folder, "deals.csv"), ...asked);
        const counted = await fromDuckdb(folder, ...asked);
        if (counted.answers.length === 0)
          expect([counted.error, read.error]).toEqual([
            expect.stringContaining("several currencies"),
            expect.stringContaining("has amounts in"),
          ]);
        else expect(counted.answers.map(figure)).toEqual(read.answers.map(figure));
      }),
      { seed: 20261122, numRuns: 40 },
    );
  });
});
