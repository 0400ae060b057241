import type { Cell, Range } from "../../../src/core/cells/cell.ts";
import type { FakeSheet, Host } from "./host.ts";
import { cellsIn, sheetById, valueAt } from "./host.ts";
import { enumeration, service } from "./service.ts";

/** A validation rule; `range` where its choices are cells. */
export interface Rule {
  readonly criteria: string;
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly help: string | null;
  readonly source: { readonly sheet: number; readonly range: Range } | null;
}

export const criteria = enumeration("DataValidationCriteria", [
  "DATE_IS_VALID_DATE",
  "DATE_AFTER",
  "NUMBER_BETWEEN",
  "NUMBER_GREATER_THAN",
  "TEXT_CONTAINS",
  "VALUE_IN_LIST",
  "VALUE_IN_RANGE",
  "CUSTOM_FORMULA",
  "CHECKBOX",
]);

/** Whether a rule lets a value in; blanks always are. */
export function accepts(host: Host, { criteria, values, source }: Rule, value: Cell): boolean {
  if (value === null) return true;
  const [first, second] = values;
  switch (criteria) {
    case "VALUE_IN_RANGE":
      return choices(host, source).some((choice) => String(choice) === String(value));
    case "VALUE_IN_LIST":
      return (first as string[]).includes(String(value));
    case "NUMBER_BETWEEN":
      return typeof value === "number" && value >= Number(first) && value <= Number(second);
    case "NUMBER_GREATER_THAN":
      return typeof value === "number" && value > Number(first);
    case "DATE_IS_VALID_DATE":
      return typeof value === "number";
    default:
      throw new Error(`the fake cannot judge ${criteria}`);
  }
}

/** The filled cells that a list offers. */
export function choices(host: Host, source: Rule["source"]): Cell[] {
  const sheet: FakeSheet | undefined = source ? sheetById(host, source.sheet) : undefined;
  if (!source || !sheet) return [];
  return [...cellsIn(source.range)]
    .map(([row, column]) => valueAt(sheet, row, column))
    .filter((cell) => cell !== null);
}

/** Gives a range of the fake's by its place; the ranges file needs rules and the other way round. */
export type MakeRange = (sheet: number, range: Range) => object;
export type PlaceOf = (range: unknown) => { readonly sheet: number; readonly range: Range };

const ruleOf = new WeakMap<object, Rule>();

export function validationObject(host: Host, rule: Rule, makeRange: MakeRange): object {
  const object = service(host, "DataValidation", {
    getCriteriaType: () => Reflect.get(criteria, rule.criteria),
    getCriteriaValues: () =>
      rule.source
        ? [makeRange(rule.source.sheet, rule.source.range), rule.values[1] ?? true]
        : [...rule.values],
    getAllowInvalid: () => rule.allowInvalid,
    getHelpText: () => rule.help,
  });
  ruleOf.set(object, rule);
  return object;
}

export function ruleIn(validation: unknown): Rule {
  const rule = ruleOf.get(validation as object);
  if (!rule) throw new Error("Cannot convert to (class)[]: no DataValidation");
  return rule;
}

/** `allowInvalid` is true until told otherwise (reference, DataValidationBuilder.setAllowInvalid). */
export function validationBuilder(host: Host, makeRange: MakeRange, placeOf: PlaceOf): object {
  let rule: Rule = { criteria: "", values: [], allowInvalid: true, help: null, source: null };
  const change = (changed: Partial<Rule>) => {
    rule = { ...rule, ...changed };
    return builder;
  };
  const withCriteria = (type: object, values: unknown[]) => {
    const isRange = String(type) === "VALUE_IN_RANGE";
    return change({
      criteria: String(type),
      values: isRange ? [null, values[1] ?? true] : values,
      source: isRange ? placeOf(values[0]) : null,
    });
  };
  const builder: object = service(host, "DataValidationBuilder", {
    requireValueInRange: (range: unknown, show: boolean) =>
      withCriteria(criteria.VALUE_IN_RANGE, [range, show]),
    requireValueInList: (values: string[]) => withCriteria(criteria.VALUE_IN_LIST, [values, true]),
    requireNumberBetween: (from: number, to: number) => withCriteria(criteria.NUMBER_BETWEEN, [from, to]),
    requireDate: () => withCriteria(criteria.DATE_IS_VALID_DATE, []),
    withCriteria,
    setAllowInvalid: (allowInvalid: boolean) => change({ allowInvalid }),
    setHelpText: (help: string) => change({ help }),
    build: () => {
      if (rule.criteria === "") throw new Error("a validation rule needs a criterion");
      return validationObject(host, rule, makeRange);
    },
  });
  return builder;
}
