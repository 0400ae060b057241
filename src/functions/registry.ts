import { campaignCac } from "./campaign/cac.ts";
import { campaignCompare } from "./campaign/compare.ts";
import { campaignConversion } from "./campaign/conversion.ts";
import { campaignCredit } from "./campaign/credit.ts";
import { campaignJourneys } from "./campaign/journeys.ts";
import { campaignReport } from "./campaign/report.ts";
import { campaignRoi } from "./campaign/roi.ts";
import { customerCac } from "./customer/cac.ts";
import { customerLifetimeValue } from "./customer/lifetime-value.ts";
import { dealAge } from "./deal/age.ts";
import { dealCheck } from "./deal/check.ts";
import { dealNext } from "./deal/next.ts";
import { dealProbability } from "./deal/probability.ts";
import { dealStageDays } from "./deal/stage-days.ts";
import type { FunctionDescriptor } from "./descriptor.ts";
import { pipelineAverage } from "./pipeline/average.ts";
import { pipelineChance } from "./pipeline/chance.ts";
import { pipelineCount } from "./pipeline/count.ts";
import { pipelineCoverage } from "./pipeline/coverage.ts";
import { pipelineCycle } from "./pipeline/cycle.ts";
import { pipelineForecast } from "./pipeline/forecast.ts";
import { pipelineHealth } from "./pipeline/health.ts";
import { pipelineInflow } from "./pipeline/inflow.ts";
import { pipelineIssues } from "./pipeline/issues.ts";
import { pipelineOutlook } from "./pipeline/outlook.ts";
import { pipelineSla } from "./pipeline/sla.ts";
import { pipelineStalled } from "./pipeline/stalled.ts";
import { pipelineValue } from "./pipeline/value.ts";
import { pipelineVelocity } from "./pipeline/velocity.ts";
import { pipelineWinRate } from "./pipeline/winrate.ts";
import { stageBottleneck } from "./stage/bottleneck.ts";
import { stageConversion } from "./stage/conversion.ts";
import { stageCount } from "./stage/count.ts";
import { stageDays } from "./stage/days.ts";
import { stageFunnel } from "./stage/funnel.ts";
import { stageProbability } from "./stage/probability.ts";
import { stageValueNow } from "./stage/value.ts";

/** All spreadsheet functions, in the order of the reference. */
export const registry: readonly FunctionDescriptor[] = [
  pipelineValue,
  pipelineCount,
  pipelineAverage,
  pipelineForecast,
  pipelineOutlook,
  pipelineChance,
  pipelineCoverage,
  pipelineWinRate,
  pipelineCycle,
  pipelineVelocity,
  pipelineInflow,
  pipelineSla,
  pipelineStalled,
  pipelineIssues,
  pipelineHealth,
  stageConversion,
  stageFunnel,
  stageCount,
  stageValueNow,
  stageProbability,
  stageDays,
  stageBottleneck,
  dealAge,
  dealStageDays,
  dealProbability,
  dealNext,
  dealCheck,
  campaignCredit,
  campaignReport,
  campaignCompare,
  campaignConversion,
  campaignRoi,
  campaignCac,
  campaignJourneys,
  customerCac,
  customerLifetimeValue,
];
