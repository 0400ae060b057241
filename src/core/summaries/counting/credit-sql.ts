import { type Parts, partsOf } from "../../attribution/models.ts";
import type { Dialect } from "../dialects.ts";
import { journeySteps } from "../journey-sql.ts";
import { billion, type SummedModel } from "../rule-credit.ts";
import type { JourneyChoice } from "../summary-columns.ts";
import { decaySteps } from "../time-decay.ts";
import { partSteps } from "./part-steps.ts";

/** The text that credits converted deals by a model, in minor units and billionths of a deal. */
export function creditSql(dialect: Dialect, model: SummedModel, choice: JourneyChoice): string {
  if (model === "time decay") {
    const steps = journeySteps(dialect, choice, { onlyWon: true, withTimes: true });
    // Only the products of decayed weights pass 64 bits.
    return weighedSql(dialect, `${steps}, ${decaySteps(dialect)}`, dialect.wide);
  }
  const evenly = evenSteps(dialect, model);
  if (evenly !== null)
    return evenSql(dialect, `${journeySteps(dialect, choice, { onlyWon: true })}, ${evenly}`);
  const parts = partsOf[model as Exclude<SummedModel, "shapley">] as Parts;
  const withTimes = parts.opportunityCreated !== undefined || parts.closed !== undefined;
  const steps = journeySteps(dialect, choice, { onlyWon: true, withTimes });
  return weighedSql(dialect, `${steps}, ${partSteps(dialect, parts)}`, dialect.int);
}

/** What a deal is shared out among evenly: `line` from 1 to `sharers`; null: the model weighs its touches. */
function evenSteps({ int }: Dialect, model: SummedModel): string | null {
  // Touches without a part come after the one that has the whole deal.
  if (model === "first") return "even AS (SELECT unit, worth, place AS line, 1 AS sharers FROM placed AS p)";
  if (model === "last")
    return "even AS (SELECT unit, worth, steps + 1 - place AS line, 1 AS sharers FROM placed AS p)";
  if (model === "linear")
    return "even AS (SELECT unit, worth, place AS line, steps AS sharers FROM placed AS p)";
  if (model !== "shapley") return null;
  return `met_first AS (
  SELECT journey, unit, MAX(worth) AS brought, MIN(place) AS first_place FROM placed AS p GROUP BY journey, unit
), even AS (
  SELECT unit, brought AS worth,
    CAST(ROW_NUMBER() OVER (PARTITION BY journey ORDER BY first_place) AS ${int}) AS line,
    CAST(COUNT(*) OVER (PARTITION BY journey) AS ${int}) AS sharers
  FROM met_first AS m
)`;
}

/** All remainders are alike, so that what is left over goes by the places. */
function evenSql({ div, int }: Dialect, steps: string): string {
  const share = (amount: string) =>
    `CASE WHEN line > sharers THEN 0 ELSE ${div(amount, "sharers")} + CASE WHEN line <= MOD(${amount}, sharers) THEN 1 ELSE 0 END END`;
  return `WITH ${steps}, sized AS (
  SELECT unit, CAST(ABS(worth) AS ${int}) AS size, CASE WHEN worth < 0 THEN -1 ELSE 1 END AS sign, line, sharers
  FROM even AS e
)
SELECT unit, CAST(SUM(sign * (${share("size")})) AS ${int}) AS credit,
  CAST(SUM(${share(String(billion))}) AS ${int}) AS deals_shared
FROM sized AS s GROUP BY unit`;
}

/** Shares by `weight` of `total`, rounded down; what is left over goes to the largest remainders. */
function weighedSql({ div, int }: Dialect, steps: string, productType: string): string {
  const product = (amount: string) => `CAST(${amount} AS ${productType}) * weight`;
  const all = `CAST(total AS ${productType})`;
  const share = (amount: string) => `CAST(${div(product(amount), all)} AS ${int})`;
  const rest = (amount: string) => `CAST(MOD(${product(amount)}, ${all}) AS ${int})`;
  const won = String(billion);
  return `WITH ${steps}, sized AS (
  SELECT journey, unit, place, weight, total, ABS(worth) AS size, CASE WHEN worth < 0 THEN -1 ELSE 1 END AS sign
  FROM weighted AS w
), shared AS (
  SELECT journey, unit, place, size, sign, ${share("size")} AS part, ${rest("size")} AS remains,
    ${share(won)} AS part_won, ${rest(won)} AS remains_won
  FROM sized AS a
), ranked AS (
  SELECT unit, sign, part, part_won,
    CAST(ROW_NUMBER() OVER (PARTITION BY journey ORDER BY remains DESC, place) AS ${int}) AS line,
    CAST(ROW_NUMBER() OVER (PARTITION BY journey ORDER BY remains_won DESC, place) AS ${int}) AS line_won,
    size - CAST(SUM(part) OVER (PARTITION BY journey) AS ${int}) AS left_over,
    ${won} - CAST(SUM(part_won) OVER (PARTITION BY journey) AS ${int}) AS left_won
  FROM shared AS s
)
SELECT unit, CAST(SUM(sign * (part + CASE WHEN line <= left_over THEN 1 ELSE 0 END)) AS ${int}) AS credit,
  CAST(SUM(part_won + CASE WHEN line_won <= left_won THEN 1 ELSE 0 END) AS ${int}) AS deals_shared
FROM ranked AS r GROUP BY unit`;
}
