import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDealFile } from "../../src/cli/deal-file.ts";
import { runCli } from "../../src/cli/run.ts";
import type { Cell } from "../../src/core/cells/cell.ts";
import { isoDay } from "../../src/core/periods.ts";
import { functionDocs } from "../../src/functions/docs/function-docs.ts";
import { callsIn, formulaOf } from "../../src/functions/formula-calls.ts";
import { registry } from "../../src/functions/registry.ts";
import { explainError } from "../../src/messages/function-errors.ts";
import { emptyFolder } from "../cli/pipewright.ts";
import { type Harness, startHarness } from "./harness.ts";

/**
 * The command line and the workbench's own formula engine, on the same managed file: the same values,
 * the same errors with the same words, for every function of the registry.
 */
const maven = path.resolve("../shared/data/maven_crm/sales_pipeline.csv");
const salesforce = path.resolve("test/data/salesforce-demo/Opportunity.csv");
const samples = path.resolve("samples");
const sets = [
  {
    name: "the synthetic set",
    deals: path.join(samples, "deals.csv"),
    asOf: "2026-11-20",
    options: ["--stages", path.join(samples, "stages.csv")],
    mostWords: Infinity,
  },
  { name: "the Salesforce demo", deals: salesforce, asOf: "2026-03-10", options: [], mostWords: Infinity },
  {
    name: `Maven's 8,800 deals${existsSync(maven) ? "" : " (skipped: the shared data is absent)"}`,
    deals: maven,
    asOf: "2017-12-31",
    options: [],
    // The pane reads the table anew for each.
    mostWords: 5,
  },
];

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());

async function pipewright(...args: readonly string[]): Promise<readonly string[]> {
  const out: string[] = [];
  const errors: string[] = [];
  await runCli(args, { out: (text) => out.push(text), error: (text) => errors.push(text) });
  if (out.length === 0) throw new Error(errors.join(""));
  return out.join("").trim().split("\n");
}

/** The deals as `manage` sets them up, which both sides open. */
async function managedFile({ deals, asOf, options }: (typeof sets)[number]): Promise<string> {
  const file = path.join(await emptyFolder(), "managed.xlsx");
  await pipewright("manage", deals, "-o", file, "--as-of", asOf, ...options);
  return file;
}

/** Every example of the registry, and calls with each argument in turn as this table has it. */
async function callsFor(file: string, asOf: number): Promise<readonly string[]> {
  const read = await readDealFile(file, {}, asOf, asOf);
  if (!read.ok) throw new Error(read.problem.message);
  const { pipeline } = read.value;
  const stages = pipeline.stages.map(({ name }) => name);
  const owner = pipeline.column("owner")?.find((cell) => cell !== null) ?? null;
  return registry.flatMap(({ name, parameters, tail }) => {
    const needed = parameters.map(
      ({ kind, optional }): Cell =>
        optional
          ? null
          : kind.type === "stage"
            ? (stages[0] ?? null)
            : kind.type === "number"
              ? 100_000
              : "x",
    );
    const varied = parameters.flatMap(({ kind }, at) => {
      const given =
        kind.type === "choice"
          ? [...kind.choices, "none of these"]
          : kind.type === "stage"
            ? [...stages.slice(0, 2), "Nowhere"]
            : kind.type === "period"
              ? ["this quarter", "2017-Q1", "2026", "someday"]
              : kind.type === "number"
                ? [3, -1, "many"]
                : kind.type === "deals"
                  ? [pipeline.deals.ids[0] ?? null, "nobody"]
                  : ["x"];
      return given.map((value) => formulaOf(name, needed.with(at, value)));
    });
    const some = tail && owner !== null ? [formulaOf(name, [...needed, null, "owner", owner])] : [];
    const examples = functionDocs()[name]?.examples ?? [];
    return [...examples.map(({ formula }) => formula), formulaOf(name, needed), ...varied, ...some];
  });
}

type Said =
  | { readonly value: unknown }
  | { readonly error: { readonly code: string; readonly message: string } };

/** Numbers to twelve digits: a file and a spreadsheet may round the last ones. */
function plain(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(12));
  if (!Array.isArray(value)) return value ?? "";
  const rows = value.map((row) => (Array.isArray(row) ? row.map(plain) : plain(row)));
  return rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1 ? rows[0][0] : rows;
}

describe.each(sets)("on $name", (set) => {
  it.skipIf(!existsSync(set.deals))("eval and the workbench agree on every function", async () => {
    const file = await managedFile(set);
    const asOf = isoDay(set.asOf) as number;
    const formulas = [...new Set(await callsFor(file, asOf))];
    const said = (await pipewright("eval", ...formulas, "--deals", file, "--as-of", set.asOf, "--json")).map(
      (line) => JSON.parse(line) as Said,
    );
    expect(said).toHaveLength(formulas.length);

    const { page, errors, close } = await harness.open();
    await page.locator("input[type=file]").setInputFiles(file);
    await page.evaluate(() => window.pipewright.idle());
    const answers = await page.evaluate((all) => window.pipewright.evaluate(all), formulas);
    const ofCli = formulas.map((formula, at) => {
      const one = said[at] as Said;
      return [formula, "error" in one ? one.error.code : plain(one.value)];
    });
    expect(formulas.map((formula, at) => [formula, plain(answers[at])])).toEqual(ofCli);

    const valued = formulas.filter((_, at) => "value" in (said[at] as Said));
    expect(new Set(valued.map((formula) => callsIn(formula)[0]?.name)).size).toBeGreaterThan(
      registry.length / 2,
    );

    // A cell shows only the code of an error: its words are asked of the pane, once a kind.
    const kinds = new Map<string, string>();
    formulas.forEach((formula, at) => {
      const one = said[at] as Said;
      if ("error" in one) kinds.set(one.error.message, formula);
    });
    for (const [message, formula] of [...kinds].slice(0, set.mostWords)) {
      const [call] = callsIn(formula);
      const args = call?.args.map((one) => (one.kind === "literal" ? (one.value ?? null) : null)) ?? [];
      const { answer } = await page.evaluate(
        ([name, given]) => window.pipewright.run("calculate", { name, args: given }),
        [call?.name ?? "", args as (string | number | boolean | null)[]] as const,
      );
      if (!("error" in answer)) throw new Error(`${formula} has a value in the workbench`);
      expect(explainError(answer), formula).toBe(message);
    }
    expect(new Set(formulas.map((formula) => callsIn(formula)[0]?.name)).size).toBe(registry.length);
    expect(errors).toEqual([]);
    await close();
  });
});
