import { bases } from "../../core/attribution/bases.ts";
import { models } from "../../core/attribution/models.ts";
import type { Parameter } from "../descriptor.ts";
import { choiceOf } from "../parameters.ts";

/** All but the model whose percentages only the command line and the pane can take. */
export const callableModels = models.filter((model) => model !== "custom");

export const modelParameter = choiceOf(
  "model",
  ["set", ...callableModels],
  "set",
  "How credit is shared, such as linear, u, time decay or markov1. Blank: the model set for the workbook, else linear.",
);

export const basisParameter = choiceOf(
  "basis",
  bases,
  "revenue",
  "What is credited: revenue (default), pipeline, stage or weighted.",
);

export function campaignParameter(summary: string, optional: boolean): Parameter {
  return { name: "campaign", summary, kind: { type: "text" }, optional };
}
