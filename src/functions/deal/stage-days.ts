import { stageAge } from "../../core/metrics/ages.ts";
import type { DealIds, TableFunction } from "../descriptor.ts";
import { idsParameter } from "../parameters.ts";
import { dealFigures } from "./figures.ts";

export const dealStageDays: TableFunction = {
  name: "DEAL.STAGEDAYS",
  summary: "Days that a deal has been in its present stage.",
  parameters: [idsParameter],
  tail: true,
  result: "spill",
  definition: `As-of date − the day the deal came into its present stage, in whole days: by the stage
history, else a "stage changed" column, else the stage's entry-date column, else for the first stage the
creation date. Won and lost deals, and deals of which nothing tells since when, are \`#N/A\`, in a spill
blank. Ids are taken as DEAL.AGE does.`,
  examples: [
    { formula: '=DEAL.STAGEDAYS("D-0012")', says: "days that D-0012 has been in its stage" },
    { formula: "=DEAL.STAGEDAYS()", says: "all deals with their days in stage" },
  ],
  compute: ([ids], call) =>
    dealFigures(call, ids as DealIds | null, "Days in stage", (deal) => stageAge(call, deal)),
};
