import { type AccountLine, line } from "../core/metrics/account.ts";
import { isProblem } from "../core/metrics/problem.ts";
import { fromSummary } from "../functions/summaries/sheet-answer.ts";
import type { Managed, ManagedPipeline } from "./read-managed.ts";
import { type Answering, findSummary } from "./source-of.ts";

/** What readers have to know of where figures come from, beside the managed table that they expect. */
export function figureOrigin({
  managed,
  summary,
}: Answering<Managed & ManagedPipeline>): readonly AccountLine[] {
  if (summary !== undefined) return isProblem(summary) ? [] : [fromSummary(summary)];
  return isProblem(managed) || findSummary(managed.overview) === undefined ? [] : [line("summaryBeside")];
}
