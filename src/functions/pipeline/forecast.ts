import { weightedForecast } from "../../core/metrics/forecast.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { choiceOf, periodParameter } from "../parameters.ts";

export const pipelineForecast: FunctionDescriptor = {
  name: "PIPELINE.FORECAST",
  summary: "Money expected from the open deals.",
  parameters: [
    periodParameter("When the deals are expected to close."),
    choiceOf("method", ["weighted"], "weighted", "How to forecast: weighted (amount × probability)."),
  ],
  tail: true,
  result: "money",
  definition: `\`weighted\`: Σ amount × probability of the open deals that are expected to close in the period. A deal's own
probability goes before that of its stage. Open deals with neither are left out; when all are, \`#N/A\`.
Overdue and undated deals are in no period; without a period they count.`,
  examples: [
    { formula: "=PIPELINE.FORECAST()", says: "weighted value of all open deals" },
    { formula: '=PIPELINE.FORECAST("next quarter")', says: "weighted value expected next quarter" },
  ],
  compute: ([period], call) => answer(weightedForecast(call, period as Period | null)),
};
