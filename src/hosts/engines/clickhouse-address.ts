import { EngineError } from "./engine.ts";

export interface ClickhouseAddress {
  /** Where the HTTP interface answers. */
  readonly url: string;
  readonly host: string;
  readonly database: string;
  /** The cluster whose shards count; null: the server alone. */
  readonly cluster: string | null;
}

const example = "clickhouse://host:8443/database?cluster=name";

/**
 * Reads clickhouse://host[:port]/database[?cluster=name]. Encrypted, except to this computer and to port
 * 8123, which ClickHouse keeps for plain HTTP. Names and passwords have no place in it.
 */
export function clickhouseAddress(text: string): ClickhouseAddress {
  const refuse = (part: string) => new EngineError("badAddress", { part, example });
  if (!URL.canParse(text)) throw refuse("clickhouse");
  const { protocol, hostname, port, pathname, username, password, searchParams, hash } = new URL(text);
  if (protocol !== "clickhouse:" || hostname === "") throw refuse("clickhouse");
  if (username !== "" || password !== "") throw new EngineError("secretInAddress", {});
  const database = decoded(pathname.slice(1));
  if (database === null || database === "" || database.includes("/")) throw refuse("database");
  for (const name of searchParams.keys()) if (name !== "cluster") throw refuse(name);
  if (hash !== "") throw refuse(hash);
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  const isPlain = port === "8123" || (isHere && port !== "8443");
  const at = `${hostname}:${port === "" ? (isPlain ? "8123" : "8443") : port}`;
  return {
    url: `${isPlain ? "http" : "https"}://${at}/`,
    host: at,
    database,
    cluster: searchParams.get("cluster") || null,
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
