import { readFile } from "node:fs/promises";
import type { Serial } from "../core/cells/cell.ts";
import { inWords } from "../functions/evaluate.ts";
import { answerFromSummaries } from "../functions/summaries/answer.ts";
import type { SummaryFacts } from "../functions/summaries/facts.ts";
import type { CountedSummary } from "../functions/summaries/sheet.ts";
import { type Engine, EngineError, gigabytes } from "../hosts/engines/engine.ts";
import { type EngineData, engineData } from "../hosts/engines/engine-data.ts";
import { type EngineMap, emptyMap, readMap } from "../hosts/engines/map-file.ts";
import { today } from "./as-of.ts";
import { openBook } from "./book.ts";
import { frontGrid, readStagesFile } from "./deal-file.ts";
import { questionLines } from "./doubts.ts";
import { engineKind, type OpenOptions, openEngine, timeLimitOf } from "./engine-open.ts";
import { tableOnEngine } from "./engine-table.ts";
import { type EngineWorld, realEngineWorld, type ShownWatch, watched } from "./engine-watch.ts";
import { type Answered, answerOf, type Call, callsOf, type EvalOptions, evalReport } from "./eval.ts";
import { misuse } from "./misuse.ts";
import type { Report } from "./report.ts";
import { sourceOf } from "./source-of.ts";
import { phrases, say, sayAnswerProblem, sayProblem } from "./words.ts";
import { checkInto, countedBy, withRequests, writeSummaries } from "./write-summaries.ts";

/** Options of `eval` that name an engine and say how to use it. */
export interface EngineOptions extends OpenOptions {
  readonly timeLimit?: string;
  readonly into?: string;
}

type Options = EvalOptions & EngineOptions;

/** Answers formulas from summaries that an engine counts, or from the rows where those are few. */
export async function engineEval(
  formulas: readonly string[],
  options: Options,
  world: EngineWorld = realEngineWorld(),
): Promise<Report> {
  const calls = await callsOf(formulas, options);
  refuseOthers(options);
  engineKind(options);
  if (options.into !== undefined) checkInto(options.into);
  const limit = timeLimitOf(options.timeLimit);
  const map = await mapOf(options.map ?? []);
  const stages = await readStagesFile(options.stages);
  if (!stages.ok) return { lines: [], error: stages.problem.message, exitCode: 1 };
  const aliases = options.aliases === undefined ? null : await openBook(options.aliases);
  if (aliases?.ok === false) return { lines: [], error: aliases.problem.message, exitCode: 1 };
  const grid = aliases === null ? null : frontGrid(aliases.book);
  let engine: Engine | null = null;
  try {
    return await watched(world, limit, async (watch) => {
      watch.now(phrases.engines.looking({}, say));
      engine = await openEngine(options, map, world, watch);
      const isDry = options.dryRun === true;
      const asOf = options.asOf ?? today();
      const habits = {
        ...(options.decimal === undefined ? {} : { number: { decimal: options.decimal } }),
        ...(options.dates === undefined ? {} : { dateOrder: options.dates }),
      };
      const data = await engineData(engine, {
        habits,
        map,
        stages: stages.value,
        aliases: grid,
        asOf,
        isDry,
      });
      const facts: SummaryFacts = { ...data.facts, asOf, fiscalYearStart: 1 };
      if (!isDry) return evaluated({ calls, options, engine, data, facts, map, watch });
      const told = await dryRun(calls, engine, data, facts);
      return withRequests(told, options.into, countedBy(options, engine, facts, []));
    });
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const { message } = sayProblem(
      { code: error.code, values: error.values },
      phrases.engines,
      phrases.files,
    );
    return { lines: [], error: message, exitCode: 1 };
  } finally {
    await (engine as Engine | null)?.close();
  }
}

interface Work {
  readonly calls: Awaited<ReturnType<typeof callsOf>>;
  readonly options: Options;
  readonly engine: Engine;
  readonly data: EngineData;
  readonly facts: SummaryFacts;
  readonly map: EngineMap;
  readonly watch: ShownWatch;
}

async function evaluated({ calls, options, engine, data, facts, map, watch }: Work): Promise<Report> {
  const counted = new Map<string, CountedSummary>();
  const answers: Answered[] = [];
  for (const { call } of calls) {
    const told = await fromEngine(call, data, facts, counted, watch);
    answers.push(told ?? (await fromRows(call, { engine, data, map, options, asOf: facts.asOf })));
  }
  const notes = leftOutNotes(data);
  if (facts.costs !== null && facts.has.has("account")) notes.push(phrases.engines.noCac({}, say));
  if (engine.charges !== undefined)
    notes.push(phrases.engines.scanned({ gigabytes: gigabytes(engine.charges.total()) }, say));
  if (options.into !== undefined) {
    await writeSummaries(options.into, countedBy(options, engine, facts, [...counted.values()]));
    notes.push(phrases.engines.written({ book: options.into, count: counted.size }, say));
  }
  return evalReport(calls, answers, options.json, notes);
}

