import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/run.ts";
import { emptyFolder } from "../cli/pipewright.ts";
import { type Harness, startHarness } from "./harness.ts";

const samples = path.resolve("samples");
const formulas = [
  '=CAMPAIGN.REPORT("linear")',
  '=CAMPAIGN.CREDIT("product webinar","shapley")',
  '=PIPELINE.WINRATE("2026-Q2","value")',
];

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());

async function valuesOf(...args: readonly string[]): Promise<readonly unknown[]> {
  const out: string[] = [];
  const errors: string[] = [];
  const io = { out: (text: string) => out.push(text), error: (text: string) => errors.push(text) };
  await runCli(["eval", ...formulas, "--as-of", "2026-09-30", "--json", ...args], io);
  if (out.length === 0) throw new Error(errors.join(""));
  return out
    .join("")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).value);
}

/** What cells show where a function gives nothing. */
const shown = (value: unknown): unknown => (Array.isArray(value) ? value.map(shown) : (value ?? ""));

describe("a summary sheet in the workbench", () => {
  it("answers with the figures of the tables that were counted, and says so", async () => {
    const data = path.join(await emptyFolder(), "data");
    await mkdir(data);
    await copyFile(path.join(samples, "campaign-deals.csv"), path.join(data, "deals.csv"));
    await copyFile(path.join(samples, "touches.csv"), path.join(data, "touches.csv"));
    const book = path.join(data, "../book.xlsx");
    const files = ["--deals", path.join(data, "deals.csv"), "--touches", path.join(data, "touches.csv")];
    const expected = await valuesOf(...files);
    await valuesOf("--engine", "duckdb", "--data", data, "--into", book);

    const { page, errors, close } = await harness.open();
    await page.locator("input[type=file]").setInputFiles(book);
    await page.evaluate(() => window.pipewright.idle());
    const answers = await page.evaluate((all) => window.pipewright.evaluate(all), formulas);
    const plain = answers.map((answer) => {
      const rows = shown(answer) as unknown[][];
      return Array.isArray(rows) && rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
    });
    expect(plain).toEqual(expected.map(shown));
    const { calls } = await page.evaluate(() =>
      window.pipewright.run("explain", { call: { name: "PIPELINE.WINRATE", args: ["2026-Q2", "value"] } }),
    );
    const [told] = calls;
    expect(told && "notes" in told ? told.notes : []).toMatchObject([
      { code: "fromSummary", values: { deals: 1200, engine: "duckdb", data: "data" } },
    ]);
    expect(errors).toEqual([]);
    await close();
  });
});
