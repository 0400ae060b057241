import type { Transitions } from "../summaries/transitions.ts";
import type { Journeys } from "./journeys.ts";
import { isRuleModel, type Model } from "./models.ts";
import type { AttributionWarning } from "./problem.ts";
import type { RemovalEffects } from "./removal.ts";
import type { MissingMilestones } from "./weigh.ts";

/** Fewer conversions than these tell little of a unit. */
const fewest = 30;

/** What stands in the way of trusting the credit of a model that learns from journeys. */
export function warningsOf(
  journeys: Journeys,
  model: Model,
  chain?: { readonly effects: RemovalEffects; readonly transitions: Transitions },
): AttributionWarning[] {
  if (isRuleModel(model)) return [];
  const warnings: AttributionWarning[] = [];
  const { units } = journeys;
  if (model === "shapley") warnings.push({ code: "equalToLinear", values: {} });
  else if (journeys.nulls.every((lost) => lost === 0)) warnings.push({ code: "nothingLost", values: {} });
  if (chain !== undefined) {
    const { effects, transitions } = chain;
    const met = effects.conversions.filter((effect) => effect > 0);
    const same = met.every((effect) => Math.abs(effect - (met[0] as number)) < 1e-9);
    if (met.length > 1 && same) warnings.push({ code: "equalEffects", values: { units: met.length } });
    const states = transitions.state.length - 1;
    if (states > transitions.journeys) {
      warnings.push({
        code: "moreStatesThanJourneys",
        values: { states, journeys: transitions.journeys, order: transitions.order },
      });
    }
  }
  const reached = conversionsWith(journeys);
  // What names no channel is none.
  const few = units.filter((name, u) => name !== "" && (reached[u] as number) < fewest);
  if (few.length > 0) {
    const named = few.slice(0, 5).join(", ");
    warnings.push({
      code: "fewConversions",
      values: { units: few.length > 5 ? `${named}, …` : named, count: few.length, most: fewest },
    });
  }
  return warnings;
}

/** Conversions of the journeys that met each unit. */
export function conversionsWith({ starts, unit, units, conversions }: Journeys): Float64Array {
  const sums = new Float64Array(units.length);
  const last = new Int32Array(units.length).fill(-1);
  for (let j = 0; j + 1 < starts.length; j++) {
    const converted = conversions[j] as number;
    if (converted === 0) continue;
    for (let t = starts[j] as number; t < (starts[j + 1] as number); t++) {
      const u = unit[t] as number;
      if (last[u] === j) continue;
      last[u] = j;
      sums[u] = (sums[u] as number) + converted;
    }
  }
  return sums;
}

/** Milestones that a model rewards and journeys lack. */
export function milestoneWarnings(missing: MissingMilestones): AttributionWarning[] {
  return (["leadCreated", "opportunityCreated", "closed"] as const)
    .filter((milestone) => missing[milestone] > 0)
    .map((milestone) => ({
      code: "missingMilestone",
      values: { milestone, journeys: missing[milestone] },
    }));
}
