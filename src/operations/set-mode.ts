import type { Problem } from "../core/issue.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import type { StageMode } from "./setup-views.ts";

export type ModeView = { readonly mode: StageMode } | { readonly problem: Problem };

/** Settles whether a stage that may not be where it is gets flagged or put back. */
export function* setMode({
  mode,
}: {
  readonly mode: StageMode;
}): Generator<ReadRequest, Outcome<ModeView>, Snapshot> {
  const { settings = null } = yield { settings: true };
  if (settings === null) return { changes: [], view: { problem: { code: "unmanaged", values: {} } } };
  return { changes: [{ kind: "saveSettings", settings: { ...settings, mode } }], view: { mode } };
}
