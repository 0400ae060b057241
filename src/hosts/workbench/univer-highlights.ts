import type { IRange } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
  SetConditionalRuleMutation,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { Range } from "../../core/cells/cell.ts";
import type { Change } from "../../core/planning/change.ts";
import { type HighlightCheck, highlightCheck } from "../../core/planning/highlight-check.ts";
import { fromUniver, toUniver } from "./ranges.ts";
import { mutate, type Place, touches } from "./univer-place.ts";

type Tone = "error" | "warning";

export const tones = {
  error: { bg: { rgb: "#fde7e9" }, cl: { rgb: "#a4262c" } },
  warning: { bg: { rgb: "#fff4ce" }, cl: { rgb: "#7a4f01" } },
} as const;

/** Begins the ids of highlights that a file brought and that are no check of ours. */
export const foreignId = "file-";

/**
 * A highlight that Pipewright draws itself: its formula would be calculated for every cell after
 * every edit, which takes half a minute with thousands of deals. Univer keeps it among its rules,
 * so that its ranges move with the cells, and knows nothing to calculate for this type.
 */
interface OwnHighlight {
  readonly type: "pipewright";
  readonly check: HighlightCheck;
  readonly formula: string;
  readonly tone: Tone;
}

export function highlightsOf({ spreadsheet, book, sheet }: Place): readonly IConditionFormattingRule[] {
  const model = spreadsheet.univer.__getInjector().get(ConditionalFormattingRuleModel);
  return model.getSubunitRules(book.getId(), sheet.getSheetId()) ?? [];
}

const ownOf = ({ rule }: IConditionFormattingRule): OwnHighlight | null => {
  const own = rule as unknown as OwnHighlight;
  return own.type === "pipewright" ? own : null;
};

/** The checks that the sheet's columns are marked by. */
export function ownChecks(place: Place): { check: HighlightCheck; tone: Tone; ranges: readonly IRange[] }[] {
  return highlightsOf(place).flatMap((rule) => {
    const own = ownOf(rule);
    return own ? [{ check: own.check, tone: own.tone, ranges: rule.ranges }] : [];
  });
}

/** Puts a highlight in place of the one of its id; with no range left it goes. */
export function putHighlight(place: Place, rule: IConditionFormattingRule): void {
  const known = highlightsOf(place).some(({ cfId }) => cfId === rule.cfId);
  if (rule.ranges.length === 0) {
    if (known) mutate(place, DeleteConditionalRuleMutation.id, { cfId: rule.cfId });
  } else {
    mutate(place, known ? SetConditionalRuleMutation.id : AddConditionalRuleMutation.id, { rule });
  }
}

export function setHighlight(place: Place, range: Range, id: string, formula: string, tone: Tone): void {
  const check = id.startsWith(foreignId) ? null : highlightCheck(formula);
  const rule = { cfId: id, ranges: [toUniver(range)], stopIfTrue: false };
  if (check === null) {
    const style = tones[tone];
    const { highlightCell: type } = CFRuleType;
    putHighlight(place, {
      ...rule,
      rule: {
        type,
        subType: CFSubRuleType.formula,
        value: formula,
        style,
      } as IConditionFormattingRule["rule"],
    });
    return;
  }
  // The same check of the column under another id is from before the workbook was saved.
  for (const other of highlightsOf(place)) {
    const same = other.cfId !== id && ownOf(other)?.check === check && touches(other.ranges, range);
    if (same) putHighlight(place, { ...other, ranges: [] });
  }
  const own: OwnHighlight = { type: "pipewright", check, formula, tone };
  putHighlight(place, { ...rule, rule: own as unknown as IConditionFormattingRule["rule"] });
}

/** The sheet's formula highlights, as steps that set them anew. */
export function highlightsAsChanges(place: Place): Change[] {
  const sheet = place.sheet.getSheetName();
  return highlightsOf(place).flatMap((highlight): Change[] => {
    const written = ownOf(highlight) ?? foreign(highlight);
    if (written === null) return [];
    const { formula, tone } = written;
    return highlight.ranges.map((range, index): Change => {
      const id = `${highlight.cfId}-${index}`;
      return { kind: "setHighlight", sheet, range: fromUniver(range), id, formula, tone };
    });
  });
}

function foreign({ rule }: IConditionFormattingRule): { formula: string; tone: Tone } | null {
  if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula) return null;
  return { formula: rule.value, tone: rule.style.bg?.rgb === tones.warning.bg.rgb ? "warning" : "error" };
}
