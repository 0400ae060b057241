import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { followUp, setFollowUp } from "../../src/operations/follow-up.ts";
import { setUp } from "../../src/operations/set-up.ts";
import { runSync } from "../../src/workbook.ts";
import { memoryWorkbook } from "../fakes/memory-workbook.ts";
import { managedWorkbook } from "./managed.ts";

/** The as-of date of the dashboard is left blank, so all is as of the fake's today. */
const today = memoryWorkbook({ sheets: [] }).sync.read({}).today;
const header = [
  "Deal",
  "Owner",
  "Stage",
  "Amount",
  "Created",
  "First contact",
  "Next step",
  "Next step date",
];
const cells: readonly (readonly Cell[])[] = [
  [null, null, null, null, null, null, null, null],
  header,
  ["Acme", "Ann", "Lead", 1000, today - 1, null, "Call Kim", today + 3],
  ["Bolt", "Bob", "Lead", 1500, today - 5, null, null, today],
  ["Cask", null, "Proposal", 2000, today - 9, today - 8, "Send\noffer", today - 2],
  ["Dune", "Bob", "Won", 2000, today - 20, today - 15, null, null],
];
const book = () => managedWorkbook(cells);
const ready = (workbook = book(), now?: number) => {
  const view = runSync(workbook.sync, followUp, now === undefined ? {} : { now });
  if (view.state !== "ready") throw new Error(JSON.stringify(view));
  return view;
};

describe("the follow-up of a managed table", () => {
  it("lists what is late, due today and pending for each owner, by sheet row", () => {
    const { owners, asOf } = ready();
    expect(asOf).toBe(today);
    const shown = owners.map(({ owner, late, due, pending }) => [
      owner,
      ...[late, due, pending].map((list) => list.map(({ name, kind, row }) => `${name} ${kind} ${row}`)),
    ]);
    expect(shown).toEqual([
      ["Bob", ["Bolt first contact 4"], ["Bolt next step 4"], []],
      ["Ann", [], ["Acme first contact 3"], ["Acme next step 3"]],
      ["", ["Cask next step 5"], [], []],
    ]);
    expect(owners[2]?.late[0]).toMatchObject({
      daysLate: 2,
      nextStep: "Send offer",
      amount: 2000,
      byDay: true,
    });
  });

  it("counts all clocks, and says which are not known", () => {
    const { counts, unknown } = ready();
    expect(counts.find(({ kind }) => kind === "first contact")).toEqual({
      kind: "first contact",
      met: 1,
      late: 2,
      due: 1,
      pending: 0,
      answeredLate: 1,
    });
    expect(unknown.map(({ kind, problem }) => [kind, problem.code])).toContainEqual([
      "follow-up",
      "noEntryDates",
    ]);
  });

  it("is plain JSON", () => {
    const view = ready();
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  it("is by limits that are settled, which a second set-up keeps", () => {
    const workbook = book();
    const settled = { firstContact: 120, clock: "business", country: "pl" } as const;
    expect(runSync(workbook.sync, setFollowUp, { followUp: settled })).toEqual({ followUp: settled });
    expect(ready(workbook).counts[0]).toMatchObject({ late: 0 });
    runSync(workbook.sync, setUp, {});
    expect(ready(workbook).settings).toEqual(settled);
  });

  it("refuses settings that cannot be, and keeps the old ones", () => {
    const workbook = book();
    const view = runSync(workbook.sync, setFollowUp, { followUp: { hours: { from: 9, until: 9 } } });
    expect(view).toEqual({ problem: { code: "badHours", values: { from: 9, until: 9 } } });
    expect(ready(workbook).settings).toEqual({});
  });

  it("needs a managed table", () => {
    const plain = memoryWorkbook({ sheets: [{ name: "Sales", cells }] });
    expect(runSync(plain.sync, followUp, {})).toMatchObject({ problem: { code: "unmanaged" } });
    expect(runSync(plain.sync, setFollowUp, { followUp: {} })).toMatchObject({
      problem: { code: "unmanaged" },
    });
  });
});
