import { conversionAccount } from "../../core/metrics/accounts/shares.ts";
import { conversion, type Mode, modes } from "../../core/metrics/conversion.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { choiceOf, periodParameter } from "../parameters.ts";

export const stageConversion: FunctionDescriptor = {
  name: "STAGE.CONVERSION",
  summary: "Share of the deals in a stage that moved on to another.",
  parameters: [
    {
      name: "from",
      summary: "An open stage. Blank: the first one.",
      kind: { type: "stage" },
      optional: true,
    },
    {
      name: "to",
      summary: "A later open stage or won. Blank: the stage after from; won when from is blank too.",
      kind: { type: "stage" },
      optional: true,
    },
    choiceOf("mode", modes, "reached", "How to count: reached (default), all, eventual, strict or any."),
    periodParameter("When the deals entered the stage from."),
  ],
  tail: true,
  result: "share",
  definition: `A deal has *reached* the stages up to the furthest one that its present stage, entry dates, last stage or
history tell of; skipped stages count as passed, moving back undoes nothing, a won deal reached them
all.

- \`reached\`: of the deals that reached \`from\` and were decided, the share that reached \`to\`:
  moved ÷ (moved + lost between the two). Deals still open between them are left out. \`#N/A\` when
  the table marks no deal as lost, or none is decided yet. Where no deal is known to be lost between
  the two, the share is 1.
- \`all\`: moved ÷ all deals that reached \`from\`, open ones included.
- \`eventual\`: the share that moves on in the end: the incidence of reaching \`to\` by days since entering \`from\`, as far as
  deals were watched (Aalen–Johansen: deals lost on the way compete, open ones are censored). Deals whose
  dates nobody knows are left out.
- \`any\`: of the deals that ever were in \`from\`, the share that ever were in \`to\`, in any order, by entry
  dates and present stage.
- \`strict\`: of the deals that entered \`from\`, the share that entered every stage up to \`to\` in order, by
  entry dates.

A lost deal of which no stage is known counts only from the first stage to won. With a period only deals
that entered \`from\` in it count; entering the first stage is being created where no date says otherwise.`,
  elsewhere: `HubSpot's funnel report has \`strict\` ("all stages") and \`any\`. Reports made of present stages alone, as EspoCRM's
and Bitrix24's, divide the deals that happen to be in two stages, which is no share of anything.`,
  examples: [
    { formula: "=STAGE.CONVERSION()", says: "from the first stage to won" },
    { formula: '=STAGE.CONVERSION("Proposal")', says: "from Proposal to the next stage" },
    { formula: '=STAGE.CONVERSION(,,"eventual")', says: "won in the end, of all that was created" },
    { formula: '=STAGE.CONVERSION("Proposal","Won","all")', says: "won, of all deals that reached Proposal" },
  ],
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
