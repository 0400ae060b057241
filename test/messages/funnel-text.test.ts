import { describe, expect, it } from "vitest";
import type { FunnelStage } from "../../src/core/funnel/stage.ts";
import { en } from "../../src/messages/en/index.ts";
import { type Figures, note, short, spoken } from "../../src/messages/funnel-text.ts";
import { formats } from "../../src/messages/words.ts";

const say = (locale: string): Figures => ({
  words: en.screens.funnel,
  say: formats(locale),
  currency: "EUR",
  valued: true,
});

const lead: FunnelStage = Object.freeze({
  stage: "Lead",
  kind: "open",
  reached: { count: 120, value: 1_234_567 },
  open: { count: 18, value: 48_000 },
  lost: { count: 28, value: 310_000 },
  won: { count: 40, value: 500_000 },
  conversion: { share: 74 / 102, low: 0.632, high: 0.803, moved: 74, decided: 102 },
  mark: null,
});

describe("the line under a bar", () => {
  it("says conversion with its range, lost and here", () => {
    expect(note(lead, "count", say("en"))).toBe("73% on (63–80%), 28 lost, 18 here");
  });

  it("says amounts when bars show value", () => {
    expect(note(lead, "value", say("en"))).toBe("73% on (63–80%), €310K lost, €48K here");
  });

  it("says why there is no conversion", () => {
    const none = { count: 0, value: 0 };
    expect(note({ ...lead, conversion: null, lost: none }, "count", say("en"))).toBe(
      "none decided yet, 18 here",
    );
    expect(
      note({ ...lead, conversion: null, reached: none, open: none, lost: none }, "count", say("en")),
    ).toBe("no deal has reached it");
  });

  it("says marks, and a decimal where a range is narrower than a percent", () => {
    const conversion = { share: 0.5312, low: 0.5301, high: 0.5323, moved: 1, decided: 2 };
    expect(note({ ...lead, conversion, mark: "few deals" }, "count", say("en"))).toBe(
      "53% on (53.0–53.2%), 28 lost, 18 here, few deals",
    );
  });
});

describe("amounts where room is little", () => {
  it("keep three digits and the locale's marks", () => {
    expect(short(lead.reached, "value", say("en"))).toBe("€1.23M");
    expect(short(lead.reached, "value", say("fi"))).toBe("1,23\u00a0milj.\u00a0€");
    expect(short({ count: 12_345, value: 0 }, "count", say("en"))).toBe("12,345");
    expect(short({ count: 1_234_567, value: 0 }, "count", say("en"))).toBe("1.23M");
  });
});

describe("what is spoken for a bar", () => {
  it("gives all figures in full", () => {
    expect(spoken(lead, say("en"))).toBe(
      "Lead: 120 deals reached; €1,234,567; 18 open here, 28 lost here, 40 won; 72.5% moved on, 74 of 102 decided, 95% range 63.2% to 80.3%",
    );
  });

  it("leaves out a value that is not known", () => {
    expect(spoken(lead, { ...say("en"), valued: false })).not.toContain("€");
  });
});
