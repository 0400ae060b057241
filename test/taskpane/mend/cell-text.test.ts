import { describe, expect, it } from "vitest";
import { formats } from "../../../src/messages/words.ts";
import { cellText } from "../../../src/taskpane/mend/cell-text.ts";

const en = formats("en-GB");

describe("a cell in a preview", () => {
  it.each([
    [46_347, "date", "21 Nov 2026"],
    ["2026-11-21", "date", "2026-11-21"],
    [0.4, "share", "40%"],
    [40, "percent", "40%"],
    [12_500, "plain", "12,500"],
    ["Propsal", "plain", "Propsal"],
    [false, "plain", "false"],
    [null, "date", "(empty)"],
    ["", "plain", "(empty)"],
  ] as const)("%s read as %s is shown as %s", (value, as, shown) => {
    expect(cellText(value, as, en, "(empty)")).toBe(shown);
  });

  it("is written as the reader writes", () => {
    expect(cellText(46_347, "date", formats("pl"), "")).toBe("21 lis 2026");
    expect(cellText(0.425, "share", formats("fi"), "")).toBe("42,5\u00a0%");
  });
});
