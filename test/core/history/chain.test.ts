import { describe, expect, it } from "vitest";
import { readHistory } from "../../../src/core/deals/history.ts";

/** The stages that a deal came into by rows of one day: from, to. */
function wayOf(...moves: readonly (readonly [string | null, string])[]): readonly string[] {
  const rows = moves.map(([from, to]) => ["Acme", from, to, 46_000]);
  const read = readHistory({ values: [["Deal", "From", "To", "When"], ...rows] });
  if (!read.ok) throw new Error(read.problem.code);
  return read.history.to;
}

describe("moves of one time", () => {
  it("stand in the order in which each begins where the one before ended", () => {
    expect(wayOf(["Demo", "Offer"], ["Offer", "Won"], ["Lead", "Demo"])).toEqual(["Demo", "Offer", "Won"]);
    expect(wayOf(["Lead", "Demo"], [null, "Lead"])).toEqual(["Lead", "Demo"]);
  });

  it("end in the stage that is entered once more than it is left, there and back included", () => {
    expect(wayOf(["Demo", "Lead"], ["Lead", "Demo"], ["Lead", "Won"]).at(-1)).toBe("Won");
    expect(wayOf(["Lead", "Won"], ["Lead", "Demo"], ["Demo", "Lead"])).toEqual(["Demo", "Lead", "Won"]);
  });

  it("keep the order they are written in where no order joins them", () => {
    expect(wayOf(["Lead", "Demo"], ["Offer", "Won"])).toEqual(["Demo", "Won"]);
    expect(wayOf([null, "Demo"], [null, "Won"], [null, "Lead"])).toEqual(["Demo", "Won", "Lead"]);
  });
});
