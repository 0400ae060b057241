import { conversionAccount } from "../../core/metrics/accounts/shares.ts";
import { conversion, type Mode, modes } from "../../core/metrics/conversion.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { choiceOf, fromTo, periodParameter } from "../parameters.ts";

export const stageConversion: FunctionDescriptor = {
  name: "STAGE.CONVERSION",
  summary: "Share of the deals in a stage that moved on to another.",
  parameters: [
    ...fromTo,
    choiceOf("mode", modes, "reached", "How to count: reached (default), all, eventual, strict or any."),
    periodParameter("When the deals entered the stage from."),
  ],
  tail: true,
  result: "share",
  compute: ([from, to, mode, period], call) => {
    const result = conversion(
      call,
      from as number | null,
      to as number | null,
      mode as Mode,
      period as Period | null,
    );
    return answer(isProblem(result) ? result : result.share);
  },
  account: ([from, to, mode, period], call) =>
    conversionAccount(
      call,
      from as number | null,
      to as number | null,
      mode as Mode,
      period as Period | null,
    ),
};
