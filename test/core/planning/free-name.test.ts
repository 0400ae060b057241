import { describe, expect, it } from "vitest";
import { freeName } from "../../../src/core/planning/free-name.ts";

describe("freeName", () => {
  it("keeps a name that nothing has", () => {
    expect(freeName("Stages", ["Sales"], " ")).toBe("Stages");
  });

  it("counts on from 2, whatever the case of what is taken", () => {
    expect(freeName("Stages", ["STAGES", "stages 2"], " ")).toBe("Stages 3");
    expect(freeName("Deals", ["deals"], "_")).toBe("Deals_2");
  });
});
