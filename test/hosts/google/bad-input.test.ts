import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { setUp } from "../../../src/operations/set-up.ts";
import { run } from "../../../src/workbook.ts";
import { dealCells, sheetsOf } from "../../contract/sheets.ts";
import type { GoogleFake } from "../../fakes/google-api/google-fake.ts";
import { sheetIn, stateOf, valueAt } from "./book-state.ts";
import { portOf, served } from "./signed-in.ts";

const sales = { sheets: [sheetsOf("Sales", dealCells)] };
const set = (fake: GoogleFake) => run(portOf(fake), setUp, {});

describe("a spreadsheet that cannot be set up", () => {
  const table = { sheetId: 0, startRowIndex: 2, endRowIndex: 8, startColumnIndex: 0, endColumnIndex: 5 };
  const refused: readonly (readonly [string, string, (fake: GoogleFake) => void])[] = [
    [
      "a protected range",
      "protectedRange",
      (fake) => sheetIn(fake, "Sales").protectedRanges.push({ protectedRangeId: 1, range: table }),
    ],
    [
      "deals merged over several rows",
      "mergedCells",
      (fake) =>
        sheetIn(fake, "Sales").merges.push({ ...table, startRowIndex: 4, endRowIndex: 6, endColumnIndex: 1 }),
    ],
    [
      "a typed column of a table of Sheets' own",
      "typedColumn",
      (fake) =>
        sheetIn(fake, "Sales").tables.push({
          name: "Table1",
          range: table,
          columnProperties: [{ columnIndex: 2, columnName: "Stage", columnType: "DROPDOWN" }],
        }),
    ],
  ];
  it.each(refused)("%s: says so and changes nothing", async (_, code, spoil) => {
    const fake = await served(sales);
    spoil(fake);
    const before = stateOf(fake);
    await expect(set(fake)).rejects.toMatchObject({ code });
    expect(stateOf(fake)).toEqual(before);
  });

  it("a protection that only warns, or that the user may edit in, is none", async () => {
    const fake = await served(sales);
    sheetIn(fake, "Sales").protectedRanges.push(
      { range: table, requestingUserCanEdit: true },
      { range: { ...table, startColumnIndex: 20, endColumnIndex: 22 } },
    );
    expect((await set(fake)).state).toBe("done");
  });
});

describe("a spreadsheet in Finnish", () => {
  it("gets formulas and limits without decimal points and commas between arguments", async () => {
    const fake = await served({ ...sales, locale: "fi_FI", timeZone: "Europe/Helsinki" });
    // The server refuses what a Finnish spreadsheet could not read.
    expect((await set(fake)).state).toBe("done");
    const formulas = Object.values(sheetIn(fake, "Pipeline").cells).flatMap(
      ({ userEnteredValue }) => userEnteredValue?.formulaValue ?? [],
    );
    expect(formulas.some((formula) => /PIPELINE_FORECAST\(/.test(formula))).toBe(true);
    expect(formulas.filter((formula) => /PIPELINE\.|STAGE\./.test(formula))).toEqual([]);
  });
});

describe("formulas that set-up writes", () => {
  it("watch the table down to the sheet's end and the as-of cell", async () => {
    const fake = await served(sales);
    await set(fake);
    const formulas = Object.values(sheetIn(fake, "Pipeline").cells).flatMap(
      ({ userEnteredValue }) => userEnteredValue?.formulaValue ?? [],
    );
    expect(formulas.find((formula) => formula.includes("PIPELINE_FORECAST"))).toMatch(
      /Sales!\$A\$3:\$E;"\(as of\)";Pipeline!\$/,
    );
  });
});

describe("text from cells", () => {
  it("that looks like a formula stays text, also where it becomes a stage", async () => {
    const bad = '=IMPORTXML("https://example.com","//a")';
    const cells: Cell[][] = dealCells.map((row) => row.map((cell) => (cell === "Proposal" ? bad : cell)));
    const fake = await served({ sheets: [sheetsOf("Sales", cells)] });
    await set(fake);
    const stages = Array.from({ length: 8 }, (_, row) => valueAt(fake, "Stages", row, 0));
    expect(stages).toContain(bad);
    const written = fake.book.sheets.flatMap(({ cells: all }) =>
      Object.values(all).flatMap(({ userEnteredValue }) => userEnteredValue?.formulaValue ?? []),
    );
    expect(written.filter((formula) => formula.includes("IMPORTXML"))).toEqual([]);
  });
});

describe("reading", () => {
  it("gives error values as their text and dates without a format as dates", async () => {
    const fake = await served(sales);
    const { cells } = sheetIn(fake, "Sales");
    cells["3,3"] = { userEnteredValue: { formulaValue: "=NOTHERE()" } };
    cells["3,4"] = {
      userEnteredValue: { numberValue: 46100 },
      userEnteredFormat: { numberFormat: { type: "DATE" } },
    };
    const { grids } = await portOf(fake).read({
      grids: [{ sheet: "Sales", range: { top: 3, left: 3, bottom: 5000, right: 4 } }],
    });
    const grid = grids?.[0]?.grid;
    expect(grid?.values[0]).toEqual(["#NAME?", 46100]);
    expect(grid?.formats?.[0]).toEqual(["", "yyyy-mm-dd"]);
    expect(grid?.values).toHaveLength(997);
  });

  it("tells of the day in the spreadsheet's time zone", async () => {
    const noonUtc = (timeZone: string) =>
      served({ ...sales, timeZone }).then((fake) => portOf(fake).read({}));
    expect((await noonUtc("Etc/UTC")).today).toBe(46_000);
    expect((await noonUtc("Pacific/Kiritimati")).today).toBe(46_001);
  });
});
