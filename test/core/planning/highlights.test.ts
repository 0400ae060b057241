import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import type { Change } from "../../../src/core/planning/change.ts";
import { planSetup } from "../../../src/core/planning/plan-setup.ts";
import { config, deals, header, placed, present } from "./setting-up.ts";

type Highlight = Extract<Change, { kind: "setHighlight" }>;

function highlights(values: readonly (readonly Cell[])[]): Map<string, Highlight> {
  const table = placed(values);
  const plan = planSetup(table, config(table), present());
  const found = plan.filter((change): change is Highlight => change.kind === "setHighlight");
  return new Map(found.map((change) => [change.id, change]));
}

describe("highlights of the deal table", () => {
  it("cover stages, amounts and dates, each with an id of its own", () => {
    expect([...highlights(deals).keys()]).toEqual([
      "stage-unknown",
      "stage-blank",
      "number-amount-3",
      "date-expectedClose-4",
      "overdue",
    ]);
  });

  it("compare a stage whole, by name and between separators by alias", () => {
    const { formula } = highlights(deals).get("stage-unknown") ?? { formula: "" };
    expect(formula).toContain("TRIM(Stages!$A$2:$A$31)=TRIM($C2)");
    expect(formula).toContain("LOWER(Stages!$J$2:$J$31)");
    expect(formula).not.toMatch(/MATCH\(|COUNTIF\(/); // would take * and ? in a stage for wildcards
  });

  it("ask for numbers where cells are numbers", () => {
    expect(highlights(deals).get("number-amount-3")?.formula).toContain("NOT(ISNUMBER($D2))");
  });

  it("ask for a digit where the column is text by habit", () => {
    const euros = deals.map((row, i) =>
      i === 0 ? row : [...row.slice(0, 3), `${row[3]} €`, row[4] ?? null],
    );
    const { formula } = highlights(euros).get("number-amount-3") ?? { formula: "" };
    expect(formula).not.toContain("ISNUMBER");
    expect(formula).toContain('SUBSTITUTE($D2,"0","")');
  });

  it("leave rows alone that are no deals, by references that move with them", () => {
    const [first, ...rest] = deals.slice(1);
    const values = [header, first ?? [], [null, null, null, null, null], ...rest];
    expect(highlights(values).get("stage-blank")?.formula).toContain("ROW($A2)<>ROW($A$3)");
  });

  it("call a deal overdue by the date on the dashboard, else today, while its stage is open", () => {
    const { formula } = highlights(deals).get("overdue") ?? { formula: "" };
    expect(formula).toContain("$E2<IF(ISNUMBER(Pipeline!$C$2),Pipeline!$C$2,TODAY())");
    expect(formula).toContain('Stages!$B$2:$B$31="open"');
  });

  it("believe a status column rather than the stage, its words as literals", () => {
    const values = deals.map((row, i) => {
      const status = i === 0 ? "Status" : i === 4 ? "Won" : i === 5 ? "Lost" : "Open";
      return [...row, status];
    });
    expect(highlights(values).get("overdue")?.formula).toContain('OR(TRIM($F2)="Open")');
  });

  const dated = deals.map((row, i) =>
    i === 0 ? [...row, "Next step date", "Stage changed"] : [...row, 46_090 + i, 46_000 + i],
  );

  it("mark a next step that is late or due today, and a stay that is over or ends today", () => {
    const found = highlights(dated);
    expect([...found.keys()]).toEqual(
      expect.arrayContaining(["step-late", "step-today", "stay-late", "stay-today"]),
    );
    const toneOf = (id: string) => found.get(id)?.tone;
    expect(["step-late", "step-today", "stay-late", "stay-today"].map(toneOf)).toEqual([
      "error",
      "warning",
      "error",
      "warning",
    ]);
    const day = "IF(ISNUMBER(Pipeline!$C$2),Pipeline!$C$2,TODAY())";
    expect(found.get("step-late")?.formula).toContain(`INT($F2)<${day}`);
    expect(found.get("stay-late")?.formula).toContain(`${day}-INT($G2)>SUMPRODUCT(`);
    expect(found.get("stay-late")?.formula).toContain("Stages!$E$2:$E$31");
    // A next step ahead holds a stay.
    expect(found.get("stay-today")?.formula).toContain(`NOT(IF(ISNUMBER($F2),INT($F2)>=${day},FALSE))`);
    for (const id of ["step-late", "stay-late"]) {
      expect(found.get(id)?.formula).toContain('Stages!$B$2:$B$31="open"');
    }
  });

  it("use plain spreadsheet functions only", () => {
    for (const { formula } of [...highlights(deals).values(), ...highlights(dated).values()]) {
      expect(formula).not.toMatch(/(PIPELINE|STAGE|DEAL)\./);
      expect(formula.replace(/"[^"]*"/g, "")).not.toContain("{");
    }
  });
});
