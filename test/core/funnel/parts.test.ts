import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parts } from "../../../src/core/funnel/parts.ts";
import type { FunnelStage } from "../../../src/core/funnel/stage.ts";

function stage(reached: number, open: number, lost: number, won: number): FunnelStage {
  const amount = (count: number) => Object.freeze({ count, value: count * 100 });
  return Object.freeze({
    stage: "Offer",
    kind: "open",
    reached: amount(reached),
    open: amount(open),
    lost: amount(lost),
    won: amount(won),
    conversion: null,
    mark: null,
  });
}

describe("the parts of a bar", () => {
  it("stand won, moved on, here, lost from the baseline", () => {
    expect(parts(stage(100, 20, 30, 10), "count")).toEqual([
      { name: "won", from: 0, amount: 10 },
      { name: "on", from: 10, amount: 40 },
      { name: "here", from: 50, amount: 20 },
      { name: "lost", from: 70, amount: 30 },
    ]);
  });

  it("leave out what is nothing", () => {
    expect(parts(stage(0, 0, 0, 0), "count")).toEqual([]);
    expect(parts(stage(5, 5, 0, 0), "value").map(({ name }) => name)).toEqual(["here"]);
  });

  it("join without gaps and add up to what reached the stage", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6), fc.nat(1e6), (open, lost, won, further) => {
        const reached = open + lost + won + further;
        let end = 0;
        for (const { from, amount } of parts(stage(reached, open, lost, won), "count")) {
          expect(from).toBe(end);
          end = from + amount;
        }
        expect(end).toBe(reached);
      }),
      { seed: 7 },
    );
  });
});
