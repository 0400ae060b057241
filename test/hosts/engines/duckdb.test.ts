import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { engineEval } from "../../../src/cli/engine.ts";
import { runCli } from "../../../src/cli/run.ts";
import { openDuckdb } from "../../../src/hosts/engines/duckdb.ts";
import { EngineError } from "../../../src/hosts/engines/engine.ts";
import { patience } from "../../cli/pipewright.ts";

vi.setConfig({ testTimeout: patience });

const samples = path.resolve(import.meta.dirname, "../../../samples");
const deals = path.join(samples, "campaign-deals.csv");
const touches = path.join(samples, "touches.csv");

let folder: string;
beforeAll(async () => {
  folder = await folderOf({ deals: await readFile(deals, "utf8"), touches: await readFile(touches, "utf8") });
});

async function folderOf(tables: Readonly<Record<string, string>>): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), "pipewright-engine-"));
  for (const [name, text] of Object.entries(tables)) await writeFile(path.join(made, `${name}.csv`), text);
  return made;
}

async function evaluated(...args: readonly string[]) {
  let out = "";
  let error = "";
  const exitCode = await runCli(["eval", ...args, "--as-of", "2026-09-30", "--json"], {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  const lines = out.trim().split("\n");
  return { exitCode, out, error, answers: exitCode === 2 || out === "" ? [] : lines };
}

const onEngine = (data: string, ...args: readonly string[]) =>
  evaluated("--engine", "duckdb", "--data", data, "--threads", "1", ...args);

const formulas = [
  '=CAMPAIGN.REPORT("linear")',
  '=CAMPAIGN.REPORT("u","pipeline")',
  '=CAMPAIGN.REPORT("markov1")',
  '=CAMPAIGN.CREDIT(,"time decay")',
  '=CAMPAIGN.CREDIT(,"full path","revenue","2026-Q2")',
  '=CAMPAIGN.CREDIT("product webinar","shapley")',
  "=PIPELINE.WINRATE()",
  '=PIPELINE.WINRATE("2026-Q2","value")',
  '=PIPELINE.WINRATE("2026","all")',
  '=PIPELINE.VALUE("won","2026-Q2")',
  '=PIPELINE.AVERAGE("won")',
  '=PIPELINE.INFLOW("2026-Q2","value")',
  "=PIPELINE.FORECAST()",
  '=PIPELINE.CYCLE("p90")',
  '=STAGE.CONVERSION("Lead","Proposal")',
];

describe("eval --engine duckdb", () => {
  it("answers to the last digit as from the files, from summaries alone", async () => {
    const fromFiles = await evaluated(...formulas, "--deals", deals, "--touches", touches);
    const fromEngine = await onEngine(folder, ...formulas);
    expect(fromEngine.answers).toEqual(fromFiles.answers);
    expect(fromFiles.answers.every((line) => line.startsWith('{"value"'))).toBe(true);
    expect(fromEngine.error).toContain("touches without a time, left out: 1");
    expect(fromEngine.error).toContain("touches of deals that the deal table does not have, left out");
  });

  it("answers from the rows what no summary can tell, while they are few", async () => {
    const asked = ["=STAGE.FUNNEL()", "=CAMPAIGN.COMPARE()", '=PIPELINE.COUNT("won",,,"Amount",">=20000")'];
    const fromFiles = await evaluated(...asked, "--deals", deals, "--touches", touches);
    expect((await onEngine(folder, ...asked)).answers).toEqual(fromFiles.answers);
  });

  it("takes Parquet in parts, a DuckDB file and views in one alike", async () => {
    const parquet = await folderOf({});
    const file = path.join(await folderOf({}), "all.duckdb");
    const instance = await DuckDBInstance.create(file);
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE deals AS SELECT * FROM read_csv('${deals}')`);
    await connection.run(`CREATE TABLE touches AS SELECT * FROM read_csv('${touches}')`);
    const views = path.join(await folderOf({}), "views.duckdb");
    await connection.run(`ATTACH '${views}' AS views`);
    for (const table of ["deals", "touches"]) {
      await connection.run(`CREATE TABLE views.own_${table} AS SELECT * FROM ${table}`);
      await connection.run(`CREATE VIEW views.${table} AS SELECT * FROM own_${table}`);
    }
    await connection.run(`COPY deals TO '${parquet}/deals.parquet'`);
    await connection.run(`COPY (SELECT * FROM touches LIMIT 1000) TO '${parquet}/touches-1.parquet'`);
    await connection.run(`COPY (SELECT * FROM touches OFFSET 1000) TO '${parquet}/touches-2.parquet'`);
    connection.closeSync();
    instance.closeSync();
    const asked = '=CAMPAIGN.REPORT("linear")';
    const expected = (await onEngine(folder, asked)).answers;
    expect((await onEngine(parquet, asked)).answers).toEqual(expected);
    expect((await onEngine(file, asked)).answers).toEqual(expected);
    expect((await onEngine(views, asked)).answers).toEqual(expected);
  });

  describe("touches that are there twice count once, the first in the file's order", () => {
    const few =
      "Deal ID,Stage,Amount,Created,Closed on\na,Closed Won,100.01,2026-01-01,2026-03-01\nb,Closed Won,50.02,2026-01-01,2026-03-01\nc,Lost,1,2026-01-01,2026-03-01\n";
    const head = "Deal ID,Campaign,Channel,When";
    const once = [
      "a,Fair,Event,2026-01-02 10:00",
      "a,Mail,Email,2026-01-03 10:00",
      "b,Fair,Event,2026-01-02 10:00",
      "b,Fair,Event,2026-01-02 11:00",
      "c,Mail,Email,2026-01-02 10:00",
      "gone,Fair,Event,2026-01-02 10:00",
    ];
    const again = ["a,Fair,Web,2026-01-02 10:00", "gone,Fair,Web,2026-01-02 10:00", "b,Mail,Email,"];
    const numbers = ["t0", "t1", "t2", "t3", "t4", "t5", "t0", "t5", "t6"];
    const ids = (rows: readonly string[]) => rows.map((row, k) => `${row},${numbers[k]}`);
    const asked = ['=CAMPAIGN.REPORT("linear")', '=CAMPAIGN.CREDIT(,"markov1")'];

    it.each([
      ["by deal, campaign and time", [head, ...once], [head, ...once, ...again]],
      ["by their ids", [`${head},Touch ID`, ...ids(once)], [`${head},Touch ID`, ...ids([...once, ...again])]],
    ])("%s", async (_, single, doubled) => {
      const expected = await folderOf({ deals: few, touches: `${single.join("\n")}\n` });
      const files = ["--deals", `${expected}/deals.csv`, "--touches", `${expected}/touches.csv`];
      const { answers } = await evaluated(...asked, ...files);
      expect(answers.every((line) => line.startsWith('{"value"'))).toBe(true);
      const csv = await folderOf({ deals: few, touches: `${doubled.join("\n")}\n` });
      const parquet = await folderOf({});
      const hidden = await folderOf({});
      const connection = await (await DuckDBInstance.create(`${await folderOf({})}/all.duckdb`)).connect();
      await connection.run(`CREATE TABLE deals AS SELECT * FROM read_csv('${csv}/deals.csv')`);
      await connection.run(`CREATE TABLE touches AS SELECT * FROM read_csv('${csv}/touches.csv')`);
      for (const folder of [parquet, hidden]) {
        await connection.run(`COPY deals TO '${folder}/deals.parquet'`);
        const more = folder === hidden ? ", 0 AS file_row_number" : "";
        const part = (rows: string, n: number) =>
          connection.run(`COPY (SELECT *${more} FROM touches ${rows}) TO '${folder}/touches-${n}.parquet'`);
        await part("LIMIT 6", 1);
        await part("OFFSET 6", 2);
      }
      connection.closeSync();
      for (const data of [csv, parquet, hidden]) {
        const counted = await onEngine(data, ...asked);
        expect([data, counted.answers]).toEqual([data, answers]);
        expect(counted.error).toContain("touches of deals that the deal table does not have, left out: 1");
      }
    });
  });

  it("writes the summaries into a workbook, whose functions then answer without it", async () => {
    const book = path.join(await folderOf({}), "book.xlsx");
    const written = await onEngine(folder, ...formulas, "--into", book);
    expect(written.error).toContain("holds the summaries now");
    const offline = await evaluated(...formulas, "--deals", book);
    expect(offline.answers).toEqual(written.answers);
    const other = await evaluated('=CAMPAIGN.CREDIT(,"w")', "--deals", book);
    expect(other.answers[0]).toContain("was not counted for =CAMPAIGN.CREDIT");
    const list = await evaluated("=PIPELINE.STALLED()", "--deals", book);
    expect(list.answers[0]).toContain("looks at single deals");
  });

  it("prints the queries and counts nothing with --dry-run", async () => {
    const { out } = await onEngine(folder, '=CAMPAIGN.CREDIT(,"linear")', "--dry-run");
    expect(out).toContain("-- credit linear, campaign, revenue");
    expect(out).toContain("WITH deals AS");
    expect(out).not.toContain('{"value"');
  });
});

describe("tables of other names and shapes", () => {
  const header = 'Opp,Ste\'p,"Wo""rth",Made,Shut\n';

  it("are told by a map file, whatever their columns are called", async () => {
    const data = await folderOf({
      opportunities: `${header}a,Closed Won,10.005,2026-01-01,2026-02-01\nb,Closed Lost,5,2026-01-01,2026-02-01\n`,
      clicks: "Opp,Ad,Tick,Seen\na,'; DROP TABLE deals; --,1,2026-01-02\na,Fair,2,2026-01-02\n",
    });
    const map = path.join(data, "map.json");
    const columns = { id: "opp", stage: "Ste'p", amount: 'Wo"rth', created: "Made", closed: "Shut" };
    const said = {
      deals: { table: "opportunities", columns },
      touches: {
        table: "clicks",
        columns: { deal: "Opp", campaign: "Ad", time: "Seen" },
        order: "Tick",
      },
    };
    await writeFile(map, JSON.stringify(said));
    const { answers } = await onEngine(
      data,
      '=CAMPAIGN.CREDIT(,"linear")',
      "=PIPELINE.WINRATE()",
      "--map",
      map,
      "--decimal",
      ".",
    );
    expect(answers).toEqual([
      JSON.stringify({
        value: [
          ["Campaign", "Channel", "Credit"],
          ["'; DROP TABLE deals; --", "", 5.01],
          ["Fair", "", 5],
          ["(unattributed)", "", 0],
          ["Total", "", 10.01],
        ],
      }),
      '{"value":0.5}',
    ]);
  });

  it("are read with the core's own rules where numbers and dates are text", async () => {
    const data = await folderOf({
      deals:
        'Deal ID,Stage,Amount,Created,Closed on\n1,Won,"1.234,50 €",14.3.2026,15.4.2026\n2,won ,"99,00 €",20.3.2026,sometime\n3,Lost,,20.3.2026,\n',
    });
    const { answers, error } = await onEngine(
      data,
      '=PIPELINE.VALUE("won")',
      '=PIPELINE.COUNT("won","2026-04")',
    );
    expect(answers).toEqual(['{"value":1333.5}', '{"value":1}']);
    expect(error).toContain("cells of Closed on that could not be read, taken as blank: 1");
  });

  it("give no figure where a deal is there twice, or amounts are in several currencies", async () => {
    const twice = await folderOf({ deals: "Deal ID,Stage,Amount\n1,Won,5\n1,Won,5\n2,Lost,1\n" });
    const doubled = await onEngine(twice, "=PIPELINE.VALUE()");
    expect([doubled.exitCode, doubled.out]).toEqual([1, ""]);
    expect(doubled.error).toContain("1 rows have the id of another deal");
    const mixed = await folderOf({
      deals: "Deal ID,Stage,Amount,Currency\n1,Won,5,EUR\n2,Lost,1,USD\n",
    });
    expect((await onEngine(mixed, "=PIPELINE.VALUE()")).error).toContain("EUR, USD");
    const marked = await folderOf({ deals: "Deal ID,Stage,Amount\n1,Won,€5\n2,Lost,$1\n3,Won,7\n" });
    expect((await onEngine(marked, "=PIPELINE.VALUE()")).error).toContain("EUR, USD");
    const alone = await folderOf({ deals: "Deal ID,Stage,Amount\n1,Won,€5\n2,Lost,€1\n3,Won,7\n" });
    expect((await onEngine(alone, '=PIPELINE.VALUE("won")')).out).toContain("12");
  });

  it("are named in what is said of data that cannot be used", async () => {
    expect((await onEngine(path.join(folder, "gone"), "=PIPELINE.VALUE()")).error).toContain("nothing at");
    expect((await onEngine(await folderOf({}), "=PIPELINE.VALUE()")).error).toContain("no .csv or .parquet");
    const bad = path.join(await folderOf({}), "map.json");
    await writeFile(bad, '{"deals": {"columns": {"shape": "Stage"}}}');
    const refused = await onEngine(folder, "=PIPELINE.VALUE()", "--map", bad);
    expect([refused.exitCode, refused.error]).toEqual([2, expect.stringContaining("deals.columns.shape")]);
    await writeFile(bad, '{"touches": {"table": "clicks"}}');
    expect((await onEngine(folder, "=PIPELINE.VALUE()", "--map", bad)).error).toContain(
      "it has deals, touches",
    );
  });

  it("take no options that belong to files", async () => {
    const { exitCode, error } = await onEngine(folder, "=PIPELINE.VALUE()", "--deals", deals);
    expect([exitCode, error]).toEqual([2, expect.stringContaining("--deals cannot be used with --engine")]);
  });
});

describe("work in DuckDB", () => {
  const options = { engine: "duckdb", threads: "1", asOf: 46_295, json: true };
  const asked = ['=CAMPAIGN.REPORT("linear")'];

  it("tells what it does, and nothing any more at the end", async () => {
    const shown: (string | null)[] = [];
    const world = {
      environment: {},
      show: (line: string | null) => shown.push(line),
      onInterrupt: () => () => {},
    };
    const { exitCode } = await engineEval(asked, { ...options, data: folder }, world);
    expect(exitCode).toBe(0);
    expect(shown[0]).toBe("looking at the tables and their names");
    expect(shown.some((line) => line?.startsWith("counting credit linear, campaign, revenue"))).toBe(true);
    expect(shown.at(-1)).toBeNull();
  });

  it("gives the reason and no figure when the person has enough", async () => {
    let isHeld = false;
    const world = {
      environment: {},
      show: () => {},
      onInterrupt(stop: () => void) {
        isHeld = true;
        stop();
        return () => {
          isHeld = false;
        };
      },
    };
    const report = await engineEval(asked, { ...options, data: folder }, world);
    expect(report).toMatchObject({ lines: [], exitCode: 1, error: "stopped, with no figure" });
    expect(isHeld).toBe(false);
  });

  it("interrupts a query that is running", async () => {
    const stop = new AbortController();
    const engine = await openDuckdb(folder, { threads: 1, watch: { signal: stop.signal } });
    const endless = engine.rows("SELECT COUNT(*) FROM range(10000000000) AS a(i) WHERE hash(i) = 0");
    stop.abort(new EngineError("timeLimit", { seconds: 1 }));
    await expect(endless).rejects.toMatchObject({ code: "timeLimit" });
    await engine.close();
  });

  it("ends at a time limit, in words", async () => {
    const report = await engineEval(asked, { ...options, data: folder, timeLimit: "0.001" });
    expect(report).toMatchObject({ lines: [], exitCode: 1 });
    expect(report.error).toContain("stopped after the time limit of");
  });

  it.each([
    [["--engine", "sqlite"], 'not "sqlite"'],
    [["--engine", "duckdb", "--data", "x", "--max-bytes", "1GB"], "--max-bytes belongs to --engine bigquery"],
    [["--engine", "bigquery:a.b", "--data", "x"], "--data belongs to --engine duckdb"],
    [["--engine", "bigquery:a.b", "--max-bytes", "much"], "--max-bytes takes a size"],
    [["--engine", "duckdb", "--data", "x", "--time-limit", "soon"], "--time-limit takes seconds"],
  ])("refuses %j", async (args, words) => {
    const { exitCode, error } = await evaluated("=PIPELINE.VALUE()", ...args);
    expect([exitCode, error]).toEqual([2, expect.stringContaining(words)]);
  });
});
