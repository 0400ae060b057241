import type { CreditHabits } from "../attribution/inputs/settings.ts";
import type { CampaignTables } from "../attribution/inputs/tables.ts";
import type { Serial } from "../cells/cell.ts";
import type { Pipeline } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import { currencyOf } from "../metrics/account.ts";
import { amountsOf, moneyProblem, sumAmounts, toMajor } from "../metrics/money.ts";
import { isProblem, problem } from "../metrics/problem.ts";
import { boundsOf, countDeals, type Scope, type Status } from "../metrics/scope.ts";
import { inReportingCurrency } from "../money/convert.ts";
import type { Rate } from "../money/rates.ts";
import type { PlacedTable } from "../planning/setup.ts";
import type { Datum } from "./document.ts";
import { unknown } from "./document.ts";

/** What is audited. */
export interface AuditInput {
  /** The file or sheet, as its user calls it. */
  readonly name: string;
  readonly table: PlacedTable;
  readonly pipeline: Pipeline;
  readonly asOf: Serial;
  /** Exchange rates into the reporting currency. */
  readonly rates?: readonly Rate[];
  /** Touches and campaigns, or why they cannot be read. Absent: the deal table's own columns tell of them. */
  readonly campaigns?: { readonly tables: CampaignTables | Problem; readonly habits: CreditHabits };
}

/** What all sections are made from. */
export interface AuditContext {
  readonly input: AuditInput;
  /** All deals, in the reporting currency where there are rates. */
  readonly scope: Scope;
  readonly currency: string | null;
}

export function contextOf(input: AuditInput): AuditContext {
  const { pipeline: read, rates, asOf } = input;
  const pipeline = rates === undefined ? read : inReportingCurrency(read, rates, asOf);
  const scope: Scope = { pipeline, selected: null, asOf };
  return { input, scope, currency: currencyOf(scope) };
}

/** What some deals are worth, in whole units. */
export function worth({ pipeline }: Scope, deals: Int32Array): number | Problem {
  const { minor, currencies } = sumAmounts(pipeline.deals, deals);
  return moneyProblem(pipeline, currencies) ?? toMajor(pipeline, minor);
}

/** The sum of the amounts of the deals of a status; not known where there are deals and none has an amount. */
export function total(scope: Scope, status: Status): number | Problem {
  const amounts = amountsOf(scope, status, null);
  if (isProblem(amounts)) return amounts;
  const deals = countDeals(scope, status, null);
  if (!isProblem(deals) && deals > 0 && amounts.known === 0 && scope.pipeline.has.has("amount")) {
    return problem("noAmounts", { deals, ...boundsOf(null) });
  }
  return moneyProblem(scope.pipeline, amounts.currencies) ?? toMajor(scope.pipeline, amounts.minor);
}

/** An amount of money, or why it is not known. */
export function money(amount: number | Problem): Datum {
  return isProblem(amount) ? unknown(amount) : { type: "money", value: amount };
}
