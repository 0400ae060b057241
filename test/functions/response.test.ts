import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { onTable } from "./on-table.ts";
import { day, stageOf } from "./pipeline-builder.ts";

const stages = [
  stageOf("Lead", "open"),
  stageOf("Contacted", "open"),
  stageOf("Offer", "open"),
  stageOf("Won", "won"),
  stageOf("Lost", "lost"),
];
const hour = 1 / 24;
const at = (iso: string, hours: number) => day(iso) + hours * hour;

describe("first contact", () => {
  const header = ["Deal ID", "Stage", "Created", "First contact", "Amount"];
  const rows: readonly (readonly Cell[])[] = [
    ["D1", "Contacted", at("2026-11-10", 9), at("2026-11-11", 8.5), 1], // 23.5 hours
    ["D2", "Contacted", at("2026-11-10", 9), at("2026-11-11", 10.5), 1], // 25.5 hours
    ["D3", "Lead", at("2026-11-20", 12), null, 1], // pending; as of the start of the 21st, 12 hours
    ["D4", "Lead", at("2026-11-15", 12), null, 1], // overdue
    ["D5", "Won", at("2026-11-01", 12), null, 1], // contacted, nobody knows when
    ["D6", "Contacted", at("2026-11-01", 12), null, 1], // the same
    ["D7", "Lead", null, null, 1],
  ];
  const result = onTable([header, ...rows], stages);
  const measures = (...more: readonly Cell[]) =>
    ["share", "hours", "late", "pending"].map((measure) => result("PIPELINE.SLA", "", measure, ...more));

  it("is in time within 24 hours; who was never contacted counts once overdue", () => {
    const [share, hours, late, pending] = measures();
    expect(share).toBe(1 / 3);
    expect(hours).toBeCloseTo(24.5, 6);
    expect([late, pending]).toEqual([2, 1]);
  });

  it("is of the deals created in a period", () => {
    expect(measures("2026-11-15..2026-11-15")).toEqual([0, "#N/A noneDue", 1, 0]);
    expect(measures("2025")).toEqual(Array(4).fill("#N/A noneMeasured"));
  });

  it("compares whole days where the time of day is not known", () => {
    const days = onTable(
      [
        header,
        ["D1", "Contacted", day("2026-11-10"), day("2026-11-11"), 1],
        ["D2", "Contacted", day("2026-11-10"), at("2026-11-11", 23), 1],
        ["D3", "Contacted", day("2026-11-10"), day("2026-11-12"), 1],
      ],
      stages,
    );
    expect(days("PIPELINE.SLA")).toBe(2 / 3);
  });

  it("needs to know when", () => {
    const blind = onTable(
      [header, ...rows].map((row) => [...row.slice(0, 3), ...row.slice(4)]),
      stages,
    );
    expect(blind("PIPELINE.SLA")).toBe("#N/A noContactDates");
  });
});

describe("the follow-up of an offer", () => {
  const header = ["Deal ID", "Stage", "Created", "Date entered Contacted", "Date entered Offer", "Closed"];
  const result = onTable(
    [
      header,
      ["D1", "Won", day("2026-11-01"), day("2026-11-02"), day("2026-11-03"), day("2026-11-05")],
      ["D2", "Lost", day("2026-11-01"), day("2026-11-02"), day("2026-11-03"), day("2026-11-06")],
      ["D3", "Offer", day("2026-11-01"), day("2026-11-04"), day("2026-11-20"), null],
      ["D4", "Offer", day("2026-11-01"), day("2026-11-02"), day("2026-11-10"), null],
      ["D5", "Lead", day("2026-11-20"), null, null, null],
    ],
    stages,
  );

  it("is in time within 48 hours", () => {
    const measures = ["share", "hours", "late", "pending"];
    expect(measures.map((measure) => result("PIPELINE.SLA", "follow-up", measure))).toEqual([
      1 / 3,
      60,
      2,
      1,
    ]);
  });

  it("first contact is told by entry dates too", () => {
    expect(result("PIPELINE.SLA")).toBe(3 / 4);
    expect(result("PIPELINE.SLA", "", "pending")).toBe(1);
  });

  it("needs a stage of the offer", () => {
    const none = onTable(
      [
        ["Deal", "Stage"],
        ["A", "Lead"],
      ],
      [stageOf("Lead", "open"), stageOf("Won", "won")],
    );
    expect(none("PIPELINE.SLA", "follow-up")).toBe("#N/A noOfferStage");
  });
});
