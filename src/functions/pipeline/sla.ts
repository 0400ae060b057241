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
  definition: `\`first contact\`: from creation to the date in a column "First contact", else to the first entry into a
stage after the first one; due within 24 hours. \`follow-up\`: from the first entry into the stage of the offer (one called
proposal, offer or quote; of a deal that is there now, since it is there) to a later stage or the close, else to the last activity; due within 48 hours. The settings
may say other limits, and that only business hours count: then nights, weekends, public holidays of Finland, Norway or
Poland, and days given, stop the clock.

\`share\`: in time ÷ (in time + late + not answered though overdue). \`hours\`: average of the answered ones.
\`late\`: answered late, or not answered though overdue. \`pending\`: not answered and still in time.
Where either moment is a day without a time whole days are compared, so that 24 hours are the same or the next
(working) day. Deals that were answered nobody knows when are left out. The limits unless set are those of common sales practice: an enquiry
is answered within a day, an offer followed up within two.`,
  elsewhere: `An average over the deals that were answered, as most reports show, gets better the more deals are never
answered; the share here counts them.`,
  examples: [
    { formula: "=PIPELINE.SLA()", says: "share contacted within 24 hours" },
    {
      formula: '=PIPELINE.SLA("first contact","hours","last 90 days")',
      says: "average hours, of lately created deals",
    },
    { formula: '=PIPELINE.SLA("follow-up","late")', says: "offers followed up too late, or not at all" },
  ],
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
