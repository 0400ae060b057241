import type { FunctionDescriptor } from "./descriptor.ts";
import { pipelineCount } from "./pipeline/count.ts";
import { pipelineForecast } from "./pipeline/forecast.ts";
import { pipelineValue } from "./pipeline/value.ts";
import { pipelineWinRate } from "./pipeline/winrate.ts";
import { stageConversion } from "./stage/conversion.ts";
import { stageFunnel } from "./stage/funnel.ts";

/** All spreadsheet functions, in the order of the reference. */
export const registry: readonly FunctionDescriptor[] = [
  pipelineValue,
  pipelineCount,
  pipelineForecast,
  pipelineWinRate,
  stageConversion,
  stageFunnel,
];
