import type { Problem } from "../../core/issue.ts";
import type { Source } from "../../functions/source.ts";
import { cellWords } from "../../messages/function-cells.ts";
import { type ManagedPipeline, managedPipeline } from "../../operations/read-managed.ts";
import { sourceOf } from "../../operations/source-of.ts";
import { today } from "./excel-workbook.ts";
import type { LiveWorkbook } from "./live-workbook.ts";

export interface LiveSource {
  /** The managed pipeline as it stands, read once per version of the workbook; or why there is none. */
  managed(): Promise<ManagedPipeline | Problem>;
  /** What the functions compute from. */
  source(): Promise<Source>;
}

export const isManaged = (read: ManagedPipeline | Problem): read is ManagedPipeline => "pipeline" in read;

export function liveSource(live: LiveWorkbook): LiveSource {
  let kept: { readonly version: number; readonly reading: Promise<ManagedPipeline | Problem> } | null = null;

  const managed = () => {
    if (!live.isWatching) return readManaged(live);
    if (kept?.version === live.version) return kept.reading;
    const now = { version: live.version, reading: readManaged(live) };
    kept = now;
    now.reading.catch(() => {
      if (kept === now) kept = null;
    });
    return now.reading;
  };
  return {
    managed,
    source: async () => sourceOf(await managed(), today(), cellWords()),
  };
}

async function readManaged({ shared }: LiveWorkbook): Promise<ManagedPipeline | Problem> {
  const steps = managedPipeline();
  let step = steps.next();
  while (!step.done) step = steps.next(await shared.read(step.value));
  return step.value;
}
