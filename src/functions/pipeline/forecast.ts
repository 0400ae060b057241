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
