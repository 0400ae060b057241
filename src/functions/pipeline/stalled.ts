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
  definition: `Open deals that have been in their stage for more days than the stage table allows ("Longest stay"), those
furthest past it first. Since when a deal is in its stage is told by the stage history, entry dates or a "stage
changed" column; the days are calendar days. A deal with a next step on the as-of day or later is paused and not listed,
unless the settings say that a next step pauses nothing. \`#N/A\` when no
open stage has a longest stay, or nothing tells since when.`,
  elsewhere: `Pipedrive calls a deal rotten by its last activity of any sort, so that an e-mail hides a deal that goes
nowhere, and does not pause a deal whose next step is planned.`,
  examples: [
    { formula: "=PIPELINE.STALLED(5)", says: "the five that are furthest past it" },
    { formula: '=PIPELINE.STALLED(,,"owner","Ola Berg")', says: "those of one seller" },
  ],
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
