import type { Problem } from "../../core/issue.ts";
import { type AccountLine, line } from "../../core/metrics/account.ts";
import { problem } from "../../core/metrics/problem.ts";
import { errorOf } from "../answer.ts";
import type { WordedAnswer } from "../descriptor.ts";
import { formulaOf } from "../formula-calls.ts";
import type { RawArgument, Source } from "../source.ts";
import type { Tail } from "../tail.ts";
import { answerFromSummaries } from "./answer.ts";
import { isSummary, readSummaryCells, type SummarySheet } from "./sheet.ts";

const known = new WeakMap<object, SummarySheet | Problem>();

/**
 * The summary sheet that a call is answered from: the one whose cells it names as its table, else that
 * of a workbook without a managed table. Null: the call is about deals.
 */
export function summaryAsked({ table }: Tail, { summary }: Source): SummarySheet | Problem | null {
  if (table === null) return summary ?? null;
  if (!isSummary(table)) return null;
  const read = known.get(table) ?? readSummaryCells(table);
  known.set(table, read);
  return read;
}

/** What a figure from a summary sheet is of, for whoever reads it. */
export const fromSummary = ({ facts, origin }: SummarySheet): AccountLine =>
  line("fromSummary", { deals: facts.deals, ...origin });

/** The answer of a call from what a sheet holds; a problem that names what to count where it does not. */
export function answerFromSheet(
  name: string,
  args: readonly RawArgument[],
  { pairs }: Tail,
  sheet: SummarySheet,
): WordedAnswer {
  if (pairs.length > 0) return errorOf(problem("summaryHasNoDeals", { name }));
  const steps = answerFromSummaries(name, args, sheet.facts);
  let step = steps.next();
  while (!step.done) {
    const rows = sheet.rows.get(step.value.id);
    if (rows === undefined)
      return errorOf(problem("notInSummary", { formula: formulaOf(name, oneEach(args)) }));
    step = steps.next(rows);
  }
  return step.value ?? errorOf(problem("summaryHasNoDeals", { name }));
}

/** The arguments as a formula has them; a block of cells cannot be told in one. */
const oneEach = (args: readonly RawArgument[]) =>
  args.map((argument) =>
    argument === undefined || Array.isArray(argument)
      ? null
      : (argument as Exclude<RawArgument, readonly unknown[] | undefined>),
  );
