import type { Catalogue } from "../en/index.ts";
import { boardProblems } from "./board.ts";
import { cellPhrases } from "./cell-phrases.ts";
import { excelProblems } from "./excel.ts";
import { explanations } from "./explain.ts";
import { fileProblems } from "./files.ts";
import { clockNames, clockStates, followUpList, followUpProblems } from "./follow-up.ts";
import { functionSummaries } from "./function-summaries.ts";
import { functionsPageProblems } from "./functions-page.ts";
import { guidance } from "./guidance.ts";
import { importProblems } from "./import.ts";
import { planLines } from "./plan.ts";
import { columnReasons, leftOutReasons, questions } from "./recognition.ts";
import { mendRefusals, mends, ruleNames, ruleSetup } from "./rules.ts";
import { screens } from "./screens.ts";
import { settingsProblems } from "./settings-page.ts";
import { sheets } from "./sheets.ts";
import { touchesLeftOut } from "./touches.ts";
import { workbench } from "./workbench.ts";

/** All that hosts and screens say in Finnish, and the phrases of each area by code. */
export const fi: Catalogue = {
  screens,
  functionSummaries,
  sheets,
  workbench,
  followUp: { clockNames, clockStates, list: followUpList },
  phrases: {
    ...cellPhrases,
    files: fileProblems,
    excel: excelProblems,
    explanations,
    followUp: followUpProblems,
    guidance,
    questions,
    columnReasons,
    leftOut: leftOutReasons,
    touchesLeftOut,
    imports: importProblems,
    planLines,
    ruleNames,
    mends,
    mendRefusals,
    ruleSetup,
    functionsPage: functionsPageProblems,
    settings: settingsProblems,
    board: boardProblems,
  },
};
