import type { Cell, Serial } from "../core/cells/cell.ts";
import type { Problem } from "../core/issue.ts";
import { type Language, languages } from "../core/language.ts";
import { freeName } from "../core/planning/free-name.ts";
import { labelsIn } from "../core/planning/labels.ts";
import type { PlacedGrid } from "../core/planning/overview.ts";
import { sameCell } from "../core/planning/replacing.ts";
import { sampleDeals } from "../core/sample/sample-deals.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";

export interface AddSampleArgs {
  /** Of the sheet's name and all that is written there; absent: English. */
  readonly language?: Language;
}

export interface RemoveSampleArgs {
  /** As `addSample` named it. */
  readonly sheet: string;
}

/** The sheet that was added or removed. */
export type SampleView = { readonly sheet: string } | { readonly problem: Problem };

/** Characters of the columns: ids and dates are short, names are not. */
const widths = [10, 34, 24, 16, 18, 14, 12, 12, 14, 12, 14, 16, 18, 22, 18];
const dateFormat = "yyyy-mm-dd";

/** Adds synthetic deals as of today, on a sheet of their own. */
export function* addSample({
  language,
}: AddSampleArgs): Generator<ReadRequest, Outcome<SampleView>, Snapshot> {
  const { overview, today } = yield { overview: true };
  const taken = (overview?.sheets ?? []).map(({ name }) => name);
  const sheet = freeName(labelsIn(language).sampleSheet, taken, " ");
  const { rows, dates } = sampleDeals(today, language);
  const formats = rows.map((row) =>
    row.map((cell, column) => (typeof cell === "number" && dates.includes(column) ? dateFormat : "")),
  );
  return {
    changes: [
      { kind: "ensureSheet", sheet, widths },
      { kind: "writeCells", sheet, top: 0, left: 0, cells: rows, formats },
    ],
    view: { sheet },
  };
}

/** Takes the sheet with the sample away again, as long as nobody has written on it or made a pipeline of it. */
export function* removeSample({
  sheet,
}: RemoveSampleArgs): Generator<ReadRequest, Outcome<SampleView>, Snapshot> {
  const { overview, settings = null, today } = yield { overview: true, settings: true };
  const refuse = (code: string, values: Problem["values"]) => ({
    changes: [],
    view: { problem: { code, values } },
  });
  const present = (overview?.sheets ?? []).map(({ name }) => name);
  if (!present.includes(sheet)) return refuse("noSuchSheet", { sheet, sheets: present.join(", ") });
  if (overview?.tables.some((table) => table.sheet === sheet) || settings?.table.sheet === sheet) {
    return refuse("sampleInUse", { sheet });
  }
  const { grids = [] } = yield { grids: [{ sheet }] };
  if (!isSample(grids[0], today)) return refuse("sampleChanged", { sheet });
  return { changes: [{ kind: "removeSheet", sheet }], view: { sheet } };
}

/** Whether a sheet holds the sample of that day, in any language, and nothing else. */
function isSample(placed: PlacedGrid | undefined, day: Serial): boolean {
  const values = placed?.grid.values ?? [];
  const width = Math.max(0, ...values.map((row) => row.length));
  if (placed?.top !== 0 || placed.left !== 0) return false;
  return languages.some((language) => {
    const { rows } = sampleDeals(day, language);
    const holds = (row: readonly Cell[], r: number) =>
      Array.from({ length: Math.max(width, row.length) }).every((_, c) =>
        sameCell(values[r]?.[c] ?? null, row[c] ?? null),
      );
    return values.length <= rows.length && rows.every(holds);
  });
}
