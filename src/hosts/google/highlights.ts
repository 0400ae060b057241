import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import type { Range } from "../../core/cells/cell.ts";
import { sameRange } from "../../core/cells/range.ts";
import type { Change } from "../../core/planning/change.ts";
import { sameFormula, toSheetsCondition } from "../sheets/formulas.ts";
import { type KeptHighlight, type Point, shapeOf, tones } from "../sheets/highlights.ts";
import { colorStyle, hexOf } from "./colors.ts";
import { keepCondition, reviveCondition } from "./conditions.ts";
import { type Draft, makeRoom } from "./draft.ts";
import { gridRange, placeOf } from "./places.ts";
import type { Referring } from "./references.ts";
import type { SheetState } from "./structure.ts";

type Highlight = Extract<Change, { kind: "setHighlight" }>;
type Rule = sheets_v4.Schema$ConditionalFormatRule;

/**
 * Sheets has no names for conditional formats: the same formula from the same first cell is the
 * same highlight, so that setting it again replaces it.
 */
export function setHighlight(draft: Draft, sheet: SheetState, change: Highlight): void {
  const { range, tone } = change;
  makeRoom(draft, sheet, range);
  const condition = toSheetsCondition(change.formula, sheet.name);
  const rule: Rule = {
    ranges: [gridRange(sheet.id, range)],
    booleanRule: {
      condition: { type: "CUSTOM_FORMULA", values: [{ userEnteredValue: condition }] },
      format: {
        backgroundColorStyle: colorStyle(tones[tone].fill),
        textFormat: { foregroundColorStyle: colorStyle(tones[tone].text) },
      },
    },
  };
  const index = sheet.conditionals.findIndex((one) => {
    const [first] = placesOf(one, sheet);
    const formula = formulaOf(one);
    const isHere = first?.top === range.top && first.left === range.left;
    return isHere && formula !== null && sameFormula(shapeOf(formula), shapeOf(condition));
  });
  if (index < 0) {
    add(draft, sheet, rule);
    return;
  }
  const present = sheet.conditionals[index] ?? {};
  if (looksSame(present, condition, tone) && sameRange(range, placesOf(present, sheet)[0])) return;
  sheet.conditionals[index] = rule;
  draft.requests.push({ updateConditionalFormatRule: { sheetId: sheet.id, index, rule } });
}

function add({ requests }: Draft, sheet: SheetState, rule: Rule): void {
  requests.push({ addConditionalFormatRule: { rule, index: sheet.conditionals.length } });
  sheet.conditionals.push(rule);
}

function looksSame(rule: Rule, condition: string, tone: Highlight["tone"]): boolean {
  const { format = {} } = rule.booleanRule ?? {};
  const { textFormat = {} } = format;
  return (
    sameFormula(formulaOf(rule) ?? "", condition) &&
    (rule.ranges ?? []).length === 1 &&
    hexOf(format.backgroundColorStyle, format.backgroundColor) === tones[tone].fill &&
    hexOf(textFormat.foregroundColorStyle, textFormat.foregroundColor) === tones[tone].text
  );
}

function formulaOf({ booleanRule }: Rule): string | null {
  const { type, values } = booleanRule?.condition ?? {};
  return type === "CUSTOM_FORMULA" ? (values?.[0]?.userEnteredValue ?? null) : null;
}

const placesOf = ({ ranges = [] }: Rule, sheet: SheetState) => ranges.map((range) => placeOf(range, sheet));

/** The conditional formats that lie in a range altogether; others reach beyond and are not its own. */
export function keepHighlights(place: Referring, range: Range): KeptHighlight[] {
  return place.sheet.conditionals.flatMap((rule) => keep(rule, range, place) ?? []);
}

