import { statuses } from "../core/metrics/scope.ts";
import type { Parameter } from "./descriptor.ts";

export function choiceOf(
  name: string,
  choices: readonly string[],
  initial: string,
  summary: string,
): Parameter {
  return { name, summary, kind: { type: "choice", choices, default: initial }, optional: true };
}

export const statusParameter = choiceOf(
  "status",
  statuses,
  "open",
  "Which deals: open (default), won, lost or all.",
);

export function periodParameter(summary: string): Parameter {
  return { name: "period", summary: `${summary} Blank: all time.`, kind: { type: "period" }, optional: true };
}
