import { expect, it } from "vitest";
import { toGrid } from "../../../src/core/cells/grid.ts";
import { recognise } from "../../../src/core/table/recognise.ts";
import { typeCells } from "../../../src/core/table/typed.ts";

function typed(rows: readonly (readonly unknown[])[]) {
  const grid = toGrid(rows);
  const result = recognise(grid);
  if (!result.ok) throw new Error(result.problem.code);
  return { grid, recognition: result.recognition, ...typeCells(grid, result.recognition) };
}

const header = ["Id", "Stage", "Amount", "Probability", "Created", "Zip"];

it("turns texts of a .csv into numbers and serials with formats", () => {
  const { values, formats } = typed([
    header,
    ["007", "Demo", "1.234,50", "40 %", "9.7.2026", "00100"],
    ["008", "Won", "1.000", "12,5 %", "2026-07-09 12:00", "00200"],
    ["Total", null, "2.234,50", null, null, null],
  ]);
  expect(values[1]).toEqual(["007", "Demo", 1234.5, 0.4, 46_212, "00100"]);
  expect(values[2]).toEqual(["008", "Won", 1000, 0.125, 46_212.5, "00200"]);
  expect(formats?.[1]).toEqual(["", "", "#,##0.00", "0%", "yyyy-mm-dd", ""]);
  expect(formats?.[2]?.[4]).toBe("yyyy-mm-dd hh:mm");
});

it("leaves what does not read, and rows that are no deals, as the text they were", () => {
  const { values } = typed([
    header,
    ["1", "Demo", "TBD", "high", "Q3 2026", "x"],
    ["2", "Won", "5", "0.4", "2026-01-02", "x"],
    ["Total", null, "5", null, null, null],
  ]);
  expect(values[1]).toEqual(["1", "Demo", "TBD", "high", "Q3 2026", "x"]);
  expect(values[3]).toEqual(["Total", null, "5", null, null, null]);
});

it("leaves a column that can be read two ways as it was, so that the question stays", () => {
  const { values, recognition } = typed([
    header,
    ["1", "Demo", "1.234", "40 %", "03/04/2026", "x"],
    ["2", "Won", "2.345", "60 %", "05/06/2026", "x"],
  ]);
  expect(recognition.questions.map(({ code }) => code).sort()).toEqual(["dateOrder", "numberStyle"]);
  expect(values[1]).toEqual(["1", "Demo", "1.234", 0.4, "03/04/2026", "x"]);
  const again = recognise({ values });
  expect(again.ok && again.recognition.questions).toEqual(recognition.questions);
});

it("types an exact copy of a deal like the deal, so that it stays a copy", () => {
  const deal = ["1", "Demo", "5,000", "25%", "2026-01-02", "x"];
  const { values, recognition } = typed([
    header,
    deal,
    deal,
    ["2", "Won", "1,250", "60%", "2026-01-03", "x"],
  ]);
  expect(recognition.leftOut).toMatchObject([{ row: 2, reason: "duplicate" }]);
  expect(values[2]).toEqual(values[1]);
  const again = recognise({ values });
  expect(again.ok && again.recognition.leftOut).toEqual(recognition.leftOut);
});

it("keeps a probability on the scale that the column is read by", () => {
  const { values } = typed([
    ["Deal", "Stage", "Probability"],
    ["A", "Demo", "40"],
    ["B", "Won", "50 %"],
  ]);
  expect(values.slice(1).map((row) => row[2])).toEqual([40, 50]);
});

it("keeps a currency in the number format", () => {
  const { formats } = typed([
    ["Deal", "Stage", "Amount"],
    ["A", "Demo", "€ 400"],
  ]);
  expect(formats?.[1]?.[2]).toBe("#,##0 [$EUR]");
});

it("is recognised as before, and typing twice changes nothing", () => {
  const once = typed([
    header,
    ["007", "Demo", "1.234,50", "40", "3/26/2026", "00100"],
    ["008", "Won", "45k", "100", "1/2/2026", "00200"],
  ]);
  const again = recognise(once);
  if (!again.ok) throw new Error(again.problem.code);
  expect(again.recognition.columns.map(({ field }) => field)).toEqual(
    once.recognition.columns.map(({ field }) => field),
  );
  expect(typeCells(once, again.recognition)).toEqual({ values: once.values, formats: once.formats });
});
