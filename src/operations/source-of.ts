import type { Serial } from "../core/cells/cell.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { Source } from "../functions/source.ts";
import type { ManagedPipeline } from "./read-managed.ts";

const january = 1;

/** What functions compute from: the managed table, or the reason why there is none. */
export function sourceOf(managed: ManagedPipeline | Problem, today: Serial, words?: Source["say"]): Source {
  const say = words === undefined ? {} : { say: words };
  if (isProblem(managed)) {
    return { managed: () => managed, stages: [], asOf: today, fiscalYearStart: january, ...say };
  }
  const { pipeline, settings, asOf, campaigns } = managed;
  return {
    managed: () => pipeline,
    stages: pipeline.stages,
    asOf,
    fiscalYearStart: settings.fiscalYearStart,
    ...(settings.rates === undefined ? {} : { rates: settings.rates }),
    ...(campaigns === undefined ? {} : { campaigns: campaigns.source }),
    ...say,
  };
}
