/** What a highlight of the deal table marks: `value` is text or an error where a number or date belongs. */
export type HighlightCheck =
  | "unknownStage"
  | "blankStage"
  | "value"
  | "overdue"
  | "stepLate"
  | "stepToday"
  | "stayLate"
  | "stayToday";

/** What follows a condition that spares the rows that are no deals. */
const sparedRows = String.raw`(?:,ROW\(\$[A-Z]+\d+\)<>ROW\(\$[A-Z]+\$\d+\))*`;
const cell = String.raw`(\$[A-Z]+\d+)`;

/** The beginnings by which the formulas of highlights.ts differ from each other and from other people's. */
const beginnings: readonly (readonly [HighlightCheck, RegExp])[] = [
  [
    "unknownStage",
    new RegExp(String.raw`^=IF\(ISERROR\(${cell}\),TRUE,AND\(LEN\(TRIM\(\1\)\)>0,SUMPRODUCT\(`),
  ],
  ["blankStage", new RegExp(String.raw`^=AND\(LEN\(TRIM\(${cell}\)\)=0${sparedRows}\)$`)],
  [
    "value",
    new RegExp(
      String.raw`^=IF\(ISERROR\(${cell}\),TRUE,AND\(LEN\(TRIM\(\1\)\)>0,(?:NOT\(ISNUMBER\(\1\)\)|LEN\(SUBSTITUTE\()`,
    ),
  ],
  ["overdue", new RegExp(String.raw`^=AND\(ISNUMBER\(${cell}\),\1<IF\(ISNUMBER\(.*TODAY\(\)\),SUMPRODUCT\(`)],
  [
    "stepLate",
    new RegExp(
      String.raw`^=IF\(ISERROR\(${cell}\),TRUE,AND\(ISNUMBER\(\1\),INT\(\1\)<IF\(ISNUMBER\(.*TODAY\(\)\),SUMPRODUCT\(`,
    ),
  ],
  [
    "stepToday",
    new RegExp(String.raw`^=AND\(ISNUMBER\(${cell}\),INT\(\1\)=IF\(ISNUMBER\(.*TODAY\(\)\),SUMPRODUCT\(`),
  ],
  [
    "stayLate",
    new RegExp(
      String.raw`^=IF\(ISERROR\(${cell}\),TRUE,AND\(ISNUMBER\(\1\),IF\(ISNUMBER\(.*TODAY\(\)\)-INT\(\1\)>SUMPRODUCT\(`,
    ),
  ],
  [
    "stayToday",
    new RegExp(String.raw`^=AND\(ISNUMBER\(${cell}\),IF\(ISNUMBER\(.*TODAY\(\)\)-INT\(\1\)=SUMPRODUCT\(`),
  ],
];

/**
 * The check that a formula of `dealHighlights` makes; null for anybody else's. A file keeps the
 * formula of a highlight and not its id, so a host that checks deals itself knows it by this.
 */
export function highlightCheck(formula: string): HighlightCheck | null {
  return beginnings.find(([, beginning]) => beginning.test(formula))?.[0] ?? null;
}
