import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv, writeCsv } from "../../../src/hosts/file/csv.ts";

describe("written CSV", () => {
  it("has no cell that a spreadsheet would run", () => {
    expect(
      writeCsv([
        ["=cmd|' /C calc'!A0", "+1", "-1", "@sum", "\tx", "plain"],
        [-5, 0.5, true, null, "a,b", 'q"'],
      ]),
    ).toBe(`'=cmd|' /C calc'!A0,'+1,'-1,'@sum,'\tx,plain\r\n-5,0.5,true,,"a,b","q"""`);
  });

  it("is refused where a quotation mark hides the rows after it", () => {
    expect(readCsv('Deal,Stage\n"Acme, ""north""",Won\n"Bolt,Lead\nCask,Lost\n', 100)).toEqual({
      unclosed: 3,
    });
  });

  it("reads back as it was, but for the apostrophes", () => {
    const text = fc.string({ minLength: 1 }).filter((cell) => !/^[=+\-@\t\r]/.test(cell));
    const rows = fc.array(fc.tuple(text, text, text), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(rows, (cells) => {
        const header = ["one", "two", "three"];
        expect(readCsv(writeCsv([header, ...cells]), 100)).toEqual({ values: [header, ...cells] });
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});
