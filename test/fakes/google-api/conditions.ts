import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import { parseA1 } from "../../../src/core/cells/address.ts";
import { type FakeBook, refuse } from "./state.ts";

/** Condition type → how many values it takes. */
const counts: Readonly<Record<string, readonly [least: number, most: number]>> = {
  NUMBER_GREATER: [1, 1],
  NUMBER_GREATER_THAN_EQ: [1, 1],
  NUMBER_LESS: [1, 1],
  NUMBER_LESS_THAN_EQ: [1, 1],
  NUMBER_EQ: [1, 1],
  NUMBER_NOT_EQ: [1, 1],
  NUMBER_BETWEEN: [2, 2],
  NUMBER_NOT_BETWEEN: [2, 2],
  TEXT_CONTAINS: [1, 1],
  TEXT_NOT_CONTAINS: [1, 1],
  TEXT_STARTS_WITH: [1, 1],
  TEXT_ENDS_WITH: [1, 1],
  TEXT_EQ: [1, 1],
  TEXT_IS_EMAIL: [0, 0],
  TEXT_IS_URL: [0, 0],
  DATE_EQ: [1, 1],
  DATE_BEFORE: [1, 1],
  DATE_AFTER: [1, 1],
  DATE_ON_OR_BEFORE: [1, 1],
  DATE_ON_OR_AFTER: [1, 1],
  DATE_BETWEEN: [2, 2],
  DATE_NOT_BETWEEN: [2, 2],
  DATE_IS_VALID: [0, 0],
  ONE_OF_RANGE: [1, 1],
  ONE_OF_LIST: [1, 500],
  BLANK: [0, 0],
  NOT_BLANK: [0, 0],
  CUSTOM_FORMULA: [1, 1],
  BOOLEAN: [0, 2],
};

const onlyValidation = new Set([
  "TEXT_IS_EMAIL",
  "TEXT_IS_URL",
  "DATE_IS_VALID",
  "ONE_OF_RANGE",
  "ONE_OF_LIST",
  "BOOLEAN",
]);

export function checkCondition(
  book: FakeBook,
  condition: sheets_v4.Schema$BooleanCondition | undefined,
  use: "validation" | "format",
): void {
  const type = condition?.type ?? "";
  const limits = counts[type] ?? refuse(`Invalid value at 'condition.type': "${type}"`);
  if (use === "format" && onlyValidation.has(type)) refuse(`${type} is not supported in conditional formats`);
  const values = condition?.values ?? [];
  if (values.length < limits[0] || values.length > limits[1]) refuse(`${type} takes other values`);
  for (const { userEnteredValue, relativeDate } of values) {
    if (relativeDate && (use === "validation" || !type.startsWith("DATE_")))
      refuse("relativeDate is not supported here");
    const text = userEnteredValue ?? "";
    if (!relativeDate && text === "" && type !== "BOOLEAN")
      refuse("ConditionValue.userEnteredValue must be set");
    if (text.startsWith("=")) checkFormula(book, text);
    else if (type.startsWith("NUMBER_") && !isNumberIn(text, book.properties.locale)) {
      refuse(`Invalid ConditionValue.userEnteredValue: ${text}`);
    }
  }
  const [first] = values;
  if (type === "ONE_OF_RANGE") {
    const place = parseA1(String(first?.userEnteredValue).slice(1));
    const isThere = book.sheets.some(({ properties }) => properties.title === place?.sheet);
    if (!first?.userEnteredValue?.startsWith("=") || !place || !isThere)
      refuse(`Invalid ONE_OF_RANGE: ${first?.userEnteredValue}`);
  }
  if (use === "format" && type === "CUSTOM_FORMULA") {
    const outside = String(first?.userEnteredValue).replace(/"(?:[^"]|"")*"/g, '""');
    if (outside.includes("!")) refuse("Conditional format rule cannot reference a different sheet.");
  }
}

function isNumberIn(text: string, locale: string): boolean {
  const point = /^(en|he|ja|zh|ko|th)/.test(locale) ? "\\." : ",";
  return new RegExp(`^-?\\d+(?:${point}\\d+)?(?:E\\+\\d+)?$`).test(text);
}

/** Where a comma is decimal it cannot part arguments. */
export function checkFormula(book: FakeBook, formula: string): void {
  if (!formula.startsWith("=")) refuse(`formulas begin with "=": ${formula}`);
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '""');
  if ((bare.match(/\(/g) ?? []).length !== (bare.match(/\)/g) ?? []).length) refuse("Formula parse error.");
  const isPoint = /^(en|he|ja|zh|ko|th)/.test(book.properties.locale);
  if (!isPoint && /,|\d\.\d/.test(bare)) refuse("Formula parse error.");
}
