import type { Value, WordedAnswer } from "../functions/descriptor.ts";
import { calculate as answerOf } from "../functions/evaluate.ts";
import { formulaOf } from "../functions/formula-calls.ts";
import { functionNamed } from "../functions/function-named.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import type { CalculationView, CallArguments } from "./function-views.ts";
import { reporting } from "./reporting.ts";

/** Rows of a spill that are shown before it is in the sheet. */
const shownRows = 10;

/** What a call comes to, in no cell yet. */
export function* calculate({
  name,
  args,
}: CallArguments): Generator<ReadRequest, Outcome<CalculationView>, Snapshot> {
  const { source, currency } = yield* reporting();
  const answer = answerOf(name, args, source);
  const view = {
    formula: formulaOf(name, args),
    answer: firstRows(answer),
    ...sizeOf(answer),
    result: functionNamed(name)?.result ?? "number",
    currency,
  };
  return { changes: [], view };
}

/** Rows and columns that an answer fills in a sheet. */
export function sizeOf(answer: WordedAnswer): { readonly rows: number; readonly columns: number } {
  if ("error" in answer || !isRows(answer.value)) return { rows: 1, columns: 1 };
  const rows = answer.value;
  return {
    rows: Math.max(1, rows.length),
    columns: Math.max(1, ...rows.slice(0, 1).map((row) => row.length)),
  };
}

function firstRows(answer: WordedAnswer): WordedAnswer {
  if ("error" in answer || !isRows(answer.value)) return answer;
  return { value: answer.value.slice(0, shownRows + 1) };
}

function isRows<Rows extends readonly unknown[]>(
  value: Exclude<Value, readonly unknown[]> | Rows,
): value is Rows {
  return Array.isArray(value);
}
