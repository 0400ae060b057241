import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { clockKinds } from "../../../src/core/follow-up/clock.ts";
import { clocksOf } from "../../../src/core/follow-up/clocks.ts";
import { dueLists } from "../../../src/core/follow-up/due-lists.ts";
import type { FollowUpSettings } from "../../../src/core/follow-up/settings.ts";
import { responses } from "../../../src/core/metrics/response.ts";
import type { Stage } from "../../../src/core/stages/stage.ts";
import { day, stageOf } from "../../functions/pipeline-builder.ts";
import { prepareTable } from "../../functions/prepare-table.ts";

const stages: readonly Stage[] = [
  { ...stageOf("Lead", "open"), longestStay: 5 },
  stageOf("Contacted", "open"),
  { ...stageOf("Offer", "open"), longestStay: 10 },
  stageOf("Won", "won"),
  stageOf("Lost", "lost"),
];
const header = ["Deal ID", "Owner", "Stage", "Created", "First contact", "Stage changed", "Next step date"];
const at = (iso: string, hours: number) => day(iso) + hours / 24;
/** Friday. */
const asOf = day("2026-11-20");

function clocksIn(rows: readonly (readonly Cell[])[], followUp?: FollowUpSettings, now = asOf) {
  const pipeline = { ...prepareTable([header, ...rows], stages), ...(followUp ? { followUp } : {}) };
  const scope = { pipeline, selected: null, asOf: now };
  const { clocks, unknown } = clocksOf(scope);
  const said = clocks.map(
    ({ deal, kind, state, due }) => `${pipeline.deals.ids[deal]} ${kind} ${state} ${Math.floor(due) - asOf}`,
  );
  return { scope, clocks, unknown, said };
}

const contacts = ({ said }: { readonly said: readonly string[] }) =>
  said.filter((one) => one.includes("first contact"));

const nobody = null;
const rows: readonly (readonly Cell[])[] = [
  ["D1", "Ann", "Lead", day("2026-11-19"), null, day("2026-11-19"), null],
  ["D2", "ann ", "Lead", day("2026-11-20"), null, day("2026-11-15"), day("2026-11-20")],
  ["D3", "Bob", "Contacted", at("2026-11-10", 9), at("2026-11-11", 8), day("2026-11-11"), day("2026-11-18")],
  ["D4", nobody, "Offer", at("2026-11-10", 9), at("2026-11-12", 8), day("2026-11-01"), null],
  ["D5", "Bob", "Won", day("2026-11-10"), day("2026-11-11"), day("2026-11-12"), day("2026-11-01")],
];

