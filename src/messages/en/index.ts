import { advice } from "./advice.ts";
import { excelProblems } from "./excel.ts";
import { explanations } from "./explain.ts";
import { fileProblems } from "./files.ts";
import { functions } from "./functions.ts";
import { hygiene, hygieneMend } from "./hygiene.ts";
import { howToMend, issues } from "./issues.ts";
import { planLines, planProblems } from "./plan.ts";
import { rateProblems } from "./rates.ts";
import { columnReasons, leftOutReasons, questions, recognitionProblems } from "./recognition.ts";
import { screens } from "./screens.ts";
import { historyProblems, stageTableProblems } from "./stages.ts";

/** All that is said in English: the screens, and the phrases of each area by code. */
export const en = {
  screens,
  phrases: {
    recognition: recognitionProblems,
    plan: planProblems,
    functions,
    stageTable: stageTableProblems,
    history: historyProblems,
    files: fileProblems,
    excel: excelProblems,
    issues,
    howToMend,
    hygiene,
    hygieneMend,
    advice,
    explanations,
    rates: rateProblems,
    questions,
    columnReasons,
    leftOut: leftOutReasons,
    planLines,
  },
};

/** What every language must have; a missing key is a type error. */
export type Catalogue = typeof en;

/** An area of phrases; two areas may word one code differently. */
export type Area = keyof Catalogue["phrases"];
