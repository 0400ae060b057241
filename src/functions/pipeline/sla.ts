import { type ResponseKind, responseKinds } from "../../core/follow-up/responses.ts";
import { isProblem, problem } from "../../core/metrics/problem.ts";
import { responses } from "../../core/metrics/response.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { choiceOf, periodParameter } from "../parameters.ts";

const measures = ["share", "hours", "late", "pending"] as const;

export const pipelineSla: FunctionDescriptor = {
  name: "PIPELINE.SLA",
  summary: "Whether new deals are contacted, and offers followed up, in time.",
  parameters: [
    choiceOf(
      "kind",
      responseKinds,
      "first contact",
      "First contact, by default within 24 hours (default), or follow-up of an offer, within 48.",
    ),
    choiceOf(
      "measure",
      measures,
      "share",
      "Share in time (default), average hours, number late, or number pending.",
    ),
    periodParameter("When the deal was created, or the offer made."),
  ],
  tail: true,
  result: "number",
  compute: ([kind, measure, period], call) => {
    const result = responses(call, kind as ResponseKind, period as Period | null);
    if (isProblem(result)) return answer(result);
    const { met, late, pending, pendingLate, hours } = result;
    const due = met + late + pendingLate;
    const none = () => problem("noneDue", { kind: kind as string, pending });
    switch (measure as (typeof measures)[number]) {
      case "share":
        return answer(due === 0 ? none() : met / due);
      case "hours":
        return answer(hours ?? none());
      case "late":
        return answer(late + pendingLate);
      case "pending":
        return answer(pending);
    }
  },
};
