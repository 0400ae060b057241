import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Grid } from "../../../src/core/cells/cell.ts";
import { readPipeline } from "../../../src/core/deals/read.ts";
import { type Comparison, compareImport, type LastImport } from "../../../src/core/import/compare.ts";
import type { ReadTable } from "../../../src/core/import/pairing.ts";
import { stageOf } from "../../../src/core/stages/stage.ts";
import { recognise } from "../../../src/core/table/recognise.ts";

const stages = [
  stageOf("Lead", "open"),
  stageOf("Proposal", "open", { aliases: ["Offer"] }),
  stageOf("Won", "won"),
  stageOf("Lost", "lost"),
];

function table(...values: readonly (readonly Cell[])[]): ReadTable {
  const grid: Grid = { values };
  const read = recognise(grid, { stages, headerRow: 0 });
  if (!read.ok) throw new Error(read.problem.code);
  return { recognition: read.recognition, pipeline: readPipeline(grid, read.recognition, { stages }) };
}

const managed = table(
  ["Deal ID", "Deal name", "Stage", "Amount (k€)", "Probability", "Expected close", "Owner", "Mood"],
  ["D1", "Acme", "Lead", 10, 40, 46_100, "Ann", "good"],
  ["D2", "Bolt", "Proposal", 20, 60, null, "Bob", null],
  ["D3", "Cask", "Won", 5.5, 100, 46_050, "Ann", null],
);

const exported = (...rows: readonly (readonly Cell[])[]) =>
  table(
    [
      "Opportunity ID",
      "Opportunity Name",
      "Stage",
      "Amount",
      "Probability (%)",
      "Close Date",
      "Opportunity Owner",
      "Fiscal Period",
    ],
    ...rows,
  );

const told = ({ updates, conflicts }: Comparison) => {
  const cell = ({ deal, pair, here, there }: Comparison["updates"][number]) => [
    deal,
    pair.header,
    here,
    there,
  ];
  return { updates: updates.map(cell), conflicts: conflicts.map(cell) };
};

describe("an import compared with the managed table", () => {
  it("finds nothing to change where both say the same, in units and words of their own", () => {
    const compared = compareImport(
      managed,
      exported(
        ["D1", "Acme", "Lead", 10_000, 40, "2026-03-19", "Ann", "Q1"],
        ["D2", "Bolt", "Offer", 20_000, 60, "", "Bob", "Q1"],
        ["D3", "Cask", "Won", 5_500, 100, "2026-01-28", "Ann", "Q1"],
      ),
      null,
    );
    expect(told(compared)).toEqual({ updates: [], conflicts: [] });
    expect(compared).toMatchObject({ same: 3, added: [], gone: [], kept: 0, unmatched: ["Fiscal Period"] });
  });

  it("fills blanks, and asks of all else when nothing was imported before", () => {
    const compared = compareImport(
      managed,
      exported(
        ["D1", "Acme", "Proposal", 12_000, 40, "2026-03-19", "Ann", ""],
        ["D2", "Bolt", "Proposal", 20_000, 60, "2026-05-01", "Bob", ""],
      ),
      null,
    );
    expect(told(compared)).toEqual({
      updates: [[1, "Expected close", null, 46_143]],
      conflicts: [
        [0, "Stage", "Lead", "Proposal"],
        [0, "Amount (k€)", 10_000, 12_000],
      ],
    });
    expect(compared.gone).toEqual([2]);
  });

  it("takes what changed there, keeps what changed here, asks where both changed", () => {
    const last: LastImport = new Map([
      [
        "D1",
        new Map<string, Cell>([
          ["Stage", "Lead"],
          ["Amount (k€)", 9_000],
          ["Owner", "Bob"],
        ]),
      ],
    ]);
    const compared = compareImport(
      managed,
      exported(["D1", "Acme", "Proposal", 9_000, 40, "2026-03-19", "Cid", ""]),
      last,
    );
    expect(told(compared)).toEqual({
      updates: [[0, "Stage", "Lead", "Proposal"]],
      conflicts: [[0, "Owner", "Ann", "Cid"]],
    });
    expect(compared.kept).toBe(1);
  });

  it("a blank in the import clears nothing", () => {
    const compared = compareImport(managed, exported(["D1", "Acme", "Lead", "", "", "", "", ""]), null);
    expect(told(compared)).toEqual({ updates: [], conflicts: [] });
  });

  it("writes values as the managed column has them", () => {
    const { pairs } = compareImport(
      managed,
      exported(["D9", "New", "Offer", 7_250, 25, "2026-05-01", "Ann", ""]),
      null,
    );
    const written = (field: string) => {
      const pair = pairs.find((one) => one.field === field);
      return pair?.writtenHere(pair.there[0] ?? null);
    };
    expect([written("stage"), written("amount"), written("probability"), written("expectedClose")]).toEqual([
      "Proposal",
      7.25,
      25,
      46_143,
    ]);
  });

  it("leaves alone deals whose id stands twice, and says which", () => {
    const compared = compareImport(
      managed,
      exported(
        ["D1", "Acme", "Won", 1, 40, "", "", ""],
        ["D1", "Acme 2", "Lost", 2, 40, "", "", ""],
        ["D4", "Dune", "Lead", 3, 10, "", "", ""],
      ),
      null,
    );
    expect(compared.repeated).toEqual(["D1"]);
    expect(compared.added).toEqual([2]);
    expect(told(compared)).toEqual({ updates: [], conflicts: [] });
    expect(compared.gone).toEqual([1, 2]);
  });

  it("counts stages that the stage table does not know", () => {
    const compared = compareImport(
      managed,
      exported(["D7", "X", "Negotiation", 1, 10, "", "", ""], ["D8", "Y", "Negotiation", 1, 10, "", "", ""]),
      null,
    );
    expect([...compared.unknownStages]).toEqual([["Negotiation", 2]]);
  });

  it("is empty after everything it says was taken over", () => {
    const cell = fc.record({
      id: fc.integer({ min: 1, max: 5 }).map((n) => `D${n}`),
      stage: fc.constantFrom("Lead", "Proposal", "Won", "Lost"),
      amount: fc.integer({ min: 1, max: 999 }),
      owner: fc.constantFrom("Ann", "Bob", ""),
    });
    const rows = fc.uniqueArray(cell, { selector: ({ id }) => id, minLength: 1, maxLength: 5 });
    const header = ["Deal ID", "Stage", "Amount", "Owner"];
    const lines = (deals: readonly { id: string; stage: string; amount: number; owner: string }[]) =>
      deals.map(({ id, stage, amount, owner }): Cell[] => [id, stage, amount, owner === "" ? null : owner]);
    fc.assert(
      fc.property(rows, rows, (ours, theirs) => {
        const values: Cell[][] = [header, ...lines(ours)];
        const before = table(...values);
        const there = table(header, ...lines(theirs));
        const { updates, conflicts, added, pairs } = compareImport(before, there, null);
        for (const { deal, pair, there: value } of [...updates, ...conflicts]) {
          const row = values[deal + 1];
          if (row) row[pair.column] = pair.writtenHere(value);
        }
        for (const deal of added) {
          const row: Cell[] = header.map(() => null);
          for (const pair of pairs) row[pair.column] = pair.writtenHere(pair.there[deal] ?? null);
          values.push(row);
        }
        const after = compareImport(table(...values), there, null);
        expect(told(after)).toEqual({ updates: [], conflicts: [] });
        expect(after.added).toEqual([]);
        expect(after.same).toBe(theirs.length);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
