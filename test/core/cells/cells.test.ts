import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellToA1, columnIndex, columnLetter, parseA1, rangeToA1 } from "../../../src/core/cells/address.ts";
import { isBlankLike, isErrorText } from "../../../src/core/cells/blank.ts";
import { readBoolean } from "../../../src/core/cells/booleans.ts";
import { currencyOf, minorDigits } from "../../../src/core/cells/currency.ts";
import { currencyOfFormat, isDateFormat, isPercentFormat } from "../../../src/core/cells/formats.ts";
import { toGrid, widthOf } from "../../../src/core/cells/grid.ts";
import { around, meet, sameRange } from "../../../src/core/cells/range.ts";

describe("error values", () => {
  it.each([
    "#REF!",
    "#N/A",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#SPILL!",
    "#CALC!",
    "#BUSY!",
    "#PUUTTUU!",
    "#ARVO!",
    "#BRAK!",
    "#ADR!",
    "#I/T",
    "########",
  ])("%s", (text) => {
    expect(isErrorText(text)).toBe(true);
  });

  it.each(["#1234", "# Meetings", "#", "#urgent", "REF!", ""])("%j is none", (text) => {
    expect(isErrorText(text)).toBe(false);
  });
});

it("takes placeholders for blank, whatever their case", () => {
  for (const text of ["TBD", "tbd", "N/A", "-", "—", "?", " ", "Brak", "ei tiedossa"])
    expect(isBlankLike(text)).toBe(true);
  for (const text of ["0", "none of them", "Anna"]) expect(isBlankLike(text)).toBe(false);
});

it("reads ticks in the languages of spreadsheets", () => {
  for (const cell of [true, "TRUE", "PRAWDA", "TOSI", "SANN", "Tak", "kyllä", "ja", 1])
    expect(readBoolean(cell)).toBe(true);
  for (const cell of [false, "FALSE", "FAŁSZ", "EPÄTOSI", "USANN", "nie", "ei", "nei", 0])
    expect(readBoolean(cell)).toBe(false);
  for (const cell of [null, "", "maybe", 2]) expect(readBoolean(cell)).toBe(null);
});

describe("currencies", () => {
  it("knows codes, signs and words", () => {
    expect(["pln", "zł", "€", "$", "£", "NOK", "euro"].map(currencyOf)).toEqual([
      "PLN",
      "PLN",
      "EUR",
      "USD",
      "GBP",
      "NOK",
      "EUR",
    ]);
  });

  it("tells a currency of several countries from none", () => {
    expect(currencyOf("kr")).toBe(null);
    expect(currencyOf("Anna")).toBe(undefined);
    expect(currencyOf("ABC")).toBe(undefined);
  });

  it("knows the minor digits of ISO 4217", () => {
    expect(["JPY", "EUR", "KWD", "ISK", "CLF", null].map(minorDigits)).toEqual([0, 2, 3, 0, 4, 2]);
  });
});

describe("number formats", () => {
  it.each(["yyyy-mm-dd", "d.m.yyyy", "m/d/yy h:mm", "[$-409]mmm d, yyyy;@", "dd/mm/yyyy", "mmm-yy"])(
    "%s is a date's",
    (format) => {
      expect(isDateFormat(format)).toBe(true);
    },
  );

  it.each(["", "General", "#,##0.00", "0%", '#,##0 "days"', "[Red]#,##0", "[h]:mm", '0 "dd"', "@"])(
    "%j is no date's",
    (format) => {
      expect(isDateFormat(format)).toBe(false);
    },
  );

  it.each<[string, string | null]>([
    ["#,##0.00 [$€-407]", "EUR"],
    ["[$PLN] #,##0", "PLN"],
    ['#,##0 "zł"', "PLN"],
    ["$#,##0.00", "USD"],
    ["[$kr-414] #,##0", "NOK"],
    ["[$kr-41D] #,##0", "SEK"],
    ["[$kr] #,##0", null],
    ["[$-409]d mmm", null],
    ["#,##0", null],
  ])("%s is in %s", (format, code) => {
    expect(currencyOfFormat(format)).toBe(code);
  });

  it("knows percent from a quoted sign", () => {
    expect(isPercentFormat("0.0%")).toBe(true);
    expect(isPercentFormat('0"%"')).toBe(false);
  });
});

