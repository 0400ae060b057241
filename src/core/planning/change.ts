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
export type Look = "title" | "subtitle" | "heading" | "label" | "figure" | "note";

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
  | { readonly kind: "ensureTable"; readonly sheet: string; readonly range: Range; readonly name: string }
  | { readonly kind: "removeTable"; readonly name: string } // cells stay
  | {
      readonly kind: "writeCells";
      readonly sheet: string;
      readonly top: number;
      readonly left: number;
      readonly cells: readonly (readonly Written[])[];
      readonly formats?: readonly (readonly string[])[];
    }
  | { readonly kind: "styleCells"; readonly sheet: string; readonly range: Range; readonly look: Look }
  | { readonly kind: "appendRows"; readonly table: string; readonly rows: readonly (readonly Cell[])[] }
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
  | { readonly kind: "restoreRules"; readonly sheet: string; readonly range: Range; readonly rules: Json } // as `Snapshot.rules` gave it
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
