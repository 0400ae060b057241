import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { highlightCheck } from "../../../src/core/planning/highlight-check.ts";
import { planSetup } from "../../../src/core/planning/plan-setup.ts";
import { config, deals, header, placed, present } from "./setting-up.ts";

/** Id of each highlight in the plan, with the check that its formula is known by. */
function checks(values: readonly (readonly Cell[])[]): Record<string, string | null> {
  const table = placed(values);
  const found: Record<string, string | null> = {};
  for (const change of planSetup(table, config(table), present())) {
    if (change.kind === "setHighlight") found[change.id] = highlightCheck(change.formula);
  }
  return found;
}

const all = {
  "stage-unknown": "unknownStage",
  "stage-blank": "blankStage",
  "number-amount-3": "value",
  "date-expectedClose-4": "value",
  overdue: "overdue",
};

describe("the check of a highlight", () => {
  it("is known by its formula", () => {
    expect(checks(deals)).toEqual(all);
  });

  it("is known where rows are spared that are no deals", () => {
    const [first, ...rest] = deals.slice(1);
    expect(checks([header, first ?? [], [null, null, null, null, null], ...rest])).toEqual(all);
  });

  it("tells a late step or stay from one of today", () => {
    const dated = deals.map((row, i) =>
      i === 0 ? [...row, "Next step date", "Stage changed"] : [...row, 46_090 + i, 46_000 + i],
    );
    expect(checks(dated)).toEqual({
      ...all,
      "date-nextStepDate-5": "value",
      "date-stageChanged-6": "value",
      "step-late": "stepLate",
      "step-today": "stepToday",
      "stay-late": "stayLate",
      "stay-today": "stayToday",
    });
  });

  it("is known where a column is text by habit", () => {
    const euros = deals.map((row, i) =>
      i === 0 ? row : [...row.slice(0, 3), `${row[3]} €`, row[4] ?? null],
    );
    expect(checks(euros)).toEqual(all);
  });

  it.each([
    "=$A2>5",
    "=AND(LEN(TRIM($C2))=0,$D2>100)",
    "=IF(ISERROR($D2),TRUE,$D2<0)",
    "=AND(ISNUMBER($E2),$E2<TODAY())",
    "=SUMPRODUCT(($C$2:$C$9=$C2)*1)>1",
  ])("is none for a formula of somebody else: %s", (formula) => {
    expect(highlightCheck(formula)).toBeNull();
  });
});
