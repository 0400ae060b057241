import type { Basis } from "../../core/attribution/bases.ts";
import type { Cell } from "../../core/cells/cell.ts";
import {
  type CampaignReport,
  type CampaignRow,
  campaignReport as report,
} from "../../core/metrics/campaigns/report.ts";
import { toMajor } from "../../core/metrics/money.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { TableFunction } from "../descriptor.ts";
import { periodParameter } from "../parameters.ts";
import { creditAccount } from "./account.ts";
import { basisParameter, modelParameter, touchesToldBy } from "./parameters.ts";
import { campaignScope, modelAsked } from "./scope.ts";

const header = [
  ...["Campaign", "Channel", "Touches", "Sourced", "Influenced", "Credit", "Won deals"],
  ...["Cost", "ROI", "CAC", "Cost per opportunity"],
];

export const campaignReport: TableFunction = {
  name: "CAMPAIGN.REPORT",
  summary: "What each campaign touched, is credited with, cost and returned.",
  parameters: [
    modelParameter,
    basisParameter,
    periodParameter("When the deals were won, created or moved, by the basis, and the cost was spent."),
  ],
  tail: true,
  result: "spill",
  definition: `- **Sourced**: value of the deals that the campaign touched first. **Influenced**: value of the deals that it touched at all;
  a deal counts once for each of its campaigns, so this column does not add up, and its total is the value of all touched deals.
- **Credit**: as CAMPAIGN.CREDIT shares it; with \`(unattributed)\`, the deals without a touch, it adds up to the
  deal table to the cent.
- **Won deals**: the won deals of the period credited, a fraction for a fraction of a deal.
- **Cost**: of the days in the period, a cost for a longer time spread evenly over its days. **ROI**: (credit − cost) ÷ cost,
  −100 % for a cost without credit. **CAC**: cost ÷ new customers credited. **Cost per opportunity**: cost ÷ created deals
  credited. Where no cost is told, or nothing is credited, a cell is empty.

Costs are read from the campaign table and never from touches: a cost beside each touch would count as often as
there are touches. ${touchesToldBy}`,
  elsewhere: `"Sourced", "influenced" and "attributed" pipeline are often shown under one name; they are three different sums.
Ad platforms report the conversions each of them claims, which together exceed what was sold.`,
  examples: [
    { formula: '=CAMPAIGN.REPORT("linear")', says: "revenue shared equally among touches" },
    { formula: '=CAMPAIGN.REPORT("u","pipeline","2026-Q2")', says: "pipeline of a quarter, by position" },
  ],
  compute: ([model, basis, period], call) => {
    const scope = campaignScope(call);
    if (isProblem(scope)) return answer(scope);
    const found = report(
      scope,
      modelAsked(model as string, scope.habits),
      basis as Basis,
      period as Period | null,
    );
    if (isProblem(found)) return answer(found);
    return answer(reportCells(found, (minor) => toMajor(scope.pipeline, minor)));
  },
  account: ([, basis, period], call) => creditAccount(call, basis as Basis, period as Period | null),
};

/** The report as the function spills it. */
export function reportCells(report: CampaignReport, toMajor: (minor: number) => number): Cell[][] {
  const money = (minor: number | null): Cell => (minor === null ? "" : toMajor(minor));
  const cells = (row: CampaignRow, name: string): Cell[] => [
    ...[
      name,
      row.channel,
      row.touches,
      money(row.sourced),
      money(row.influenced),
      money(row.credit),
      row.won,
    ],
    ...[money(row.cost), row.roi ?? "", money(row.cac), money(row.costPerOpportunity)],
  ];
  const { rows, unattributed, total } = report;
  const nobody = money(unattributed.value);
  return [
    header,
    ...rows.map((row) => cells(row, row.campaign)),
    ["(unattributed)", "", 0, nobody, "", nobody, unattributed.won, "", "", "", ""],
    cells(total, "Total"),
  ];
}
