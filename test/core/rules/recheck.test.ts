import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { checkedTable } from "../../../src/core/rules/recheck.ts";
import { stageOf } from "../../../src/core/stages/stage.ts";
import type { Recognition } from "../../../src/core/table/recognition.ts";
import { day } from "../../functions/pipeline-builder.ts";
import { asOf, ruleTable } from "./rule-table.ts";

const stages = Object.freeze([
  stageOf("Lead", "open", { required: ["Owner"], longestStay: 30, band: { low: 0, high: 0.5 } }),
  stageOf("Proposal", "open", { next: ["Won", "Lost"] }),
  stageOf("Won", "won"),
  stageOf("Lost", "lost"),
]);
const header = [
  "Deal ID",
  "Deal name",
  "Account",
  "Owner",
  "Stage",
  "Amount",
  "Probability",
  "Created",
  "Expected close",
  "Closed",
];
const d = day;
const rows: readonly (readonly Cell[])[] = [
  ["D1", "Alpha", "Acme", "Ola Berg", "Lead", 100, 0.1, d("2026-09-01"), d("2026-12-01"), null],
  ["D2", "Beta", "Bolt", "Ola Berg", "Proposal", 200, 0.5, d("2026-09-02"), d("2026-12-02"), null],
  ["D3", "Gamma", "Cask", "Marta Nowak", "Won", 300, 1, d("2026-08-03"), d("2026-10-02"), d("2026-10-01")],
  ["D4", "Delta", "Dune", "Marta Nowak", "Lost", 400, 0, d("2026-08-04"), d("2026-10-03"), d("2026-10-05")],
  ["D5", "Eps", "Echo", "Ola Berg", "Lead", 500, 0.2, d("2026-10-05"), d("2026-12-05"), null],
];
const history: readonly (readonly Cell[])[] = [
  ["Deal", "From", "To", "When", "Who", "Seen by"],
  ["D3", "", "Lead", d("2026-08-03"), "", "edit"],
  ["D3", "Lead", "Won", d("2026-10-01"), "", "edit"],
  ["D2", "", "Lead", d("2026-09-02"), "", "edit"],
  ["D2", "Lead", "Proposal", d("2026-09-20"), "", "edit"],
];
const rules = { byRule: { stageSkipped: { on: true }, movedBack: { on: true } } } as const;
const build = (cells: readonly (readonly Cell[])[], recognition?: Recognition) =>
  ruleTable([header, ...cells], { stages, rules, history, ...(recognition ? { recognition } : {}) });

/** What may be written into each column, good and bad. */
const written: readonly (readonly Cell[])[] = [
  ["D1", "D2", "D9", null],
  ["Alpha", "beta", "New", null],
  ["Acme", "BOLT", null],
  ["Ola Berg", "Marta Nowak", null],
  ["Lead", "lead ", "Proposal", "Won", "Lost", "Leed", null],
  [100, 0, -5, null, "TBD", "abc"],
  [0.1, 0.9, 7, null],
  [d("2026-09-01"), d("2027-01-01"), "soon", null],
  [d("2026-11-01"), d("2026-12-24"), null],
  [d("2026-10-01"), d("2027-01-01"), null],
];
const edit = fc
  .integer({ min: 0, max: header.length - 1 })
  .chain((column) =>
    fc.tuple(
      fc.nat({ max: rows.length - 1 }),
      fc.constant(column),
      fc.constantFrom(...(written[column] ?? [])),
    ),
  );

describe("a re-check of one row", () => {
  it("finds there what a check of the whole table finds, whatever was edited before", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const now = rows.map((row) => [...row]);
        const before = build(now.map((row) => [...row]));
        const checked = checkedTable(before, before.options, asOf);
        for (const [row, column, value] of edits) {
          (now[row] as Cell[])[column] = value ?? null;
          const alone = checked.recheck(row + 1, [...(now[row] as Cell[])]);
          const whole = build(
            now.map((cells) => [...cells]),
            before.recognition,
          );
          const deal = whole.pipeline.deals.rows.indexOf(row + 1);
          const there = whole.found.filter((finding) => finding.deal === deal);
          expect(alone.map(({ deal: _, ...finding }) => finding)).toEqual(
            there.map(({ deal: _, ...finding }) => finding),
          );
        }
      }),
      { numRuns: 60, seed: 20261121 },
    );
  });
});
