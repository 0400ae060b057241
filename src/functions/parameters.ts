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

export const idsParameter: Parameter = {
  name: "ids",
  summary: "The id of a deal, or a range of ids. Blank: all deals.",
  kind: { type: "deals" },
  optional: true,
};

export const stageParameter: Parameter = {
  name: "stage",
  summary: "A stage by its name or one of its other spellings.",
  kind: { type: "stage" },
  optional: false,
};

/** From which stage deals moved on, and to which. */
export const fromTo: readonly Parameter[] = [
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
];
