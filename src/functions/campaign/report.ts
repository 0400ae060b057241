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
import { costNotes, creditAccount } from "./account.ts";
import { basisParameter, modelParameter } from "./parameters.ts";
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
  account: ([, basis, period], call) => {
    const account = creditAccount(call, basis as Basis, period as Period | null);
    return { ...account, notes: [...account.notes, ...costNotes(call)] };
  },
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
