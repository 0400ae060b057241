import { isProblem, problem } from "../core/metrics/problem.ts";
import { inReportingCurrency } from "../core/money/convert.ts";
import { errorOf } from "./answer.ts";
import { coerce } from "./coerce.ts";
import type { Argument, Call, FunctionDescriptor, FunctionError, WordedAnswer } from "./descriptor.ts";
import { functionNamed } from "./function-named.ts";
import { nearestWord } from "./nearest.ts";
import { registry } from "./registry.ts";
import type { RawArgument, Source } from "./source.ts";
import type { SummarySheet } from "./summaries/sheet.ts";
import { answerFromSheet, summaryAsked } from "./summaries/sheet-answer.ts";
import { tableArgument } from "./table-argument.ts";
import { selectDeals, splitTail, type Tail } from "./tail.ts";

/** A call with its arguments checked and its deals found. */
export interface PreparedCall {
  readonly descriptor: FunctionDescriptor;
  readonly args: readonly Argument[];
  compute(): WordedAnswer;
  /** null for a function of its arguments alone, and for one that a summary answers. */
  readonly on: { readonly call: Call; readonly tail: Tail } | null;
  /** What answers in the place of deals. */
  readonly summary?: SummarySheet;
}

/** Checks one call. The name may be written with a dot or, as in Google Sheets, an underscore. */
export function prepareCall(
  name: string,
  args: readonly RawArgument[],
  source: Source,
): PreparedCall | FunctionError {
  const descriptor = functionNamed(name);
  if (descriptor === undefined) {
    return errorOf(
      problem("unknownFunction", {
        name,
        nearest: nearestWord(
          name,
          registry.map((one) => one.name),
        ),
      }),
    );
  }
  const { parameters } = descriptor;
  const { asOf, fiscalYearStart } = source;
  if (!descriptor.tail) {
    if (args.length > parameters.length) {
      return errorOf(problem("tooManyArguments", { most: parameters.length, given: args.length }));
    }
    const coerced = coerce(parameters, args, { asOf, fiscalYearStart, stages: source.stages });
    if (isProblem(coerced)) return errorOf(coerced);
    return { descriptor, args: coerced, compute: () => descriptor.compute(coerced), on: null };
  }
  const tail = splitTail(args.slice(parameters.length));
  if (isProblem(tail)) return errorOf(tail);
  const summary = summaryAsked(tail, source);
  if (isProblem(summary)) return errorOf(summary);
  if (summary !== null) {
    const own = args.slice(0, parameters.length);
    const compute = () => answerFromSheet(descriptor.name, own, tail, summary);
    return { descriptor, args: [], compute, on: null, summary };
  }
  const read = tail.table === null ? source.managed() : tableArgument(tail.table, source.stages);
  if (isProblem(read)) return tail.table === null ? errorOf(read) : { error: "#VALUE!", problem: read };
  const pipeline = source.rates === undefined ? read : inReportingCurrency(read, source.rates, asOf);
  const coerced = coerce(parameters, args, { asOf, fiscalYearStart, stages: pipeline.stages });
  if (isProblem(coerced)) return errorOf(coerced);
  const selected = selectDeals(pipeline, tail);
  if (isProblem(selected)) return errorOf(selected);
  const call: Call = {
    pipeline,
    selected,
    asOf,
    ...(source.campaigns === undefined ? {} : { campaigns: source.campaigns }),
    ...(source.rates === undefined ? {} : { rates: source.rates }),
  };
  return { descriptor, args: coerced, compute: () => descriptor.compute(coerced, call), on: { call, tail } };
}