describe("clocks", () => {
  it("stand where the hours, the stay and the next step put them", () => {
    expect(clocksIn(rows).said).toEqual([
      "D1 first contact due 0",
      "D1 longest stay pending 4",
      "D2 first contact pending 1",
      // Five days are over today, but the step planned for today holds it.
      "D2 longest stay pending 0",
      "D2 next step due 0",
      "D3 first contact met -9",
      "D3 next step late -2",
      "D4 first contact late -9",
      // Since when it is with the offer, the column of the last change tells.
      "D4 follow-up late -17",
      "D4 longest stay late -9",
      "D5 first contact met -9",
    ]);
  });

  it("says why it cannot tell some of them", () => {
    const { unknown } = clocksIn(rows.filter(([, , stage]) => stage !== "Offer"));
    expect(unknown).toEqual([
      { kind: "follow-up", problem: { code: "noEntryDates", values: { stage: "Offer" } } },
    ]);
  });

  it("waits over the weekend where only business hours count", () => {
    const friday: readonly (readonly Cell[])[] = [
      ["D1", "Ann", "Lead", at("2026-11-20", 15), null, null, null],
      ["D2", "Ann", "Contacted", at("2026-11-13", 15), at("2026-11-16", 14), null, null],
    ];
    expect(contacts(clocksIn(friday))).toEqual(["D1 first contact pending 1", "D2 first contact late -6"]);
    expect(contacts(clocksIn(friday, { clock: "business" }))).toEqual([
      "D1 first contact pending 3",
      "D2 first contact met -4",
    ]);
  });

  it("takes other limits, and stays that a next step does not pause", () => {
    const { said } = clocksIn(rows, { firstContact: 72, snooze: false });
    expect(said).toContain("D1 first contact pending 2");
    expect(said).toContain("D4 first contact met -7");
    expect(said).toContain("D2 longest stay due 0");
  });

  it("is late within the day only where both moments have a time", () => {
    const row = [["D1", "Ann", "Lead", at("2026-11-19", 9), null, null, null]];
    expect(contacts(clocksIn(row))).toEqual(["D1 first contact due 0"]);
    expect(contacts(clocksIn(row, undefined, at("2026-11-20", 8)))).toEqual(["D1 first contact due 0"]);
    expect(contacts(clocksIn(row, undefined, at("2026-11-20", 10)))).toEqual(["D1 first contact late 0"]);
    const whole = [["D1", "Ann", "Lead", day("2026-11-19"), null, null, null]];
    expect(contacts(clocksIn(whole, undefined, at("2026-11-20", 23)))).toEqual(["D1 first contact due 0"]);
  });

  it("bears cells that hold no dates", () => {
    const messy = [
      ["D1", "Ann", "Lead", "soon", "TBD", "n/a", "next week"],
      ["D2", "Ann", "", day("2026-11-19"), null, null, null],
      ["D3", "Ann", "Leed", day("2026-11-19"), "#REF!", "", "-"],
      ["D4", "Ann", "Lead", day("2026-11-19"), day("2026-11-01"), null, "2026-11-25"],
    ];
    const { said } = clocksIn(messy);
    expect(said.filter((one) => one.startsWith("D1"))).toEqual([]);
    // An answer from before the question is left out.
    expect(said.filter((one) => one.startsWith("D4"))).toEqual([
      "D4 longest stay pending 5",
      "D4 next step pending 5",
    ]);
  });

  const date = fc.option(fc.integer({ min: -40 * 4, max: 20 * 4 }).map((quarters) => asOf + quarters / 4));
  const row = fc.tuple(
    fc.constantFrom("Ann", "ann", "Bob", null),
    fc.constantFrom("Lead", "Contacted", "Offer", "Won", "Lost", "Leed", null),
    date,
    date,
    date,
    date,
  );
  const settings = fc.constantFrom<FollowUpSettings>(
    {},
    { clock: "business", country: "no", hours: { from: 8, until: 16 } },
    { snooze: false, firstContact: 3 },
  );

  it("are each late, due, pending or met, and nothing else", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), settings, date, (drawn, followUp, now) => {
        const table = drawn.map((cells, index) => [`D${index}`, ...cells]);
        const { scope, clocks } = clocksIn([rows[0] ?? [], ...table], followUp, now ?? asOf);
        const count = (state: string, kind?: string) =>
          clocks.filter((one) => one.state === state && (kind === undefined || one.kind === kind)).length;
        expect(count("late") + count("due") + count("pending") + count("met")).toBe(clocks.length);
        const keys = clocks.map(({ deal, kind }) => `${deal} ${kind}`);
        expect(new Set(keys).size).toBe(keys.length);
        const lists = dueLists(scope, clocks);
        const listed = lists.flatMap(({ late, due, pending }) => [...late, ...due, ...pending]);
        expect(listed).toHaveLength(clocks.filter(({ answered }) => answered === null).length);
        expect(new Set(lists.map(({ owner }) => owner.toLowerCase())).size).toBe(lists.length);
        const sla = responses(scope, "first contact", null);
        if ("met" in sla) {
          expect(sla.met).toBe(count("met", "first contact"));
          expect(sla.late + sla.pendingLate).toBe(count("late", "first contact"));
          expect(sla.pending).toBe(count("due", "first contact") + count("pending", "first contact"));
        }
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe("lists by owner", () => {
  it("put together spellings of one name, who is most behind first and nobody last", () => {
    const { scope, clocks } = clocksIn(rows);
    const lists = dueLists(scope, clocks);
    expect(
      lists.map(({ owner, late, due, pending }) => [owner, late.length, due.length, pending.length]),
    ).toEqual([
      ["Bob", 1, 0, 0],
      ["Ann", 0, 2, 3],
      ["", 2, 0, 0],
    ]);
    expect(clockKinds).toHaveLength(4);
  });
});
