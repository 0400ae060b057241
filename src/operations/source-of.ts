import type { Serial } from "../core/cells/cell.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { Source } from "../functions/source.ts";
import { readSummaryCells, type SummarySheet, summarySheetName } from "../functions/summaries/sheet.ts";
import type { Overview, ReadRequest, SheetPlace, Snapshot } from "../workbook.ts";
import { type Managed, type ManagedPipeline, managedPipeline } from "./read-managed.ts";

const january = 1;

/** What the functions in a workbook answer from. */
export interface Answering<Read = ManagedPipeline> {
  /** The managed table; or why there is none. */
  readonly managed: Read | Problem;
  /** The summary sheet of a workbook without a managed table, if it has one. */
  readonly summary?: SummarySheet | Problem | undefined;
}

/** Reads the managed table, which answers where there is one; else the summary sheet. */
export function* answering(): Generator<ReadRequest, Answering<Managed & ManagedPipeline>, Snapshot> {
  const managed = yield* managedPipeline();
  if (!isProblem(managed) || managed.code !== "unmanaged") return { managed };
  return { managed, summary: yield* summarySheet() };
}

export const findSummary = ({ sheets }: Overview): SheetPlace | undefined =>
  sheets.find(({ name }) => name.toLowerCase() === summarySheetName.toLowerCase());

/** The summary sheet of a workbook; undefined: it has none. */
export function* summarySheet(): Generator<ReadRequest, SummarySheet | Problem | undefined, Snapshot> {
  const { overview } = yield { overview: true };
  const sheet = overview && findSummary(overview);
  if (sheet === undefined) return undefined;
  const { grids = [] } = yield { grids: [{ sheet: sheet.name }] };
  return readSummaryCells(grids[0]?.grid.values ?? []);
}

/** What functions compute from: the managed table, else the summary sheet, else the reason why there is neither. */
export function sourceOf({ managed, summary }: Answering, today: Serial, words?: Source["say"]): Source {
  const say = words === undefined ? {} : { say: words };
  if (isProblem(managed)) {
    const told = summary === undefined ? {} : { summary };
    return { managed: () => managed, stages: [], asOf: today, fiscalYearStart: january, ...told, ...say };
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
