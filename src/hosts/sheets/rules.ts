import { rangeToA1 } from "../../core/cells/address.ts";
import type { CellRule, Json } from "../../core/planning/change.ts";
import type { Book, SheetRange, Validation } from "./apps-script.ts";
import { placeOfRange } from "./cells.ts";

/** Validation of a range as kept: the different rules, and which cells of a column have which. */
export interface KeptValidation {
  readonly rules: readonly KeptRule[];
  /** Column, first row and last row within the range, index of the rule. */
  readonly cells: readonly (readonly [number, number, number, number])[];
}

export interface KeptRule {
  readonly criteria: string;
  readonly values: readonly Json[];
  readonly allowInvalid: boolean;
  readonly help: string | null;
}

/** A list of choices that refuses anything else. */
export function setList(range: SheetRange, source: SheetRange): void {
  range.setDataValidation(
    SpreadsheetApp.newDataValidation().requireValueInRange(source, true).setAllowInvalid(false).build(),
  );
}

export function setRule(range: SheetRange, rule: CellRule, message: string): void {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false).setHelpText(message);
  range.setDataValidation(limited(builder, rule).build());
}

/** Beyond what anybody types, for "any number", of which Sheets has no rule. */
export const huge = 1e300;

function limited(builder: GoogleAppsScript.Spreadsheet.DataValidationBuilder, rule: CellRule) {
  if (rule.type === "date") return builder.requireDate();
  const { min, max } = rule;
  return builder.requireNumberBetween(min ?? -huge, max ?? huge);
}

export function readValidation(range: SheetRange): KeptValidation {
  return keptRules(range.getDataValidations(), (validation) =>
    validation === null ? null : keep(validation),
  );
}

/** Each different rule of rows of cells once, and the runs of cells of a column that have it; null: none. */
export function keptRules<Of>(
  rows: readonly (readonly Of[])[],
  ruleOf: (cell: Of) => KeptRule | null,
): KeptValidation {
  const rules: KeptRule[] = [];
  const indexes = new Map<string, number>();
  const cells: [number, number, number, number][] = [];
  const last = new Map<number, [number, number, number, number]>();
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const kept = ruleOf(cell);
      if (kept === null) return;
      const text = JSON.stringify(kept);
      let rule = indexes.get(text);
      if (rule === undefined) {
        rule = rules.push(kept) - 1;
        indexes.set(text, rule);
      }
      const run = last.get(c);
      if (run && run[2] === r - 1 && run[3] === rule) {
        run[2] = r;
        return;
      }
      const begun: [number, number, number, number] = [c, r, r, rule];
      last.set(c, begun);
      cells.push(begun);
    });
  });
  return { rules, cells };
}

/** Gives each cell of the range the rule that was kept for it, and none to the others. */
export function restoreValidation(book: Book, range: SheetRange, kept: KeptValidation | null): void {
  if (kept === null || kept.cells.length === 0) {
    range.clearDataValidations();
    return;
  }
  const rules = kept.rules.map((rule) => revive(book, rule));
  const matrix: (Validation | null)[][] = Array.from({ length: range.getNumRows() }, () =>
    new Array<Validation | null>(range.getNumColumns()).fill(null),
  );
  for (const [column, top, bottom, rule] of kept.cells) {
    for (let row = top; row <= bottom; row++) {
      const line = matrix[row];
      if (line && column < line.length) line[column] = rules[rule] ?? null;
    }
  }
  range.setDataValidations(matrix as Validation[][]);
}

function keep(validation: Validation): KeptRule {
  return {
    criteria: String(validation.getCriteriaType()),
    values: validation.getCriteriaValues().map(keepValue),
    allowInvalid: validation.getAllowInvalid(),
    help: validation.getHelpText(),
  };
}

function revive(book: Book, { criteria, values, allowInvalid, help }: KeptRule): Validation {
  const type =
    SpreadsheetApp.DataValidationCriteria[criteria as keyof typeof SpreadsheetApp.DataValidationCriteria];
  const builder = SpreadsheetApp.newDataValidation()
    .withCriteria(
      type,
      values.map((value) => reviveValue(book, value)),
    )
    .setAllowInvalid(allowInvalid);
  return (help === null ? builder : builder.setHelpText(help)).build();
}

/** The limits and choices of a rule: cells, dates and the like as objects that say which they are. */
export function keepValue(value: unknown): Json {
  if (value instanceof Date) return { date: value.getTime() };
  if (typeof value === "object" && value !== null) {
    if ("getA1Notation" in value) {
      const range = value as SheetRange;
      return { range: rangeToA1(range.getSheet().getName(), placeOfRange(range)) };
    }
    return Array.isArray(value) ? value.map(keepValue) : { relativeDate: String(value) };
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

export function reviveValue(book: Book, value: Json): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one: Json) => reviveValue(book, one));
  if ("date" in value) return new Date(Number(value.date));
  if ("range" in value) return book.getRange(String(value.range));
  const { relativeDate } = value as { relativeDate: keyof typeof SpreadsheetApp.RelativeDate };
  return SpreadsheetApp.RelativeDate[relativeDate];
}
