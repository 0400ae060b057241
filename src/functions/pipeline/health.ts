import type { AdviceCode } from "../../core/advice.ts";
import { health } from "../../core/metrics/health.ts";
import { healthAccount } from "../../core/metrics/health-account.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";

export const pipelineHealth: FunctionDescriptor = {
  name: "PIPELINE.HEALTH",
  summary: "The signs of a healthy pipeline, with a verdict and the reason for it.",
  parameters: [],
  tail: true,
  result: "spill",
  definition: `A row for each sign, with its value, a verdict (good, watch, poor, not known) and why; then where good ends,
the value of the 90 days before and the trend: better or worse when it changed by more than a twentieth, else steady.

- **inflow**: deals created in the last 90 days; good from 90 % of those of the 90 days before, watch from 60 %.
- **progress**: share of the open deals within the longest stay of their stage; good from 80 %, watch from 60 %. The
  value before is that of the deals open 90 days ago, as far as a stage history tells; next steps planned then are not known.
- **conversion**: win rate of the deals closed in the last 90 days; good when not below that of all deals
  closed before, poor when even the high end of its 95 % Wilson interval is below. Under 20 closed deals in either: not
  known. The value before is that of the 90 days before, if 20 were closed in them too.
- **cycle**: median age of the open deals, in days; good up to 1.5 times the median cycle of won deals
  (PIPELINE.CYCLE), watch up to 3 times. The value before is that of the deals open 90 days ago.
- **hygiene**: share of the open deals without an error or warning of PIPELINE.ISSUES; good from 90 %, watch from 70 %.
  The value before is not known: what was wrong then, nobody has kept.
- **concentration**: the largest share of the open value in one stage; good up to 40 %, watch up to 60 %. The value
  before is that of the deals open 90 days ago at their present amounts, as far as a stage history tells.

The limits are conventions, not laws: the value and the reason stand beside the verdict. An explanation lists the deals
behind each sign: those that came in, that are stuck, that closed, that are too old, that have something to put right,
that stand in the fullest stage. A deal may be behind several.`,
  examples: [{ formula: "=PIPELINE.HEALTH()", says: "six signs" }],
  compute: (_, call) =>
    answer([
      ["Sign", "Value", "Verdict", "Why", "Threshold", "Before", "Trend"],
      ...health(call).map(({ sign, value, verdict, why, threshold, before, trend }) => [
        word(sign),
        value ?? "",
        word(verdict),
        why,
        threshold ?? "",
        before ?? "",
        word(trend),
      ]),
    ]),
  account: (_, call) => healthAccount(call),
};

const word = (code: AdviceCode) => ({ area: "advice" as const, code, values: {} });
