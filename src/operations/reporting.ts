import type { Problem } from "../core/issue.ts";
import { type AccountLine, currencyOf } from "../core/metrics/account.ts";
import { isProblem } from "../core/metrics/problem.ts";
import { inReportingCurrency } from "../core/money/convert.ts";
import type { Source } from "../functions/source.ts";
import type { ReadRequest, Snapshot } from "../workbook.ts";
import { figureOrigin } from "./figure-origin.ts";
import type { Managed, ManagedPipeline } from "./read-managed.ts";
import { answering, sourceOf } from "./source-of.ts";

/** What functions in cells compute from just now, in a workbook that is managed or not. */
export interface Reporting {
  readonly managed: (Managed & ManagedPipeline) | Problem;
  readonly source: Source;
  /** What amounts are in; null where they are in several currencies or none is known. */
  readonly currency: string | null;
  /** Where figures come from, where that is not the managed table alone. */
  readonly origin: readonly AccountLine[];
}

export function* reporting(): Generator<ReadRequest, Reporting, Snapshot> {
  const from = yield* answering();
  const { managed } = from;
  const origin = figureOrigin(from);
  if (isProblem(managed)) {
    const { today } = yield {};
    return { managed, source: sourceOf(from, today), currency: null, origin };
  }
  const { pipeline, settings, asOf, today } = managed;
  const { rates } = settings;
  const shown = rates === undefined ? pipeline : inReportingCurrency(pipeline, rates, asOf);
  const currency = currencyOf({ pipeline: shown }) ?? settings.currency;
  return { managed, source: sourceOf(from, today), currency, origin };
}
