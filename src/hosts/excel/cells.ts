import type { Look, Written } from "../../core/planning/change.ts";

/**
 * What Excel must be told so that the cell shows what is meant: a formula as such, null to leave
 * the cell alone, and text behind an apostrophe wherever Excel would read more than letters in it
 * (a formula, a date, a number, TRUE).
 */
export function excelFormula(written: Written): string | number | boolean | null {
  if (written === null || typeof written === "number" || typeof written === "boolean") return written;
  if (typeof written === "object") return written.formula;
  return /^[\p{L}][\p{L} ,.()/&-]*$/u.test(written) && !/^(true|false)$/i.test(written)
    ? written
    : `'${written}`;
}

/** How the looks of our sheets are drawn; colours follow the workbook's theme where Excel lets them. */
export function dress(range: Excel.Range, look: Look): void {
  const { format } = range;
  switch (look) {
    case "title":
      format.font.size = 18;
      format.font.bold = true;
      return;
    case "subtitle":
      format.font.size = 13;
      format.font.bold = true;
      return;
    case "heading":
    case "figureHeading":
      if (look === "figureHeading") format.horizontalAlignment = "Right";
      format.font.bold = true;
      format.fill.color = "#DEECF9";
      format.wrapText = true;
      return;
    case "label":
      format.horizontalAlignment = "Left";
      return;
    case "figure":
      format.horizontalAlignment = "Right";
      return;
    case "note":
      format.font.italic = true;
      format.font.color = "#605E5C";
      return;
  }
}

/** Points of a column that holds so many characters of the default font. */
export const pointsOf = (characters: number): number => characters * 5.25 + 3.75;
