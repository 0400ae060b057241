import { describe, expect, it } from "vitest";
import { adjusted } from "../../../src/taskpane/mend/adjusted.ts";

const settings = Object.freeze({
  owners: ["Ann"],
  byRule: Object.freeze({
    stalled: Object.freeze({ on: true, exceptStages: ["Negotiation"] }),
    overdue: Object.freeze({ severity: "error" as const }),
  }),
});

describe("a rule that is adjusted", () => {
  it("keeps what else is settled of it, and other rules and lists as they are", () => {
    expect(adjusted(settings, "stalled", { on: false })).toEqual({
      owners: ["Ann"],
      byRule: { stalled: { on: false, exceptStages: ["Negotiation"] }, overdue: { severity: "error" } },
    });
  });

  it("may be the first one", () => {
    expect(adjusted({}, "movedBack", { mode: "block" })).toEqual({
      byRule: { movedBack: { mode: "block" } },
    });
  });
});
