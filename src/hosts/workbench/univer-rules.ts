import type { IRange, ISheetDataValidationRule } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import type { Range } from "../../core/cells/cell.ts";
import type { Change, Json } from "../../core/planning/change.ts";
import { fromUniver, intersection, toUniver, without } from "./ranges.ts";
import { highlightsAsChanges, highlightsOf, putHighlight } from "./univer-highlights.ts";
import { type Place, touches } from "./univer-place.ts";
import { putValidation, validationsAsChanges, validationsOf } from "./univer-validation.ts";

/** The rules of a range as kept for restoring; to everyone else plain JSON. */
interface KeptRules {
  readonly validations: readonly ISheetDataValidationRule[];
  readonly highlights: readonly IConditionFormattingRule[];
}

/** Placed from the range's first cell, so that they can be put back where the range has moved to. */
export function readRules(place: Place, range: Range): Json {
  const kept: KeptRules = {
    validations: validationsOf(place)
      .filter((rule) => touches(rule.ranges, range))
      .map((rule) => ({ ...rule, ranges: moved(rule.ranges, -range.top, -range.left) })),
    highlights: highlightsOf(place)
      .filter((rule) => touches(rule.ranges, range))
      .map((rule) => ({ ...rule, ranges: moved(rule.ranges, -range.top, -range.left) })),
  };
  // A copy: Univer changes its rules in place.
  return JSON.parse(JSON.stringify(kept));
}

function moved(ranges: readonly IRange[], down: number, right: number): IRange[] {
  return ranges.map((range) => ({
    ...range,
    startRow: range.startRow + down,
    endRow: range.endRow + down,
    startColumn: range.startColumn + right,
    endColumn: range.endColumn + right,
  }));
}

/** Everything of the sheet that checks cells, as steps that set it anew. */
export function rulesAsChanges(place: Place): Change[] {
  return [...validationsAsChanges(place), ...highlightsAsChanges(place)];
}

function within(ranges: readonly IRange[], range: Range): IRange[] {
  return ranges.flatMap((one) => {
    const common = intersection(fromUniver(one), range);
    return common === null ? [] : [toUniver(common)];
  });
}

/** Takes the range's rules off and puts back those it had; what other cells have come to since stays. */
export function restoreRules(place: Place, range: Range, rules: Json): void {
  const { validations, highlights } = (rules ?? { validations: [], highlights: [] }) as unknown as KeptRules;
  const back = <Rule extends { readonly ranges: readonly IRange[] }>(rule: Rule): Rule => ({
    ...rule,
    ranges: moved(rule.ranges, range.top, range.left),
  });
  // Rules that are as they were keep their place in Univer's order, which is their precedence.
  const untouched = new Set(
    [...validations, ...highlights].map((rule) => JSON.stringify(sorted(back(rule)))),
  );
  const goes = (rule: object & { readonly ranges: readonly IRange[] }) =>
    touches(rule.ranges, range) && !untouched.has(JSON.stringify(sorted(rule)));
  for (const rule of validationsOf(place).filter(goes)) {
    putValidation(place, { ...rule, ranges: without(rule.ranges, range) });
  }
  for (const rule of highlightsOf(place).filter(goes)) {
    putHighlight(place, { ...rule, ranges: without(rule.ranges, range) });
  }
  for (const rule of validations.map(back)) {
    const present = validationsOf(place).find(({ uid }) => uid === rule.uid);
    if (present && touches(present.ranges, range)) continue;
    putValidation(place, { ...rule, ranges: again(rule.ranges, range, present?.ranges ?? []) });
  }
  for (const rule of highlights.map(back)) {
    const present = highlightsOf(place).find(({ cfId }) => cfId === rule.cfId);
    if (present && touches(present.ranges, range)) continue;
    putHighlight(place, { ...rule, ranges: again(rule.ranges, range, present?.ranges ?? []) });
  }
}

/** A rule's ranges as they were, where its cells outside the range still are what they were. */
function again(before: readonly IRange[], range: Range, outside: readonly IRange[]): IRange[] {
  const same = JSON.stringify(without(before, range)) === JSON.stringify(without(outside, range));
  return same ? [...before] : [...outside, ...within(before, range)];
}

/** With keys in alphabetical order at the top, so that equal rules have equal JSON. */
function sorted(rule: object): object {
  return Object.fromEntries(Object.entries(rule).sort(([a], [b]) => (a < b ? -1 : 1)));
}
