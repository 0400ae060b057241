import { expect, it } from "vitest";
import { onSheet } from "../../src/operations/sheet-places.ts";

it("moves the places in a problem from the grid to the sheet", () => {
  const problem = { code: "severalTables", values: { ranges: "A1:C4, A8:C9", row: 1, text: "A1" } };
  expect(onSheet(problem, "Sales", { grid: { values: [] }, top: 10, left: 2 })).toEqual({
    code: "severalTables",
    values: { ranges: "C11:E14, C18:E19", row: 11, text: "A1", sheet: "Sales" },
  });
});
