import { cycleAccount } from "../../core/metrics/accounts/pace.ts";
import { type CycleStatistic, cycle, cycleStatistics } from "../../core/metrics/cycle.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { choiceOf, periodParameter } from "../parameters.ts";

export const pipelineCycle: FunctionDescriptor = {
  name: "PIPELINE.CYCLE",
  summary: "Days from creating a deal to winning it, open deals accounted for.",
  parameters: [
    choiceOf(
      "statistic",
      cycleStatistics,
      "median",
      "Which: median (default), mean, p75, p90, or close (median to any close).",
    ),
    periodParameter("When the deals were created."),
  ],
  tail: true,
  result: "number",
  definition: `Of the deals that are won in the end, the days by which half (\`p75\`: ¾, \`p90\`: 0.9) of
them are won: the smallest t at which the incidence of winning reaches that share of its last value
(Aalen–Johansen: won and lost compete, open deals are censored at the as-of date). \`mean\`: mean days of
the deals won so far, without that correction. \`close\`: the smallest t by which half of all deals are
closed, won or lost (Kaplan–Meier); \`#N/A\` while fewer than half of them are.

Days are whole: from the creation date, else the first entry into a stage, to the close date. Deals without
these dates are left out; so are deals that closed before they were created, and when more did than not,
\`#N/A\`. Deals that closed after the as-of date count as open. Where the settings name a day from which
records are complete, deals count as watched from that day on.`,
  elsewhere: `HubSpot and Salesforce average the won deals, as \`mean\` does. Slow deals of the last months
are not among these yet, so the average of recent deals is too short, and falls for no reason as the months
go by.`,
  examples: [
    { formula: "=PIPELINE.CYCLE()", says: "median days to win a deal" },
    { formula: '=PIPELINE.CYCLE("p90")', says: "nine of ten won deals take no longer" },
    {
      formula: '=PIPELINE.CYCLE("close","this year")',
      says: "median days to any close, of this year's deals",
    },
  ],
  compute: ([statistic, period], call) => {
    const result = cycle(call, statistic as CycleStatistic, period as Period | null);
    return answer(isProblem(result) ? result : result.days);
  },
  account: ([statistic, period], call) =>
    cycleAccount(call, statistic as CycleStatistic, period as Period | null),
};
