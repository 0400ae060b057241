import type {
  ConditionalFormattingOptions,
  DataValidation,
  DataValidationWithFormulae,
  Worksheet,
} from "@cj-tech-master/excelts";
import { rangeToA1 } from "../../core/cells/address.ts";
import type { Range } from "../../core/cells/cell.ts";
import type { CellRule, Json } from "../../core/planning/change.ts";
import { tones } from "./looks.ts";
import { blocksOf, overlap, without } from "./ranges.ts";

/** The library keeps a validation of a block under this key. */
const keyOf = (block: Range) => `range:${rangeToA1(null, block)}`;
const blocksOfKey = (key: string) => blocksOf(key.replace(/^range:/, ""));

/** Validation and highlights as the host keeps them, for `restoreRules`. */
interface KeptRules {
  readonly validations: readonly { readonly block: Range; readonly rule: DataValidation }[];
  readonly highlights: readonly ConditionalFormattingOptions[];
}

export function readRules(sheet: Worksheet, range: Range): Json {
  const kept: KeptRules = {
    validations: Object.entries(sheet.dataValidations.model).flatMap(([key, rule]) =>
      rule
        ? blocksOfKey(key).flatMap((block) => pieces(block, range).map((piece) => ({ block: piece, rule })))
        : [],
    ),
    highlights: sheet.conditionalFormattings.filter((format) => touches(format, range)),
  };
  return JSON.parse(JSON.stringify(kept));
}

const pieces = (block: Range, range: Range) => {
  const shared = overlap(block, range);
  return shared ? [shared] : [];
};

const touches = (format: ConditionalFormattingOptions, range: Range) =>
  blocksOf(format.ref).some((block) => overlap(block, range));

/** Puts back what `readRules` gave for the range, null being none, and takes away what came since. */
export function restoreRules(sheet: Worksheet, range: Range, rules: Json): void {
  const kept = rules as unknown as KeptRules | null;
  clearValidation(sheet, range);
  for (const { block, rule } of kept?.validations ?? [])
    sheet.dataValidations.add(keyOf(block), revived(rule));
  sheet.removeConditionalFormatting((format) => touches(format, range));
  for (const highlight of kept?.highlights ?? []) sheet.addConditionalFormatting(highlight);
}

/** Dates in a rule have become text on their way through JSON. */
function revived(rule: DataValidation): DataValidation {
  if (rule.type !== "date") return rule;
  return {
    ...rule,
    formulae: rule.formulae.map((limit) => (typeof limit === "string" ? new Date(limit) : limit)),
  };
}

/** Two validations must not meet in a cell, so others are cut back to what lies outside. */
function clearValidation(sheet: Worksheet, range: Range): void {
  const { model } = sheet.dataValidations;
  for (const [key, rule] of Object.entries(model)) {
    const blocks = blocksOfKey(key);
    if (!rule || !blocks.some((block) => overlap(block, range))) continue;
    delete model[key];
    for (const block of blocks.flatMap((block) => without(block, range))) model[keyOf(block)] = rule;
  }
}

/**
 * Takes away the validations whose limit is a formula where the library knows only numbers and
 * dates: it has lost the formula on reading and would write nonsense. Returns where they were.
 */
export function dropLostRules(sheet: Worksheet): string[] {
  const { model } = sheet.dataValidations;
  const lost = Object.entries(model).filter(
    ([, rule]) => rule && "formulae" in rule && rule.formulae?.some((limit) => isLost(limit)),
  );
  for (const [key] of lost) delete model[key];
  return lost.map(([key]) => key.replace(/^range:/, ""));
}

const isLost = (limit: string | number | Date) => typeof limit !== "string" && Number.isNaN(Number(limit));

export function setList(sheet: Worksheet, range: Range, source: string): void {
  clearValidation(sheet, range);
  sheet.dataValidations.add(keyOf(range), {
    type: "list",
    allowBlank: true,
    formulae: [source.replace(/^=/, "")],
    showErrorMessage: true,
    errorStyle: "stop",
  });
}

export function setRule(sheet: Worksheet, range: Range, rule: CellRule, message: string): void {
  clearValidation(sheet, range);
  sheet.dataValidations.add(keyOf(range), {
    ...limits(rule),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "stop",
    error: message.slice(0, 255),
  });
}

function limits(rule: CellRule): DataValidationWithFormulae {
  if (rule.type === "date") {
    return {
      type: "date",
      operator: "between",
      formulae: [new Date(Date.UTC(1900, 0, 1)), new Date(Date.UTC(9999, 11, 31))],
    };
  }
  const { min, max } = rule;
  if (min !== null && max !== null) return { type: "decimal", operator: "between", formulae: [min, max] };
  if (max !== null) return { type: "decimal", operator: "lessThanOrEqual", formulae: [max] };
  return { type: "decimal", operator: "greaterThanOrEqual", formulae: [min ?? -1e307] };
}

/**
 * A fill where the formula holds. Files keep no name for it: the same formula from the same first
 * cell is the same highlight, so that setting it again replaces it.
 */
export function setHighlight(
  sheet: Worksheet,
  range: Range,
  formula: string,
  tone: keyof typeof tones,
): void {
  const bare = formula.replace(/^=/, "");
  sheet.removeConditionalFormatting((format) => {
    const [block] = blocksOf(format.ref);
    const [rule] = format.rules;
    return (
      block?.top === range.top &&
      block.left === range.left &&
      rule?.type === "expression" &&
      rule.formulae?.[0] === bare
    );
  });
  const { fill, text } = tones[tone];
  sheet.addConditionalFormatting({
    ref: rangeToA1(null, range),
    rules: [
      {
        type: "expression",
        priority: nextPriority(sheet),
        formulae: [bare],
        style: {
          fill: { type: "pattern", pattern: "solid", bgColor: { argb: fill } },
          font: { color: { argb: text } },
        },
      },
    ],
  });
}

const nextPriority = (sheet: Worksheet) =>
  1 +
  Math.max(
    0,
    ...sheet.conditionalFormattings.flatMap((format) => format.rules.map((rule) => rule.priority ?? 0)),
  );
