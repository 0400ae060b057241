import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  SheetDataValidationModel,
} from "@univerjs/preset-sheets-data-validation";
import type { Range } from "../../core/cells/cell.ts";
import type { CellRule, Change } from "../../core/planning/change.ts";
import { fromUniver, toUniver, without } from "./ranges.ts";
import { mutate, type Place, touches } from "./univer-place.ts";

export function validationsOf({ spreadsheet, book, sheet }: Place): readonly ISheetDataValidationRule[] {
  return spreadsheet.univer
    .__getInjector()
    .get(SheetDataValidationModel)
    .getRules(book.getId(), sheet.getSheetId());
}

/** Puts a rule in place of the one of its id; with no range left it goes. */
export function putValidation(place: Place, rule: ISheetDataValidationRule): void {
  if (validationsOf(place).some(({ uid }) => uid === rule.uid)) {
    mutate(place, RemoveDataValidationMutation.id, { ruleId: rule.uid });
  }
  // For a list that came by command Univer measures every row of it anew: seconds with thousands of deals.
  if (rule.ranges.length > 0) mutate(place, AddDataValidationMutation.id, { rule, source: "patched" });
}

/** Gives a range one validation of its own; rules that reach into it keep their cells outside. */
function setValidation(
  place: Place,
  range: Range,
  rule: Omit<ISheetDataValidationRule, "uid" | "ranges">,
): void {
  for (const present of validationsOf(place).filter((one) => touches(one.ranges, range))) {
    putValidation(place, { ...present, ranges: without(present.ranges, range) });
  }
  putValidation(place, {
    ...rule,
    uid: `pipewright-${place.sheet.getSheetId()}-${range.top}-${range.left}`,
    ranges: [toUniver(range)],
  });
}

export function setList(place: Place, range: Range, source: string): void {
  setValidation(place, range, {
    type: DataValidationType.LIST,
    formula1: source,
    allowBlank: true,
    showDropDown: true,
    renderMode: DataValidationRenderMode.ARROW,
    showErrorMessage: true,
    errorStyle: DataValidationErrorStyle.STOP,
    error: "This is none of the stages. Choose one from the list, or add it to the stage table first.",
  });
}

export function setRule(place: Place, range: Range, rule: CellRule, message: string): void {
  const common = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: DataValidationErrorStyle.WARNING,
    error: message,
  };
  if (rule.type === "date") {
    setValidation(place, range, {
      ...common,
      type: DataValidationType.DATE,
      operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
      formula1: "1900-01-01",
    });
    return;
  }
  const { min, max } = rule;
  setValidation(place, range, {
    ...common,
    type: DataValidationType.DECIMAL,
    ...(min !== null && max !== null
      ? { operator: DataValidationOperator.BETWEEN, formula1: String(min), formula2: String(max) }
      : max !== null
        ? { operator: DataValidationOperator.LESS_THAN_OR_EQUAL, formula1: String(max) }
        : {
            operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
            formula1: String(min ?? -Number.MAX_SAFE_INTEGER),
          }),
  });
}

/** The sheet's lists and its number and date rules, as steps that set them anew. */
export function validationsAsChanges(place: Place): Change[] {
  const sheet = place.sheet.getSheetName();
  return validationsOf(place).flatMap((rule): Change[] => {
    const source = rule.type === DataValidationType.LIST ? rule.formula1 : undefined;
    const limits = limitsOf(rule);
    return rule.ranges.map(fromUniver).flatMap((range): Change[] => {
      if (source?.startsWith("=")) return [{ kind: "setList", sheet, range, source }];
      if (limits) return [{ kind: "setRule", sheet, range, rule: limits, message: rule.error ?? "" }];
      return [];
    });
  });
}

function limitsOf(rule: ISheetDataValidationRule): CellRule | null {
  if (rule.type === DataValidationType.DATE) return { type: "date" };
  if (rule.type !== DataValidationType.DECIMAL) return null;
  const [first, second] = [rule.formula1, rule.formula2].map((text) => (text ? Number(text) : Number.NaN));
  const bound = (limit = Number.NaN) => (Math.abs(limit) < Number.MAX_SAFE_INTEGER ? limit : null);
  if (rule.operator === DataValidationOperator.BETWEEN) {
    return { type: "number", min: bound(first), max: bound(second) };
  }
  if (rule.operator === DataValidationOperator.LESS_THAN_OR_EQUAL) {
    return { type: "number", min: null, max: bound(first) };
  }
  return rule.operator === DataValidationOperator.GREATER_THAN_OR_EQUAL
    ? { type: "number", min: bound(first), max: null }
    : null;
}
