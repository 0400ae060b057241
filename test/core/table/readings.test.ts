import { describe, expect, it } from "vitest";
import { recognise } from "../../../src/core/table/recognise.ts";
import type { Corrections } from "../../../src/core/table/recognition.ts";
import { found } from "./found.ts";

/** The reading and the questions of one column under a header, among stages. */
function reading(header: string, cells: readonly unknown[], corrections?: Corrections) {
  const { columns, questions } = found(
    [
      ["Deal name", "Stage", header],
      ...cells.map((cell, i) => [`Deal ${i}`, i % 2 === 0 ? "Demo" : "Won", cell]),
    ],
    corrections,
  );
  return { ...columns[2]?.reading, asked: questions.map(({ code, assumed }) => `${code} ${assumed}`) };
}

describe("the decimal mark of a column", () => {
  it("is what the cells with one reading say", () => {
    expect(reading("Amount", ["1.234", "12,50", "99"])).toEqual({ number: { decimal: "," }, asked: [] });
    expect(reading("Amount", ["1,234", "12.50", "99"])).toEqual({ number: { decimal: "." }, asked: [] });
    expect(reading("Amount", ["1 234,5", "1.234"])).toEqual({ number: { decimal: "," }, asked: [] });
  });

  it("is the majority's, where the others are a slip", () => {
    const cells = [...Array.from({ length: 19 }, (_, i) => `${i},50`), "7.25", "1.234"];
    expect(reading("Amount", cells)).toEqual({ number: { decimal: "," }, asked: [] });
  });

  it("is asked where the cells contradict each other", () => {
    expect(reading("Amount", ["1,50", "2,50", "3.50", "1.234"])).toEqual({
      number: { decimal: "," },
      asked: ["numberStyle ,"],
    });
  });

  it("is the workbook's habit where the cells are silent, and else asked", () => {
    expect(reading("Amount", ["1.234", "5.678"], { number: { decimal: "." } })).toEqual({
      number: { decimal: "." },
      asked: [],
    });
    expect(reading("Amount", ["1.234", "5.678"])).toEqual({
      number: { decimal: "," },
      asked: ["numberStyle ,"],
    });
    expect(reading("Amount", ["€1.000", "€2.000"])).toEqual({
      number: { decimal: "," },
      currency: undefined,
      asked: ["numberStyle ,"],
    });
  });

  it("is what somebody said", () => {
    const said = { readings: new Map([["Amount", { number: { decimal: "." } } as const]]) };
    expect(reading("Amount", ["1.234", "5.678"], said)).toEqual({ number: { decimal: "." }, asked: [] });
  });

  it("is not asked of whole numbers or of cells that are numbers", () => {
    expect(reading("Amount", ["100", "200"])).toEqual({ asked: [] });
    expect(reading("Amount", [1.234, 5.678])).toEqual({ asked: [] });
  });

  it("is found far down where the sample has none", () => {
    const cells = Array.from({ length: 5000 }, (_, i) => (i === 4321 ? "7,5" : "1.234"));
    expect(reading("Amount", cells)).toEqual({ number: { decimal: "," }, asked: [] });
  });
});

