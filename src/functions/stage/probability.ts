import {
  type ProbabilityMethod,
  stageProbability as probability,
  probabilityMethods,
} from "../../core/metrics/stage-probability.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { choiceOf } from "../parameters.ts";

export const stageProbability: FunctionDescriptor = {
  name: "STAGE.PROBABILITY",
  summary: "Chance that a deal in a stage is won.",
  parameters: [
    { name: "stage", summary: "A stage.", kind: { type: "stage" }, optional: false },
    choiceOf("method", probabilityMethods, "set", "Which: set in the stage table (default), or historical."),
  ],
  tail: true,
  result: "share",
  compute: ([stage, method], call) => answer(probability(call, stage as number, method as ProbabilityMethod)),
};
