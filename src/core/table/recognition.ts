import type { Cell, Range } from "../cells/cell.ts";
import type { Field } from "../fields.ts";
import type { Problem } from "../issue.ts";
import type { Stage } from "../stages/stage.ts";

/** How the numbers of a column are written. */
export interface NumberStyle {
  readonly decimal: "." | ",";
}

/** How the dates of a column are written when they are text. */
export type DateOrder = "ymd" | "dmy" | "mdy";

/** What 1 means in a probability column: 0.4 (of 1) or 40 (of 100). */
export type ProbabilityScale = "unit" | "percent";

/**
 * How to read the cells of a column, decided once for the whole column by the evidence in it.
 * A property is absent where nothing in the column calls for it.
 */
export interface ColumnReading {
  readonly number?: NumberStyle;
  readonly dateOrder?: DateOrder;
  readonly probabilityScale?: ProbabilityScale;
  /** ISO 4217 code said by the header or the number format, e.g. "Wartość (PLN)". */
  readonly currency?: string;
  /** What one unit of the header is worth: 1000 for "k€", "tEUR", "tys. zł". */
  readonly multiplier?: number;
}

/** Why a column was given its field: a code and its values, worded at the edge. */
export interface Reason {
  readonly code:
    | "header" // the header is a known name of the field {system?}
    | "headerPart" // part of the header is {part}
    | "values" // what the cells hold {share}
    | "user" // the user said so
    | "none"; // nothing speaks for a field
  readonly values: Readonly<Record<string, Cell>>;
}

export interface Column {
  /** Index within the grid, from 0. */
  readonly index: number;
  /** The header as written, line breaks and double spaces mended; "" when blank. */
  readonly header: string;
  readonly field: Field | null;
  /** 0 to 1; from 0.8 it is called sure, below it is shown for checking. */
  readonly confidence: number;
  readonly reason: Reason;
  readonly reading: ColumnReading;
  /** Name of the stage whose entry date this column holds, e.g. "Engaging" for engage_date. */
  readonly entryOf: string | null;
}

export interface LeftOutRow {
  readonly row: number;
  readonly reason: "blank" | "total" | "group" | "footer" | "repeatedHeader" | "duplicate" | "helper";
  /** The cell that gave it away, as text. */
  readonly text: string;
}

/** Something the evidence leaves open: shown with its choices, never guessed silently. */
export interface Question {
  readonly code:
    | "numberStyle" // 1.234 in {header}
    | "dateOrder" // 03/04/2026 in {header}
    | "probabilityScale"
    | "stageKind" // is {stage} open, won or lost?
    | "stageSlip" // is {stage}, in {count} rows, a slip for {nearest} or a stage of its own?
    | "fieldChoice" // two columns could be {field}
    | "mixedCurrencies";
  readonly column: number | null;
  readonly values: Readonly<Record<string, Cell>>;
  readonly choices: readonly string[];
  /** What is used until somebody answers; "" where nothing is: the rows stay out and are listed. */
  readonly assumed: string;
}

/** A table as found: rows counted from the grid's top are header, deals and left-out rows. */
export interface Recognition {
  /** From the header row to the last deal, within the grid. */
  readonly range: Range;
  readonly headerRow: number;
  readonly columns: readonly Column[];
  /** The stages found in the table, in the order proposed. */
  readonly stages: readonly Stage[];
  /** Grid rows that are deals, ascending. */
  readonly deals: Int32Array;
  /** Grid rows below the header that are not deals. rows below the header = deals + left out. */
  readonly leftOut: readonly LeftOutRow[];
  readonly questions: readonly Question[];
}

/** What somebody has said about a table, which beats the evidence. */
export interface Corrections {
  /** Header row in the grid, from 0. */
  readonly headerRow?: number;
  /** Header text → field, or null for "none of these". */
  readonly fields?: ReadonlyMap<string, Field | null>;
  /** Header text → how its cells are to be read. */
  readonly readings?: ReadonlyMap<string, ColumnReading>;
  /** The stages in use; the table's values are matched to their names and aliases. */
  readonly stages?: readonly Stage[];
  /** Decimal and date habits of the workbook, used when the column's own evidence is silent. */
  readonly number?: NumberStyle;
  readonly dateOrder?: DateOrder;
}

/** Why nothing was recognised; `values` say what was found. */
export interface RecognitionProblem extends Problem {
  readonly code:
    | "empty" // no filled cell at all
    | "noHeader" // {row, text}: the row that came closest
    | "noStage" // {headers}; choices: the headers, one of which may be the stage's
    | "noRows" // {header row}
    | "severalTables" // {ranges}
    | "tooManyRows" // {rows, limit}
    | "allErrors"; // {text}
}

export type RecognitionResult =
  | { readonly ok: true; readonly recognition: Recognition }
  | { readonly ok: false; readonly problem: RecognitionProblem };
