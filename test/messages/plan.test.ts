import { describe, expect, it } from "vitest";
import { planLines, planProblems } from "../../src/messages/en/plan.ts";
import { formats } from "../../src/messages/words.ts";

const say = formats("en");

describe("what a plan says", () => {
  it("counts what comes and what stays", () => {
    expect(planLines.before({ sheets: 3, columns: 4, rows: 214 }, say)).toBe(
      "Nothing has changed yet. Will add 3 sheets and put lists in 4 columns; your 214 rows stay.",
    );
  });

  it("is right for one of each", () => {
    expect(planLines.before({ sheets: 1, columns: 1, rows: 1 }, say)).toBe(
      "Nothing has changed yet. Will add 1 sheet and put lists in 1 column; your 1 row stays.",
    );
    expect(planLines.after({ sheets: 1 }, say)).toBe("Added 1 sheet. Undo set-up");
  });

  it("does not announce what will not come", () => {
    expect(planLines.before({ sheets: 0, columns: 0, rows: 2 }, say)).toBe(
      "Nothing has changed yet. Will mend what set-up made; your 2 rows stay.",
    );
  });
});

describe("why a plan is refused", () => {
  it("names what is wrong and how to mend it", () => {
    expect(planProblems.halfway({ table: "Deals" }, say)).toBe(
      'setting up "Deals" stopped half-way: finish set-up, or undo it',
    );
    expect(planProblems.noSuchSheet({ sheet: "X", sheets: "A, B" }, say)).toBe(
      'there is no sheet "X": the workbook has A, B',
    );
  });
});
