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
