import type { Cell } from "../../../src/core/cells/cell.ts";
import type { MemoryWorkbook } from "../../fakes/memory-workbook.ts";
import { managedWorkbook } from "../../operations/managed.ts";

/** 2026-11-21. */
const asOf = 46_347;

const headers = [
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
  "Next step",
  "Next step date",
];

const stages = ["Lead", "Qualified", "Proposal", "Negotiation", "Won", "Lost"];
const owners = ["Priya Raman", "Ola Berg", "Aino Virtanen", "Kasia Nowak"];

/** A deal that nothing is wrong with, of any index. */
function deal(index: number): Cell[] {
  const stage = stages[index % stages.length] ?? "Lead";
  const isClosed = stage === "Won" || stage === "Lost";
  return [
    `D-${String(index + 1).padStart(4, "0")}`,
    `Licences ${index + 1}`,
    `Account ${index + 1} Oy`,
    owners[index % owners.length] ?? null,
    stage,
    12_000 + (index % 17) * 500,
    stage === "Won" ? 1 : stage === "Lost" ? 0 : 0.4,
    asOf - 90 - (index % 20),
    isClosed ? null : asOf + 20 + (index % 40),
    isClosed ? asOf - 5 - (index % 30) : null,
    isClosed ? null : "Call about the offer",
    isClosed ? null : asOf + (index % 9),
  ];
}

function workbook(rows: readonly (readonly Cell[])[], template?: string): MemoryWorkbook {
  const made = managedWorkbook([headers, ...rows], { asOf, ...(template === undefined ? {} : { template }) });
  made.select("Sales", 3, 4);
  return made;
}

const clean = (count: number) => Array.from({ length: count }, (_, index) => deal(index));

export const cleanWorkbook = () => workbook(clean(24));

/** Typos, a missing amount, dates that have passed, a twin, and a text from strangers. */
export function messyWorkbook(): MemoryWorkbook {
  const made = workbook(clean(40));
  const type = (row: number, column: number, value: Cell) => made.edit("Sales", row, column, value);
  type(3, 4, "Propsal");
  type(9, 4, "propsal ");
  type(14, 4, "Negociation");
  type(20, 4, "negotiation");
  type(21, 4, "WON");
  type(27, 4, "???");
  type(4, 5, null);
  type(13, 5, "about 12k");
  type(2, 8, asOf - 40);
  type(8, 8, asOf - 3);
  type(7, 0, "D-0001");
  type(15, 3, "Ola Borg");
  type(25, 6, 4);
  type(
    26,
    1,
    '=HYPERLINK("http://example.com") <b>a deal with a name that is much longer than any pane is wide</b>',
  );
  type(26, 8, asOf - 400);
  type(3, 11, asOf - 6);
  type(19, 11, asOf);
  made.select("Sales", 3, 4);
  return made;
}

/** 10,000 deals, one in twelve of them wrong: the pane draws a slice of them however many there are. */
export function hugeWorkbook(): MemoryWorkbook {
  const rows = clean(10_000);
  for (let index = 2; index < rows.length; index += 12) {
    const row = rows[index] as Cell[];
    if (index % 3 === 0) row[4] = "Propsal";
    else row[8] = asOf - 30;
  }
  return workbook(rows);
}

/** Stages of a template with their guidance; the deal selected is late and lacks what comes next. */
export function guidedWorkbook(): MemoryWorkbook {
  const names = ["Discovery", "Proposal", "Negotiation", "Closed Won", "Closed Lost"];
  const rows = clean(20).map((row, index) => row.with(4, names[index % names.length] ?? null));
  const made = workbook(rows, "sales-led-en");
  made.edit("Sales", 2, 11, asOf - 6);
  made.edit("Sales", 2, 8, asOf - 2);
  made.edit("Sales", 2, 5, null);
  made.select("Sales", 2, 4);
  return made;
}
