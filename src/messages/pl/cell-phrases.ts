import type { CellPhrases } from "../en/cell-phrases.ts";
import { advice } from "./advice.ts";
import { attributionProblems, attributionWarnings } from "./attribution.ts";
import { functions } from "./functions.ts";
import { headings } from "./headings.ts";
import { hygiene, hygieneMend } from "./hygiene.ts";
import { howToMend, issues } from "./issues.ts";
import { planProblems } from "./plan.ts";
import { rateProblems } from "./rates.ts";
import { recognitionProblems } from "./recognition.ts";
import { ruleAdvice, rules } from "./rules.ts";
import { stageMoves } from "./stage-moves.ts";
import { historyProblems, stageTableProblems } from "./stages.ts";

/** What a function may say in a cell: its errors, and the sentences of its answer. */
export const cellPhrases: CellPhrases = {
  moves: stageMoves,
  recognition: recognitionProblems,
  plan: planProblems,
  functions,
  headings,
  stageTable: stageTableProblems,
  history: historyProblems,
  issues,
  howToMend,
  hygiene,
  hygieneMend,
  rules,
  ruleAdvice,
  advice,
  rates: rateProblems,
  attribution: attributionProblems,
  attributionWarnings,
};
