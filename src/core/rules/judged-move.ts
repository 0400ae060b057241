import type { Pipeline } from "../deals/deals.ts";
import { type Missing, missingFor } from "../guidance/missing.ts";
import { stageMatcher } from "../stages/match.ts";
import { type ForbiddenMove, moveRules } from "../stages/move.ts";
import { type RuleCode, ruleInForce } from "./rule.ts";

/** A deal that came into a stage without what it asks for, or left one without. */
interface LackingMove {
  readonly code: "stageAsksFor";
  readonly rule: RuleCode;
  readonly from: string;
  /** Headers of the columns to be filled first. */
  readonly missing: readonly string[];
}

/** Why a deal may not be in the stage that somebody wrote. */
export type JudgedMove = ForbiddenMove | LackingMove;

interface MoveJudge {
  /**
   * What is wrong with the stage that was written for a deal over `before` (null: not known), whose row is
   * as the pipeline has it; null when nothing is. What is to be put back counts before what is not.
   */
  judge(deal: number, before: string | null, written: string): JudgedMove | null;
  /** Whether a cell may be given this back: a stage of the list, or nothing. */
  mayReturn(before: string): boolean;
  /** Whether the rule that a move breaks asks for it to be put back. */
  blocks(move: JudgedMove): boolean;
}

/** The rules that ask for what is missing. */
export const ruleAsking: Readonly<Record<Missing["as"], RuleCode>> = {
  field: "blankField",
  entry: "entryCriterion",
  exit: "exitCriterion",
};

/** What all the rules on stages say of moves, for every host that watches them. */
export function moveJudge(pipeline: Pipeline): MoveJudge {
  const { stages, rules, deals } = pipeline;
  const ofStages = moveRules(stages, rules);
  const match = stageMatcher(stages);
  const modeOf = ({ as }: Missing) => ruleInForce(ruleAsking[as], rules)?.mode;
  const isSpared = ({ as }: Missing, deal: number, stage: string) => {
    const { exceptStages = [], exceptDeals = [] } = ruleInForce(ruleAsking[as], rules) ?? {};
    return (
      exceptStages.some((one) => match(one) === match(stage)) || exceptDeals.includes(deals.ids[deal] ?? "")
    );
  };
  const lackingMove = (deal: number, before: string | null, written: string): LackingMove | null => {
    // A row is filled in cell by cell: the first stage of a new deal waits for nothing.
    if (before === null || before.trim() === "") return null;
    const from = stages[match(before)] ?? null;
    const to = stages[match(written)];
    if (to === undefined || to === from) return null;
    // What has no column cannot be filled in; that is said of the rules themselves.
    const missing = missingFor(pipeline, from, to, deal).filter(
      (one) => one.hasColumn && modeOf(one) !== undefined && !isSpared(one, deal, to.name),
    );
    const blocking = missing.filter((one) => modeOf(one) === "block");
    const told = blocking.length > 0 ? blocking : missing;
    const [first] = told;
    if (first === undefined) return null;
    return {
      code: "stageAsksFor",
      rule: ruleAsking[first.as],
      from: from?.name ?? before,
      missing: told.map(({ header }) => header),
    };
  };
  const blocks = (move: JudgedMove) =>
    move.code === "stageAsksFor" ? ruleInForce(move.rule, rules)?.mode === "block" : ofStages.blocks(move);
  return {
    judge(deal, before, written) {
      const forbidden = ofStages.judge(before, written);
      if (forbidden !== null && blocks(forbidden)) return forbidden;
      const lacking = lackingMove(deal, before, written);
      return lacking !== null && (forbidden === null || blocks(lacking)) ? lacking : forbidden;
    },
    mayReturn: ofStages.mayReturn,
    blocks,
  };
}
