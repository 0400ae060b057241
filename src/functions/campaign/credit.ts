import type { Basis } from "../../core/attribution/bases.ts";
import type { Campaign } from "../../core/attribution/inputs/inputs.ts";
import type { Cell } from "../../core/cells/cell.ts";
import { currencyOf, line } from "../../core/metrics/account.ts";
import { campaignJourneys, creditOf } from "../../core/metrics/campaigns/credit.ts";
import { toMajor } from "../../core/metrics/money.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { TableFunction, WordedAnswer } from "../descriptor.ts";
import { periodParameter } from "../parameters.ts";
import { creditAccount } from "./account.ts";
import { basisParameter, campaignParameter, modelParameter } from "./parameters.ts";
import { campaignNamed, campaignScope, modelAsked } from "./scope.ts";

export const campaignCredit: TableFunction = {
  name: "CAMPAIGN.CREDIT",
  summary: "Money credited to a campaign, or to each of them.",
  parameters: [
    campaignParameter("A campaign by any of its spellings. Blank: all campaigns.", true),
    modelParameter,
    basisParameter,
    periodParameter("When the deals were won, created or moved, by the basis."),
  ],
  tail: true,
  result: "spill",
  compute: ([campaign, model, basis, period], call) =>
    credited(
      campaign as string | null,
      model as string,
      basis as Basis,
      period as Period | null,
      campaignScope(call),
    ),
  account: ([campaign, model, basis, period], call) => {
    const account = creditAccount(call, basis as Basis, period as Period | null);
    if (campaign === null) return account;
    const own = credited(
      campaign as string,
      model as string,
      basis as Basis,
      period as Period | null,
      campaignScope(call),
    );
    if (!("value" in own)) return account;
    const values = { campaign: campaign as string, credit: own.value as number, currency: currencyOf(call) };
    return { ...account, formula: [...account.formula, line("creditedTo", values)] };
  },
};

function credited(
  campaign: string | null,
  model: string,
  basis: Basis,
  period: Period | null,
  scope: ReturnType<typeof campaignScope>,
): WordedAnswer {
  if (isProblem(scope)) return answer(scope);
  const { inputs, pipeline, habits } = scope;
  const name = campaign === null ? null : campaignNamed(campaign, inputs);
  if (isProblem(name)) return answer(name);
  const journeys = campaignJourneys(scope, basis, period);
  if (isProblem(journeys)) return answer(journeys);
  const credit = creditOf(journeys, modelAsked(model, habits));
  if (isProblem(credit)) return answer(credit);
  const of = (wanted: string) => {
    const unit = credit.units.indexOf(wanted);
    return unit < 0 ? 0 : (credit.value[unit] as number);
  };
  if (name !== null) return answer(toMajor(pipeline, of(name)));
  return answer(
    creditCells(inputs.campaigns, of, credit.unattributed.value, (minor) => toMajor(pipeline, minor)),
  );
}

/** All campaigns by credit, what none is credited with, and the total. */
export function creditCells(
  campaigns: readonly Campaign[],
  of: (campaign: string) => number,
  nobody: number,
  toMajor: (minor: number) => number,
): Cell[][] {
  const rows = campaigns.map((one) => ({ ...one, minor: of(one.name) }));
  rows.sort((a, b) => b.minor - a.minor || (a.name < b.name ? -1 : 1));
  const total = rows.reduce((sum, { minor }) => sum + minor, nobody);
  return [
    ["Campaign", "Channel", "Credit"],
    ...rows.map((row) => [row.name, row.channel, toMajor(row.minor)]),
    ["(unattributed)", "", toMajor(nobody)],
    ["Total", "", toMajor(total)],
  ];
}
