import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openClickhouse } from "../../../src/hosts/engines/clickhouse.ts";
import { clickhouseAddress } from "../../../src/hosts/engines/clickhouse-address.ts";
import { EngineError } from "../../../src/hosts/engines/engine.ts";
import { patience } from "../../cli/pipewright.ts";

vi.setConfig({ testTimeout: patience });

const who = { user: "analyst", password: "pass word" };
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof EngineError ? error : String(error)),
  );

interface Asked {
  readonly text: string;
  readonly settings: URLSearchParams;
  readonly user: string | undefined;
  readonly password: string | undefined;
}
type Answer = readonly string[] | { readonly status: number; readonly text: string } | "silence";

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

const distributed = "Distributed('sales', 'crm', 'touches_local', cityHash64(deal))";
const system: Readonly<Record<string, readonly string[]>> = {
  "system.tables": [
    '{"meta":[{"name":"name","type":"String"}]}',
    '{"row":["deals","MergeTree","MergeTree ORDER BY deal"]}',
    `{"row":["touches","Distributed",${JSON.stringify(distributed)}]}`,
  ],
  "system.columns": [
    '{"row":["deals","deal","LowCardinality(String)"]}',
    '{"row":["deals","amount","Nullable(Decimal(18, 2))"]}',
    '{"row":["deals","closed","Nullable(DateTime64(3))"]}',
    '{"row":["touches","deal","String"]}',
    '{"row":["touches","on","Date32"]}',
    '{"row":["touches","tags","Array(String)"]}',
  ],
};

/** A server that answers queries on the tables itself, and all others by `answer`. */
async function server(answer: (text: string) => Answer) {
  const asked: Asked[] = [];
  const listening = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const header = (name: string) => request.headers[name]?.toString();
    asked.push({
      text,
      settings: new URL(request.url ?? "/", "http://127.0.0.1").searchParams,
      user: header("x-clickhouse-user"),
      password: header("x-clickhouse-key"),
    });
    const known = Object.keys(system).find((name) => text.includes(`FROM ${name}`));
    const found = known === undefined ? answer(text) : (system[known] ?? []);
    if (found === "silence") return;
    if ("status" in found) response.writeHead(found.status).end(found.text);
    else response.end(found.map((line) => `${line}\n`).join(""));
  });
  await new Promise<void>((resolve) => {
    listening.listen(0, "127.0.0.1", resolve);
  });
  const close = () => {
    listening.closeAllConnections();
    listening.close();
  };
  opened.push({ close });
  const place = `127.0.0.1:${(listening.address() as AddressInfo).port}`;
  return { place, asked, close };
}

const open = (place: string, query = "?cluster=sales", watch = {}) =>
  openClickhouse(clickhouseAddress(`clickhouse://${place}/crm${query}`), who, watch);

describe("an address of ClickHouse", () => {
  it("is encrypted, except to this computer and the port of plain HTTP", () => {
    const url = (text: string) => clickhouseAddress(text).url;
    expect(url("clickhouse://warehouse/crm")).toBe("https://warehouse:8443/");
    expect(url("clickhouse://warehouse:443/crm?cluster=c")).toBe("https://warehouse:443/");
    expect(url("clickhouse://warehouse:8123/crm")).toBe("http://warehouse:8123/");
    expect(url("clickhouse://localhost/crm")).toBe("http://localhost:8123/");
  });

  it.each([
    "clickhouse://host",
    "clickhouse://host/a/b",
    "clickhouse:///crm",
    "clickhouse://host/crm?claster=a",
  ])("is refused as %s", (text) => {
    expect(() => clickhouseAddress(text)).toThrow(expect.objectContaining({ code: "badAddress" }));
  });

  it("holds no password, and does not repeat one", () => {
    try {
      clickhouseAddress("clickhouse://me:hunter2@host/crm");
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: "secretInAddress" });
      expect(JSON.stringify(error)).not.toContain("hunter2");
    }
  });
});

