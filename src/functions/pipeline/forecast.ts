import { type Account, groupedByStatus } from "../../core/metrics/account.ts";
import { categoryAccount, learnedAccount, weightedAccount } from "../../core/metrics/accounts/forecast.ts";
import { type CategoryMethod, categoryForecast } from "../../core/metrics/categories.ts";
import { weightedForecast } from "../../core/metrics/forecast.ts";
import { learnedForecast } from "../../core/metrics/learned-forecast.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import { type ChanceSource, forecastQuantiles } from "../../core/metrics/spread.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { Call, FunctionDescriptor } from "../descriptor.ts";
import { choiceOf, periodParameter } from "../parameters.ts";

const methods = [
  "weighted",
  "historical",
  "age",
  "commit",
  "best",
  "pipeline",
  "closed",
  "p10",
  "p50",
  "p90",
  "p10 historical",
  "p50 historical",
  "p90 historical",
] as const;
type Method = (typeof methods)[number];

const quantiles: Partial<Record<Method, readonly [number, ChanceSource]>> = {
  p10: [0.1, "set"],
  p50: [0.5, "set"],
  p90: [0.9, "set"],
  "p10 historical": [0.1, "historical"],
  "p50 historical": [0.5, "historical"],
  "p90 historical": [0.9, "historical"],
};

export const pipelineForecast: FunctionDescriptor = {
  name: "PIPELINE.FORECAST",
  summary: "Money expected from the open deals.",
  parameters: [
    periodParameter("When open deals are expected to close, and won ones closed."),
    choiceOf(
      "method",
      methods,
      "weighted",
      "How to forecast: weighted (amount × probability, default), historical, age, commit, best, pipeline, closed, p10, p50 or p90.",
    ),
  ],
  tail: true,
  result: "money",
  definition: `- \`weighted\`: Σ amount × probability of the open deals that are expected to close in the
  period. A deal's own probability goes before that of its stage.
- \`historical\`: Σ amount × win rate of the stage that the deal reached, as
  \`STAGE.PROBABILITY(stage,"historical")\` has it. It knows nothing of age, so it flatters old deals.
- \`age\`: Σ amount × the chance that a deal of that age is won by the end of the period (in the end,
  without a period): [F(a + h) − F(a)] ÷ S(a), where a is the days since it was created, h those to the end
  of the period, F the incidence of winning and S the share not yet closed (Aalen–Johansen over all deals,
  open ones censored). Past the last close it is 0 for as long as any deal was watched; a deal older than
  that has no chance known.
- \`commit\`, \`best\`: won deals closed in the period and open deals of the category commit, with \`best\`
  those of best case too. \`pipeline\`: the open deals that are not omitted. \`closed\`: the won deals. A
  deal's own category goes before that of its stage.
- \`p10\`, \`p50\`, \`p90\`: the amount that the open deals do not exceed in 10, 50, 90 of 100 cases: p10 is the low
  end. Each deal is won or not with its set probability, independently of the others. Exact where the deals
  have few enough different sums, else from 10,000 simulated outcomes, the same every time.
- \`p10 historical\` and so on: the same with historical win rates. These are themselves uncertain, so that
  every outcome draws them anew: Beta(won + 10 p, lost + 10 (1 − p)), where p is the set probability, all
  stages together.

Open deals of which nothing tells the chance are left out; when all are, \`#N/A\`. \`historical\` and
\`age\` learn from all deals of the table, whatever the criteria, so that forecasts of parts add up. Overdue
and undated deals are in no period; without a period they count.`,
  elsewhere: `CRM systems show \`weighted\` and the categories. Salesforce and HubSpot weight by the stage
even long after a deal has gone quiet; \`age\` does not.`,
  examples: [
    { formula: "=PIPELINE.FORECAST()", says: "weighted value of all open deals" },
    { formula: '=PIPELINE.FORECAST("next quarter")', says: "weighted value expected next quarter" },
    { formula: '=PIPELINE.FORECAST(,"historical")', says: "by the win rates of the past" },
    { formula: '=PIPELINE.FORECAST("this quarter","age")', says: "by what became of deals of that age" },
    { formula: '=PIPELINE.FORECAST("this quarter","commit")', says: "won and committed in this quarter" },
    {
      formula: '=PIPELINE.FORECAST(,"p10")',
      says: "the low end: in 9 of 10 cases the open deals bring more",
    },
  ],
  compute: ([period, method], call) => answer(forecast(call, method as Method, period as Period | null)),
  account: ([period, method], call) => account(call, method as Method, period as Period | null),
};

function account(call: Call, method: Method, period: Period | null): Account {
  switch (method) {
    case "weighted":
      return weightedAccount(call, period);
    case "historical":
    case "age":
      return learnedAccount(call, method, period);
    case "commit":
    case "best":
    case "pipeline":
    case "closed":
      return categoryAccount(call, method, period);
    default:
      // The ends of a distribution have no formula to show.
      return { formula: [], ...groupedByStatus(call, ["open"], period), notes: [] };
  }
}

function forecast(call: Call, method: Method, period: Period | null) {
  switch (method) {
    case "weighted":
      return weightedForecast(call, period);
    case "historical":
    case "age":
      return learnedForecast(call, method, period);
    case "commit":
    case "best":
    case "pipeline":
    case "closed":
      return categoryForecast(call, method satisfies CategoryMethod, period);
    default: {
      const [share, source] = quantiles[method] as readonly [number, ChanceSource];
      const found = forecastQuantiles(call, source, period, [share]);
      return isProblem(found) ? found : (found[0] as number);
    }
  }
}
