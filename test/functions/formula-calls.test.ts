import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callsIn, formulaOf } from "../../src/functions/formula-calls.ts";

const literals = (formula: string) =>
  callsIn(formula)[0]?.args.map((one) => (one.kind === "literal" ? one.value : one));

describe("callsIn", () => {
  it("reads literals and arguments left out, in either grammar", () => {
    expect(literals('=PIPELINE.VALUE("won",,,"owner","Ann ""A""",-2.5,40%,TRUE)')).toEqual([
      "won",
      undefined,
      undefined,
      "owner",
      'Ann "A"',
      -2.5,
      0.4,
      true,
    ]);
    expect(literals('=pipeline_value("won";;;"owner";"a;b,(c")')).toEqual([
      "won",
      undefined,
      undefined,
      "owner",
      "a;b,(c",
    ]);
    expect(literals("=STAGE.CONVERSION()")).toEqual([]);
  });

  it("names the cells that stand for arguments, and what only the spreadsheet computes", () => {
    const [call] = callsIn("=STAGE.COUNT('Ann''s, deals'!$B$2,A1:B3,SUM(1,2),{1,2})");
    expect(call?.args).toEqual([
      { kind: "cells", sheet: "Ann's, deals", range: { top: 1, left: 1, bottom: 1, right: 1 } },
      { kind: "cells", sheet: null, range: { top: 0, left: 0, bottom: 2, right: 1 } },
      { kind: "computed", text: "SUM(1,2)" },
      { kind: "computed", text: "{1,2}" },
    ]);
  });

  it("finds every call, none in texts and none of others", () => {
    const names = (formula: string) => callsIn(formula).map(({ name }) => name);
    expect(names("=PIPELINE.VALUE(STAGE.COUNT(A1))+DEAL.AGE(B1)")).toEqual([
      "PIPELINE.VALUE",
      "STAGE.COUNT",
      "DEAL.AGE",
    ]);
    expect(names('="PIPELINE.VALUE()"&MY.PIPELINE.VALUE(1)&PIPELINE.VALUES()')).toEqual([]);
  });

  it("reads back what formulaOf writes", () => {
    const cell = fc.oneof(fc.string({ minLength: 1 }), fc.boolean(), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 6 }), fc.string({ minLength: 1 }), (args, last) => {
        const read = literals(formulaOf("PIPELINE.VALUE", [...args, last]));
        expect(read?.map((value) => value ?? null)).toEqual([...args, last]);
      }),
      { seed: 5 },
    );
  });
});