describe("a ClickHouse server", () => {
  it("tells its tables, those that are spread by what each shard has of them", async () => {
    const { place, asked } = await server(() => []);
    const engine = await open(place);
    expect(engine.tables).toEqual([
      {
        name: "deals",
        from: "cluster('sales', `crm`.`deals`)",
        columns: [
          { name: "deal", type: "text" },
          { name: "amount", type: "number" },
          { name: "closed", type: "time" },
        ],
      },
      {
        name: "touches",
        from: "cluster('sales', `crm`.`touches_local`)",
        columns: [
          { name: "deal", type: "text" },
          { name: "on", type: "date" },
          { name: "tags", type: "other" },
        ],
      },
    ]);
    const from = engine.tables[1]?.from;
    expect(engine.onShards?.(`SELECT * FROM ${from} AS r WHERE a = 'cluster(\\'sales\\', x)'`)).toBe(
      "SELECT * FROM cluster('sales', view(\nSELECT * FROM `crm`.`touches_local` AS r WHERE a = 'cluster(\\'sales\\', x)'\n)) AS shards",
    );
    for (const { settings, user, password } of asked) {
      expect([user, password]).toEqual([who.user, who.password]);
      expect(settings.get("skip_unavailable_shards")).toBe("0");
      expect(String(settings)).not.toContain("word");
    }
    const other = await refusal(open(place, "?cluster=others"));
    expect(other).toMatchObject({ code: "otherCluster", values: { table: "touches", cluster: "sales" } });
  });

  it("gives its rows however they are cut on the way, and tells how far it is", async () => {
    const { place } = await server(() => [
      '{"progress":{"read_rows":"25","total_rows_to_read":"100"}}',
      '{"row":["12","ä\\n\\"b\\""]}',
      '{"progress":{"read_rows":"100","total_rows_to_read":"100"}}',
      '{"row":[null,"{"]}',
      '{"rows_before_limit_at_least":2}',
    ]);
    const shares: (number | null)[] = [];
    const engine = await open(place, "", { progress: (share: number | null) => shares.push(share) });
    expect(await engine.rows("SELECT 1")).toEqual([
      ["12", 'ä\n"b"'],
      [null, "{"],
    ]);
    expect(shares).toEqual([0.25, 1]);
  });

  const row = '{"row":["1"]}';
  const exception = (code: number, text: string) => `Code: ${code}. DB::Exception: ${text} (version 26.7)`;
  it.each<[string, Answer, string]>([
    [
      "a failure after the first rows",
      [row, JSON.stringify({ exception: exception(395, "no") })],
      "engineFailed",
    ],
    ["a failure as text among the rows", [row, "__exception__", "abc", exception(241, "memory")], "tooLarge"],
    [
      "a shard that is away",
      [JSON.stringify({ exception: exception(279, "All tries") })],
      "shardUnavailable",
    ],
    ["a wrong password", { status: 403, text: exception(516, "failed") }, "signInRefused"],
    ["a gate before it", { status: 401, text: "<html>" }, "signInRefused"],
    ["a right that is missing", { status: 403, text: exception(497, "grant") }, "notAllowed"],
    ["its own time limit", { status: 500, text: exception(159, "slow") }, "tooLong"],
    ["a gateway in trouble", { status: 503, text: "busy" }, "unreachable"],
  ])("gives no rows but a reason for %s", async (_, answer, code) => {
    const { place } = await server(() => answer);
    const engine = await open(place, "");
    const error = await refusal(engine.rows("SELECT 1"));
    expect(error).toMatchObject({ code });
    expect(JSON.stringify(error)).not.toContain(who.password);
  });

  it("is said to be unreachable where nobody answers", async () => {
    const { place, close } = await server(() => []);
    close();
    expect(await refusal(open(place))).toMatchObject({ code: "unreachable", values: { host: place } });
  });

  it("is told to stop a query that nobody waits for any more", async () => {
    const stop = new AbortController();
    const { place, asked } = await server((text) => (text.startsWith("KILL") ? [] : "silence"));
    const engine = await open(place, "", { signal: stop.signal });
    const working = refusal(engine.rows("SELECT slow"));
    await vi.waitUntil(() => asked.some(({ text }) => text === "SELECT slow"), {
      timeout: patience,
      interval: 1,
    });
    stop.abort(new EngineError("timeLimit", { seconds: 1 }));
    expect(await working).toMatchObject({ code: "timeLimit" });
    const id = asked.find(({ text }) => text === "SELECT slow")?.settings.get("query_id");
    expect(asked.at(-1)?.text).toBe(`KILL QUERY WHERE query_id = '${id}' ASYNC`);
  });
});
