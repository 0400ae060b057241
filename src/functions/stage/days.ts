import { isProblem } from "../../core/metrics/problem.ts";
import { type StayStatistic, stay, stayStatistics } from "../../core/metrics/stay.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { choiceOf } from "../parameters.ts";

export const stageDays: FunctionDescriptor = {
  name: "STAGE.DAYS",
  summary: "Days that a visit to a stage lasts, present visits accounted for.",
  parameters: [
    { name: "stage", summary: "A stage.", kind: { type: "stage" }, optional: false },
    choiceOf("statistic", stayStatistics, "median", "Which: median (default), mean, p75 or p90."),
  ],
  tail: true,
  result: "number",
  definition: `The smallest t by which half (\`p75\`: ¾, \`p90\`: 0.9) of the visits have ended: S(t) ≤ ½
(Kaplan–Meier, with visits that go on censored at the as-of date); \`#N/A\` while too few have. \`mean\`:
mean days of the visits that have ended.

A visit begins with a move into the stage and ends with the next move or the close of the deal; coming back
is a visit of its own, and rows of a history that repeat the stage are one visit. Without a history, visits
are first stays by entry dates, where every later open stage has a date column too. Visits that nobody saw
begin or end are left out, as are those that ended before they began; when more did than not, \`#N/A\`.`,
  elsewhere: `HubSpot's "time in stage" of a report is the mean of visits that have ended: deals stuck in
the stage are not in it.`,
  examples: [
    { formula: '=STAGE.DAYS("Proposal")', says: "median days in Proposal" },
    { formula: '=STAGE.DAYS("Lead","p75")', says: "three of four leads take no longer" },
  ],
  compute: ([stage, statistic], call) => {
    const result = stay(call, stage as number, statistic as StayStatistic);
    return answer(isProblem(result) ? result : result.days);
  },
};
