import { afterEach, describe, expect, it, vi } from "vitest";
import { engineEval } from "../../../src/cli/engine.ts";
import { openBigquery } from "../../../src/hosts/engines/bigquery.ts";
import { type Engine, EngineError, summaryRows } from "../../../src/hosts/engines/engine.ts";
import { patience } from "../../cli/pipewright.ts";
import { type JobsOptions, jobsApi, token } from "./jobs-api.ts";

vi.setConfig({ testTimeout: patience });

const numbers = {
  fields: [
    { name: "unit", type: "INTEGER" },
    { name: "times", type: "INTEGER" },
  ],
  rows: Array.from({ length: 7 }, (_, i) => [String(i), String(i * i)]),
};
const tables = { deals: { fields: numbers.fields, rows: numbers.rows } };
const answer = async () => numbers;

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

async function dataset(options: JobsOptions, more: { maxBytes?: number; signal?: AbortSignal } = {}) {
  const api = await jobsApi({ tables, answer, ...options });
  opened.push(api);
  const engine = await openBigquery(
    { project: "shop-1", dataset: "crm" },
    {
      wanted: ["deals"],
      maxBytes: more.maxBytes ?? 1e9,
      isEstimate: false,
      watch: { signal: more.signal },
      connection: api.connection,
    },
  );
  api.requests.length = 0;
  return { engine, requests: api.requests };
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof EngineError ? error : String(error)),
  );

describe("queries in BigQuery", () => {
  it("are estimated, then run, waited for and read page by page", async () => {
    const { engine, requests } = await dataset({ slow: 3, page: 2 });
    expect(await summaryRows(engine, "SELECT 1")).toEqual(numbers.rows.map((row) => row.map(Number)));
    // Three times not yet, then four pages of two rows, of which the first comes with being complete.
    expect(requests).toEqual(["dry run", "query", ...Array.from({ length: 6 }, () => "results")]);
    expect(engine.charges?.total()).toBe(1000);
  });

  it("are asked again when Google fails for a moment, and run once", async () => {
    const failures = [
      { status: 503, reason: "backendError" },
      { status: 503, reason: "backendError" },
    ];
    const { engine } = await dataset({});
    expect((await engine.rows("SELECT 1")).length).toBe(7);
    const shaky = await jobsApi({ tables, answer, failures });
    opened.push(shaky);
    const options = { wanted: [], maxBytes: 1e9, isEstimate: false, connection: shaky.connection };
    await openBigquery({ project: "shop-1", dataset: "crm" }, options);
    expect(shaky.requests.slice(0, 3)).toEqual(["tables", "tables", "tables"]);
  });

  it.each([
    [401, "authError", "signInRefused"],
    [403, "accessDenied", "notAllowed"],
    [403, "quotaExceeded", "quotaSpent"],
    [400, "invalidQuery", "engineFailed"],
  ])("give a reason and no rows when Google answers %i %s", async (status, reason, code) => {
    const failures: { status: number; reason: string }[] = [];
    const api = await jobsApi({ tables, answer, failures: [{ status, reason }] });
    opened.push(api);
    const options = { wanted: [], maxBytes: 1e9, isEstimate: false, connection: api.connection };
    const error = await refusal(openBigquery({ project: "shop-1", dataset: "crm" }, options));
    expect(failures).toEqual([]);
    expect(error).toMatchObject({ code });
    expect(JSON.stringify(error)).not.toContain(token);
  });

  it("give up on a service that stays away", async () => {
    const failures = Array.from({ length: 5 }, () => ({ status: 503, reason: "backendError" }));
    const api = await jobsApi({ tables, answer, failures });
    const options = { wanted: [], maxBytes: 1e9, isEstimate: false, connection: api.connection };
    const place = { project: "shop-1", dataset: "crm" };
    expect(await refusal(openBigquery(place, options))).toMatchObject({ code: "unreachable" });
    api.close();
    expect(await refusal(openBigquery(place, options))).toMatchObject({ code: "unreachable" });
  });

  it("are not run where all together would scan more than is allowed", async () => {
    const { engine, requests } = await dataset({ bytes: 4e9 }, { maxBytes: 10e9 });
    await engine.rows("SELECT 1");
    await engine.rows("SELECT 1");
    requests.length = 0;
    expect(await refusal(engine.rows("SELECT 1"))).toMatchObject({
      code: "tooManyBytes",
      values: { gigabytes: 12, limit: 10 },
    });
    expect(requests).toEqual(["dry run"]);
  });

  it("are cancelled at Google's when the work is stopped", async () => {
    const stop = new AbortController();
    const { engine, requests } = await dataset({ slow: 1e9 }, { signal: stop.signal });
    const working = refusal(engine.rows("SELECT 1"));
    await vi.waitUntil(() => requests.includes("results"), { timeout: patience, interval: 1 });
    stop.abort(new EngineError("cancelled", {}));
    expect(await working).toMatchObject({ code: "cancelled" });
    expect(requests.at(-1)).toBe("cancel");
  });

  it("are an error where a number is too large to be exact", async () => {
    const rows = [["1", "9007199254740993"]];
    const { engine } = await dataset({ answer: async () => ({ fields: numbers.fields, rows }) });
    expect(await refusal(summaryRows(engine, "SELECT 1"))).toMatchObject({ code: "notWhole" });
  });
});

