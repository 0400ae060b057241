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
  definition: `\`set\`: the probability in the stage table. \`historical\`: (won + 10 p) ÷ (won + lost +
10), of the closed deals that reached or passed the stage, where p is the set probability: with few deals it
stays near p, with many it is the win rate. Without a set one it is won ÷ (won + lost). Lost deals of which
no stage is known count for the first stage alone; when most are such, \`#N/A\`. A won stage is 1, a lost
one 0.`,
  elsewhere: `CRM systems ship with round figures that nobody has measured, and the same stage has other
ones in each: "Negotiation" is 90 % in Salesforce and 80 % in SuiteCRM.`,
  examples: [
    { formula: '=STAGE.PROBABILITY("Proposal")', says: "as the stage table has it" },
    { formula: '=STAGE.PROBABILITY("Proposal","historical")', says: "as the closed deals have it" },
  ],
  compute: ([stage, method], call) => answer(probability(call, stage as number, method as ProbabilityMethod)),
};
