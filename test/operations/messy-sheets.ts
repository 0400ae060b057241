import fc from "fast-check";
import type { Cell } from "../../src/core/cells/cell.ts";
import type { TestSheet } from "../contract/sheets.ts";

const text = fc.constantFrom<Cell>(
  "",
  "n/a",
  "=1+1",
  "-",
  "#REF!",
  "Ärviö; x",
  "12 500 €",
  "1.234,50",
  "TBD",
);
const stage = fc.constantFrom<Cell>(
  "Lead",
  "lead ",
  "2. Proposal",
  "Proposal (50%)",
  "Propsal",
  "Closed Won",
  "WON",
  "Lost",
  "On hold",
  "Follow On Call",
  null,
  "#N/A",
  '"; & <b>',
);
const amount = fc.oneof(fc.integer({ min: -50, max: 90_000 }), text, fc.constant(null));
const date = fc.oneof(
  fc.integer({ min: 43_000, max: 47_000 }),
  fc.constantFrom<Cell>("03/04/2026", "2026-10-01"),
  text,
);

const headers = fc.constantFrom<readonly Cell[]>(
  ["Deal", "Stage", "Amount", "Expected close", "Owner"],
  ["Kauppa", "Vaihe", "Summa", "Arvioitu päätös", "Omistaja"],
  ["Deal", "Stage", "Amount", "Close date", null],
  ["Deal", "Stage", "Amount", "Date", "Deal"],
  ["Deal", "Stage", "Amount", "Status", "Probability"],
  ["Name", "Phone", "Amount", "Date", "Owner"],
);

const row = fc
  .tuple(
    fc.string({ minLength: 1, maxLength: 8 }),
    stage,
    amount,
    date,
    fc.oneof(text, fc.constantFrom<Cell>("Won", "Lost", "Open", 40)),
  )
  .map((cells): readonly Cell[] => cells.map((cell) => (cell === "" ? null : cell)));

const interruption = fc.constantFrom<readonly Cell[]>(
  [null, null, null, null, null],
  ["Total", null, 12_000, null, null],
  ["Deal", "Stage", "Amount", "Expected close", "Owner"],
);

const body = fc.array(fc.oneof({ weight: 8, arbitrary: row }, { weight: 1, arbitrary: interruption }), {
  maxLength: 14,
});

/** A sheet with something like a deal table somewhere in it, and others whose names are in the way. */
export const messySheets: fc.Arbitrary<readonly TestSheet[]> = fc
  .record({
    above: fc.integer({ min: 0, max: 3 }),
    before: fc.integer({ min: 0, max: 2 }),
    title: fc.boolean(),
    headers,
    body,
    others: fc.subarray(["Stages", "stage history", "Pipeline", "Notes"]),
  })
  .map(({ above, before, title, headers: top, body: rows, others }) => {
    const indent = (cells: readonly Cell[]): Cell[] => [...Array<null>(before).fill(null), ...cells];
    const lines = Array.from({ length: above }, (_, i) =>
      indent([title && i === 0 ? "Sales 2026" : null, null, null, null, null]),
    );
    return [
      { name: "Sales", cells: [...lines, indent(top), ...rows.map(indent)] },
      ...others.map((name) => ({ name, cells: [["mine", 1]] as Cell[][] })),
    ];
  });