/** Null: no summary can tell. */
async function fromEngine(
  { name, args }: Call,
  data: EngineData,
  facts: SummaryFacts,
  counted: Map<string, CountedSummary>,
  watch: ShownWatch,
): Promise<Answered | null> {
  const steps = answerFromSummaries(name, args, facts);
  let step = steps.next();
  while (!step.done) {
    const summary = step.value;
    watch.now(phrases.engines.counting({ summary: summary.id }, say));
    const known = counted.get(summary.id) ?? { summary, rows: await data.rowsOf(summary) };
    counted.set(summary.id, known);
    step = steps.next(known.rows);
  }
  if (step.value === null) return null;
  const answer = inWords(step.value);
  if ("value" in answer) return { value: answer.value };
  return { error: { code: answer.error, message: sayAnswerProblem(answer.problem) } };
}

async function fromRows(
  call: Call,
  on: { engine: Engine; data: EngineData; map: EngineMap; options: Options; asOf: Serial },
): Promise<Answered> {
  const read = await tableOnEngine(on);
  if (read === null) return failed("needsTable", { name: call.name });
  return answerOf(call, read.ok ? { ok: true, value: sourceOf(read.value) } : read);
}

/** A reason why there is no figure, in the words of engines. */
function failed(code: string, values: EngineError["values"]): Answered {
  return { error: { code: "#N/A", message: sayProblem({ code, values }, phrases.engines).message } };
}

/**
 * The queries that the formulas would run, each once, and what they would scan where that is charged; with
 * no rows to go by, none is left out.
 */
async function dryRun(
  calls: Work["calls"],
  { charges }: Engine,
  data: EngineData,
  facts: SummaryFacts,
): Promise<Report> {
  const before = charges?.total() ?? 0;
  const texts = new Map<string, string>();
  const lines: string[] = [];
  for (const { text, call } of calls) {
    const steps = answerFromSummaries(call.name, call.args, facts);
    let step = steps.next();
    while (!step.done) {
      texts.set(step.value.id, data.textOf(step.value));
      step = steps.next([]);
    }
    if (step.value === null)
      lines.push(`-- ${text}: ${phrases.engines.needsTable({ name: call.name }, say)}`);
  }
  for (const [id, text] of texts) {
    const bytes = await charges?.of(text);
    const scans =
      bytes === undefined ? "" : `: ${phrases.engines.scans({ gigabytes: gigabytes(bytes) }, say)}`;
    lines.push(`-- ${id}${scans}\n${text};`);
  }
  const notes =
    charges === undefined ? [] : [phrases.engines.wouldScan({ gigabytes: gigabytes(before) }, say)];
  return { lines, notes, exitCode: 0 };
}

/** Texts of rows left out that are named. */
const textsNamed = 5;

function leftOutNotes({ left, deals }: EngineData): string[] {
  const notes = [...questionLines(deals)];
  const codes = [
    "dealsWithoutId",
    "touchesWithoutCampaign",
    "touchesOfUnknownDeals",
    "undatedTouches",
    "scattered",
    "campaignRows",
  ] as const;
  for (const code of codes) {
    const rows = left[code];
    if (rows > 0) notes.push(phrases.engines[code]({ rows }, say));
  }
  if (left.otherRows > 0) {
    const more = left.otherTexts.length > textsNamed ? ", …" : "";
    const texts = `${left.otherTexts.slice(0, textsNamed).join(", ")}${more}`;
    notes.push(phrases.engines.otherRows({ rows: left.otherRows, texts }, say));
  }
  if (left.unjudgedRows > 0) notes.push(phrases.engines.unjudgedRows({ rows: left.unjudgedRows }, say));
  for (const [column, rows] of left.unreadCells)
    notes.push(phrases.engines.unreadCells({ column, rows }, say));
  return notes;
}

/** Options that say how to read a file mean nothing to an engine, and are not passed over in silence. */
function refuseOthers(options: Options): void {
  const named = ["deals", "sheet", "history", "rates", "touches", "campaigns"] as const;
  for (const name of named) {
    const given = options[name];
    if (given !== undefined)
      misuse(`--${name} cannot be used with --engine: say it in the --map file or the data`);
  }
}

async function mapOf(given: readonly string[]): Promise<EngineMap> {
  const [file, ...others] = given;
  if (file === undefined) return emptyMap;
  if (others.length > 0 || !file.toLowerCase().endsWith(".json")) {
    misuse("with --engine, --map takes one .json file, e.g. --map fields.json");
  }
  const text = await readFile(file, "utf8").catch(() => misuse(`there is no file ${file}`));
  try {
    return readMap(text, file);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return misuse(sayProblem({ code: error.code, values: error.values }, phrases.engines).message);
  }
}
