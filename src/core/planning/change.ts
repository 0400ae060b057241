import type { Cell, Range } from "../cells/cell.ts";
import type { Settings } from "./settings.ts";

/** A formula in Excel's grammar and English names, "=" first. `value`: what it shows until calculated. */
export interface Formula {
  readonly formula: string;
  readonly value?: Cell | readonly (readonly Cell[])[];
}

/** What a cell is given; null leaves the cell as it is. Text beginning with "=" stays text. */
export type Written = Cell | Formula;

/** How cells of our own sheets look; hosts map these to their own means. */
export type Look =
  | "title"
  | "subtitle"
  | "heading"
  | "figureHeading" // above figures, so on their side
  | "label"
  | "figure"
  | "note";

/** What a data rule allows in a cell; blanks are always allowed. */
export type CellRule =
  | { readonly type: "number"; readonly min: number | null; readonly max: number | null }
  | { readonly type: "date" };

/** Plain JSON, for what a host hands the core to keep and give back unread. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One step of a plan. A closed union: a host's `apply` is a switch over it, and each step can be
 * applied twice with the same result. Ranges are sheet coordinates from 0.
 */
export type Change =
  | { readonly kind: "ensureSheet"; readonly sheet: string; readonly widths: readonly number[] } // characters a column
  | { readonly kind: "removeSheet"; readonly sheet: string }
  | {
      /** An existing table of the name is kept, and grown where the range reaches further. */
      readonly kind: "ensureTable";
      readonly sheet: string;
      readonly range: Range;
      readonly name: string;
      /**
       * The headers would not do for a host's real table (blank, repeated, numbers), which would
       * rewrite them: a defined name marks the range instead, and counts as a table from then on.
       */
      readonly asName?: true;
    }
  | { readonly kind: "removeTable"; readonly name: string } // cells stay
  | {
      readonly kind: "writeCells";
      readonly sheet: string;
      readonly top: number;
      readonly left: number;
      readonly cells: readonly (readonly Written[])[];
      /** Of the cells' size; "" leaves the format as it is, also where the cell is null. */
      readonly formats?: readonly (readonly string[])[];
      /**
       * Of the cells' size, where somebody asked for cells that hold something to be written over: what
       * they held when they were asked for. What holds something else by now, or a formula, is left as it
       * is. All other writing keeps to cells that are empty or our own.
       */
      readonly replaces?: readonly (readonly Cell[])[];
    }
  | { readonly kind: "styleCells"; readonly sheet: string; readonly range: Range; readonly look: Look }
  /** Below the table's last row, the table grown. Rows that the table already ends with are not added again. */
  | {
      readonly kind: "appendRows";
      readonly table: string;
      readonly rows: readonly (readonly Cell[])[];
      /**
       * The table's last sheet row as the rows were made for it. Where it is another by now, somebody
       * else may have written the same meanwhile, and the host refuses; a script that holds the
       * document's lock need not look.
       */
      readonly end?: number;
    }
  | { readonly kind: "setList"; readonly sheet: string; readonly range: Range; readonly source: string } // "=Stages!$A$2:$A$8"
  | {
      readonly kind: "setRule";
      readonly sheet: string;
      readonly range: Range;
      readonly rule: CellRule;
      readonly message: string;
    }
  | {
      readonly kind: "setHighlight";
      readonly sheet: string;
      readonly range: Range;
      readonly id: string;
      readonly formula: string; // relative to the range's top left cell
      readonly tone: "error" | "warning";
    }
  /**
   * Takes all validation and conditional formats off the range and puts back what `Snapshot.rules`
   * gave, placed from the range's top left cell; null: leaves none.
   */
  | { readonly kind: "restoreRules"; readonly sheet: string; readonly range: Range; readonly rules: Json }
  | { readonly kind: "defineName"; readonly name: string; readonly refersTo: string }
  | { readonly kind: "removeName"; readonly name: string }
  | {
      /** Stacked bars, a stage each: the categories and the three series are cells of a sheet. */
      readonly kind: "placeChart";
      readonly sheet: string;
      readonly id: string;
      readonly title: string;
      readonly over: Range; // cells the chart covers
      readonly categories: Range;
      readonly series: readonly { readonly name: string; readonly values: Range }[];
    }
  | { readonly kind: "removeChart"; readonly sheet: string; readonly id: string }
  | { readonly kind: "saveSettings"; readonly settings: Settings | null };
