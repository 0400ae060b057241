import type { Severity } from "../../core/issue.ts";
import { adviceOf, saysOf } from "../../core/rules/finding.ts";
import { findings } from "../../core/rules/findings.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { choiceOf } from "../parameters.ts";

const severities = ["all", "warning", "error"] as const;

/** The graver a problem, the smaller its number: the order of the list. */
const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const shown: Readonly<Record<(typeof severities)[number], number>> = { all: 2, warning: 1, error: 0 };

export const pipelineIssues: FunctionDescriptor = {
  name: "PIPELINE.ISSUES",
  summary: "What is wrong with the deals, and how to mend it.",
  parameters: [
    choiceOf(
      "severity",
      severities,
      "all",
      "How grave: all (default), warning (warnings and errors) or error.",
    ),
  ],
  tail: true,
  result: "spill",
  compute: ([severity], call) => {
    const most = shown[severity as (typeof severities)[number]];
    const { ids } = call.pipeline.deals;
    const rows = findings(call)
      .filter((found) => gravity[found.severity] <= most)
      .sort((a, b) => gravity[a.severity] - gravity[b.severity] || a.deal - b.deal)
      .map((found) => [ids[found.deal] ?? "", found.column, saysOf(found), adviceOf(found)]);
    return answer([["Deal", "Column", "Problem", "How to mend it"], ...rows]);
  },
};