describe("tables in BigQuery", () => {
  const types = [
    { name: "id", type: "STRING" },
    { name: "at", type: "TIMESTAMP" },
    { name: "day", type: "DATE" },
    { name: "sum", type: "NUMERIC" },
    { name: "won", type: "BOOLEAN" },
  ];
  const rows = [
    ["a", "1769083445123000", "2026-01-22", "10.25", "true"],
    [null, null, null, null, null],
  ];

  it("show their first rows without a query, and views only by one", async () => {
    const stored = { fields: types, rows };
    const { engine, requests } = await dataset({
      tables: { deals: stored, touches: { ...stored, type: "VIEW" } },
      page: 1,
    });
    const [deals, touches] = (engine as Engine).tables;
    expect(deals?.columns.map(({ type }) => type)).toEqual(["text", "time", "date", "number", "other"]);
    expect(await engine.head?.(deals as never, 10)).toEqual([
      ["a", "2026-01-22 12:04:05.123", "2026-01-22", 10.25, true],
      [null, null, null, null, null],
    ]);
    expect(requests).toEqual(["data", "data"]);
    expect(await engine.head?.(touches as never, 10)).toBeNull();
  });
});

describe("eval --engine bigquery --dry-run", () => {
  const crm = {
    deals: {
      fields: [
        { name: "Deal ID", type: "STRING" },
        { name: "Stage", type: "STRING" },
        { name: "Amount", type: "NUMERIC" },
        { name: "Closed on", type: "DATE" },
      ],
      rows: [
        ["1", "Won", "10.5", "2026-02-01"],
        ["2", "Lost", "20", "2026-02-02"],
      ],
    },
  };
  const world = {
    environment: {},
    show: () => {},
    onInterrupt: () => () => {},
  };

  it("prints the queries and what they would scan, and runs none", async () => {
    const api = await jobsApi({ tables: crm, bytes: 3_456_000_000 });
    opened.push(api);
    const asked = ['=PIPELINE.COUNT("won")'];
    const options = { engine: "bigquery:shop-1.crm", dryRun: true } as never;
    const {
      lines,
      notes = [],
      error,
    } = await engineEval(asked, options, {
      ...world,
      bigquery: api.connection,
    });
    expect(error).toBeUndefined();
    expect(lines.join("\n")).toContain("-- outcomes: scans 3.46 GB\nWITH deals AS (");
    expect(lines.join("\n")).toContain("FROM `shop-1.crm.deals` AS r");
    expect(notes[0]).toContain("would scan 10.37 GB");
    expect(new Set(api.requests)).toEqual(new Set(["tables", "table", "data", "dry run"]));
  });
});
