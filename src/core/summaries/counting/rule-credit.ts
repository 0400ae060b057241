import { creditTouches } from "../../attribution/rule-credit.ts";
import { setShapley } from "../../attribution/shapley.ts";
import { shareOut } from "../../attribution/share-out.ts";
import { type Weigher, weigherOf } from "../../attribution/weigh.ts";
import { isProblem } from "../../metrics/problem.ts";
import { billion, type SummedModel } from "../rule-credit.ts";
import { addUp, type SummaryCounting, type SummaryRows } from "../summary.ts";
import { type JourneyChoice, journeysOf, type SummaryColumns } from "../summary-columns.ts";
import { creditSql } from "./credit-sql.ts";

export const creditCounting = (model: SummedModel, choice: JourneyChoice): SummaryCounting => ({
  count: (columns) => countCredit(columns, model, choice),
  sql: (dialect) => creditSql(dialect, model, choice),
});

function countCredit(columns: SummaryColumns, model: SummedModel, choice: JourneyChoice): SummaryRows {
  const journeys = journeysOf(columns, choice);
  const weigh: Weigher = model === "shapley" ? setShapley(journeys) : weigherFor(model, journeys);
  const value = creditTouches(journeys, weigh);
  const rows: number[][] = [];
  const weights = new Float64Array(journeys.unit.length);
  const shares = new Float64Array(journeys.unit.length);
  for (let j = 0; j < journeys.count; j++) {
    const from = journeys.starts[j] as number;
    const count = (journeys.starts[j + 1] as number) - from;
    // Journeys that did not convert bring nothing, and no row.
    if (count === 0 || journeys.conversions[j] === 0) continue;
    const total = weigh(j, weights);
    shareOut(billion, weights, total, count, shares);
    for (let i = 0; i < count; i++)
      rows.push([journeys.unit[from + i] as number, value[from + i] as number, shares[i] as number]);
  }
  return addUp(rows, 1);
}

function weigherFor(
  model: Exclude<SummedModel, "shapley">,
  journeys: ReturnType<typeof journeysOf>,
): Weigher {
  const weigh = weigherOf(model, journeys, {});
  if (isProblem(weigh)) throw new Error(`${model} has no weights: ${weigh.code}`);
  return weigh;
}
