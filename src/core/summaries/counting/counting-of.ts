import type { Summary, SummaryChoice, SummaryCounting, SummaryDefinition } from "../summary.ts";
import { countExpected } from "./expected.ts";
import { gramsCounting } from "./grams.ts";
import { lifetimesCounting } from "./lifetimes.ts";
import { countInflow, countOutcomes } from "./outcomes.ts";
import { positionsCounting } from "./positions.ts";
import { progressCounting } from "./progress.ts";
import { creditCounting } from "./rule-credit.ts";
import { setsCounting } from "./sets.ts";
import { standingCounting } from "./standing.ts";

/** How a summary is counted, in memory and by a database. */
export function countingOf(choice: SummaryChoice): SummaryCounting {
  switch (choice.kind) {
    case "outcomes":
      return countOutcomes;
    case "inflow":
      return countInflow;
    case "expected":
      return countExpected;
    case "progress":
      return progressCounting(choice.lastOpen);
    case "lifetimes":
      return lifetimesCounting(choice.today, choice.period);
    case "credit":
      return creditCounting(choice.model, choice.journeys);
    case "grams":
      return gramsCounting(choice.order, choice.journeys);
    case "positions":
      return positionsCounting(choice.journeys);
    case "sets":
      return setsCounting(choice.journeys);
    case "standing":
      return standingCounting(choice.journeys);
  }
}

/** A summary with its counting. */
export const definitionOf = <Figure>(summary: Summary<Figure>): SummaryDefinition<Figure> => ({
  ...summary,
  ...countingOf(summary.choice),
});
