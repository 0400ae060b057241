import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import type { Range } from "../../core/cells/cell.ts";
import { meet } from "../../core/cells/range.ts";
import type { CellRule } from "../../core/planning/change.ts";
import { absoluteReference } from "../../core/planning/reference.ts";
import { huge, type KeptRule, type KeptValidation, keptRules } from "../sheets/rules.ts";
import { keepCondition, numberText, reviveCondition, showsList } from "./conditions.ts";
import { type Draft, makeRoom, sheetNamed } from "./draft.ts";
import { failure } from "./failure.ts";
import { gridRange, placeOf } from "./places.ts";
import { type Referring, resolve } from "./references.ts";
import type { SheetState } from "./structure.ts";

type Rule = sheets_v4.Schema$DataValidationRule;

/** A list of choices that refuses anything else. */
export function setList(draft: Draft, sheet: SheetState, range: Range, source: string): void {
  const from = resolve(source, { book: draft.book, sheet });
  if (!from) throw failure("notAPlace", { reference: source });
  makeRoom(draft, sheetNamed(draft, from.sheet), from.range);
  const values = [{ userEnteredValue: `=${absoluteReference(from.sheet, from.range)}` }];
  setValidation(draft, sheet, range, {
    condition: { type: "ONE_OF_RANGE", values },
    strict: true,
    showCustomUi: true,
  });
}

export function setRule(
  draft: Draft,
  sheet: SheetState,
  range: Range,
  rule: CellRule,
  message: string,
): void {
  const condition =
    rule.type === "date"
      ? { type: "DATE_IS_VALID" }
      : {
          type: "NUMBER_BETWEEN",
          values: [rule.min ?? -huge, rule.max ?? huge].map((limit) => ({
            userEnteredValue: numberText(limit),
          })),
        };
  setValidation(draft, sheet, range, { condition, strict: true, inputMessage: message });
}

function setValidation(draft: Draft, sheet: SheetState, range: Range, rule: Rule): void {
  makeRoom(draft, sheet, range);
  checkTyped(sheet, range);
  draft.requests.push({ setDataValidation: { range: gridRange(sheet.id, range), rule } });
}

/** A table of Sheets' own decides itself what its typed columns take. */
function checkTyped(sheet: SheetState, range: Range): void {
  for (const { name, range: whole = {}, columnProperties = [] } of sheet.tables) {
    const place = placeOf(whole, sheet);
    const typed = columnProperties.find(({ columnType, columnIndex }, index) => {
      const column = place.left + (columnIndex ?? index);
      const isTyped = columnType && columnType !== "COLUMN_TYPE_UNSPECIFIED";
      return isTyped && meet(range, { ...place, left: column, right: column });
    });
    if (typed) {
      throw failure("typedColumn", { table: name ?? "", column: typed.columnName ?? "", sheet: sheet.name });
    }
  }
}

/** The validation of rows of cells as kept: the different rules, and which cells of a column have which. */
export function keepValidation(
  rows: readonly (readonly sheets_v4.Schema$CellData[])[],
  place: Referring,
): KeptValidation {
  return keptRules(rows, ({ dataValidation }) => (dataValidation ? keepRule(dataValidation, place) : null));
}

function keepRule({ condition = {}, strict, inputMessage, showCustomUi }: Rule, place: Referring): KeptRule {
  return {
    ...keepCondition(condition, showCustomUi === true, place),
    allowInvalid: strict !== true,
    help: inputMessage ?? null,
  };
}

/** Gives each cell of the range the rule that was kept for it, and none to the others. */
export function restoreValidation(
  draft: Draft,
  sheet: SheetState,
  range: Range,
  kept: KeptValidation | null,
): void {
  draft.requests.push({ setDataValidation: { range: gridRange(sheet.id, range) } });
  for (const [column, top, bottom, index] of kept?.cells ?? []) {
    const rule = kept?.rules[index];
    const part: Range = {
      top: range.top + top,
      left: range.left + column,
      bottom: Math.min(range.bottom, range.top + bottom),
      right: range.left + column,
    };
    if (!rule || part.bottom < part.top || part.right > range.right) continue;
    draft.requests.push({
      setDataValidation: {
        range: gridRange(sheet.id, part),
        rule: {
          condition: reviveCondition(rule, { book: draft.book, sheet }),
          strict: !rule.allowInvalid,
          showCustomUi: showsList(rule),
          ...(rule.help === null ? {} : { inputMessage: rule.help }),
        },
      },
    });
  }
}
