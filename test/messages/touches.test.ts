import { describe, expect, it } from "vitest";
import type { LeftOutCode } from "../../src/core/attribution/inputs/left-out.ts";
import { touchesLeftOut as en } from "../../src/messages/en/touches.ts";
import { touchesLeftOut as fi } from "../../src/messages/fi/touches.ts";
import { touchesLeftOut as nb } from "../../src/messages/nb/touches.ts";
import { touchesLeftOut as pl } from "../../src/messages/pl/touches.ts";
import { formats } from "../../src/messages/words.ts";

const values = {
  ...{ text: "TEXT", deal: "DEAL", count: 3, contact: "CONTACT", campaign: "CAMPAIGN", firstRow: 7 },
  ...{ when: 46_000, closed: 45_900, header: "HEADER", cost: 9, currency: "USD", into: "EUR" },
};

describe.each(Object.entries({ en, fi, nb, pl }))("why touches are left out, in %s", (language, words) => {
  const say = formats(language) as never;

  it.each(Object.keys(en) as LeftOutCode[])("%s", (code) => {
    expect(words[code](values, say)).toMatch(/\p{L}{3}/u);
    expect(words[code](values, say)).not.toMatch(/undefined|NaN|\[object/);
  });

  it("names the campaign, the deal and the row", () => {
    expect(words.duplicateTouch(values, say)).toContain("7");
    expect(words.unknownDeal(values, say)).toContain("DEAL");
    expect(words.unratedCost(values, say)).toMatch(/CAMPAIGN.*USD|USD.*CAMPAIGN/);
  });
});
