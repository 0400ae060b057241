import type { ReadyFollowUp } from "../core/follow-up/follow-up-view.ts";
import { followUpView } from "../core/follow-up/follow-up-view.ts";
import { type FollowUpSettings, followUpProblem } from "../core/follow-up/settings.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { dealsLeft } from "./filtered.ts";
import type { Filters } from "./filters.ts";
import { managedPipeline } from "./read-managed.ts";

export type FollowUpView = { readonly state: "problem"; readonly problem: Problem } | ReadyFollowUp;

export interface FollowUpArgs extends Filters {
  /** A serial with the time of day in the user's time zone; absent: the as-of day as a whole. */
  readonly now?: number;
}

/** What is late, due today and pending, for each owner, of the deals that the filters leave. */
export function* followUp({
  now,
  ...filters
}: FollowUpArgs): Generator<ReadRequest, Outcome<FollowUpView>, Snapshot> {
  const managed = yield* managedPipeline();
  if (isProblem(managed)) return { changes: [], view: { state: "problem", problem: managed } };
  const { table, pipeline, asOf } = managed;
  // An as-of date that was typed is a day of its own, not this moment.
  const moment = now !== undefined && Math.floor(now) === Math.floor(asOf) ? now : asOf;
  const selected = dealsLeft(managed, filters);
  if (isProblem(selected)) return { changes: [], view: { state: "problem", problem: selected } };
  const scope = { pipeline, selected, asOf: moment };
  return { changes: [], view: followUpView(scope, table) };
}

/** Settles limits and clock of the follow-up. */
export function* setFollowUp({
  followUp: wanted,
}: {
  readonly followUp: FollowUpSettings;
}): Generator<
  ReadRequest,
  Outcome<{ readonly followUp: FollowUpSettings } | { readonly problem: Problem }>,
  Snapshot
> {
  const { settings = null } = yield { settings: true };
  const problem = settings === null ? { code: "unmanaged", values: {} } : followUpProblem(wanted);
  if (settings === null || problem !== null) {
    return { changes: [], view: { problem: problem ?? { code: "unmanaged", values: {} } } };
  }
  return {
    changes: [{ kind: "saveSettings", settings: { ...settings, followUp: wanted } }],
    view: { followUp: wanted },
  };
}
