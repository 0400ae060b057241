import { campaignKey } from "../../core/attribution/inputs/campaign-names.ts";
import { type CampaignInputs, readCampaignInputs } from "../../core/attribution/inputs/inputs.ts";
import { type CreditHabits, usualHabits } from "../../core/attribution/inputs/settings.ts";
import { type CampaignTables, noTables } from "../../core/attribution/inputs/tables.ts";
import type { Model } from "../../core/attribution/models.ts";
import type { Pipeline } from "../../core/deals/deals.ts";
import type { Problem } from "../../core/issue.ts";
import type { CampaignScope } from "../../core/metrics/campaigns/credit.ts";
import { isProblem, problem } from "../../core/metrics/problem.ts";
import type { Rate } from "../../core/money/rates.ts";
import type { Call } from "../descriptor.ts";
import { nearestWord } from "../nearest.ts";

interface Known {
  readonly tables: CampaignTables;
  readonly rates: readonly Rate[] | undefined;
  readonly today: number;
  readonly inputs: CampaignInputs | Problem;
}

/** What was read last against each pipeline: the calls of one recalculation share it. */
const known = new WeakMap<Pipeline, Known>();

/** The deals of a call with their touches, read once for a version of the tables. */
export function campaignScope(call: Call): CampaignScope | Problem {
  const { pipeline, selected, asOf, campaigns } = call;
  const tables = campaigns?.tables ?? noTables;
  if (isProblem(tables)) return tables;
  const inputs = inputsOf(call, tables);
  if (isProblem(inputs)) return inputs;
  return { pipeline, selected, asOf, inputs, habits: campaigns?.habits ?? usualHabits };
}

function inputsOf({ pipeline, rates, asOf }: Call, tables: CampaignTables): CampaignInputs | Problem {
  const today = Math.floor(asOf);
  const before = known.get(pipeline);
  if (before?.tables === tables && before.rates === rates && before.today === today) return before.inputs;
  const inputs = readCampaignInputs(pipeline, tables, rates, today);
  known.set(pipeline, { tables, rates, today, inputs });
  return inputs;
}

/** The campaign that a text names, by any of its spellings. */
export function campaignNamed(
  given: string,
  { campaigns, merges }: Pick<CampaignInputs, "campaigns" | "merges">,
): string | Problem {
  const wanted = campaignKey(given);
  const found =
    campaigns.find(({ name }) => campaignKey(name) === wanted) ??
    merges.find(({ spellings }) => spellings.some(({ text }) => campaignKey(text) === wanted));
  if (found !== undefined) return found.name;
  const names = campaigns.map(({ name }) => name);
  return problem("unknownCampaign", {
    given,
    nearest: nearestWord(given, names),
    campaigns: names.slice(0, 20).join(", "),
  });
}

/** The model that a call asks for; "set" is the one that the workbook remembers, linear without any. */
export function modelAsked(given: string, { model }: CreditHabits): Model {
  return given === "set" ? (model ?? "linear") : (given as Model);
}
