import { severities as readingSeverities } from "../deals/table.ts";
import type { IssueCode, Severity } from "../issue.ts";
import type { HygieneCode } from "../metrics/hygiene.ts";

/** What rules say beside what reading finds and what a manager would ask for; worded in `messages`. */
export const ownRuleCodes = [
  "stageSpelling", // {stage, meant}
  "moveNotAllowed", // {from, stage, allowed}
  "stageSkipped", // {from, stage, skipped}
  "movedBack", // {from, stage}
  "entryCriterion", // {stage, criterion}
  "exitCriterion", // {stage, criterion, left}: `left` should not have been left without
  "probabilityOutsideBand", // {probability, stage, low, high}
  "openYetClosed", // {stage, date}
  "inactiveYetOpen", // {header, value, stage}
  "closedWithoutDate", // {header, stage}
  "wonWithoutAmount", // {header}
  "currencyMissing", // {header}
  "duplicateDeal", // {name, account, first}: `first` is the id of the earlier deal
  "amountOutlier", // {amount, median, times}
  "ownerSpelling", // {owner, meant}
  "unknownOwner", // {owner, nearest}
] as const;

export type OwnRuleCode = (typeof ownRuleCodes)[number];

/** A rule is called by the one thing it says. */
export type RuleCode = IssueCode | HygieneCode | OwnRuleCode;

/** What becomes of a change that breaks a rule: pointed out, or put back by hosts that watch edits. */
export type RuleMode = "warn" | "block";

/** What somebody has settled of a rule; what is absent stays as `ruleDefaults` has it. */
export interface RuleSetting {
  readonly on?: boolean;
  readonly severity?: Severity;
  readonly mode?: RuleMode;
  /** Stages whose deals the rule spares; of a move, those it may lead from, to or past. */
  readonly exceptStages?: readonly string[];
  /** Ids of the deals that the rule spares. */
  readonly exceptDeals?: readonly string[];
}

export interface RuleSettings {
  readonly byRule?: Readonly<Partial<Record<RuleCode, RuleSetting>>>;
  /** The mode of rules that have none of their own; absent: "warn". */
  readonly mode?: RuleMode;
  /** The people who may own a deal; absent: anybody, and only likely slips are noted. */
  readonly owners?: readonly string[];
  /** Robust distances of an amount from the median past which it is noted; absent: `usualOutlierLimit`. */
  readonly outlierLimit?: number;
}

const ownSeverities: Readonly<Record<OwnRuleCode | HygieneCode, Severity>> = {
  blankField: "warning",
  amountNotPositive: "warning",
  overdue: "warning",
  nextStepPast: "warning",
  createdInFuture: "error",
  closedInFuture: "warning",
  noLostReason: "info",
  stalled: "warning",
  stageSpelling: "info",
  moveNotAllowed: "warning",
  stageSkipped: "warning",
  movedBack: "warning",
  entryCriterion: "warning",
  exitCriterion: "warning",
  probabilityOutsideBand: "warning",
  openYetClosed: "warning",
  inactiveYetOpen: "warning",
  closedWithoutDate: "warning",
  wonWithoutAmount: "warning",
  currencyMissing: "info",
  duplicateDeal: "info",
  amountOutlier: "info",
  ownerSpelling: "info",
  unknownOwner: "warning",
};

/** Rules that many teams break on purpose: they are for those who ask for them. */
const offByDefault: ReadonlySet<RuleCode> = new Set<RuleCode>(["stageSkipped", "movedBack"]);

/** Each rule's severity and whether it is on until somebody says otherwise, in the order of lists. */
export const ruleDefaults: ReadonlyMap<RuleCode, { readonly on: boolean; readonly severity: Severity }> =
  new Map(
    Object.entries({ ...readingSeverities, ...ownSeverities }).map(([code, severity]) => [
      code as RuleCode,
      { on: !offByDefault.has(code as RuleCode), severity },
    ]),
  );

/** What is settled of a rule, its mode decided; null where it is switched off. */
export function ruleInForce(
  code: RuleCode,
  settings: RuleSettings | undefined,
): (RuleSetting & { readonly mode: RuleMode }) | null {
  const set = settings?.byRule?.[code];
  if (!(set?.on ?? ruleDefaults.get(code)?.on ?? true)) return null;
  return { ...set, mode: set?.mode ?? settings?.mode ?? "warn" };
}