describe("the order of a column's dates", () => {
  it.each<[string, string[], string]>([
    ["Preppin's DD/MM/YYYY", ["03/04/2026", "26/03/2026"], "dmy"],
    ["Maven's M/D/YYYY", ["3/4/2026", "3/26/2026"], "mdy"],
    ["two-digit years", ["02/03/24", "03/31/26"], "mdy"],
    ["hyphens", ["03-05-2026", "25-05-2026"], "dmy"],
    ["with a clock", ["3/4/2025, 10:22 AM", "3/14/2025, 10:22 AM"], "mdy"],
  ])("%s", (_, cells, dateOrder) => {
    expect(reading("Created", cells)).toEqual({ dateOrder, asked: [] });
  });

  it("needs none where dates say it themselves", () => {
    expect(reading("Created", ["2026-03-04", "2026-03-05T14:15:33+01:00", "5 mar 2026"])).toEqual({
      asked: [],
    });
    expect(reading("Created", [46_000, 46_001])).toEqual({ asked: [] });
  });

  it("is the workbook's habit where every day is 12 or less, and else asked", () => {
    expect(reading("Created", ["03/04/2026", "05/06/2026"], { dateOrder: "mdy" })).toEqual({
      dateOrder: "mdy",
      asked: [],
    });
    expect(reading("Created", ["03/04/2026", "05/06/2026"])).toEqual({
      dateOrder: "dmy",
      asked: ["dateOrder dmy"],
    });
    expect(reading("Created", ["3/4/2025, 10:22 AM", "3/5/2025 9:00 AM"])).toEqual({
      dateOrder: "mdy",
      asked: ["dateOrder mdy"],
    });
  });

  it("is decided per column where a row mixes formats, and borrowed where a column is silent", () => {
    const { columns, questions } = found([
      ["Deal name", "Stage", "Create Date", 'Date entered "Demo"', "Close Date"],
      ["A", "Demo", "2026-01-05", "1/25/2026", "2/3/2026"],
      ["B", "Won", "2026-01-06", "1/26/2026", "3/4/2026"],
    ]);
    expect(columns.map((column) => column.reading.dateOrder)).toEqual([
      undefined,
      undefined,
      undefined,
      "mdy",
      "mdy",
    ]);
    expect(questions).toEqual([]);
  });

  it("asks with a cell as example and both choices", () => {
    const { questions } = found([
      ["Deal name", "Stage", "Created"],
      ["A", "Demo", "03/04/2026"],
    ]);
    expect(questions).toEqual([
      {
        code: "dateOrder",
        column: 2,
        values: { header: "Created", text: "03/04/2026" },
        choices: ["dmy", "mdy"],
        assumed: "dmy",
      },
    ]);
  });
});

describe("the scale of probabilities", () => {
  it.each<[string, unknown[], string | undefined]>([
    ["40", [10, 40, 100], "percent"],
    ["0.4", [0.1, 0.4, 1], "unit"],
    ["0,4", ["0,1", "0,4"], "unit"],
    ["40 %", ["10 %", "40 %", "40,5%"], undefined],
    ["40 and 40 %", ["10 %", "40"], "percent"],
  ])("%s", (_, cells, probabilityScale) => {
    const found = reading("Probability", cells);
    expect(found.probabilityScale).toBe(probabilityScale);
    expect(found.asked).toEqual([]);
  });

  it("is of 1 under a percent format", () => {
    const result = recognise({
      values: [
        ["Deal name", "Stage", "Probability"],
        ["A", "Demo", 0.4],
        ["B", "Won", 1],
      ],
      formats: [
        ["", "", ""],
        ["", "", "0%"],
        ["", "", "0%"],
      ],
    });
    expect(result.ok && result.recognition.columns[2]?.reading.probabilityScale).toBe("unit");
  });

  it("is asked where both are there", () => {
    expect(reading("Probability", [0.4, 40, 50]).asked).toEqual(["probabilityScale percent"]);
  });
});

describe("currencies", () => {
  it("comes from the cells' signs or their number format", () => {
    expect(reading("Amount", ["$45,000", "$1,200.50"])).toMatchObject({ currency: "USD", asked: [] });
    const result = recognise({
      values: [
        ["Deal name", "Stage", "Amount"],
        ["A", "Demo", 4],
      ],
      formats: [
        ["", "", ""],
        ["", "", "#,##0 [$€-407]"],
      ],
    });
    expect(result.ok && result.recognition.columns[2]?.reading.currency).toBe("EUR");
  });

  it("is asked where a column mixes them", () => {
    expect(reading("Amount", ["€ 5", "€ 6", "£ 7"])).toEqual({ asked: ["mixedCurrencies EUR"] });
  });
});
