import type { Range, Serial } from "../cells/cell.ts";
import type { Field } from "../fields.ts";
import type { Rate } from "../money/rates.ts";
import type { Stage } from "../stages/stage.ts";
import type { ColumnReading } from "../table/recognition.ts";
import type { Change } from "./change.ts";

/** What a managed workbook remembers of itself: plain JSON, kept in the document. */
export interface Settings {
  readonly version: 1;
  /** "applying" until the last step of a set-up is done: then it is finished or undone first. */
  readonly state: "applying" | "done";
  /** The managed table; `sheet` and `range`: where it stood at set-up, before any row moved. */
  readonly table: { readonly sheet: string; readonly name: string; readonly range: Range };
  /** The stages to be written, until the Stages sheet holds them; only while "applying". */
  readonly stages?: readonly Stage[];
  /** Header text of each field's column, and how its cells are read. */
  readonly columns: readonly {
    readonly header: string;
    readonly field: Field | null;
    readonly reading: ColumnReading;
    readonly entryOf: string | null;
  }[];
  /** Names of the sheets and tables that set-up made; an occupied name got another. */
  readonly sheets: { readonly stages: string; readonly history: string; readonly pipeline: string };
  readonly tables: { readonly stages: string; readonly history: string };
  /** Defined names: the stage names, with room for more. */
  readonly names: { readonly stages: string };
  /** The date all figures are computed as of; null: today. */
  readonly asOf: Serial | null;
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalYearStart: number;
  /** The day from which records are complete, for figures of time; absent: nothing is missing before. */
  readonly completeFrom?: Serial | null;
  /** Currency of amounts that name none, ISO 4217. */
  readonly currency: string | null;
  /** Exchange rates into the reporting currency; absent: amounts in several are not added up. */
  readonly rates?: readonly Rate[];
  /** A stage that the list does not have is put back, or stays and is pointed out; absent: "warn". */
  readonly mode?: "block" | "warn";
  /** What takes the workbook back to where it was before set-up. */
  readonly undo: readonly Change[];
}
