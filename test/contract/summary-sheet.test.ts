import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { googleEval } from "../../src/cli/google/eval.ts";
import type { World } from "../../src/cli/google/world.ts";
import { runCli } from "../../src/cli/run.ts";
import { withRequests, writeSummaries } from "../../src/cli/write-summaries.ts";
import type { Cell } from "../../src/core/cells/cell.ts";
import type { Problem } from "../../src/core/issue.ts";
import { evaluate } from "../../src/functions/evaluate.ts";
import { excelMetadata } from "../../src/functions/excel-metadata.ts";
import { callsIn } from "../../src/functions/formula-calls.ts";
import { registry } from "../../src/functions/registry.ts";
import { readSummaryCells, summarySheetName } from "../../src/functions/summaries/sheet.ts";
import { excelWorkbook } from "../../src/hosts/excel/excel-workbook.ts";
import { liveFunctions } from "../../src/hosts/excel/live-functions.ts";
import { liveSource } from "../../src/hosts/excel/live-source.ts";
import { type LiveWorkbook, liveWorkbook } from "../../src/hosts/excel/live-workbook.ts";
import { readBytes } from "../../src/hosts/file/disk.ts";
import { readBook } from "../../src/hosts/file/read-book.ts";
import { saveCredentials } from "../../src/hosts/google/tokens.ts";
import { explain } from "../../src/operations/explain.ts";
import { setUp } from "../../src/operations/set-up.ts";
import { answering, sourceOf } from "../../src/operations/source-of.ts";
import { run, type Workbook } from "../../src/workbook.ts";
import { emptyFolder, patience } from "../cli/pipewright.ts";
import { fakeId } from "../fakes/google-api/google-fake.ts";
import { memoryWorkbook } from "../fakes/memory-workbook.ts";
import { cellsOf, openExcel } from "../hosts/excel/install.ts";
import { hasty, now, served } from "../hosts/google/signed-in.ts";
import { openSheets } from "../hosts/sheets/built.ts";
import { dealCells } from "./sheets.ts";

/**
 * The same figures from tables in memory, from an engine, and from the summary sheet that the engine
 * left in a workbook, whatever host reads it.
 */
vi.setConfig({ testTimeout: patience, hookTimeout: patience });

const samples = path.resolve("samples");
const asOf = ["--as-of", "2026-09-30"];
const formulas = [
  '=CAMPAIGN.REPORT("linear")',
  '=CAMPAIGN.REPORT("markov1","pipeline")',
  '=CAMPAIGN.CREDIT(,"time decay","revenue","2026-Q2")',
  '=CAMPAIGN.CREDIT("product webinar","shapley")',
  '=PIPELINE.WINRATE("2026-Q2","value")',
  '=PIPELINE.VALUE("won","2026-Q2")',
  "=PIPELINE.FORECAST()",
  '=PIPELINE.CYCLE("p90")',
  '=STAGE.CONVERSION("Lead","Proposal")',
];

let book: string;
let cells: readonly (readonly Cell[])[];
/** From the tables in memory. */
let expected: readonly unknown[];

async function evaluated(...args: readonly string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const exitCode = await runCli(["eval", ...args], {
    out: (text) => out.push(text),
    error: (text) => errors.push(text),
  });
  return { exitCode, out: out.join(""), error: errors.join("") };
}

const valuesIn = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).value);

beforeAll(async () => {
  const folder = await emptyFolder();
  const data = path.join(folder, "data");
  await mkdir(data);
  await copyFile(path.join(samples, "campaign-deals.csv"), path.join(data, "deals.csv"));
  await copyFile(path.join(samples, "touches.csv"), path.join(data, "touches.csv"));
  book = path.join(folder, "book.xlsx");
  const files = ["--deals", path.join(data, "deals.csv"), "--touches", path.join(data, "touches.csv")];
  expected = valuesIn((await evaluated(...formulas, ...files, ...asOf, "--json")).out);
  const engine = ["--engine", "duckdb", "--data", data, "--threads", "1", "--into", book];
  const counted = await evaluated(...formulas, ...engine, ...asOf, "--json");
  expect(valuesIn(counted.out)).toEqual(expected);
  cells = await summaryIn(book);
});

