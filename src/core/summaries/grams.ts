import { attributionProblem } from "../attribution/problem.ts";
import type { Problem } from "../issue.ts";
import { choiceId } from "./choice.ts";
import type { Summary, SummaryRows } from "./summary.ts";
import type { JourneyChoice } from "./summary-columns.ts";
import { type Transitions, tallyOf } from "./transitions.ts";

/**
 * How often a touch of a unit followed the `order` ones before it (-1: none), and what ended with it:
 * from these come the transitions of a Markov chain of that order. Units are named by their numbers.
 */
export function grams(
  order: 1 | 2 | 3,
  units: readonly string[],
  journeys: JourneyChoice,
): Summary<Transitions | Problem> {
  return {
    id: `markov${order}${choiceId(journeys)}`,
    choice: { kind: "grams", order, journeys },
    keys: [...beforeOf(order), "unit"],
    measures: ["times", "converted", "lost", "value"],
    finish: (rows) => fromGrams(rows, order, units),
  };
}

/** The keys of the touches before, the oldest first. */
export const beforeOf = (order: number): readonly string[] =>
  Array.from({ length: order }, (_, k) => `before${order - k}`);

/** The transitions that rows of grams tell. */
function fromGrams(rows: SummaryRows, order: number, units: readonly string[]): Transitions | Problem {
  const tally = tallyOf(order, units);
  if (tally === null) return attributionProblem("tooManyStates", { order, units: units.length });
  const base = units.length + 1;
  let journeys = 0;
  for (const row of rows) {
    const window = row.slice(0, order).reduce((code, unit) => code * base + unit + 1, 0);
    const [unit = 0, times = 0, converted = 0, lost = 0, value = 0] = row.slice(order);
    tally.end(tally.step(tally.state(window), unit, times), converted, lost, value);
    journeys += converted + lost;
  }
  return tally.summary(journeys);
}
