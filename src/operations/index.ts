import type { Operation } from "../workbook.ts";
import { board } from "./board.ts";
import { calculate } from "./calculate.ts";
import { campaigns } from "./campaigns.ts";
import { campaignDeal } from "./campaigns-deal.ts";
import { insertCampaignReport } from "./campaigns-insert.ts";
import { campaignIntervals } from "./campaigns-intervals.ts";
import { check } from "./check.ts";
import { explain } from "./explain.ts";
import { followUp, setFollowUp } from "./follow-up.ts";
import { functions } from "./functions.ts";
import { guide } from "./guide.ts";
import { importDeals } from "./import-deals.ts";
import { importHistory, takeBackImport } from "./import-history.ts";
import { insertFunction } from "./insert-function.ts";
import { inspect } from "./inspect.ts";
import { language } from "./language.ts";
import { mend } from "./mend.ts";
import { moveDeal } from "./move-deal.ts";
import type { OperationName, OperationTypes } from "./operation-types.ts";
import { outlook } from "./outlook.ts";
import { pipeline } from "./pipeline.ts";
import { revert } from "./revert.ts";
import { addSample, removeSample } from "./sample.ts";
import { setCampaigns } from "./set-campaigns.ts";
import { setMode } from "./set-mode.ts";
import { setRules } from "./set-rules.ts";
import { setUp } from "./set-up.ts";
import { settings } from "./settings.ts";
import { settle } from "./settle.ts";

/** Every operation by its name, for hosts that get the name from outside. */
export const operations: {
  readonly [Name in OperationName]: Operation<OperationTypes[Name]["args"], OperationTypes[Name]["view"]>;
} = {
  inspect,
  setUp,
  revert,
  addSample,
  removeSample,
  pipeline,
  board,
  moveDeal,
  outlook,
  settings,
  setMode,
  setCampaigns,
  campaigns,
  campaignIntervals,
  campaignDeal,
  insertCampaignReport,
  language,
  settle,
  importDeals,
  importHistory,
  takeBackImport,
  check,
  mend,
  setRules,
  followUp,
  setFollowUp,
  guide,
  functions,
  calculate,
  insertFunction,
  explain,
};
