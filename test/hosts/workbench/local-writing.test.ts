import { describe, expect, it } from "vitest";
import { serialOf } from "../../../src/core/cells/dates.ts";
import { localFormat, readTyped, writingOf } from "../../../src/hosts/workbench/local-writing.ts";

const [english, finnish, norwegian, polish] = ["en-US", "fi-FI", "nb-NO", "pl-PL"].map(writingOf) as [
  ReturnType<typeof writingOf>,
  ReturnType<typeof writingOf>,
  ReturnType<typeof writingOf>,
  ReturnType<typeof writingOf>,
];
const february = serialOf(2026, 2, 5);

describe("how a language writes", () => {
  it("shows dates as its readers do, and as ISO in English", () => {
    expect([english, finnish, norwegian, polish].map(({ dateFormat }) => dateFormat)).toEqual([
      "yyyy-mm-dd",
      "d.m.yyyy",
      "d.m.yyyy",
      "d.mm.yyyy",
    ]);
    expect(writingOf("en-GB").dateFormat).toBe("yyyy-mm-dd");
    expect(localFormat("yyyy-mm-dd hh:mm", finnish)).toBe("d.m.yyyy hh:mm");
    expect(localFormat("#,##0 [$EUR]", finnish)).toBe("#,##0 [$EUR]");
  });

  it("counts years as number formats do, also where people count them from another day", () => {
    expect(writingOf("th-TH").dateFormat).toBe("d/m/yyyy");
  });
});

describe.each([
  ["Finnish", finnish],
  ["Norwegian", norwegian],
  ["Polish", polish],
])("what is typed in %s", (_, writing) => {
  const read = (text: string, format = "yyyy-mm-dd") => readTyped(text, writing, format);

  it.each(["5.2.2026", "05.02.2026", "5/2/2026", "5-2-2026", "5.2.26", " 5.2.2026 "])(
    "is day first: %s",
    (text) => {
      expect(read(text)).toEqual({ value: february, format: "" });
    },
  );

  it("gives a cell that shows no dates the language's format", () => {
    expect(read("5.2.2026", "")).toEqual({ value: february, format: writing.dateFormat });
    expect(read("5.2.2026 klo 12.00", "")).toEqual({
      value: february + 0.5,
      format: `${writing.dateFormat} hh:mm`,
    });
  });

  it("is left to the spreadsheet where that reads it right", () => {
    for (const text of ["2026-02-05", "12600.5", "12600", "1.5", "=SUM(1.5,2)", "Anna", "1.2.3", "12%"]) {
      expect(read(text, ""), text).toBeNull();
    }
  });

  it("is no date where there is no such day", () => {
    expect(read("2.15.2026")).toBe("text");
    expect(read("31.2.2026")).toBe("text");
  });

  it("goes by the cell's own format where that has the month first", () => {
    expect(read("5/2/2026", "m/d/yyyy")).toBeNull();
    expect(read("5/2/2026", "dd/mm/yyyy")).toEqual({ value: february, format: "" });
  });

  it.each(["12 600,50", "12\u00a0600,50", "12\u202f600,5", "12600,50", "12.600,50"])(
    "has a decimal comma: %s, in the cell's own format",
    (text) => {
      expect(read(text, "#,##0.00 [$EUR]")).toEqual({ value: 12600.5, format: "" });
    },
  );

  it("has a format of its own in a cell without one", () => {
    expect(read("12 600,50", "")).toEqual({ value: 12600.5, format: "#,##0.00" });
    expect(read("-1,234", "")).toEqual({ value: -1.234, format: "" });
    expect(read("12,5 %", "")).toEqual({ value: 0.125, format: "0.00%" });
    expect(read("100 €", "General")).toEqual({ value: 100, format: '0 "€"' });
  });

  it("is no number where its spaces and commas are none of a number's", () => {
    for (const text of ["040 123 4567", "1,2,3", "1 23", "12, 5", "a, b", ", "])
      expect(read(text, "")).toBeNull();
  });
});

describe("what is typed in English", () => {
  it("has the month first with slashes, as the spreadsheet reads it, unless the cell shows the day first", () => {
    expect(readTyped("5/2/2026", english, "")).toBeNull();
    expect(readTyped("5/2/2026", english, "dd/mm/yyyy")).toEqual({ value: february, format: "" });
  });

  it("has the day first with points, as in tables that are read", () => {
    expect(readTyped("5.2.2026", english, "")).toEqual({ value: february, format: "yyyy-mm-dd" });
    expect(readTyped("2.15.2026", english, "")).toBeNull();
  });

  it("has no decimal comma", () => {
    for (const text of ["1,234", "12 600,50", "12,600.50"]) expect(readTyped(text, english, "")).toBeNull();
  });
});
