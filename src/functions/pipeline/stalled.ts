import type { Cell } from "../../core/cells/cell.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import { type StalledDeal, stalled } from "../../core/metrics/stalled.ts";
import { answer } from "../answer.ts";
import type { Call, FunctionDescriptor } from "../descriptor.ts";

const header = ["Deal", "Name", "Stage", "Owner", "Amount", "Days in stage", "Longest stay", "Days over"];

export const pipelineStalled: FunctionDescriptor = {
  name: "PIPELINE.STALLED",
  summary: "Open deals that have been in their stage for too long.",
  parameters: [
    {
      name: "limit",
      summary: "How many deals to list at most. Blank: all.",
      kind: { type: "number", min: 1 },
      optional: true,
    },
  ],
  tail: true,
  result: "spill",
  compute: ([limit], call) => {
    const found = stalled(call);
    if (isProblem(found)) return answer(found);
    const listed = limit === null ? found : found.slice(0, Math.floor(limit as number));
    return answer([header, ...listed.map((deal) => cells(deal, call))]);
  },
};

function cells({ deal, days, limit }: StalledDeal, { pipeline }: Call): readonly Cell[] {
  const { deals, stages } = pipeline;
  const cell = (field: string) => pipeline.column(field)?.[deal] ?? "";
  return [
    deals.ids[deal] ?? "",
    cell("name"),
    stages[deals.stage[deal] as number]?.name ?? "",
    cell("owner"),
    cell("amount"),
    days,
    limit,
    days - limit,
  ];
}
