import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import { describe, expect, it } from "vitest";
import { numberText } from "../../../src/hosts/google/conditions.ts";
import { dealCells, sheetsOf } from "../../contract/sheets.ts";
import { sheetIn } from "./book-state.ts";
import { portOf, served } from "./signed-in.ts";

const range = { top: 3, left: 0, bottom: 7, right: 4 };
const cell = { sheetId: 0, startRowIndex: 3, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 1 };
const value = (userEnteredValue: string) => ({ userEnteredValue });

async function keptOf(rule: sheets_v4.Schema$DataValidationRule, locale = "en_US") {
  const fake = await served({ sheets: [sheetsOf("Sales", dealCells)], locale, timeZone: "Europe/Warsaw" });
  sheetIn(fake, "Sales").cells["3,0"] = { dataValidation: rule };
  const port = portOf(fake);
  const { rules } = await port.read({ rules: [{ sheet: "Sales", range }] });
  await port.apply([{ kind: "restoreRules", sheet: "Sales", range, rules: null }]);
  const cleared = sheetIn(fake, "Sales").cells["3,0"];
  await port.apply([{ kind: "restoreRules", sheet: "Sales", range, rules: rules?.[0] ?? null }]);
  return { kept: rules?.[0], cleared, restored: sheetIn(fake, "Sales").cells["3,0"]?.dataValidation };
}

describe("validation that people made themselves", () => {
  const bool = { strict: true, showCustomUi: true };
  const made: readonly (readonly [string, sheets_v4.Schema$DataValidationRule, object])[] = [
    [
      "a list of words",
      { ...bool, condition: { type: "ONE_OF_LIST", values: ["a", "b"].map(value) } },
      { criteria: "VALUE_IN_LIST", values: [["a", "b"], true], allowInvalid: false, help: null },
    ],
    [
      "a list from cells, its arrow hidden",
      {
        strict: false,
        showCustomUi: false,
        condition: { type: "ONE_OF_RANGE", values: [value("=Sales!$A$1:$A$9")] },
      },
      {
        criteria: "VALUE_IN_RANGE",
        values: [{ range: "Sales!A1:A9" }, false],
        allowInvalid: true,
        help: null,
      },
    ],
    [
      "a limit with decimals",
      {
        strict: true,
        showCustomUi: false,
        inputMessage: "up to a half",
        condition: { type: "NUMBER_LESS_THAN_EQ", values: [value("=5/10^1")] },
      },
      { criteria: "NUMBER_LESS_THAN_OR_EQUAL_TO", values: [0.5], allowInvalid: false, help: "up to a half" },
    ],
    [
      "a formula",
      {
        strict: true,
        showCustomUi: false,
        condition: { type: "CUSTOM_FORMULA", values: [value("=LEN(A4)<9")] },
      },
      { criteria: "CUSTOM_FORMULA", values: ["=LEN(A4)<9"], allowInvalid: false, help: null },
    ],
    [
      "a date",
      {
        strict: true,
        showCustomUi: false,
        condition: { type: "DATE_AFTER", values: [value("=DATE(2026;7;1)")] },
      },
      // Midnight in Warsaw, as Apps Script would have the date.
      {
        criteria: "DATE_AFTER",
        values: [{ date: Date.UTC(2026, 5, 30, 22) }],
        allowInvalid: false,
        help: null,
      },
    ],
    [
      "a tick box",
      { ...bool, condition: { type: "BOOLEAN" } },
      { criteria: "CHECKBOX", values: [], allowInvalid: false, help: null },
    ],
  ];
  it.each(made)("%s is kept in the words of the bound script, and put back", async (_, rule, kept) => {
    const seen = await keptOf(rule);
    expect(seen.kept).toMatchObject({ validation: { rules: [kept], cells: [[0, 0, 0, 0]] } });
    expect(seen.cleared).toBeUndefined();
    expect(seen.restored).toEqual(rule);
  });

  it("dates and numbers are read as the spreadsheet's country writes them", async () => {
    const date = { strict: true, condition: { type: "DATE_BEFORE", values: [value("3/4/2026")] } };
    const april = { validation: { rules: [{ values: [{ date: Date.UTC(2026, 3, 2, 22) }] }] } };
    expect((await keptOf(date, "en_GB")).kept).toMatchObject(april);
    expect((await keptOf(date, "en_US")).kept).not.toMatchObject(april);
    const half = { strict: true, condition: { type: "NUMBER_GREATER", values: [value("0,5")] } };
    expect((await keptOf(half, "fi_FI")).kept).toMatchObject({ validation: { rules: [{ values: [0.5] }] } });
  });

  it("limits are written so that every locale reads them alike", () => {
    expect(numberText(12)).toBe("12");
    expect(numberText(0.25)).toBe("=25/10^2");
    expect(numberText(-1.5)).toBe("=-15/10^1");
    expect(numberText(1e300)).toBe("1E+300");
    expect(numberText(-1.5e300)).toBe("-15E+299");
  });
});

describe("conditional formats that people made themselves", () => {
  const own: sheets_v4.Schema$ConditionalFormatRule[] = [
    {
      ranges: [cell],
      booleanRule: {
        condition: { type: "TEXT_CONTAINS", values: [value("late")] },
        format: {
          backgroundColorStyle: { rgbColor: { red: 1, green: 0, blue: 0.2 } },
          textFormat: { bold: true, foregroundColorStyle: { rgbColor: { red: 0, green: 0, blue: 0 } } },
        },
      },
    },
    {
      ranges: [cell],
      gradientRule: {
        minpoint: { type: "MIN", colorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } } },
        maxpoint: { type: "NUMBER", value: "9", colorStyle: { rgbColor: { red: 0, green: 1, blue: 0 } } },
      },
    },
    { ranges: [{ ...cell, endRowIndex: 900 }], booleanRule: { condition: { type: "BLANK" }, format: {} } },
  ];

  it("come back as they were, and those that reach beyond the table are left alone", async () => {
    const fake = await served({ sheets: [sheetsOf("Sales", dealCells)] });
    sheetIn(fake, "Sales").conditionalFormats = structuredClone(own);
    const port = portOf(fake);
    const { rules } = await port.read({ rules: [{ sheet: "Sales", range }] });
    await port.apply([{ kind: "restoreRules", sheet: "Sales", range, rules: null }]);
    expect(sheetIn(fake, "Sales").conditionalFormats).toEqual(own.slice(2));
    await port.apply([{ kind: "restoreRules", sheet: "Sales", range, rules: rules?.[0] ?? null }]);
    expect(sheetIn(fake, "Sales").conditionalFormats).toEqual([own[2], own[0], own[1]]);
  });
});
