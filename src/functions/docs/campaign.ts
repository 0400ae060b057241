import type { FunctionDoc } from "./function-doc.ts";

/** What every function of campaigns counts on, for the reference. */
const touchesToldBy = `Touches come from the touch table that the workbook remembers; without one, from the deal table's own
columns: campaign, HubSpot's original and latest source, or source; several campaigns of a deal are parted by \`;\` or \`>\`. Spellings
that differ in case, marks or a domain's suffix are one campaign, and the alias table says of others.`;

/** For functions that set deals against costs. */
const criteriaAndCosts = `Criteria choose deals and never costs: \`"Region","Finland"\` sets what Finland's deals are credited with against
the whole cost of the campaign, for nothing tells which deals it was spent on.`;

export const campaignDocs: Readonly<Record<string, FunctionDoc>> = {
  "CAMPAIGN.CREDIT": {
    definition: `Each deal's value is shared among the campaigns that touched it, in cents that add up to the value
(largest remainder, the earlier touch first). The basis says which value, and up to when touches count:

- \`revenue\`: the amount of won deals, touches up to the close; lost deals are what models learn from
- \`pipeline\`: the amount of all deals, touches up to their creation
- \`stage\`: the amount at the last move, touches since the move before
- \`weighted\`: amount × probability of open deals, won deals whole, lost deals 0

The credits, \`(unattributed)\` for deals without a touch and the total add up exactly. A day without an hour
counts whole. ${touchesToldBy}`,
    examples: [
      { formula: '=CAMPAIGN.CREDIT("Product webinar","linear")', says: "revenue credited to the webinar" },
      { formula: '=CAMPAIGN.CREDIT(,"last","revenue","2026-Q3")', says: "all campaigns, by last touch" },
    ],
  },
  "CAMPAIGN.REPORT": {
    definition: `- **Sourced**: value of the deals that the campaign touched first. **Influenced**: value of the deals that it touched at all;
  a deal counts once for each of its campaigns, so this column does not add up, and its total is the value of all touched deals.
- **Credit**: as CAMPAIGN.CREDIT shares it; with \`(unattributed)\`, the deals without a touch, it adds up to the
  deal table to the cent.
- **Won deals**: the won deals of the period credited, a fraction for a fraction of a deal.
- **Cost**: of the days in the period, a cost for a longer time spread evenly over its days. A cost without dates counts for
  all time; what it was in a period nobody knows, and the cell is empty. **ROI**: (credit − cost) ÷ cost,
  −100 % for a cost without credit. **CAC**: cost ÷ new customers credited. **Cost per opportunity**: cost ÷ created deals
  credited. Where no cost is told, or nothing is credited, a cell is empty.

Costs are read from the campaign table and never from touches: a cost beside each touch would count as often as
there are touches. ${criteriaAndCosts} ${touchesToldBy}`,
    elsewhere: `"Sourced", "influenced" and "attributed" pipeline are often shown under one name; they are three different sums.
Ad platforms report the conversions each of them claims, which together exceed what was sold.`,
    examples: [
      { formula: '=CAMPAIGN.REPORT("linear")', says: "revenue shared equally among touches" },
      { formula: '=CAMPAIGN.REPORT("u","pipeline","2026-Q2")', says: "pipeline of a quarter, by position" },
    ],
  },
  "CAMPAIGN.COMPARE": {
    definition: `A row a campaign, a column a model, as CAMPAIGN.CREDIT has each; every column adds up to the same total. Where a
model cannot be computed, such as time decay without times, its column is empty. Campaigns whose credit hardly
depends on the model can be judged; of others the model decides, not the data. ${touchesToldBy}`,
    examples: [{ formula: "=CAMPAIGN.COMPARE()", says: "all models on revenue" }],
  },
  "CAMPAIGN.CONVERSION": {
    definition: `STAGE.CONVERSION, mode \`reached\`, of the deals that the campaign touched at any time: moved ÷ (moved + lost between the
two stages). Without a campaign a row for each, with the number of deals touched and the 95 % Wilson interval; where nothing is
decided the cells are empty. Deals that meet a campaign differ from others to begin with: a high share says
who came as much as what the campaign did. ${touchesToldBy}`,
    examples: [
      { formula: '=CAMPAIGN.CONVERSION("Product webinar")', says: "from the first stage to won" },
      {
        formula: '=CAMPAIGN.CONVERSION(,"Meeting","Proposal")',
        says: "each campaign, from meeting to proposal",
      },
    ],
  },
  "CAMPAIGN.ROI": {
    definition: `(revenue credited − cost) ÷ cost, both of the period: 0 is money back, −100 % a cost that brought nothing. \`#N/A\` without a
cost in the period, or where part of it has no dates or is in a currency without a rate. A period sets the deals closed in it against the money spent in
it, though the money may work later: for campaigns that run on, take a year, not a month. ${criteriaAndCosts} ${touchesToldBy}`,
    examples: [{ formula: '=CAMPAIGN.ROI("Product webinar","linear")', says: "of the webinar, all time" }],
  },
  "CAMPAIGN.CAC": {
    definition: `Cost ÷ new customers credited, both of the period. New customers are those of CUSTOMER.CAC, shared among campaigns as
their deals are: half of a customer for half of the credit. \`#N/A\` without a cost or without a customer, never infinite. ${criteriaAndCosts} ${touchesToldBy}`,
    examples: [{ formula: '=CAMPAIGN.CAC("LinkedIn","linear")', says: "of LinkedIn, all time" }],
  },
  "CAMPAIGN.JOURNEYS": {
    definition: `The campaigns of each deal in order, one that repeats in a row told once; all other ways are one row, so that the deals
add up. Conversion is won ÷ (won + lost), empty where none is decided; value the amount of the won deals; days the mean
from the first touch to the close of the won ones. ${touchesToldBy}`,
    examples: [{ formula: "=CAMPAIGN.JOURNEYS(5)", says: "the five most frequent" }],
  },
};