describe("addresses", () => {
  it("names columns as spreadsheets do", () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetter)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    fc.assert(
      fc.property(fc.nat(18_000), (index) => columnIndex(columnLetter(index)) === index),
      { seed: 7 },
    );
  });

  it("quotes a sheet's name where it must", () => {
    const range = { top: 0, left: 0, bottom: 19, right: 7 };
    expect(rangeToA1("Deals", range)).toBe("Deals!A1:H20");
    expect(rangeToA1("Deals 2026", range)).toBe("'Deals 2026'!A1:H20");
    expect(rangeToA1("O'Brien", range)).toBe("'O''Brien'!A1:H20");
    expect(rangeToA1("Q3", range)).toBe("'Q3'!A1:H20");
    expect(rangeToA1(null, { top: 2, left: 1, bottom: 2, right: 1 })).toBe(cellToA1(2, 1));
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(5000), fc.nat(300), (sheet, top, left) => {
        const range = { top, left, bottom: top + 3, right: left + 2 };
        expect(parseA1(rangeToA1(sheet, range))).toEqual({ sheet, range });
      }),
      { seed: 7 },
    );
    expect(parseA1("$B$3")).toEqual({ sheet: null, range: { top: 2, left: 1, bottom: 2, right: 1 } });
    expect(parseA1("no address")).toBe(null);
  });
});

describe("toGrid", () => {
  it("makes any rows rectangular", () => {
    expect(toGrid([[1], [], ["a", undefined, true]])).toEqual({
      values: [
        [1, null, null],
        [null, null, null],
        ["a", null, true],
      ],
    });
  });

  it("turns dates into serials with a date format", () => {
    expect(toGrid([[new Date(Date.UTC(2026, 6, 9)), new Date(Date.UTC(2026, 6, 9, 12))]])).toEqual({
      values: [[46_212, 46_212.5]],
      formats: [["yyyy-mm-dd", "yyyy-mm-dd hh:mm"]],
    });
    expect(toGrid([[new Date(Number.NaN)]]).values).toEqual([[null]]);
  });

  it("shows what libraries wrap: errors, formulas, rich text, links", () => {
    const cells = [
      { error: "#REF!" },
      { formula: "A1*2", result: 42 },
      { formula: "A1", result: { error: "#N/A" } },
      { text: "Acme", hyperlink: "https://example.org" },
      { richText: [{ text: "Ac" }, { text: "me" }] },
      10n,
      10n ** 30n,
      Number.NaN,
      Symbol("x"),
      () => 1,
    ];
    expect(toGrid([cells]).values[0]).toEqual([
      "#REF!",
      42,
      "#N/A",
      "Acme",
      "Acme",
      10,
      `1${"0".repeat(30)}`,
      null,
      null,
      null,
    ]);
  });

  it("never throws and is always rectangular", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.anything({ withDate: true, withBigInt: true, withTypedArray: true }))),
        (rows) => {
          const { values } = toGrid(rows);
          const width = Math.max(0, ...rows.map((row) => row.length));
          return values.length === rows.length && values.every((row) => row.length === width);
        },
      ),
      { seed: 7 },
    );
  });
});

describe("widthOf", () => {
  it("is that of the longest row, of more rows than a call takes as arguments", () => {
    const rows: readonly (readonly number[])[] = Array.from({ length: 200_000 }, (_, row) =>
      row === 7 ? [1, 2, 3] : [1],
    );
    expect(widthOf(rows)).toBe(3);
    expect(widthOf([])).toBe(0);
  });
});

describe("blocks of cells", () => {
  const block = fc
    .tuple(fc.nat(20), fc.nat(20), fc.nat(5), fc.nat(5))
    .map(([top, left, down, across]) => ({ top, left, bottom: top + down, right: left + across }));
  const cellsOf = ({
    top,
    left,
    bottom,
    right,
  }: {
    top: number;
    left: number;
    bottom: number;
    right: number;
  }) => {
    const cells = new Set<string>();
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) cells.add(`${row} ${column}`);
    }
    return cells;
  };

  it("meet where they share a cell, and are around each other's cells", () => {
    fc.assert(
      fc.property(block, block, (one, other) => {
        const [ones, others] = [cellsOf(one), cellsOf(other)];
        expect(meet(one, other)).toBe([...ones].some((cell) => others.has(cell)));
        const both = around(one, other);
        const inBoth = cellsOf(both);
        expect([...ones, ...others].every((cell) => inBoth.has(cell))).toBe(true);
        expect(sameRange(one, other)).toBe(
          ones.size === others.size && [...ones].every((cell) => others.has(cell)),
        );
        expect(around(both, one)).toEqual(both);
      }),
      { seed: 7 },
    );
    expect(sameRange({ top: 0, left: 0, bottom: 0, right: 0 }, undefined)).toBe(false);
  });
});
