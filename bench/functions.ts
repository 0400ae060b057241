import type { Pipeline } from "../src/core/deals/deals.ts";
import { evaluate } from "../src/functions/evaluate.ts";
import { registry } from "../src/functions/registry.ts";
import type { RawArgument, Source } from "../src/functions/source.ts";
import { type Contest, contests } from "./contests.ts";
import { duckdb } from "./duckdb.ts";
import { milliseconds, processorTime, type Row, race, ratioRow, reportRow } from "./measure.ts";
import { asOf, dealsAndHistory, read, stages } from "./million.ts";

const deals = 1_000_000;
/** What survival and simulation may take, in milliseconds. */
const patience = 1_500;

/** A million deals with three million moves, read as a host reads them, then every function on them. */
export async function functionsBench(): Promise<Row[]> {
  const { pipeline, took } = read(dealsAndHistory(deals));
  const source: Source = { managed: () => pipeline, stages, asOf, fiscalYearStart: 1 };
  const rows = [
    reportRow("recognise 1,000,000 × 8 cells", milliseconds(took.recognise)),
    reportRow("read their history, 3,000,000 rows", milliseconds(took.history)),
    reportRow("read the deals and follow the history", milliseconds(took.deals)),
  ];
  const sums = contests(pipeline);
  rows.push(...(await sumsAndCounts(pipeline, sums, source)));
  const raced = new Set(sums.map(({ name }) => name));
  for (const [name, args] of [...variants, ...others(raced)]) rows.push(await within(name, args, source));
  return rows;
}

async function sumsAndCounts(pipeline: Pipeline, sums: readonly Contest[], source: Source): Promise<Row[]> {
  const database = await duckdb(pipeline);
  const rows: Row[] = [];
  for (const { name, args, loop, sql } of sums) {
    const queries = await Promise.all(sql.map((each) => database.prepare(each)));
    const query = async () => {
      const cells: number[] = [];
      for (const each of queries) cells.push(await each());
      return cells[0] as number;
    };
    const ours = () => figure(name, args, source);
    // Who computes something else may well be faster.
    const wanted = loop();
    for (const got of [ours(), await query()]) {
      if (!(Math.abs(got - wanted) <= 1e-9 * Math.abs(wanted)))
        throw new Error(`${name}: ${got}, not ${wanted}`);
    }
    const best = await race({ ours, loop, query }, 15, processorTime);
    const mine = best.get("ours") as number;
    const what = call(name, args);
    rows.push(ratioRow(what, mine, best.get("loop") as number, "typed-array loop", 3));
    rows.push(ratioRow(what, mine, best.get("query") as number, "DuckDB, one thread", 1));
  }
  database.close();
  return rows;
}

/** The number that a function answers with; of a table, its first. */
function figure(name: string, args: readonly RawArgument[], source: Source): number {
  const answer = evaluate(name, args, source);
  if ("error" in answer) throw new Error(`${name}: ${answer.problem.code}`);
  const { value } = answer;
  return Number(Array.isArray(value) ? value[1]?.[1] : value);
}

type Called = readonly [name: string, args: readonly RawArgument[]];

/** Ways of functions that take another road than their first. */
const variants: readonly Called[] = [
  ["PIPELINE.FORECAST", [null, "commit"]],
  ["PIPELINE.FORECAST", [null, "historical"]],
  ["PIPELINE.FORECAST", ["2026", "age"]],
  ["PIPELINE.FORECAST", [null, "p50"]],
  ["STAGE.CONVERSION", [null, null, "eventual"]],
  ["STAGE.CONVERSION", [null, null, "strict"]],
  ["STAGE.CONVERSION", [null, null, "any"]],
  ["STAGE.PROBABILITY", ["Proposal", "historical"]],
];

/** Every other function of a deal table, with as few arguments as it takes. */
function others(raced: ReadonlySet<string>): readonly Called[] {
  return registry
    .filter(({ name, tail }) => tail && !raced.has(name))
    .map(({ name, parameters }) => [
      name,
      parameters
        .filter(({ optional }) => !optional)
        .map(({ kind }) =>
          kind.type === "stage" ? "Proposal" : kind.type === "number" ? 5_000_000_000 : "",
        ),
    ]);
}

async function within(name: string, args: readonly RawArgument[], source: Source): Promise<Row> {
  const what = call(name, args);
  const answer = evaluate(name, args, source);
  if ("error" in answer) return reportRow(what, `${answer.error}, ${answer.problem.code}`);
  const best = await race({ ours: () => evaluate(name, args, source) }, 3, processorTime);
  return {
    ...reportRow(what, milliseconds(best.get("ours") as number)),
    limit: `≤ ${patience.toLocaleString("en")} ms`,
  };
}

/** A call as it is written in a cell. */
function call(name: string, args: readonly RawArgument[]): string {
  return `${name}(${args.map((arg) => (arg === null ? "" : JSON.stringify(arg))).join(",")})`;
}
