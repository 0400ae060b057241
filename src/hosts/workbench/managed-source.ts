import type { Problem } from "../../core/issue.ts";
import { tagFor } from "../../core/language.ts";
import { spokenIn } from "../../core/planning/settings.ts";
import type { Source } from "../../functions/source.ts";
import { catalogueFor, loadCatalogue } from "../../messages/catalogues.ts";
import { cellWords } from "../../messages/function-cells.ts";
import { formats } from "../../messages/words.ts";
import type { Managed, ManagedPipeline } from "../../operations/read-managed.ts";
import { type Answering, answering, sourceOf } from "../../operations/source-of.ts";
import type { Edit } from "../../workbook.ts";
import { todaySerial } from "./clock.ts";
import { recalculate } from "./functions.ts";
import { intersection } from "./ranges.ts";
import type { Spreadsheet } from "./univer.ts";
import type { UniverWorkbook } from "./univer-workbook.ts";

export interface ManagedSource {
  source(): Source;
  /** The managed pipeline as it stands, read once per version of its sheets; or why there is none. */
  current(): ManagedNow | Problem;
  /** Another workbook has been opened. */
  refresh(): void;
  /** Calls back when the pipeline has been read anew. */
  onRead(listener: (read: ManagedPipeline | Problem) => void): void;
}

export type ManagedNow = Managed & ManagedPipeline;

export const isPipeline = (read: ManagedNow | Problem): read is ManagedNow => "pipeline" in read;

/**
 * What the functions compute from, however many cells call them: read when first asked for, kept
 * until a cell changes that it came from, and then all calls are calculated anew.
 */
export function managedSource(spreadsheet: Spreadsheet, workbook: UniverWorkbook): ManagedSource {
  let kept: Answering<ManagedNow> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Amounts may be formulas too. Their results come after the edit's own calculation and ask for
  // one more; a second one could go on for ever where the table's formulas call our functions.
  let mayFollowUp = false;

  const listeners = new Set<(read: ManagedPipeline | Problem) => void>();
  let spoken = navigator.language;
  /** Cells are calculated anew once another language is there; they speak English where it never comes. */
  const speak = (tag: string) => {
    if (tag === spoken) return;
    spoken = tag;
    loadCatalogue(tag).then(
      () => recalculate(spreadsheet),
      (error: unknown) => console.error(error),
    );
  };
  const answeringNow = () => {
    if (kept === null) {
      kept = readAnswering(workbook);
      speak(tagIn(kept.managed));
      for (const listener of listeners) listener(kept.managed);
    }
    return kept;
  };
  const current = () => answeringNow().managed;
  const forget = () => {
    kept = null;
    clearTimeout(timer);
    timer = setTimeout(() => {
      current();
      recalculate(spreadsheet);
    });
  };
  const comesFrom = ({ sheet }: Edit) =>
    kept === null || !isPipeline(kept.managed) || sheet === "" || sheetsOf(kept.managed).has(sheet);

  workbook.onWrite((edit) => {
    mayFollowUp = true;
    if (comesFrom(edit)) forget();
  });
  workbook.onCalculated((edit) => {
    if (!mayFollowUp || kept === null || !isPipeline(kept.managed) || !inTable(kept.managed, edit)) return;
    mayFollowUp = false;
    forget();
  });

  return {
    current,
    refresh: forget,
    onRead: (listener) => listeners.add(listener),
    source() {
      const from = answeringNow();
      const tag = tagIn(from.managed);
      return sourceOf(from, todaySerial(), cellWords(formats(tag), catalogueFor(tag).phrases));
    },
  };
}

/** What everybody reads in the cells is in the language of the pipeline. */
const tagIn = (read: ManagedNow | Problem): string =>
  tagFor(isPipeline(read) ? spokenIn(read.settings) : null, navigator.language);

function readAnswering(workbook: UniverWorkbook): Answering<ManagedNow> {
  const reading = answering();
  let step = reading.next();
  while (!step.done) step = reading.next(workbook.readNow(step.value));
  return step.value;
}

/** Whether an edit reaches into the deal table. */
export function inTable({ table }: ManagedPipeline, { sheet, range }: Edit): boolean {
  const { top, left, recognition } = table;
  const { bottom, right } = recognition.range;
  const area = { top, left, bottom: top + bottom, right: left + right };
  return sheet === table.sheet && intersection(area, range) !== null;
}

/** Sheets whose cells the figures depend on; renamed ones are told of as a change of any sheet. */
function sheetsOf({ settings, table, campaigns }: ManagedPipeline): ReadonlySet<string> {
  const { stages, history, pipeline } = settings.sheets;
  return new Set([table.sheet, stages, history, pipeline, ...(campaigns?.sheets ?? [])]);
}