async function summaryIn(file: string) {
  const read = await readBook((await readBytes(file)) ?? new Uint8Array(), file);
  const sheet = read.ok ? read.book.sheets.find(({ name }) => name === summarySheetName) : undefined;
  if (sheet === undefined) throw new Error("the workbook has no summary sheet");
  return sheet.grid.values;
}

/** What cells show where a function gives nothing. */
const shown = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(shown) : (value as Cell) === null ? "" : value;

async function sourceIn(workbook: Workbook) {
  const steps = answering();
  let step = steps.next();
  while (!step.done) step = steps.next(await workbook.read(step.value));
  return sourceOf(step.value, 46_347);
}

const callOf = (formula: string) => {
  const [call] = callsIn(formula);
  if (call === undefined) throw new Error(formula);
  const args = call.args.map((one) => (one.kind === "literal" ? (one.value as Cell | undefined) : undefined));
  return { name: call.name, args };
};

describe("the figures of a summary sheet", () => {
  it("are those of the tables in memory and of the engine, in the file", async () => {
    const { out, error, exitCode } = await evaluated(...formulas, "--deals", book, "--json");
    expect([exitCode, valuesIn(out)]).toEqual([0, expected]);
    expect(error).toContain('from the sheet "Pipewright summary": 1,200 deals, counted by duckdb in data on');
  });

  it("are the same in a workbook in memory", async () => {
    const source = await sourceIn(memoryWorkbook({ sheets: [{ name: summarySheetName, cells }] }));
    const answers = formulas.map((formula) => {
      const { name, args } = callOf(formula);
      return evaluate(name, args, source);
    });
    expect(answers).toEqual(expected.map((value) => ({ value })));
  });

  it("are the same in Google Sheets, by the script as it is built", () => {
    const fake = openSheets({ sheets: [{ name: summarySheetName, cells }] });
    const answers = formulas.map((formula) => {
      const { name, args } = callOf(formula);
      return JSON.parse(JSON.stringify(fake.custom(name.replaceAll(".", "_"), args)));
    });
    expect(answers).toEqual(expected);
  });

  describe("in Excel", () => {
    let live: LiveWorkbook;
    beforeEach(() => {
      vi.useFakeTimers({ now: new Date(2026, 10, 1) });
    });
    afterEach(() => {
      live.stop();
      vi.useRealTimers();
    });
    const quiet = () => vi.advanceTimersByTimeAsync(2_000);

    async function opened(sheets: { readonly name: string; readonly cells: readonly (readonly Cell[])[] }[]) {
      const shapes = excelMetadata(registry, "https://example.org/functions.html").functions;
      const fake = openExcel({ sheets: [...sheets, { name: "Calc", cells: [] }], functions: shapes });
      live = liveWorkbook(excelWorkbook());
      const source = liveSource(live);
      const functions = liveFunctions(source.source, (problem: Problem) => source.say(problem));
      for (const descriptor of registry) {
        CustomFunctions.associate(descriptor.name, (...handed: unknown[]) =>
          functions.call(descriptor, handed),
        );
      }
      live.onChange(() => void functions.refresh());
      await live.start();
      const shows = async (formula: string) => {
        fake.person().type("Calc", 0, 0, formula);
        await quiet();
        return cellsOf(fake, "Calc");
      };
      return { fake, shows };
    }

    const corner = (rows: readonly (readonly Cell[])[], like: unknown) =>
      Array.isArray(like)
        ? like.map((row: unknown[], r) => row.map((_, c) => rows[r]?.[c] ?? ""))
        : rows[0]?.[0];

    it("are the same", async () => {
      const { shows } = await opened([{ name: summarySheetName, cells }]);
      for (const [k, formula] of formulas.entries()) {
        const rows = await shows(formula);
        expect([formula, corner(rows, expected[k])]).toEqual([formula, shown(expected[k])]);
      }
    });

    it("are the same where the sheet's cells are the call's table, whatever else answers there", async () => {
      const { shows } = await opened([{ name: summarySheetName, cells }]);
      const range = `'${summarySheetName}'!A1:J${cells.length + 20}`;
      expect((await shows(`=PIPELINE.WINRATE("2026-Q2","value",${range})`))[0]?.[0]).toBe(expected[4]);
    });

    it("are errors as soon as the sheet was changed, and figures again once it is as it was", async () => {
      const { fake, shows } = await opened([{ name: summarySheetName, cells }]);
      const row = cells.findIndex(([tag]) => tag === "Row");
      const before = cells[row]?.[3] as number;
      expect((await shows(formulas[4] as string))[0]?.[0]).toBe(expected[4]);
      fake.person().type(summarySheetName, row, 3, before + 1);
      await quiet();
      expect(cellsOf(fake, "Calc")[0]?.[0]).toBe("#N/A");
      expect(fake.functions.messageOf("PIPELINE.WINRATE")).toContain("not as it was written");
      fake.person().type(summarySheetName, row, 3, before);
      await quiet();
      expect(cellsOf(fake, "Calc")[0]?.[0]).toBe(expected[4]);
    });
  });

  it("are the same in a Google spreadsheet that they were written into, twice to the same", async () => {
    const fake = await served({ sheets: [{ name: "Notes", cells: [["Ours", 1]] }] });
    const folder = await emptyFolder();
    const person = { kind: "person", clientId: "id", clientSecret: "s", refreshToken: "r" } as const;
    await saveCredentials(folder, person);
    const world: World = {
      folder,
      scriptFolder: folder,
      patience: hasty(),
      now,
      tell: () => {},
      rootUrl: fake.rootUrl,
      signInServers: { oauth2AuthBaseUrl: `${fake.rootUrl}auth`, oauth2TokenUrl: `${fake.rootUrl}token` },
    };
    const read = readSummaryCells(cells);
    if ("code" in read) throw new Error(read.code);
    const summaries = countedIn(cells);
    const counted = { facts: read.facts, summaries, engine: "duckdb", data: "data" };
    const dry = await withRequests({ lines: [], exitCode: 0 }, `sheets:${fakeId}`, counted, world);
    expect(dry.lines.join("\n")).toContain('"addSheet"');
    expect(fake.book.sheets.map(({ properties }) => properties.title)).toEqual(["Notes"]);
    await writeSummaries(`sheets:${fakeId}`, counted, world);
    const options = { deals: fakeId, asOf: null, json: true };
    const first = await googleEval(formulas, options, world);
    expect(first.lines.map((line) => JSON.parse(line).value)).toEqual(expected);
    // A longer sheet before leaves nothing behind.
    await writeSummaries(`sheets:${fakeId}`, { ...counted, summaries: [...summaries, ...summaries] }, world);
    await writeSummaries(`sheets:${fakeId}`, counted, world);
    expect((await googleEval(formulas, options, world)).lines).toEqual(first.lines);
    expect(fake.book.sheets.map(({ properties }) => properties.title)).toEqual(["Notes", summarySheetName]);
  });
});

