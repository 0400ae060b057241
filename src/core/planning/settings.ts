import type { AttributionSettings } from "../attribution/inputs/settings.ts";
import type { Range, Serial } from "../cells/cell.ts";
import type { Field } from "../fields.ts";
import type { FollowUpSettings } from "../follow-up/settings.ts";
import type { SeenStage } from "../history/former-names.ts";
import type { Language } from "../language.ts";
import type { Rate } from "../money/rates.ts";
import type { MendRecord } from "../rules/mend.ts";
import type { RuleSettings } from "../rules/rule.ts";
import type { Stage } from "../stages/stage.ts";
import type { ColumnReading } from "../table/recognition.ts";
import type { Target } from "../targets.ts";
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
  /** The stage table's names when the history was last kept, by which a renamed stage is known. */
  readonly stagesSeen?: readonly SeenStage[];
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
  /** What is to be won, by period; absent: nobody has said. */
  readonly targets?: readonly Target[];
  /** A stage that the list does not have is put back, or stays and is pointed out; absent: "warn". */
  readonly mode?: "block" | "warn";
  /** Limits and clock of the follow-up; absent: the usual ones, in calendar hours. */
  readonly followUp?: FollowUpSettings;
  /** Where touches and campaigns stand and how credit is given; absent: nobody has said. */
  readonly attribution?: AttributionSettings;
  /** What is settled of the rules that deals are checked against; absent: all as by default. */
  readonly rules?: Omit<RuleSettings, "mode">;
  /** What the last mend replaced, so that it can be taken back. */
  readonly mended?: MendRecord;
  /** In which language the workbook speaks to everybody; absent: to each in their own. */
  readonly language?: Language;
  /** The language of the sheets, headers and labels that set-up wrote; absent: English. */
  readonly labels?: Language;
  /** Where the values that the last import of deals brought are kept; absent: there was none. */
  readonly lastImport?: { readonly sheet: string; readonly table: string };
  /** What takes the workbook back to where it was before set-up. */
  readonly undo: readonly Change[];
}

/** The language of what everybody reads in the cells; undefined: nothing says. */
export const spokenIn = ({ language, labels }: Settings): Language | undefined => language ?? labels;
