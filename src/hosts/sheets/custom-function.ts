import type { Cell } from "../../core/cells/cell.ts";
import type { Problem } from "../../core/issue.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import { spokenIn } from "../../core/planning/settings.ts";
import type { FunctionDescriptor, Value } from "../../functions/descriptor.ts";
import { evaluate } from "../../functions/evaluate.ts";
import { registry } from "../../functions/registry.ts";
import type { RawArgument } from "../../functions/source.ts";
import type { ManagedPipeline } from "../../operations/read-managed.ts";
import { type Answering, answering, sourceOf } from "../../operations/source-of.ts";
import type { SyncWorkbook } from "../../workbook.ts";
import { type ReadDate, toCell } from "./cells.ts";
import { asOfColumn } from "./formulas.ts";
import { serialsIn } from "./serials.ts";
import { sheetsWorkbook } from "./sheets-workbook.ts";
import { cellSentences } from "./words.ts";

/**
 * What a cell's formula comes to. Arguments are as Sheets hands them over: values, ranges of
 * several cells as rows, dates as Date, empty cells as "". An error is thrown with its sentence,
 * which the cell shows.
 */
export function callFunction(name: string, given: readonly unknown[]): Value {
  const book = SpreadsheetApp.getActive();
  const readDate = serialsIn(book.getSpreadsheetTimeZone());
  const workbook = sheetsWorkbook(book);
  const descriptor = registry.find((one) => one.name === name);
  const { args, asOf } = takeAsOf(
    given.map((argument) => toArgument(argument, readDate)),
    descriptor,
  );
  const from = readAnswering(workbook);
  const { managed } = from;
  const today = isProblem(managed) ? workbook.read({}).today : managed.asOf;
  const say = cellSentences(book, isProblem(managed) ? undefined : spokenIn(managed.settings));
  const source = sourceOf(from, today, say.cell);
  const dated = asOf === null ? source : { ...source, asOf };
  const answer = evaluate(name, withManaged(args, descriptor, managed), dated);
  if (!("value" in answer)) throw new Error(say.problem(answer.problem));
  return answer.value;
}

function toArgument(argument: unknown, readDate: ReadDate): RawArgument {
  if (!Array.isArray(argument)) return argument === undefined ? undefined : toCell(argument, readDate);
  return argument.map((row: unknown) =>
    (Array.isArray(row) ? row : [row]).map((value: unknown) => toCell(value, readDate)),
  );
}

/** Takes the pair that tells the as-of date out of the criteria; in other pairs nothing is special. */
function takeAsOf(
  args: readonly RawArgument[],
  descriptor: FunctionDescriptor | undefined,
): { args: readonly RawArgument[]; asOf: number | null } {
  if (!descriptor?.tail) return { args, asOf: null };
  for (let at = descriptor.parameters.length + 1; at < args.length; at += 2) {
    if (args[at] !== asOfColumn) continue;
    const date = args[at + 1];
    const asOf = typeof date === "number" && date > 0 ? Math.floor(date) : null;
    return { args: [...args.slice(0, at), ...args.slice(at + 2)], asOf };
  }
  return { args, asOf: null };
}

function readAnswering(workbook: SyncWorkbook): Answering {
  const reading = answering();
  let step = reading.next();
  while (!step.done) step = reading.next(workbook.read(step.value));
  return step.value;
}

/**
 * A range that begins with the managed table's cells stands for the managed table, with what its
 * settings and history tell beyond the cells: formulas name it only to be calculated anew.
 */
function withManaged(
  args: readonly RawArgument[],
  descriptor: FunctionDescriptor | undefined,
  managed: ManagedPipeline | Problem,
): readonly RawArgument[] {
  const at = descriptor?.parameters.length ?? 0;
  const block = args[at];
  if (!descriptor?.tail || isProblem(managed) || !Array.isArray(block)) return args;
  const cells: readonly (readonly Cell[])[] = managed.table.grid.values;
  const isManaged =
    block.length >= cells.length &&
    cells.every((row, r) => {
      const own: readonly Cell[] | undefined = block[r];
      return own?.length === row.length && row.every((cell, c) => own[c] === cell);
    });
  return isManaged ? args.map((arg, index) => (index === at ? undefined : arg)) : args;
}
