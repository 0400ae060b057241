/**
 * What a cell holds, as every host hands it over. Dates are spreadsheet serials (days since
 * 1899-12-30, time of day as the fraction); whether a number is a date is told by its format or
 * found out by recognition. Error values are their text ("#REF!").
 */
export type Cell = string | number | boolean | null;

/**
 * A block of cells, row by row. `formats` are number formats in Excel's notation; "" is General.
 * Both are rectangular and of the same size.
 */
export interface Grid {
  readonly values: readonly (readonly Cell[])[];
  readonly formats?: readonly (readonly string[])[];
}

/** A block of cells in a sheet; rows and columns count from 0, `bottom` and `right` belong to it. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Days since 1899-12-30, time of day as the fraction, as spreadsheets count. */
export type Serial = number;
