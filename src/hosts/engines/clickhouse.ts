import { randomUUID } from "node:crypto";
import { clickhouse as dialect } from "../../core/summaries/dialects.ts";
import type { ClickhouseAddress } from "./clickhouse-address.ts";
import { clickhouseError, clickhouseRows } from "./clickhouse-answer.ts";
import {
  type Engine,
  type EngineColumn,
  EngineError,
  type EngineRows,
  type EngineTable,
  firstLine,
  type Watch,
} from "./engine.ts";

export interface ClickhouseUser {
  readonly user: string;
  readonly password: string;
}

/** Settings under which ClickHouse answers as other engines do, or not at all. */
const settings: Readonly<Record<string, string>> = {
  default_format: "JSONCompactEachRowWithProgress",
  output_format_json_quote_64bit_integers: "1",
  // Otherwise a failure after the first rows comes as a connection that breaks.
  http_write_exception_in_output_format: "1",
  cast_keep_nullable: "1",
  join_use_nulls: "1",
  session_timezone: "UTC",
  // A shard that does not answer is an error, and not a smaller figure.
  skip_unavailable_shards: "0",
  // Joins of tables that are spread see all rows of both.
  distributed_product_mode: "global",
  // Tables of names are part of the text.
  max_query_size: "67108864",
  max_ast_elements: "5000000",
  max_expanded_ast_elements: "50000000",
};

/**
 * A ClickHouse server over HTTP. With a cluster, its tables are those that each shard has under the same
 * name, and `onShards` has a text run where the rows lie.
 */
export async function openClickhouse(
  address: ClickhouseAddress,
  who: ClickhouseUser,
  watch: Watch = {},
): Promise<Engine> {
  const rows = (text: string) => answer(text, address, who, watch);
  const { tables, local } = await tablesOf(rows, address);
  const { cluster } = address;
  return {
    name: "clickhouse",
    dialect,
    tables,
    rows,
    ...(cluster === null
      ? {}
      : {
          onShards(text: string) {
            let own = text;
            for (const [everywhere, here] of local) own = own.replaceAll(everywhere, here);
            return `SELECT * FROM cluster(${dialect.text(cluster)}, view(\n${own}\n)) AS shards`;
          },
        }),
    close() {},
  };
}

async function answer(
  text: string,
  address: ClickhouseAddress,
  who: ClickhouseUser,
  { signal, progress = () => {} }: Watch,
): Promise<EngineRows> {
  signal?.throwIfAborted();
  const { host, database } = address;
  const id = randomUUID();
  try {
    const response = await post(text, address, who, { ...settings, database, query_id: id }, signal);
    if (!response.ok) throw refusal(response.status, await response.text(), host);
    return response.body === null ? [] : await clickhouseRows(response.body, host, progress);
  } catch (error) {
    if (signal?.aborted) {
      await stop(id, address, who);
      throw signal.reason;
    }
    if (error instanceof EngineError) throw error;
    throw new EngineError("unreachable", { host, reason: causeOf(error) });
  }
}

function post(
  text: string,
  { url }: ClickhouseAddress,
  { user, password }: ClickhouseUser,
  asked: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<Response> {
  return fetch(`${url}?${new URLSearchParams(asked)}`, {
    method: "POST",
    headers: { "X-ClickHouse-User": user, "X-ClickHouse-Key": password },
    body: text,
    redirect: "error",
    ...(signal === undefined ? {} : { signal }),
  });
}

const stopping = 3_000;

/** Ends a query that nobody waits for. Where that is refused, the server's own limits are all there is. */
async function stop(id: string, address: ClickhouseAddress, who: ClickhouseUser): Promise<void> {
  const text = `KILL QUERY WHERE query_id = ${dialect.text(id)} ASYNC`;
  await post(text, address, who, {}, AbortSignal.timeout(stopping)).catch(() => null);
}

/** What stands between this program and ClickHouse may refuse, too, in words of its own. */
function refusal(status: number, text: string, host: string): EngineError {
  if (/Code: \d+\./.test(text)) return clickhouseError(text, host);
  if (status === 401 || status === 403)
    return new EngineError("signInRefused", { engine: "ClickHouse", host });
  if (status >= 502 && status <= 504)
    return new EngineError("unreachable", { host, reason: `HTTP ${status}` });
  return new EngineError("engineFailed", {
    engine: "ClickHouse",
    reason: `HTTP ${status} ${firstLine(text)}`.trim(),
  });
}

/** The reason that lies under the plain "fetch failed". */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return code === "" ? firstLine(cause) : code;
}

/** The tables of the database, and how each is called everywhere and on a shard of its own. */
async function tablesOf(
  rows: (text: string) => Promise<EngineRows>,
  { database, cluster }: ClickhouseAddress,
) {
  const inDatabase = `database = ${dialect.text(database)}`;
  const found = await rows(
    `SELECT name, engine, engine_full FROM system.tables WHERE ${inDatabase} AND NOT is_temporary ORDER BY name`,
  );
  if (found.length === 0) throw new EngineError("emptyDatabase", { database });
  const columns = new Map<string, EngineColumn[]>();
  for (const [table, name, type] of await rows(
    `SELECT table, name, type FROM system.columns WHERE ${inDatabase} ORDER BY table, position`,
  )) {
    const known = columns.get(String(table)) ?? [];
    known.push({ name: String(name), type: typeOf(String(type)) });
    columns.set(String(table), known);
  }
  const named = (of: string, table: string) => `${dialect.identifier(of)}.${dialect.identifier(table)}`;
  const local = new Map<string, string>();
  const tables = found.map(([table, engine, full]): EngineTable => {
    const name = String(table);
    const told = { name, columns: columns.get(name) ?? [] };
    if (cluster === null) return { ...told, from: named(database, name) };
    const spread = engine === "Distributed" ? spreadOf(String(full)) : null;
    if (spread !== null && spread.cluster !== cluster)
      throw new EngineError("otherCluster", { table: name, cluster: spread.cluster });
    const here = named(spread?.database || database, spread?.table ?? name);
    const everywhere = `cluster(${dialect.text(cluster)}, ${here})`;
    local.set(everywhere, here);
    return { ...told, from: everywhere };
  });
  return { tables, local };
}

/** Which table of which cluster a Distributed one stands for; null: it does not say. */
function spreadOf(engine: string) {
  const [, cluster, database, table] = /^Distributed\('([^']*)', '([^']*)', '([^']*)'/.exec(engine) ?? [];
  return cluster === undefined || database === undefined || table === undefined
    ? null
    : { cluster, database, table };
}

function typeOf(type: string): EngineColumn["type"] {
  const plain = type.replace(/^(?:(?:LowCardinality|Nullable)\()+/, "");
  if (/^(?:U?Int|Float|BFloat|Decimal)/.test(plain)) return "number";
  if (/^(?:String|FixedString|Enum|UUID)/.test(plain)) return "text";
  if (plain.startsWith("DateTime")) return "time";
  return plain.startsWith("Date") ? "date" : "other";
}
