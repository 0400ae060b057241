import { type JourneyRow, topJourneys } from "../../core/metrics/campaigns/top-journeys.ts";
import { toMajor } from "../../core/metrics/money.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { TableFunction } from "../descriptor.ts";
import { periodParameter } from "../parameters.ts";
import { campaignScope } from "./scope.ts";

export const campaignJourneys: TableFunction = {
  name: "CAMPAIGN.JOURNEYS",
  summary: "The ways, from campaign to campaign, that most deals took.",
  parameters: [
    {
      name: "top",
      summary: "How many ways to list. Blank: 10.",
      kind: { type: "number", min: 1, max: 1000, default: 10 },
      optional: true,
    },
    periodParameter("When the deals closed, open deals by their expected close."),
  ],
  tail: true,
  result: "spill",
  compute: ([top, period], call) => {
    const scope = campaignScope(call);
    if (isProblem(scope)) return answer(scope);
    const rows = topJourneys(scope, Math.floor(top as number), period as Period | null);
    if (isProblem(rows)) return answer(rows);
    return answer([
      ["Journey", "Deals", "Won", "Conversion", "Value won", "Days"],
      ...rows.map((row) => [
        pathText(row),
        row.deals,
        row.won,
        row.won + row.lost === 0 ? "" : row.won / (row.won + row.lost),
        toMajor(scope.pipeline, row.value),
        row.days ?? "",
      ]),
    ]);
  },
};

function pathText({ path }: JourneyRow): string {
  if (path === null) return "(all other ways)";
  return path.length === 0 ? "(no touch)" : path.join(" > ");
}
