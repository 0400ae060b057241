import fc from "fast-check";
import { expect, it } from "vitest";
import { toGrid } from "../../../src/core/cells/grid.ts";
import { recognise } from "../../../src/core/table/recognise.ts";
import { typeCells } from "../../../src/core/table/typed.ts";

const words = fc.constantFrom(
  ...[
    "Stage",
    "Status",
    "Deal name",
    "Amount",
    "Close Date",
    "Created",
    "Owner",
    "Probability",
    "Id",
    "Etap",
    "Vaihe",
    "Beløp",
  ],
  ...[
    "Demo",
    "Won",
    "Lost",
    "Closed Won",
    "Total",
    "Suma",
    "Proposal (3)",
    "Stage: Demo",
    "#REF!",
    "TBD",
    "-",
    " ",
  ],
  ...[
    "1.234",
    "1,234.5",
    "12,5",
    "03/04/2026",
    "26/03/2026",
    "2026-01-01",
    "45k",
    "€ 5",
    "40 %",
    "Anna",
    "Acme",
    "=1+1",
  ],
);
const cell = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.string(), fc.anything()) },
);
const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 25 });
const headed = rows.map((body) => [
  ["Id", "Deal name", "Stage", "Amount", "Created", "Probability"],
  ...body,
]);

it("never throws, and every row below the header is a deal or left out for a reason", () => {
  fc.assert(
    fc.property(fc.oneof(rows, headed), (cells) => {
      const grid = toGrid(cells);
      const result = recognise(grid);
      if (!result.ok) return;
      const { deals, leftOut, headerRow, range, columns } = result.recognition;
      const all = [...deals, ...leftOut.map(({ row }) => row)].sort((a, b) => a - b);
      expect(all).toEqual(Array.from({ length: cells.length - headerRow - 1 }, (_, i) => headerRow + 1 + i));
      expect([...deals]).toEqual([...deals].sort((a, b) => a - b));
      expect(range.bottom).toBe(deals.at(-1));
      expect(columns).toHaveLength(range.right - range.left + 1);
      const fields = columns.flatMap(({ field }) => (field === null ? [] : [field]));
      expect(new Set(fields).size).toBe(fields.length);
      typeCells(grid, result.recognition);
    }),
    { seed: 7, numRuns: 1500 },
  );
});

it("never throws on cells that no host has straightened", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.oneof(words, fc.double(), fc.boolean(), fc.constant(null)))),
      fc.integer(),
      (values, headerRow) => {
        recognise({ values }, { headerRow });
        recognise({ values });
      },
    ),
    { seed: 7, numRuns: 500 },
  );
});

it("gives the same answer twice", () => {
  fc.assert(
    fc.property(headed, (cells) => {
      expect(recognise(toGrid(cells))).toEqual(recognise(toGrid(cells)));
    }),
    { seed: 7, numRuns: 100 },
  );
});
