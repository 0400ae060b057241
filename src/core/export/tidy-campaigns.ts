import type { CampaignInputs } from "../attribution/inputs/inputs.ts";
import { outcome } from "../deals/deals.ts";
import { type CampaignScope, campaignJourneys, creditOf } from "../metrics/campaigns/credit.ts";
import { isProblem } from "../metrics/problem.ts";
import { dateColumn, numberColumn, textColumn } from "./tidy-columns.ts";
import type { TidyTable } from "./tidy-table.ts";

/** Models whose credits are told: simple enough for anybody to check by hand. */
const models = ["first", "last", "linear"] as const;

/**
 * Touches, campaigns, costs, credits and what was left out of them. Credits are of won deals: for
 * each model those of a deal add up to its amount, a row without a campaign being what nobody touched.
 */
export function tidyCampaigns(scope: CampaignScope): readonly TidyTable[] {
  const { inputs, pipeline } = scope;
  return [
    touchesTable(scope),
    campaignsTable(inputs),
    costsTable(inputs, 10 ** pipeline.minorDigits),
    creditsTable(scope),
    leftOutTable(inputs),
  ];
}

function touchesTable({ inputs: { touches }, pipeline: { deals } }: CampaignScope): TidyTable {
  const { count } = touches;
  const each = <Value>(of: (touch: number) => Value) =>
    Array.from({ length: count }, (_, touch) => of(touch));
  return {
    name: "touches",
    columns: [
      numberColumn(
        "touch_id",
        each((touch) => touch + 1),
        "integer",
      ),
      textColumn(
        "deal_id",
        each((touch) => deals.ids[touches.deal[touch] ?? -1] ?? null),
        count,
      ),
      textColumn(
        "campaign",
        each((touch) => touches.campaigns[touches.campaign[touch] ?? -1] ?? null),
        count,
      ),
      textColumn(
        "channel",
        each((touch) => touches.channels[touches.channel[touch] ?? -1] ?? null),
        count,
      ),
      dateColumn("touched_at", touches.at, count),
      { name: "is_direct", type: "flag", values: each((touch) => touches.isDirect[touch] === 1) },
    ],
  };
}

function campaignsTable({ campaigns }: CampaignInputs): TidyTable {
  const { length } = campaigns;
  return {
    name: "campaigns",
    columns: [
      textColumn(
        "campaign",
        campaigns.map(({ name }) => name),
        length,
      ),
      textColumn(
        "channel",
        campaigns.map(({ channel }) => channel),
        length,
      ),
    ],
  };
}

/** A row a cost as it was told; in the deals' currency or the reporting one, as figures use it. */
function costsTable({ costs }: CampaignInputs, unit: number): TidyTable {
  const { length } = costs;
  return {
    name: "campaign_costs",
    columns: [
      textColumn(
        "campaign",
        costs.map(({ campaign }) => campaign),
        length,
      ),
      dateColumn(
        "from_day",
        costs.map(({ from }) => from),
        length,
      ),
      dateColumn(
        "until_day",
        costs.map(({ until }) => until),
        length,
      ),
      numberColumn(
        "cost",
        costs.map(({ minor }) => minor / unit),
        "number",
      ),
    ],
  };
}

interface Credit {
  readonly model: string;
  readonly deal: number;
  /** Index of the touch; -1: nobody touched the deal. */
  readonly touch: number;
  readonly minor: number;
}

function creditsTable(scope: CampaignScope): TidyTable {
  const { pipeline, inputs } = scope;
  const { deals, minorDigits } = pipeline;
  const credits = models.flatMap((model) => creditsOf(scope, model));
  const { length } = credits;
  const { touches } = inputs;
  return {
    name: "credits",
    columns: [
      textColumn(
        "model",
        credits.map(({ model }) => model),
        length,
      ),
      textColumn(
        "deal_id",
        credits.map(({ deal }) => deals.ids[deal] ?? null),
        length,
      ),
      numberColumn(
        "touch_id",
        credits.map(({ touch }) => (touch === -1 ? null : touch + 1)),
        "integer",
      ),
      textColumn(
        "campaign",
        credits.map(({ touch }) => touches.campaigns[touches.campaign[touch] ?? -1] ?? null),
        length,
      ),
      numberColumn(
        "credit",
        credits.map(({ minor }) => minor / 10 ** minorDigits),
        "number",
      ),
    ],
  };
}

function creditsOf(scope: CampaignScope, model: (typeof models)[number]): Credit[] {
  const { deals } = scope.pipeline;
  const credits: Credit[] = [];
  const touched = new Set<number>();
  const journeys = campaignJourneys(scope, "revenue", null);
  const given = isProblem(journeys) ? journeys : creditOf(journeys, model);
  if (!isProblem(journeys) && !isProblem(given)) {
    journeys.deal.forEach((deal, journey) => {
      if (deals.outcome[deal] !== outcome.won) return;
      for (let at = journeys.starts[journey] ?? 0; at < (journeys.starts[journey + 1] ?? 0); at++) {
        touched.add(deal);
        credits.push({ model, deal, touch: journeys.touch[at] ?? -1, minor: given.touches?.[at] ?? 0 });
      }
    });
  }
  deals.outcome.forEach((code, deal) => {
    const minor = deals.amount[deal] ?? Number.NaN;
    if (code === outcome.won && !touched.has(deal) && !Number.isNaN(minor)) {
      credits.push({ model, deal, touch: -1, minor });
    }
  });
  return credits;
}

function leftOutTable({ leftOut }: CampaignInputs): TidyTable {
  const { length } = leftOut;
  return {
    name: "left_out_touches",
    columns: [
      textColumn(
        "table",
        leftOut.map(({ table }) => table),
        length,
      ),
      numberColumn(
        "table_row",
        leftOut.map(({ row }) => row + 1),
        "integer",
      ),
      textColumn(
        "reason",
        leftOut.map(({ code }) => code),
        length,
      ),
    ],
  };
}
