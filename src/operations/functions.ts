import { dayOf } from "../core/cells/dates.ts";
import type { Pipeline } from "../core/deals/deals.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { FunctionDescriptor } from "../functions/descriptor.ts";
import type { FunctionDoc } from "../functions/docs/function-doc.ts";
import { functionDocs } from "../functions/docs/function-docs.ts";
import { registry } from "../functions/registry.ts";
import { signatureOf } from "../functions/signature.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { criterionFor } from "./criterion-for.ts";
import { figureOrigin } from "./figure-origin.ts";
import type { ChoicesView, FunctionsView, FunctionView } from "./function-views.ts";
import type { ManagedPipeline } from "./read-managed.ts";
import { answering } from "./source-of.ts";

/** All functions, and what the managed table offers for their arguments. */
export function* functions(
  _: Record<string, never>,
): Generator<ReadRequest, Outcome<FunctionsView>, Snapshot> {
  const from = yield* answering();
  const { managed } = from;
  const choices = isProblem(managed) ? { problem: managed } : choicesOf(managed);
  const docs = functionDocs();
  const told = registry.map((descriptor) => functionView(descriptor, docs[descriptor.name]));
  return { changes: [], view: { functions: told, choices, origin: figureOrigin(from) } };
}

function functionView(descriptor: FunctionDescriptor, doc: FunctionDoc | undefined): FunctionView {
  const { name, summary, parameters, tail } = descriptor;
  return {
    name,
    summary,
    signature: signatureOf(descriptor),
    parameters,
    takesCriteria: tail,
    definition: doc?.definition ?? "",
    elsewhere: doc?.elsewhere ?? null,
    examples: doc?.examples ?? [],
  };
}

/** As many deals as a list to choose from can hold; others are found by typing their id. */
const mostDeals = 200;
/** A column with more different texts is one of names and notes, of which nobody chooses from a list. */
const mostTexts = 200;

function choicesOf({ pipeline, table, asOf }: ManagedPipeline): ChoicesView {
  const { deals, stages } = pipeline;
  const names = pipeline.column("name");
  return {
    stages: stages.map(({ name }) => name),
    periods: choicePeriods(pipeline, asOf),
    deals: deals.ids.slice(0, mostDeals).map((id, deal) => ({ id, name: String(names?.[deal] ?? "") })),
    columns: table.recognition.columns
      .filter(({ header }) => header !== "")
      .map(({ header, field }) => ({ header, field, criteria: criteriaOf(pipeline, header) })),
  };
}

const relativePeriods = [
  "this month",
  "next month",
  "last month",
  "this quarter",
  "next quarter",
  "last quarter",
  "this year",
  "last year",
  "last 90 days",
  "next 90 days",
];

/** The periods that somebody may choose from, as functions read them. */
export const choicePeriods = (pipeline: Pipeline, asOf: number): readonly string[] => [
  ...relativePeriods,
  ...quartersOf(pipeline, asOf),
];

const mostQuarters = 12;

/** The quarters in which deals begin or close, latest first, around the as-of day where there are many. */
export function quartersOf({ deals }: Pipeline, asOf: number): readonly string[] {
  const found = new Set<number>();
  for (const dates of [deals.created, deals.closed, deals.expectedClose]) {
    for (const date of dates) if (Number.isFinite(date)) found.add(quarterOf(date));
  }
  const now = quarterOf(asOf);
  return [...found]
    .sort((one, other) => Math.abs(one - now) - Math.abs(other - now))
    .slice(0, mostQuarters)
    .sort((one, other) => other - one)
    .map((quarter) => `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`);
}

function quarterOf(date: number): number {
  const { year, month } = dayOf(date);
  return year * 4 + Math.floor((month - 1) / 3);
}

/** Criteria that find the different texts of a column, most frequent first; none where there are too many. */
function criteriaOf(pipeline: Pipeline, header: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const cell of pipeline.column(header) ?? []) {
    if (typeof cell !== "string" || cell.trim() === "") continue;
    const text = cell.trim();
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (counts.size > mostTexts) return [];
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([text]) => criterionFor(text));
}
