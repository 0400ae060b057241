import type { Problem } from "../core/issue.ts";
import type { Language } from "../core/language.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";

/** The language settled for everybody; null: each has their own. */
export type LanguageView = { readonly language: Language | null } | { readonly problem: Problem };

/**
 * Settles in which language the managed workbook speaks to everybody; null: to each in their own.
 * Without `language` it only tells.
 */
export function* language({
  language: chosen,
}: {
  readonly language?: Language | null;
}): Generator<ReadRequest, Outcome<LanguageView>, Snapshot> {
  const { settings = null } = yield { settings: true };
  if (chosen === undefined) return { changes: [], view: { language: settings?.language ?? null } };
  if (settings === null) return { changes: [], view: { problem: { code: "unmanaged", values: {} } } };
  const { language: _, ...others } = settings;
  const saved = chosen === null ? others : { ...others, language: chosen };
  return { changes: [{ kind: "saveSettings", settings: saved }], view: { language: chosen } };
}
