import type { Problem } from "../core/issue.ts";
import { currencyOf } from "../core/metrics/account.ts";
import { isProblem } from "../core/metrics/problem.ts";
import { inReportingCurrency } from "../core/money/convert.ts";
import type { Source } from "../functions/source.ts";
import type { ReadRequest, Snapshot } from "../workbook.ts";
import { type Managed, type ManagedPipeline, managedPipeline } from "./read-managed.ts";
import { sourceOf } from "./source-of.ts";

/** What functions in cells compute from just now, in a workbook that is managed or not. */
export interface Reporting {
  readonly managed: (Managed & ManagedPipeline) | Problem;
  readonly source: Source;
  /** What amounts are in; null where they are in several currencies or none is known. */
  readonly currency: string | null;
}

export function* reporting(): Generator<ReadRequest, Reporting, Snapshot> {
  const managed = yield* managedPipeline();
  if (isProblem(managed)) {
    const { today } = yield {};
    return { managed, source: sourceOf(managed, today), currency: null };
  }
  const { pipeline, settings, asOf, today } = managed;
  const { rates } = settings;
  const shown = rates === undefined ? pipeline : inReportingCurrency(pipeline, rates, asOf);
  const currency = currencyOf({ pipeline: shown, selected: null, asOf }) ?? settings.currency;
  return { managed, source: sourceOf(managed, today), currency };
}
