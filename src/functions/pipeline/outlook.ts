import { type OutlookRow, type OutlookUnit, outlook, outlookUnits } from "../../core/metrics/outlook.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor, WordedCell } from "../descriptor.ts";
import { choiceOf } from "../parameters.ts";

const header = ["Period", "Won", "Commit", "Best case", "Weighted", "P10", "P90"];

export const pipelineOutlook: FunctionDescriptor = {
  name: "PIPELINE.OUTLOOK",
  summary: "What the coming periods may bring.",
  parameters: [
    {
      name: "periods",
      summary: "How many periods, beginning with the present one: 4 unless given.",
      kind: { type: "number", min: 1, max: 60, default: 4 },
      optional: true,
    },
    choiceOf("unit", outlookUnits, "quarter", "Length of a period: week, month, quarter (default) or year."),
  ],
  tail: true,
  result: "spill",
  definition: `A row for each period: what is won in it; commit and best case, cumulative and with what is won, as
PIPELINE.FORECAST counts them; the weighted value of the open deals; and the low and high end, P10 and
P90, of what those may bring. Then a row of the overdue deals, which are open though their expected close has
passed, and one of the open and won deals without the date: both are in no period. A cell stays empty
where its figure is not known. No deal is in two rows. The categories add up like the
columns Closed Only, Commit Forecast and Best Case Forecast of Salesforce's forecasts.`,
  elsewhere: `Salesforce leaves an overdue deal in the past period that nobody looks at any more; HubSpot and most
templates drop deals without a close date.`,
  examples: [
    { formula: "=PIPELINE.OUTLOOK()", says: "this quarter and the three after it" },
    { formula: '=PIPELINE.OUTLOOK(3,"month")', says: "three months" },
  ],
  compute: ([periods, unit], call) => {
    const rows = outlook(call, Math.floor(periods as number), unit as OutlookUnit);
    return answer(isProblem(rows) ? rows : [header, ...rows.map(cells)]);
  },
};

function cells({ period, won, commit, best, weighted, p10, p90 }: OutlookRow): readonly WordedCell[] {
  const isNamed = period === "overdue" || period === "undated";
  return [
    isNamed ? { area: "advice", code: period, values: {} } : period,
    won,
    commit,
    best,
    weighted ?? "",
    p10 ?? "",
    p90 ?? "",
  ];
}
