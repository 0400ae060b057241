import { describe, expect, it } from "vitest";
import { absoluteReference, textLiteral } from "../../../src/core/planning/reference.ts";

describe("absoluteReference", () => {
  it("fixes rows and columns", () => {
    expect(absoluteReference("Stages", { top: 1, left: 0, bottom: 30, right: 0 })).toBe("Stages!$A$2:$A$31");
    expect(absoluteReference("Pipeline", { top: 1, left: 27, bottom: 1, right: 27 })).toBe("Pipeline!$AB$2");
  });

  it("quotes a sheet that could not be read without", () => {
    const range = { top: 0, left: 0, bottom: 0, right: 0 };
    expect(absoluteReference("Stages 2", range)).toBe("'Stages 2'!$A$1");
    expect(absoluteReference("Ann's", range)).toBe("'Ann''s'!$A$1");
  });
});

describe("textLiteral", () => {
  it("cannot be broken out of by quotes", () => {
    expect(textLiteral('a"&HYPERLINK("x")&"')).toBe('"a""&HYPERLINK(""x"")&"""');
  });
});