/** Formats of the range that were not kept go, kept ones stay in their order, missing ones return. */
export function restoreHighlights(
  draft: Draft,
  sheet: SheetState,
  range: Range,
  kept: readonly KeptHighlight[],
): void {
  const place = { book: draft.book, sheet };
  const missing = kept.map((highlight) => JSON.stringify(highlight));
  const going: number[] = [];
  sheet.conditionals.forEach((rule, index) => {
    const own = keep(rule, range, place);
    if (!own) return;
    const at = missing.indexOf(JSON.stringify(own));
    if (at >= 0) missing.splice(at, 1);
    else going.push(index);
  });
  // From the last, so that the others keep their numbers.
  for (const index of going.reverse()) {
    sheet.conditionals.splice(index, 1);
    draft.requests.push({ deleteConditionalFormatRule: { sheetId: sheet.id, index } });
  }
  for (const text of missing) add(draft, sheet, revive(JSON.parse(text) as KeptHighlight, range, place));
}

function keep(rule: Rule, within: Range, place: Referring): KeptHighlight | null {
  const ranges = placesOf(rule, place.sheet);
  const isWithin = ranges.every(
    ({ top, left, bottom, right }) =>
      top >= within.top && left >= within.left && bottom <= within.bottom && right <= within.right,
  );
  if (!isWithin) return null;
  const places = ranges.map((range) => moved(range, -within.top, -within.left));
  if (rule.booleanRule) {
    const { condition = {}, format = {} } = rule.booleanRule;
    const { textFormat = {} } = format;
    const boolean = {
      ...keepCondition(condition, true, place),
      background: hexOf(format.backgroundColorStyle, format.backgroundColor),
      fontColor: hexOf(textFormat.foregroundColorStyle, textFormat.foregroundColor),
      bold: textFormat.bold ?? null,
      italic: textFormat.italic ?? null,
      underline: textFormat.underline ?? null,
      strikethrough: textFormat.strikethrough ?? null,
    };
    return { places, boolean };
  }
  if (!rule.gradientRule) return { places };
  const { minpoint, midpoint, maxpoint } = rule.gradientRule;
  return {
    places,
    gradient: { min: keepPoint(minpoint), mid: keepPoint(midpoint), max: keepPoint(maxpoint) },
  };
}

const moved = ({ top, left, bottom, right }: Range, down: number, across: number): Range => ({
  top: top + down,
  left: left + across,
  bottom: bottom + down,
  right: right + across,
});

function keepPoint(point: sheets_v4.Schema$InterpolationPoint | undefined): Point | null {
  const color = point && hexOf(point.colorStyle, point.color);
  return color ? { color, type: point.type ?? null, value: point.value ?? "" } : null;
}

function revive({ places, boolean, gradient }: KeptHighlight, within: Range, place: Referring): Rule {
  const ranges = places.map((range) => gridRange(place.sheet.id, moved(range, within.top, within.left)));
  if (gradient) {
    const point = (kept: Point | null) =>
      kept && {
        colorStyle: colorStyle(kept.color),
        type: kept.type ?? "NUMBER",
        ...(kept.value === "" ? {} : { value: kept.value }),
      };
    const [minpoint, midpoint, maxpoint] = [gradient.min, gradient.mid, gradient.max].map(point);
    return {
      ranges,
      gradientRule: {
        ...(minpoint ? { minpoint } : {}),
        ...(midpoint ? { midpoint } : {}),
        ...(maxpoint ? { maxpoint } : {}),
      },
    };
  }
  if (!boolean) return { ranges };
  const { background, fontColor, bold, italic, underline, strikethrough } = boolean;
  const marks = Object.fromEntries(
    Object.entries({ bold, italic, underline, strikethrough }).filter(([, mark]) => mark !== null),
  );
  return {
    ranges,
    booleanRule: {
      condition: reviveCondition(boolean, place),
      format: {
        ...(background ? { backgroundColorStyle: colorStyle(background) } : {}),
        textFormat: { ...marks, ...(fontColor ? { foregroundColorStyle: colorStyle(fontColor) } : {}) },
      },
    },
  };
}
