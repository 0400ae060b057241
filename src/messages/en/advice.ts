import type { AdviceCode } from "../../core/advice.ts";
import type { Formats, Phrases, Values } from "../words.ts";

const deals = (value: Values[string] | undefined, say: Formats) =>
  say.plural(Number(value), { one: "{n} deal", other: "{n} deals" });
const share = (value: Values[string] | undefined, say: Formats) => say.percent(Number(value), 0);

/** Names and sentences in the cells of answers. */
export const advice: Phrases<AdviceCode> = {
  inflow: () => "Inflow",
  progress: () => "Progress",
  conversion: () => "Conversion",
  cycle: () => "Cycle",
  hygiene: () => "Hygiene",
  concentration: () => "Concentration",

  good: () => "good",
  watch: () => "watch",
  poor: () => "poor",
  unknown: () => "not known",

  better: () => "better",
  worse: () => "worse",
  steady: () => "steady",

  inflowCompared: ({ now, before, days }, say) =>
    `${deals(now, say)} created in the last ${say.text(days)} days, ${say.text(before)} in the ${say.text(days)} days before`,
  inflowTooShort: ({ days }, say) =>
    `no deal was created more than ${say.text(days)} days ago, so there is nothing to compare with`,
  progressShare: ({ moving, open }, say) =>
    `${say.text(moving)} of ${deals(open, say)} are within the longest stay of their stage`,
  winRateCompared: ({ now, before, closed, days }, say) =>
    `${share(now, say)} of the ${deals(closed, say)} closed in the last ${say.text(days)} days were won, ${share(before, say)} of those closed before`,
  winRateFew: ({ closed, closedBefore, least, days }, say) =>
    `${deals(closed, say)} closed in the last ${say.text(days)} days and ${say.text(closedBefore)} before: ${say.text(least)} are needed of each to compare`,
  ageCompared: ({ age, cycle, open }, say) =>
    `half of the ${deals(open, say)} are older than ${say.text(age)} days; half of the deals that are won take ${say.text(cycle)} days`,
  hygieneShare: ({ clean, open }, say) =>
    `${say.text(clean)} of ${deals(open, say)} have nothing to put right: PIPELINE.ISSUES lists the others`,
  concentratedIn: ({ stage, share: part }, say) =>
    `"${stage}" holds ${share(part, say)} of the open pipeline`,
  noOpenDeals: () => "there are no open deals",

  overdue: () => "Overdue",
  undated: () => "No date",
  weakest: ({ stage, next, moved, decided, other, otherShare }, say) =>
    `${say.text(moved)} of the ${deals(decided, say)} decided in "${stage}" moved on to "${next}"; the next weakest stage is "${other}" with ${share(otherShare, say)}`,
};
