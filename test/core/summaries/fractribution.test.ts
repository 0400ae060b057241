import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { removalEffects } from "../../../src/core/attribution/removal.ts";
import { countingOf } from "../../../src/core/summaries/counting/counting-of.ts";
import { duckdb } from "../../../src/core/summaries/dialects.ts";
import { grams } from "../../../src/core/summaries/grams.ts";
import { sets } from "../../../src/core/summaries/sets.ts";
import { addUp, type Summary } from "../../../src/core/summaries/summary.ts";
import type { JourneyChoice } from "../../../src/core/summaries/summary-columns.ts";
import { known } from "../attribution/paths.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const place = (name: string) => fileURLToPath(new URL(`../../data/fractribution/${name}`, import.meta.url));
const choice: JourneyChoice = { by: "channel", basis: "revenue", period: null };
const letters = [..."ABCDEFGHIJK"];

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  // Each of the 268,680 journeys becomes a deal with its touches, a second apart.
  await connection.run(`CREATE TABLE journeys AS
    SELECT ROW_NUMBER() OVER () AS deal, path, k < total_conversions AS is_won
    FROM read_csv(${duckdb.text(place("example_path_summary.csv"))}) AS p, UNNEST(range(total_conversions + total_non_conversions)) AS u(k)`);
  await connection.run(`CREATE TABLE deals AS SELECT deal, 1 AS created_at, 1000000 AS closed_at,
    CASE WHEN is_won THEN 1 ELSE 2 END AS status, 100 AS amount FROM journeys`);
  await connection.run(`CREATE TABLE touches AS
    SELECT deal, k AS touched_at, k AS ord, ASCII(split_part(path, ' > ', k)) - 65 AS channel, 0 AS campaign
    FROM journeys, UNNEST(range(1, len(string_split(path, ' > ')) + 1)) AS u(k) WHERE path <> ''`);
});
afterAll(() => connection.closeSync());

async function counted<Figure>(summary: Summary<Figure>): Promise<Figure> {
  const rows = (await connection.runAndReadAll(countingOf(summary.choice).sql(duckdb))).getRowsJS();
  return summary.finish(
    addUp(
      rows.map((row) => row.map(Number)),
      summary.keys.length,
    ),
  );
}

describe("Google's fractribution example, counted by DuckDB", () => {
  it.each([1, 2, 3] as const)("has the Markov removal effects of order %i, to 1e-9", async (order) => {
    const effects = known(removalEffects(known(await counted(grams(order, letters, choice)))));
    const text = readFileSync(place(`markov_order${order}.csv`), "utf8");
    const [header = [], ...rows] = text
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(","));
    const at = header.indexOf("removal_effects_conversion");
    expect(rows.length).toBe(letters.length);
    for (const cells of rows) {
      const unit = letters.indexOf(cells[0] ?? "");
      expect(effects.conversions[unit]).toBeCloseTo(Number(cells[at]), 9);
    }
  });

  it("has the Shapley values of sets, to 1e-9", async () => {
    const credit = await counted(sets(choice));
    const expected = JSON.parse(readFileSync(place("set_shapley.json"), "utf8")) as Record<string, number>;
    // Those that never converted are not in the reference.
    expect(Object.keys(expected)).toHaveLength(9);
    for (const [unit, letter] of letters.entries()) {
      expect(credit.get(unit)?.conversions ?? 0).toBeCloseTo(expected[letter] ?? 0, 9);
    }
  });
});
