import { health } from "../../core/metrics/health.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";

export const pipelineHealth: FunctionDescriptor = {
  name: "PIPELINE.HEALTH",
  summary: "The signs of a healthy pipeline, with a verdict and the reason for it.",
  parameters: [],
  tail: true,
  result: "spill",
  definition: `A row for each sign, with its value, a verdict (good, watch, poor, not known) and why:

- **inflow**: deals created in the last 90 days; good from 90 % of those of the 90 days before, watch from 60 %.
- **progress**: share of the open deals within the longest stay of their stage; good from 80 %, watch from 60 %.
- **conversion**: win rate of the deals closed in the last 90 days; good when not below that of the deals
  closed before, poor when even the high end of its 95 % Wilson interval is below. Under 20 closed deals in either: not known.
- **cycle**: median age of the open deals, in days; good up to 1.5 times the median cycle of won deals
  (PIPELINE.CYCLE), watch up to 3 times.
- **hygiene**: share of the open deals without an error or warning of PIPELINE.ISSUES; good from 90 %, watch from 70 %.
- **concentration**: the largest share of the open value in one stage; good up to 40 %, watch up to 60 %.

The limits are conventions, not laws: the value and the reason stand beside the verdict.`,
  examples: [{ formula: "=PIPELINE.HEALTH()", says: "six signs" }],
  compute: (_, call) =>
    answer([
      ["Sign", "Value", "Verdict", "Why"],
      ...health(call).map(({ sign, value, verdict, why }) => [
        { area: "advice" as const, code: sign, values: {} },
        value ?? "",
        { area: "advice" as const, code: verdict, values: {} },
        why,
      ]),
    ]),
};
