import { describe, expect, it } from "vitest";
import { mergeNames, readAliases } from "../../../../src/core/attribution/inputs/aliases.ts";
import {
  campaignKey,
  isDirect,
  isNoCampaign,
} from "../../../../src/core/attribution/inputs/campaign-names.ts";

const counted = (...texts: string[]) => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};
const noAliases = readAliases(null);

describe("names of campaigns", () => {
  it("are alike but for case, marks, spaces and a domain's suffix", () => {
    for (const text of [
      "Facebook",
      " facebook ",
      "FACEBOOK.com",
      "www.facebook.com",
      "https://facebook.com/",
    ])
      expect(campaignKey(text)).toBe("facebook");
    expect(campaignKey("Spring-Webinar_2026")).toBe(campaignKey("spring webinar 2026"));
  });

  it("stay apart where a word or number differs", () => {
    const keys = [
      "Webinar 2025",
      "Webinar 2026",
      "Plan 1.5",
      "Plan 15",
      "Google",
      "Google Ads",
      "Kevät",
      "Kevat",
    ];
    expect(new Set(keys.map(campaignKey)).size).toBe(keys.length);
  });

  it("of nothing but marks are themselves", () => {
    expect(campaignKey("***")).toBe("***");
    expect(campaignKey("+++")).not.toBe(campaignKey("***"));
  });

  it.each(["", "-", "(not set)", "(none)", "n/a", "--"])("%s is no campaign", (text) => {
    expect(isNoCampaign(text)).toBe(true);
  });

  it("know direct traffic", () => {
    for (const text of ["(direct)", "Direct", "Direct traffic", "direct / (none)"])
      expect(isDirect(text)).toBe(true);
    expect(isDirect("Direct mail")).toBe(false);
  });
});

describe("merging names", () => {
  it("makes five spellings one, says which and why", () => {
    const { nameOf, merges } = mergeNames(
      counted("facebook", "Facebook", "Facebook", "fb", "FB-Ads", "facebook.com"),
      [],
      noAliases,
    );
    expect(new Set(nameOf.values())).toEqual(new Set(["Facebook"]));
    expect(merges).toEqual([
      {
        name: "Facebook",
        spellings: [
          { text: "Facebook", count: 2, by: "spelling" },
          { text: "FB-Ads", count: 1, by: "known" },
          { text: "facebook", count: 1, by: "spelling" },
          { text: "facebook.com", count: 1, by: "spelling" },
          { text: "fb", count: 1, by: "known" },
        ],
      },
    ]);
  });

  it("writes a campaign as the campaign table does", () => {
    const { nameOf } = mergeNames(counted("spring webinar", "spring webinar"), ["Spring Webinar"], noAliases);
    expect(nameOf.get("spring webinar")).toBe("Spring Webinar");
  });

  it("follows the alias table, also where it parts what would be one", () => {
    const aliases = readAliases({
      values: [
        ["Spelling", "Campaign"],
        ["Q3 push", "Autumn campaign"],
        ["fb", "fb"],
        ["", "nothing"],
      ],
    });
    const { nameOf } = mergeNames(counted("q3-push", "fb", "Facebook"), [], aliases);
    expect(Object.fromEntries(nameOf)).toEqual({
      "q3-push": "Autumn campaign",
      fb: "fb",
      Facebook: "Facebook",
    });
  });

  it("does not depend on the order of the touches", () => {
    const texts = ["News", "news", "NEWS", "fb", "Facebook"];
    const [one, other] = [texts, [...texts].reverse()].map((given) =>
      mergeNames(counted(...given), [], noAliases),
    );
    expect(one?.merges).toEqual(other?.merges);
  });
});
