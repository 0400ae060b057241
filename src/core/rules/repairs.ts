import { outcome, type Pipeline } from "../deals/deals.ts";
import type { Issue } from "../issue.ts";
import { nearestOf } from "../stages/nearest.ts";
import type { Stage, StageKind } from "../stages/stage.ts";
import { type Repair, writeText } from "./finding.ts";

/** What could be written where reading found something wrong; null where only the deal's owner knows. */
export function repairOf(
  { code, values, column }: Issue,
  deal: number,
  pipeline: Pipeline,
  stageHeader: string,
): Repair | null {
  const setStage = (name: string | null) => (name === null ? null : writeText(stageHeader, name, false));
  switch (code) {
    case "unknownStage":
      return setStage(typeof values.nearest === "string" ? values.nearest : null);
    case "lostReasonAgainstStage":
      return setStage(onlyOf(pipeline.stages, "lost"));
    case "statusAgainstStage": {
      const won = pipeline.deals.outcome[deal] === outcome.won;
      const lost = pipeline.deals.outcome[deal] === outcome.lost;
      return setStage(won ? onlyOf(pipeline.stages, "won") : lost ? onlyOf(pipeline.stages, "lost") : null);
    }
    case "probabilityAgainstStage": {
      if (pipeline.deals.outcome[deal] !== outcome.won || column === null) return null;
      return { column: pipeline.headerOf(column), to: { type: "share", share: 1 }, sure: false };
    }
    case "unknownCurrency": {
      const { currencies } = pipeline.deals;
      const near = nearestOf(
        String(values.text ?? ""),
        currencies.map((one) => [one, one]),
      );
      return near === null || column === null ? null : writeText(pipeline.headerOf(column), near, false);
    }
    default:
      return null;
  }
}

/** The name of the one stage of a kind; null where there is none or a choice of several. */
function onlyOf(stages: readonly Stage[], kind: StageKind): string | null {
  const found = stages.filter((stage) => stage.kind === kind);
  return found.length === 1 ? (found[0]?.name ?? null) : null;
}
