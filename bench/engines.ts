/**
 * How long DuckDB takes to count summaries of many touches, limited to 2 GB and two threads. Ten touches a
 * deal, 40 channels and 400 campaigns in Parquet, in the order of their times. TOUCHES=1e8 adds a size.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { grams } from "../src/core/summaries/grams.ts";
import { outcomes } from "../src/core/summaries/outcomes.ts";
import { ruleCredit } from "../src/core/summaries/rule-credit.ts";
import type { JourneyChoice } from "../src/core/summaries/summary-columns.ts";
import { openDuckdb } from "../src/hosts/engines/duckdb.ts";
import { engineData } from "../src/hosts/engines/engine-data.ts";
import { emptyMap } from "../src/hosts/engines/map-file.ts";
import { processorTime, type Row, reportRow } from "./measure.ts";

async function makeTables(folder: string, touches: number): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "2GB", temp_directory: folder });
  const connection = await instance.connect();
  const copy = (text: string, file: string) =>
    connection.run(`COPY (${text}) TO '${path.join(folder, file)}' (FORMAT PARQUET)`);
  const deals = Math.round(touches / 10);
  // Hashes stand for chance, so that the tables are the same every time.
  await copy(
    `SELECT i AS "Deal ID", ['Lead', 'Proposal', 'Closed Won', 'Closed Lost'][CAST(1 + hash(i) % 4 AS INTEGER)] AS "Stage",
       (hash(i, 1) % 5000000) / 100.0 AS "Amount", DATE '2024-01-01' + CAST(hash(i, 2) % 600 AS INTEGER) AS "Created",
       DATE '2025-09-01' + CAST(hash(i, 3) % 400 AS INTEGER) AS "Closed on" FROM range(${deals}) AS r(i)`,
    "deals.parquet",
  );
  await copy(
    `SELECT hash(i, 4) % ${deals} AS "Deal ID", 'Campaign ' || (hash(i, 5) % 400) AS "Campaign",
       'Channel ' || (hash(i, 5) % 40) AS "Channel",
       TIMESTAMP '2024-01-01' + to_seconds(CAST(i * 52000000 // ${touches} AS BIGINT)) AS "When"
     FROM range(${touches}) AS r(i)`,
    "touches.parquet",
  );
  connection.closeSync();
  instance.closeSync();
}

interface Taken {
  readonly what: string;
  readonly seconds: number;
  /** Seconds of computing, of all threads together, whatever else the machine does. */
  readonly processor: number;
}

async function measured(touches: number): Promise<readonly Taken[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "pipewright-engines-"));
  const taken: Taken[] = [];
  const timed = async <Result>(what: string, work: () => Promise<Result>) => {
    const [start, computed] = [performance.now(), processorTime()];
    const result = await work();
    taken.push({
      what,
      seconds: (performance.now() - start) / 1000,
      processor: (processorTime() - computed) / 1000,
    });
    return result;
  };
  try {
    await makeTables(folder, touches);
    const engine = await openDuckdb(folder, { memory: "2GB", threads: 2 });
    const data = await timed("recognise, and keep as tables", () =>
      engineData(engine, { map: emptyMap, stages: null, aliases: null, asOf: 0 }),
    );
    const choice: JourneyChoice = { by: "campaign", basis: "revenue", period: null };
    const channels: JourneyChoice = { ...choice, by: "channel" };
    for (const summary of [
      outcomes,
      ruleCredit("linear", choice),
      ruleCredit("u", choice),
      ruleCredit("time decay", choice),
      grams(1, data.facts.channels, channels),
      grams(2, data.facts.channels, channels),
    ])
      await timed(summary.id, () => data.rowsOf(summary));
    await engine.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return taken;
}

export async function enginesBench(): Promise<Row[]> {
  const sizes = [1_000_000, 10_000_000];
  if (process.env.TOUCHES !== undefined) sizes.push(Number(process.env.TOUCHES));
  const rows: Row[] = [];
  let least: { touches: number; taken: readonly Taken[] } | null = null;
  for (const touches of sizes) {
    const taken = await measured(touches);
    const [kept, ...summaries] = taken as [Taken, ...Taken[]];
    // What one formula asked of the files alone waits for.
    const whole = summaries.map(
      ({ what, seconds, processor }): Taken => ({
        what: `${what}, tables kept first`,
        seconds: kept.seconds + seconds,
        processor: kept.processor + processor,
      }),
    );
    const all = [...taken, ...whole];
    least ??= { touches, taken: all };
    for (const [k, { what, seconds, processor }] of all.entries()) {
      const less = least.taken[k] as Taken;
      const grown = (now: number, then: number) =>
        (Math.log(now / then) / Math.log(touches / (least?.touches ?? touches))).toFixed(2);
      const growth =
        touches === least.touches
          ? ""
          : `, growth ${grown(seconds, less.seconds)}, ${grown(processor, less.processor)} of processor`;
      const told = `${seconds.toFixed(2)} s, ${processor.toFixed(2)} s of processor${growth}`;
      rows.push(reportRow(`DuckDB, 2 GB, ${touches.toExponential(0)} touches: ${what}`, told));
    }
  }
  return rows;
}
