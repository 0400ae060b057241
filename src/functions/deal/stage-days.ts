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
  compute: ([ids], call) =>
    dealFigures(call, ids as DealIds | null, "Days in stage", (deal) => stageAge(call, deal)),
};
