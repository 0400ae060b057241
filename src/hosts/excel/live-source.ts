import type { Problem } from "../../core/issue.ts";
import { tagFor } from "../../core/language.ts";
import { spokenIn } from "../../core/planning/settings.ts";
import type { Source } from "../../functions/source.ts";
import { type CellPhrases, cellPhrases } from "../../messages/en/cell-phrases.ts";
import { cellWords } from "../../messages/function-cells.ts";
import { explainError } from "../../messages/function-errors.ts";
import { type Formats, formats } from "../../messages/words.ts";
import type { ManagedPipeline } from "../../operations/read-managed.ts";
import { type Answering, answering, sourceOf } from "../../operations/source-of.ts";
import { today } from "./excel-workbook.ts";
import type { LiveWorkbook } from "./live-workbook.ts";
import { locale } from "./refusal.ts";
import { loadSpoken, spokenFor } from "./spoken.ts";

export interface LiveSource {
  /** The managed pipeline as it stands, read once per version of the workbook; or why there is none. */
  managed(): Promise<ManagedPipeline | Problem>;
  /** What the functions compute from. */
  source(): Promise<Source>;
  /** The sentence for an error, in the language of the latest source. */
  say(problem: Problem): string;
}

export const isManaged = (read: ManagedPipeline | Problem): read is ManagedPipeline => "pipeline" in read;

export function liveSource(live: LiveWorkbook): LiveSource {
  let kept: { readonly version: number; readonly reading: Promise<Answering> } | null = null;

  const answeringNow = () => {
    if (!live.isWatching) return readAnswering(live);
    if (kept?.version === live.version) return kept.reading;
    const now = { version: live.version, reading: readAnswering(live) };
    kept = now;
    now.reading.catch(() => {
      if (kept === now) kept = null;
    });
    return now.reading;
  };
  let spoken: { readonly cells: CellPhrases; readonly say: Formats } = {
    cells: cellPhrases,
    say: formats("en"),
  };
  return {
    managed: async () => (await answeringNow()).managed,
    async source() {
      const from = await answeringNow();
      const tag = tagFor(isManaged(from.managed) ? spokenIn(from.managed.settings) : null, locale());
      // A figure in English is better than none where the words cannot be fetched.
      const { cells } = await loadSpoken(tag).catch(() => spokenFor("en"));
      spoken = { cells, say: formats(tag) };
      return sourceOf(from, today(), cellWords(spoken.say, cells));
    },
    say: (problem) => explainError({ problem }, spoken.say, spoken.cells),
  };
}

async function readAnswering({ shared }: LiveWorkbook): Promise<Answering> {
  const steps = answering();
  let step = steps.next();
  while (!step.done) step = steps.next(await shared.read(step.value));
  return step.value;
}
