import type { Cell, Range, Serial } from "../cells/cell.ts";
import type { Pipeline } from "../deals/deals.ts";
import type { Language } from "../language.ts";
import type { Stage } from "../stages/stage.ts";
import type { Recognition } from "../table/recognition.ts";
import type { Json } from "./change.ts";
import type { Overview, PlacedGrid } from "./overview.ts";
import type { Settings } from "./settings.ts";

/** A recognised deal table and where in the workbook it stands. */
export interface PlacedTable extends PlacedGrid {
  readonly sheet: string;
  readonly recognition: Recognition;
  /** The same table read with the stages in use. */
  readonly pipeline: Pipeline;
}

/** What set-up is to do with it. */
export interface SetupConfig {
  readonly stages: readonly Stage[];
  readonly asOf: Serial | null;
  readonly fiscalYearStart: number;
  /** Of the sheets, headers and labels to be written; absent: English. */
  readonly language?: Language;
  /** The date that entries of unknown date get in the stage history. */
  readonly today: Serial;
  /** Who is written beside these entries. */
  readonly who: string;
  /**
   * What a function of the dashboard shows until the host has calculated it; undefined where
   * that cannot be told. The core knows no functions, so the caller brings it.
   */
  cached(name: string, args: readonly Cell[]): Cell | readonly (readonly Cell[])[] | undefined;
}

/** What the workbook holds before planning. */
export interface Present {
  readonly overview: Overview;
  /** Validation and conditional formats of `ruledRange(table)`, as the host gave them. */
  readonly rules: Json;
  readonly settings: Settings | null;
  /** Our own sheets as they stand, once there are any; null where one is missing or empty. */
  readonly own: {
    readonly stages: PlacedGrid | null;
    readonly history: PlacedGrid | null;
    readonly pipeline: PlacedGrid | null;
  };
}

/** The table's range in the sheet, header row included. */
export function tableRange(table: PlacedTable): Range {
  const { range } = table.recognition;
  return {
    top: table.top + range.top,
    left: table.left + range.left,
    bottom: table.top + range.bottom,
    right: table.left + range.right,
  };
}

/** The rows below the header, which get rules and highlights. */
export function ruledRange(table: PlacedTable): Range {
  const range = tableRange(table);
  return { ...range, top: range.top + 1 };
}
