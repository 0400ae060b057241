import type { Range } from "../../core/cells/cell.ts";
import type { Change, Json } from "../../core/planning/change.ts";
import type { Book, ConditionalRule, Sheet, SheetRange } from "./apps-script.ts";
import { placeOfRange, rangeIn } from "./cells.ts";
import { sameFormula, toSheetsCondition } from "./formulas.ts";
import { keepValue, reviveValue } from "./rules.ts";

type Highlight = Extract<Change, { kind: "setHighlight" }>;

export const tones = {
  error: { fill: "#fde2e1", text: "#9b1c1c" },
  warning: { fill: "#fff1cc", text: "#7a4d00" },
} as const;

/**
 * Adds highlights to a sheet in one reading and one writing. Sheets has no names for them: the
 * same formula from the same first cell is the same highlight, so that setting it again replaces it.
 */
export function setHighlights(sheet: Sheet, highlights: readonly Highlight[]): void {
  const name = sheet.getName();
  const wanted = highlights.map((highlight) => ({
    ...highlight,
    condition: toSheetsCondition(highlight.formula, name),
  }));
  const others = sheet.getConditionalFormatRules().filter((rule) => {
    const formula = formulaOf(rule);
    const place = placeOfFirst(rule);
    return !wanted.some(
      ({ range, condition }) =>
        formula !== null &&
        place?.top === range.top &&
        place.left === range.left &&
        sameFormula(shapeOf(formula), shapeOf(condition)),
    );
  });
  const ours = wanted.map(({ range, condition, tone }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .setRanges([rangeIn(sheet, range)])
      .whenFormulaSatisfied(condition)
      .setBackground(tones[tone].fill)
      .setFontColor(tones[tone].text)
      .build(),
  );
  sheet.setConditionalFormatRules([...others, ...ours]);
}

/** A formula without what INDIRECT names, which does not follow a sheet that gets another name. */
export function shapeOf(formula: string): string {
  return formula.replace(/INDIRECT\("(?:[^"]|"")*"\)/g, "INDIRECT()");
}

function formulaOf(rule: ConditionalRule): string | null {
  const condition = rule.getBooleanCondition();
  if (!condition || condition.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA)
    return null;
  return String(condition.getCriteriaValues()[0]);
}

function placeOfFirst(rule: ConditionalRule): Range | null {
  const [range] = rule.getRanges();
  return range ? placeOfRange(range) : null;
}

/** A conditional format as kept; its places count from the first cell of the range it was read in. */
export interface KeptHighlight {
  readonly places: readonly Range[];
  readonly boolean?: {
    readonly criteria: string;
    readonly values: readonly Json[];
    readonly background: string | null;
    readonly fontColor: string | null;
    readonly bold: boolean | null;
    readonly italic: boolean | null;
    readonly underline: boolean | null;
    readonly strikethrough: boolean | null;
  };
  readonly gradient?: { readonly [point in "min" | "mid" | "max"]: Point | null };
}

export interface Point {
  readonly color: string;
  readonly type: string | null;
  readonly value: string;
}

/** The conditional formats that lie in a range altogether; others reach beyond and are not its own. */
export function readHighlights(sheet: Sheet, range: Range): KeptHighlight[] {
  return sheet.getConditionalFormatRules().flatMap((rule) => {
    const kept = keep(rule, range);
    return kept ? [kept] : [];
  });
}

/** Formats of the range that were not kept go, kept ones stay in their order, missing ones return. */
export function restoreHighlights(
  book: Book,
  sheet: Sheet,
  range: Range,
  kept: readonly KeptHighlight[],
): void {
  const missing = kept.map((highlight) => JSON.stringify(highlight));
  const present = sheet.getConditionalFormatRules();
  const staying = present.filter((rule) => {
    const own = keep(rule, range);
    if (!own) return true;
    const index = missing.indexOf(JSON.stringify(own));
    if (index >= 0) missing.splice(index, 1);
    return index >= 0;
  });
  const returning = missing.map((text) => revive(book, sheet, range, JSON.parse(text) as KeptHighlight));
  if (staying.length === present.length && returning.length === 0) return;
  sheet.setConditionalFormatRules([...staying, ...returning]);
}

function keep(rule: ConditionalRule, within: Range): KeptHighlight | null {
  const ranges = rule.getRanges().map(placeOfRange);
  const isWithin = ranges.every(
    ({ top, left, bottom, right }) =>
      top >= within.top && left >= within.left && bottom <= within.bottom && right <= within.right,
  );
  if (!isWithin) return null;
  const places = ranges.map(({ top, left, bottom, right }) => ({
    top: top - within.top,
    left: left - within.left,
    bottom: bottom - within.top,
    right: right - within.left,
  }));
  const condition = rule.getBooleanCondition();
  if (condition) {
    const boolean = {
      criteria: String(condition.getCriteriaType()),
      values: condition.getCriteriaValues().map(keepValue),
      background: condition.getBackground(),
      fontColor: condition.getFontColor(),
      bold: condition.getBold(),
      italic: condition.getItalic(),
      underline: condition.getUnderline(),
      strikethrough: condition.getStrikethrough(),
    };
    return { places, boolean };
  }
  const scale = rule.getGradientCondition();
  if (!scale) return { places };
  const point = (color: string, type: unknown, value: string): Point | null =>
    color === "" || color === null ? null : { color, type: type === null ? null : String(type), value };
  return {
    places,
    gradient: {
      min: point(scale.getMinColor(), scale.getMinType(), scale.getMinValue()),
      mid: point(scale.getMidColor(), scale.getMidType(), scale.getMidValue()),
      max: point(scale.getMaxColor(), scale.getMaxType(), scale.getMaxValue()),
    },
  };
}

function revive(book: Book, sheet: Sheet, within: Range, { places, boolean, gradient }: KeptHighlight) {
  const ranges: SheetRange[] = places.map(({ top, left, bottom, right }) =>
    rangeIn(sheet, {
      top: top + within.top,
      left: left + within.left,
      bottom: bottom + within.top,
      right: right + within.left,
    }),
  );
  const builder = SpreadsheetApp.newConditionalFormatRule().setRanges(ranges);
  if (boolean) {
    const criteria =
      SpreadsheetApp.BooleanCriteria[boolean.criteria as keyof typeof SpreadsheetApp.BooleanCriteria];
    builder
      .withCriteria(
        criteria,
        boolean.values.map((value) => reviveValue(book, value)),
      )
      .setBackground(boolean.background)
      .setFontColor(boolean.fontColor)
      .setBold(boolean.bold)
      .setItalic(boolean.italic)
      .setUnderline(boolean.underline)
      .setStrikethrough(boolean.strikethrough);
  }
  const { min, mid, max } = gradient ?? { min: null, mid: null, max: null };
  // A limit without a value is the least or the greatest cell.
  if (min && isValued(min)) builder.setGradientMinpointWithValue(min.color, interpolation(min), min.value);
  else if (min) builder.setGradientMinpoint(min.color);
  if (mid) builder.setGradientMidpointWithValue(mid.color, interpolation(mid), mid.value);
  if (max && isValued(max)) builder.setGradientMaxpointWithValue(max.color, interpolation(max), max.value);
  else if (max) builder.setGradientMaxpoint(max.color);
  return builder.build();
}

const isValued = ({ type, value }: Point) =>
  type !== null && type !== "MIN" && type !== "MAX" && value !== "";
const interpolation = ({ type }: Point) =>
  SpreadsheetApp.InterpolationType[type as keyof typeof SpreadsheetApp.InterpolationType];
