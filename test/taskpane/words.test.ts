import { describe, expect, it } from "vitest";
import { fields } from "../../src/core/fields.ts";
import { issueCodes } from "../../src/core/issue.ts";
import { wordsFor } from "../../src/taskpane/words.tsx";

describe("words", () => {
  it("are looked for in the area first, for areas share codes", () => {
    const { tell } = wordsFor("en");
    const values = Object.freeze({ stage: "Propsal", nearest: null, given: "Propsal", stages: "Lead" });
    expect(tell({ code: "unknownStage", values }, "issues")).toBe('Unknown stage "Propsal"');
    expect(tell({ code: "unknownStage", values }, "functions")).toContain("the stages are Lead");
  });

  it("are found in another area when the first has none", () => {
    expect(wordsFor("en").tell({ code: "noClosedDeals", values: {} }, "plan")).toBe("No closed deals");
  });

  it("show a code that nobody has worded, and no inherited property", () => {
    expect(wordsFor("en").tell({ code: "constructor", values: {} }, "plan")).toBe("Constructor");
  });

  it("write in the locale's ways where the language is not there yet", () => {
    expect(wordsFor("fi-FI").say.percent(0.425)).toBe("42,5\u00a0%");
  });

  it("name every field and every issue", () => {
    const { words } = wordsFor("en");
    expect(Object.keys(words.setup.fields)).toEqual([...fields]);
    expect(Object.keys(words.pane.issueTitles)).toEqual([...issueCodes]);
  });

  it.each([
    [0, "0 deals"],
    [1, "1 deal"],
    [2, "2 deals"],
    [5, "5 deals"],
    [22, "22 deals"],
    [1234, "1,234 deals"],
  ])("count %i as %s", (n, said) => {
    const { words, say } = wordsFor("en");
    expect(words.pipeline.dealCount(n, say)).toBe(said);
  });
});
