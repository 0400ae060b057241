import type { FakeConditional, Host } from "./host.ts";
import type { MakeRange, PlaceOf } from "./rules.ts";
import { enumeration, service } from "./service.ts";
import { shownFormula } from "./typing.ts";

export const booleanCriteria = enumeration("BooleanCriteria", [
  "CELL_EMPTY",
  "CELL_NOT_EMPTY",
  "NUMBER_GREATER_THAN",
  "TEXT_CONTAINS",
  "CUSTOM_FORMULA",
]);
export const interpolation = enumeration("InterpolationType", [
  "NUMBER",
  "PERCENT",
  "PERCENTILE",
  "MIN",
  "MAX",
]);

const found = new WeakMap<object, FakeConditional>();

export function conditionalObject(host: Host, sheet: number, rule: FakeConditional, makeRange: MakeRange) {
  const of = (part: Readonly<Record<string, unknown>>, kind: string, names: Record<string, string>) =>
    service(
      host,
      kind,
      Object.fromEntries(Object.entries(names).map(([getter, name]) => [getter, () => part[name] ?? null])),
    );
  const { boolean, gradient } = rule;
  const object = service(host, "ConditionalFormatRule", {
    getRanges: () => rule.ranges.map((range) => makeRange(sheet, range)),
    getBooleanCondition: () =>
      boolean &&
      of(boolean, "BooleanCondition", {
        getCriteriaType: "criteria",
        getCriteriaValues: "values",
        getBackground: "background",
        getFontColor: "fontColor",
        getBold: "bold",
        getItalic: "italic",
        getUnderline: "underline",
        getStrikethrough: "strikethrough",
      }),
    getGradientCondition: () =>
      gradient &&
      service(
        host,
        "GradientCondition",
        Object.fromEntries(
          ["Min", "Mid", "Max"].flatMap((point) => [
            [`get${point}Color`, () => gradient[`${point}Color`] ?? ""],
            [`get${point}Type`, () => gradient[`${point}Type`] ?? null],
            [`get${point}Value`, () => gradient[`${point}Value`] ?? ""],
          ]),
        ),
      ),
  });
  found.set(object, rule);
  return object;
}

export function conditionalIn(object: unknown): FakeConditional {
  const rule = found.get(object as object);
  if (!rule) throw new Error("Cannot convert to (class)[]: no ConditionalFormatRule");
  return rule;
}

const reference = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_]*)!/u;

/**
 * A formula may name other sheets only through INDIRECT (Google Docs Editors Help, "Use conditional
 * formatting rules in Google Sheets"), and may call no custom function.
 */
function checkFormula(host: Host, formula: string): void {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if (!formula.startsWith("=")) throw new Error("Invalid conditional format: no formula");
  if (reference.test(bare))
    throw new Error(`Conditional format rule cannot reference a different sheet: ${formula}`);
  if (/\b(?:PIPELINE|STAGE)[._]/.test(bare)) throw new Error("no custom functions in conditional formats");
  if (shownFormula(host, formula) === null) throw new Error(`Invalid formula in this locale: ${formula}`);
}

export function conditionalBuilder(host: Host, makeRange: MakeRange, placeOf: PlaceOf): object {
  let sheet = -1;
  let ranges: FakeConditional["ranges"] = [];
  let boolean: Record<string, unknown> | null = null;
  let gradient: Record<string, unknown> | null = null;
  const format = (name: string) => (value: unknown) => {
    if (value !== null) boolean = { ...boolean, [name]: value };
    return builder;
  };
  const point = (name: string) => (color: string, type?: object, value?: string) => {
    gradient = {
      ...gradient,
      [`${name}Color`]: color,
      [`${name}Type`]: type ?? null,
      [`${name}Value`]: value ?? "",
    };
    return builder;
  };
  const withCriteria = (criteria: object, values: unknown[]) => {
    const isFormula = String(criteria) === "CUSTOM_FORMULA";
    if (isFormula) checkFormula(host, String(values[0]));
    boolean = {
      ...boolean,
      criteria,
      values: isFormula ? [shownFormula(host, String(values[0]))] : values,
    };
    return builder;
  };
  const builder: object = service(host, "ConditionalFormatRuleBuilder", {
    setRanges: (given: unknown[]) => {
      const places = given.map(placeOf);
      sheet = places[0]?.sheet ?? -1;
      if (places.some((place) => place.sheet !== sheet)) throw new Error("ranges must be on one sheet");
      ranges = places.map((place) => place.range);
      return builder;
    },
    whenFormulaSatisfied: (formula: string) => withCriteria(booleanCriteria.CUSTOM_FORMULA, [formula]),
    withCriteria,
    setBackground: format("background"),
    setFontColor: format("fontColor"),
    setBold: format("bold"),
    setItalic: format("italic"),
    setUnderline: format("underline"),
    setStrikethrough: format("strikethrough"),
    setGradientMinpoint: point("Min"),
    setGradientMaxpoint: point("Max"),
    setGradientMinpointWithValue: point("Min"),
    setGradientMidpointWithValue: point("Mid"),
    setGradientMaxpointWithValue: point("Max"),
    build: () => {
      if (ranges.length === 0 || (boolean === null && gradient === null)) {
        throw new Error("a conditional format needs ranges and a condition");
      }
      return conditionalObject(host, sheet, { ranges, boolean, gradient }, makeRange);
    },
  });
  return builder;
}
