import type { Engine } from "../hosts/engines/engine.ts";
import type { EngineMap } from "../hosts/engines/map-file.ts";
import type { EngineWorld, ShownWatch } from "./engine-watch.ts";
import { misuse } from "./misuse.ts";

/** Options that say which engine, and what it may use. */
export interface OpenOptions {
  readonly engine?: string;
  readonly data?: string;
  readonly memory?: string;
  readonly threads?: string;
  readonly maxBytes?: string;
  readonly dryRun?: boolean;
}

type Kind = "duckdb" | "clickhouse" | "bigquery";

/** Options that mean something to one engine alone. */
const owners: Readonly<Record<string, Kind>> = {
  data: "duckdb",
  memory: "duckdb",
  threads: "duckdb",
  maxBytes: "bigquery",
};

/** The kind of engine named; options that belong to another are misuse. */
export function engineKind(options: OpenOptions): Kind {
  const { engine = "" } = options;
  const kind = /^(duckdb$|clickhouse(?=:)|bigquery(?=:))/.exec(engine)?.[1] as Kind | undefined;
  if (kind === undefined)
    misuse(`--engine is duckdb, clickhouse://host/database or bigquery:project.dataset, not "${engine}"`);
  for (const [option, owner] of Object.entries(owners)) {
    if (options[option as keyof OpenOptions] !== undefined && owner !== kind)
      misuse(`--${option.replace("B", "-b")} belongs to --engine ${owner}, not ${kind}`);
  }
  return kind;
}

/** Opens the engine; each is loaded only where it is named. */
export async function openEngine(
  options: OpenOptions,
  map: EngineMap,
  world: EngineWorld,
  watch: ShownWatch,
): Promise<Engine> {
  const { engine = "", dryRun: isEstimate = false } = options;
  switch (engineKind(options)) {
    case "duckdb": {
      const { openDuckdb } = await import("../hosts/engines/duckdb.ts");
      return openDuckdb(options.data ?? misuse("--engine duckdb reads --data, a file or a folder"), {
        memory: options.memory === undefined ? undefined : memoryOf(options.memory),
        threads: options.threads === undefined ? undefined : threadsOf(options.threads),
        watch,
      });
    }
    case "clickhouse": {
      const { clickhouseAddress } = await import("../hosts/engines/clickhouse-address.ts");
      const { openClickhouse } = await import("../hosts/engines/clickhouse.ts");
      const { CLICKHOUSE_USER: user = "default", CLICKHOUSE_PASSWORD: password = "" } = world.environment;
      return openClickhouse(clickhouseAddress(engine), { user, password }, watch);
    }
    case "bigquery": {
      const { bigqueryAddress, openBigquery } = await import("../hosts/engines/bigquery.ts");
      const named = [map.deals.table, map.touches.table, map.history.table];
      return openBigquery(bigqueryAddress(engine), {
        wanted: [...named.flatMap((name) => name ?? []), "deals", "touches", "history"],
        maxBytes: bytesOf(options.maxBytes ?? "100GB"),
        isEstimate,
        watch,
        ...(world.bigquery === undefined ? {} : { connection: world.bigquery }),
      });
    }
  }
}

function memoryOf(text: string): string {
  return /^\d+(?:\.\d+)?\s*(?:[KMGT]i?B|%)$/i.test(text.trim())
    ? text.trim()
    : misuse(`--memory takes a size such as 2GB or 500MB, not "${text}"`);
}

function threadsOf(text: string): number {
  const threads = Number(text);
  return Number.isInteger(threads) && threads > 0
    ? threads
    : misuse(`--threads takes a whole number, not "${text}"`);
}

const units: Readonly<Record<string, number>> = { "": 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };

function bytesOf(text: string): number {
  const [, number = "", unit = ""] = /^(\d+(?:\.\d+)?)\s*([KMGT]B)?$/i.exec(text.trim()) ?? [];
  const bytes = Math.floor(Number(number) * (units[unit.toUpperCase()] ?? 0));
  return bytes > 0 ? bytes : misuse(`--max-bytes takes a size such as 20GB, not "${text}"`);
}

/** Seconds of --time-limit; null: there is none. */
export function timeLimitOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const seconds = Number(text);
  // Timers count milliseconds in 31 bits.
  return seconds > 0 && seconds < 2_000_000
    ? seconds
    : misuse(`--time-limit takes seconds, such as 600, not "${text}"`);
}
