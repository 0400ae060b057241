import { type Parts, partsOf } from "../../attribution/models.ts";
import { creditTouches } from "../../attribution/rule-credit.ts";
import { setShapley } from "../../attribution/shapley.ts";
import { shareOut } from "../../attribution/share-out.ts";
import { type Weigher, weigherOf } from "../../attribution/weigh.ts";
import { isProblem } from "../../metrics/problem.ts";
import type { Dialect } from "../dialects.ts";
import { journeySteps } from "../journey-sql.ts";
import { billion, type SummedModel } from "../rule-credit.ts";
import { addUp, type SummaryCounting, type SummaryRows } from "../summary.ts";
import { type JourneyChoice, journeysOf, type SummaryColumns } from "../summary-columns.ts";
import { decaySteps } from "../time-decay.ts";

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
    if (count === 0) continue;
    const deals = (journeys.conversions[j] as number) * billion;
    const total = weigh(j, weights);
    shareOut(deals, weights, total, count, shares);
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

function creditSql(dialect: Dialect, model: SummedModel, choice: JourneyChoice): string {
  const { int } = dialect;
  const weighted =
    model === "time decay"
      ? decaySteps(dialect)
      : model === "shapley"
        ? metSteps(dialect)
        : partSteps(dialect, partsOf[model] as Parts);
  // Only the products of decayed weights pass 64 bits.
  const isWide = model === "time decay";
  const product = (amount: string) =>
    isWide ? `CAST(${amount} AS ${dialect.wide}) * weight` : `${amount} * weight`;
  const all = isWide ? `CAST(total AS ${dialect.wide})` : "total";
  const share = (amount: string) => `CAST(${dialect.div(product(amount), all)} AS ${int})`;
  const rest = (amount: string) => `CAST(MOD(${product(amount)}, ${all}) AS ${int})`;
  return `WITH ${journeySteps(dialect, choice)}, ${weighted}, totalled AS (
  SELECT journey, unit, place, won, ABS(worth) AS size, CASE WHEN worth < 0 THEN -1 ELSE 1 END AS sign, weight,
    CAST(SUM(weight) OVER (PARTITION BY journey) AS ${int}) AS total
  FROM weighted AS w
), shared AS (
  SELECT journey, unit, place, won, size, sign, ${share("size")} AS part, ${rest("size")} AS remains,
    ${share(`won * ${billion}`)} AS part_won, ${rest(`won * ${billion}`)} AS remains_won
  FROM totalled AS a
), ranked AS (
  SELECT unit, sign, part, part_won,
    CAST(ROW_NUMBER() OVER (PARTITION BY journey ORDER BY remains DESC, place) AS ${int}) AS line,
    CAST(ROW_NUMBER() OVER (PARTITION BY journey ORDER BY remains_won DESC, place) AS ${int}) AS line_won,
    size - CAST(SUM(part) OVER (PARTITION BY journey) AS ${int}) AS left_over,
    won * ${billion} - CAST(SUM(part_won) OVER (PARTITION BY journey) AS ${int}) AS left_won
  FROM shared AS s
)
SELECT unit, CAST(SUM(sign * (part + CASE WHEN line <= left_over THEN 1 ELSE 0 END)) AS ${int}) AS credit,
  CAST(SUM(part_won + CASE WHEN line_won <= left_won THEN 1 ELSE 0 END) AS ${int}) AS deals_shared
FROM ranked AS r GROUP BY unit`;
}

/** Each unit where it is met first, all with one weight. */
function metSteps({ int }: Dialect): string {
  return `met_first AS (
  SELECT journey, unit, won, worth, place,
    CAST(ROW_NUMBER() OVER (PARTITION BY journey, unit ORDER BY place) AS ${int}) AS met_again
  FROM placed AS p
), weighted AS (
  SELECT journey, unit, won, worth, place, CASE WHEN met_again = 1 THEN 1 ELSE 0 END AS weight
  FROM met_first AS m
)`;
}

/**
 * Weights of touches at milestones as `weigherOf` gives them: what has no part of its own shares the rest;
 * where nothing has a part, all count alike. The lead's creation is not among the columns.
 */
function partSteps(dialect: Dialect, parts: Parts): string {
  const [first, last, opportunity, closed, rest] = inSmallest([
    parts.first,
    parts.last,
    parts.opportunityCreated,
    parts.closed,
    parts.rest,
  ]) as [number, number, number, number, number];
  const { int } = dialect;
  const at = (place: string, part: number) =>
    part === 0 ? [] : [`CASE WHEN place = ${place} THEN ${part} ELSE 0 END`];
  const sum = [
    ...at("1", first),
    ...at("steps", last),
    ...at("reached", opportunity),
    ...at("closing", closed),
  ].join(" + ");
  // The place of the last touch up to a milestone is the number of touches up to it; 0: none.
  const lastUpTo = (milestone: string) =>
    `CAST(SUM(CASE WHEN since <= ${milestone} THEN 1 ELSE 0 END) OVER (PARTITION BY journey) AS ${int})`;
  const closing = closed > 0 ? `, ${lastUpTo("ended")} AS closing` : "";
  const reached = opportunity > 0 ? `, ${lastUpTo("opened")} AS reached` : "";
  return `passed AS (
  SELECT journey, unit, won, worth, place, steps${reached}${closing}
  FROM placed AS p
), parted AS (
  SELECT journey, unit, won, worth, place, steps, ${sum === "" ? "0" : sum} AS part
  FROM passed AS q
), spread AS (
  SELECT journey, unit, won, worth, place, steps, part,
    CAST(SUM(CASE WHEN part = 0 THEN 1 ELSE 0 END) OVER (PARTITION BY journey) AS ${int}) AS others
  FROM parted AS p
), weighted AS (
  SELECT journey, unit, won, worth, place,
    CASE WHEN others = steps THEN 1 WHEN part = 0 THEN ${rest}
      ELSE part * ${rest > 0 ? "CASE WHEN others > 0 THEN others ELSE 1 END" : "1"} END AS weight
  FROM spread AS o
)`;
}

/** Parts in the smallest whole numbers of the same proportions, so that products stay below 2^63. */
function inSmallest(parts: readonly (number | undefined)[]): readonly number[] {
  const whole = parts.map((part = 0) => Math.round(part * 1000));
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const common = whole.reduce(divisor, 0);
  return whole.map((part) => part / common);
}
