import { isBlank } from "../cells/blank.ts";
import type { Cell } from "../cells/cell.ts";
import type { Clock, ClockKind } from "../follow-up/clock.ts";
import type { Scope } from "../metrics/scope.ts";
import { dateIn } from "../metrics/stalled.ts";
import type { Guidance } from "./guide.ts";
import type { Missing } from "./missing.ts";

/** What to do about a deal, as data; worded in `messages`. */
export const todoCodes = [
  "chooseStage", // {stage}: as it is written, "" where it is blank
  "contactNow", // {due, late}
  "followUpNow", // {due, late}
  "doStep", // {step, due, late}
  "moveOrClose", // {stage, days, limit}
  "correctClose", // {date}
  "fillHere", // {fields, stage}
  "addColumns", // {fields}: what a stage asks for and the table has no column of
  "planStep", // {}
  "fillNext", // {fields, stage}
  "goOn", // {stage}: nothing is missing for it
  "handOver", // {stage}
  "writeReason", // {header}
] as const;
export type TodoCode = (typeof todoCodes)[number];

export interface Todo {
  readonly code: TodoCode;
  readonly values: Readonly<Record<string, Cell>>;
}

/** What is to be done about a deal, the most pressing first. */
export function todos({ pipeline, asOf }: Scope, known: Omit<Guidance, "todo">): readonly Todo[] {
  const { deal, stage, outcome, next, missingHere, clocks } = known;
  const found: Todo[] = [];
  const add = (code: TodoCode, values: Todo["values"] = {}) => found.push({ code, values });
  const cell = (field: string) => pipeline.column(field)?.[deal] ?? null;
  if (stage === null) {
    add("chooseStage", { stage: String(cell("stage") ?? "").trim() });
    return found;
  }
  const fill = (missing: readonly Missing[]) => missing.filter(({ hasColumn }) => hasColumn);
  if (outcome === "lost") {
    const reasons = pipeline.column("lostReason");
    if (reasons !== null && isBlank(reasons[deal])) add("writeReason", { header: "lostReason" });
    return found;
  }
  if (outcome === "open") {
    for (const clock of clocks) urgent(clock, known, String(cell("nextStep") ?? ""), add);
    const close = pipeline.deals.expectedClose[deal] as number;
    if (close < Math.floor(asOf)) add("correctClose", { date: Math.floor(close) });
  }
  if (fill(missingHere).length > 0) add("fillHere", { fields: named(fill(missingHere)), stage: stage.name });
  if (outcome === "open") {
    const dates = pipeline.column("nextStepDate");
    if (dates !== null && Number.isNaN(dateIn(dates[deal] ?? null))) add("planStep");
  }
  if (next !== null) {
    const lacking = fill(next.missing).filter(
      ({ header }) => !missingHere.some((here) => here.header === header),
    );
    if (lacking.length > 0) add("fillNext", { fields: named(lacking), stage: next.stage.name });
    else if (outcome === "won") add("handOver", { stage: next.stage.name });
    else if (fill(missingHere).length === 0) add("goOn", { stage: next.stage.name });
  }
  const absent = [...missingHere, ...(next?.missing ?? [])].filter(({ hasColumn }) => !hasColumn);
  if (absent.length > 0) add("addColumns", { fields: named(absent) });
  return found;
}

const pressing: Readonly<Record<Exclude<ClockKind, "longest stay">, TodoCode>> = {
  "first contact": "contactNow",
  "follow-up": "followUpNow",
  "next step": "doStep",
};

/** Clocks that have run out or run out today. */
function urgent(
  { kind, state, due, answered }: Clock,
  { stage, daysInStage }: Omit<Guidance, "todo">,
  step: string,
  add: (code: TodoCode, values: Todo["values"]) => void,
): void {
  if (answered !== null || (state !== "late" && state !== "due")) return;
  const late = state === "late";
  if (kind !== "longest stay") add(pressing[kind], { due, late, ...(kind === "next step" ? { step } : {}) });
  else if (late) {
    add("moveOrClose", { stage: stage?.name ?? "", days: daysInStage, limit: stage?.longestStay ?? null });
  }
}

const named = (missing: readonly Missing[]) => [...new Set(missing.map(({ header }) => header))].join(", ");