/** The summaries as they were counted, from the cells. */
function countedIn(all: readonly (readonly Cell[])[]) {
  const found: { summary: { id: string; keys: string[]; measures: string[] }; rows: number[][] }[] = [];
  for (const [tag, ...others] of all) {
    const filled = others.filter((cell) => cell !== null && cell !== "");
    if (tag === "Summary")
      found.push({ summary: { id: String(filled[0]), keys: [], measures: [] }, rows: [] });
    if (tag === "Columns") found.at(-1)?.summary.measures.push(...filled.map(String));
    if (tag === "Row") found.at(-1)?.rows.push(filled as number[]);
  }
  return found;
}

describe("a workbook with a summary sheet", () => {
  const messageOf = (answer: ReturnType<typeof evaluate>) =>
    "error" in answer ? answer.problem : answer.value;

  it("answers from its managed table where it has one, and from the sheet where a call names it", async () => {
    const workbook = memoryWorkbook({
      sheets: [
        { name: "Sales", cells: dealCells },
        { name: summarySheetName, cells },
      ],
      active: "Sales",
    });
    expect(await run(workbook, setUp, {})).toMatchObject({ state: "done" });
    const source = await sourceIn(workbook);
    expect(evaluate("PIPELINE.VALUE", ["won"], source)).toEqual({ value: 2000 });
    const told = evaluate("PIPELINE.WINRATE", ["2026-Q2", "value", cells], source);
    expect(told).toEqual({ value: expected[4] });
  });

  it("says what to count for a model, a period and a function that were not", async () => {
    const source = await sourceIn(memoryWorkbook({ sheets: [{ name: summarySheetName, cells }] }));
    const of = (name: string, ...args: Cell[]) => messageOf(evaluate(name, args, source));
    expect(of("CAMPAIGN.CREDIT", null, "w")).toEqual({
      code: "notInSummary",
      values: { formula: '=CAMPAIGN.CREDIT(,"w")' },
    });
    expect(of("CAMPAIGN.CREDIT", null, "time decay", "revenue", "2026-Q3")).toMatchObject({
      code: "notInSummary",
    });
    for (const call of [
      ["PIPELINE.STALLED"],
      ["PIPELINE.VALUE", "won", null, null, "Owner", "Ann"],
    ] as const) {
      const [name, ...args] = call;
      expect(of(name, ...args)).toEqual({ code: "summaryHasNoDeals", values: { name } });
    }
    expect(of("PIPELINE.VALUE", "wonn")).toMatchObject({ code: "notAChoice" });
  });

  it("computes a table that is given from that table", async () => {
    const source = await sourceIn(memoryWorkbook({ sheets: [{ name: summarySheetName, cells }] }));
    expect(evaluate("PIPELINE.VALUE", ["won", null, dealCells.slice(2)], source)).toEqual({ value: 2000 });
  });

  it("explains a figure by the summary that it is from", async () => {
    const workbook = memoryWorkbook({ sheets: [{ name: summarySheetName, cells }] });
    const view = await run(workbook, explain, { call: { name: "PIPELINE.VALUE", args: ["won", "2026-Q2"] } });
    const [told] = view.calls;
    if (told === undefined || "problem" in told) throw new Error("nothing is told");
    expect(told.answer).toEqual({ value: expected[5] });
    expect(told.notes).toEqual([
      {
        code: "fromSummary",
        values: { deals: 1200, engine: "duckdb", data: "data", on: expect.any(Number) },
      },
    ]);
  });

  it.each([
    ["a row deleted", (rows: Cell[][]) => rows.filter((_, k) => k !== rows.length - 3)],
    ["two rows swapped", (rows: Cell[][]) => [...rows.slice(0, -2), ...rows.slice(-2).reverse()]],
    [
      "a campaign renamed",
      (rows: Cell[][]) => rows.map((row) => row.map((cell) => (cell === "Campaign" ? "Champagne" : cell))),
    ],
    [
      "text in the place of a number",
      (rows: Cell[][]) => rows.map((row, k) => (k === rows.length - 1 ? ["Row", "x"] : row)),
    ],
    ["a note beside", (rows: Cell[][]) => rows.map((row, k) => (k === 5 ? [...row, "checked by Ann"] : row))],
    ["its title gone", (rows: Cell[][]) => rows.slice(1)],
    ["nothing on it", () => [[]]],
  ])("gives no figure with %s", async (_, change) => {
    const changed = change(cells.map((row) => [...row]));
    const source = await sourceIn(memoryWorkbook({ sheets: [{ name: summarySheetName, cells: changed }] }));
    expect(messageOf(evaluate("PIPELINE.WINRATE", [], source))).toMatchObject({ code: "summaryDamaged" });
  });

  it("does not read what another version wrote", async () => {
    const older = cells.map((row, k) => (k === 0 ? [row[0] ?? null, 1] : row));
    const source = await sourceIn(memoryWorkbook({ sheets: [{ name: summarySheetName, cells: older }] }));
    expect(messageOf(evaluate("PIPELINE.WINRATE", [], source))).toMatchObject({ code: "summaryVersion" });
  });
});
