import { describe, expect, it } from "vitest";
import type { FollowUpItem, ReadyFollowUp } from "../../../src/core/follow-up/follow-up-view.ts";
import { ofOwner, owned } from "../../../src/taskpane/deal/owned-lists.ts";

const item = (deal: string, due: number, row: number): FollowUpItem => ({
  ...{ kind: "next step", state: "late", deal, name: deal, account: "", stage: "Lead", row, due },
  ...{ daysLate: 1, byDay: true, paused: false, nextStep: "", amount: null },
});

const view: ReadyFollowUp = {
  ...{ state: "ready", table: "Deals", asOf: 46_347, currency: null, settings: {}, counts: [], unknown: [] },
  owners: [
    { owner: "Ann", late: [item("A", 46_340, 3), item("B", 46_345, 4)], due: [], pending: [] },
    { owner: "", late: [item("C", 46_330, 9)], due: [], pending: [item("D", 46_350, 2)] },
  ],
};

describe("what is due", () => {
  it("stands by its day, whoever owns it, and says who does", () => {
    expect(owned(view, "late").map(({ deal, owner }) => [deal, owner])).toEqual([
      ["C", ""],
      ["A", "Ann"],
      ["B", "Ann"],
    ]);
    expect(owned(view, "due")).toEqual([]);
  });

  it("may be one owner's, or nobody's", () => {
    expect(owned(ofOwner(view, "Ann"), "late").map(({ deal }) => deal)).toEqual(["A", "B"]);
    expect(owned(ofOwner(view, ""), "pending").map(({ deal }) => deal)).toEqual(["D"]);
    expect(ofOwner(view, null)).toBe(view);
  });

  it("is everybody's again once the owner has nothing left", () => {
    expect(ofOwner(view, "Bob")).toBe(view);
  });
});
