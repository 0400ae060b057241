import { isProblem, problem } from "../core/metrics/problem.ts";
import { errorOf } from "./answer.ts";
import { coerce } from "./coerce.ts";
import type { Answer, FunctionDescriptor } from "./descriptor.ts";
import { nearestWord } from "./nearest.ts";
import { registry } from "./registry.ts";
import type { RawArgument, Source } from "./source.ts";
import { tableArgument } from "./table-argument.ts";
import { selectDeals, splitTail } from "./tail.ts";

const byName: ReadonlyMap<string, FunctionDescriptor> = new Map(
  registry.map((descriptor) => [descriptor.name, descriptor]),
);

/** Answers one call. The name may be written with a dot or, as in Google Sheets, an underscore. */
export function evaluate(name: string, args: readonly RawArgument[], source: Source): Answer {
  const descriptor = byName.get(name.trim().toUpperCase().replaceAll("_", "."));
  if (descriptor === undefined) {
    return errorOf(problem("unknownFunction", { name, nearest: nearestWord(name, byName.keys()) }));
  }
  const { parameters } = descriptor;
  if (!descriptor.tail && args.length > parameters.length) {
    return errorOf(problem("tooManyArguments", { most: parameters.length, given: args.length }));
  }
  const tail = splitTail(args.slice(parameters.length));
  if (isProblem(tail)) return errorOf(tail);
  const pipeline = tail.table === null ? source.managed() : tableArgument(tail.table, source.stages);
  if (isProblem(pipeline))
    return tail.table === null ? errorOf(pipeline) : { error: "#VALUE!", problem: pipeline };
  const habits = { asOf: source.asOf, fiscalYearStart: source.fiscalYearStart, stages: pipeline.stages };
  const coerced = coerce(parameters, args, habits);
  if (isProblem(coerced)) return errorOf(coerced);
  const selected = selectDeals(pipeline, tail);
  if (isProblem(selected)) return errorOf(selected);
  return descriptor.compute(coerced, { pipeline, selected, asOf: source.asOf });
}
