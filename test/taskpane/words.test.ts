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

  it("write amounts that are added up to the cent, in their currency and the locale's way", () => {
    const exact = (locale: string, amount: number, currency: string | null) =>
      wordsFor(locale).say.exactMoney(amount, currency).replaceAll(/\s/g, " ");
    expect(exact("en-US", 1234, "EUR")).toBe("€1,234");
    expect(exact("en-US", 1234.5, "EUR")).toBe("€1,234.50");
    expect(exact("fi-FI", 1234.5, "EUR")).toBe("1 234,50 €");
    expect(exact("pl-PL", 12_345, "PLN")).toBe("12 345 zł");
    expect(exact("en-US", 1234, "JPY")).toBe("¥1,234");
    expect(exact("nb-NO", 1234.5, null)).toBe("1 234,5");
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
