import { seeded } from "../src/core/metrics/distribution/random.ts";

const stages = ["Lead", "Qualified", "Proposal", "Negotiation", "Won", "Lost"];
const owners = ["Aino Korhonen", "Marta Nowak", "Ola Berg", "Sam Whitfield"];
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
  "Closed on",
  "Source",
  "Notes",
];

/** A seeded deal table of 12 columns: as text, the way a CSV gives it, or with numbers and serials. */
export function dealCells(rows: number, kind: "text" | "typed"): (string | number)[][] {
  const random = seeded(rows);
  const iso = (serial: number) => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
  const number = (value: number) => (kind === "text" ? value.toFixed(2) : value);
  const date = (serial: number) => (kind === "text" ? iso(serial) : serial);
  const cells: (string | number)[][] = [header];
  for (let i = 0; i < rows; i++) {
    const stage = stages[Math.floor(random() * stages.length)] as string;
    const created = 45_000 + Math.floor(random() * 900);
    const closed = stage === "Won" || stage === "Lost";
    cells.push([
      `D-${i}`,
      `Deal ${i}`,
      `Account ${Math.floor(random() * 5000)}`,
      owners[i % 4] as string,
      stage,
      number(Math.round(random() * 5_000_000) / 100),
      number(Math.floor(random() * 10) * 10),
      date(created),
      date(created + 90),
      closed ? date(created + Math.floor(random() * 120)) : "",
      random() < 0.5 ? "Web" : "Fair",
      random() < 0.1 ? "call back" : "",
    ]);
  }
  return cells;
}
