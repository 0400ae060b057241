import type { Basis } from "../../core/attribution/bases.ts";
import type { Attribution } from "../../core/attribution/credit.ts";
import type { Cell } from "../../core/cells/cell.ts";
import { campaignJourneys, creditOf } from "../../core/metrics/campaigns/credit.ts";
import { toMajor } from "../../core/metrics/money.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { TableFunction } from "../descriptor.ts";
import { periodParameter } from "../parameters.ts";
import { creditAccount } from "./account.ts";
import { basisParameter, callableModels } from "./parameters.ts";
import { campaignScope } from "./scope.ts";

export const campaignCompare: TableFunction = {
  name: "CAMPAIGN.COMPARE",
  summary: "Credit of each campaign under every model, side by side.",
  parameters: [basisParameter, periodParameter("When the deals were won, created or moved, by the basis.")],
  tail: true,
  result: "spill",
  compute: ([basis, period], call) => {
    const scope = campaignScope(call);
    if (isProblem(scope)) return answer(scope);
    const journeys = campaignJourneys(scope, basis as Basis, period as Period | null);
    if (isProblem(journeys)) return answer(journeys);
    const credits = callableModels.map((model) => {
      const credit = creditOf(journeys, model);
      return isProblem(credit) ? null : credit;
    });
    const place = new Map(journeys.units.map((name, unit) => [name, unit]));
    const cells = (of: (credit: Attribution) => number): Cell[] =>
      credits.map((credit) => (credit === null ? "" : toMajor(scope.pipeline, of(credit))));
    const sum = (column: Float64Array) => column.reduce((total, one) => total + one, 0);
    return answer([
      ["Campaign", ...callableModels],
      ...scope.inputs.campaigns.map(({ name }) => {
        const unit = place.get(name);
        return [name, ...cells(({ value }) => (unit === undefined ? 0 : (value[unit] as number)))];
      }),
      ["(unattributed)", ...cells(({ unattributed }) => unattributed.value)],
      ["Total", ...cells(({ value, unattributed }) => sum(value) + unattributed.value)],
    ]);
  },
  account: ([basis, period], call) => creditAccount(call, basis as Basis, period as Period | null),
};
