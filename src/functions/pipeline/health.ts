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
