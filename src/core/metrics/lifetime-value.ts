/** Periods that a customer is taken to stay where none ever leaves. */
const usualHorizon = 36;

/**
 * What a customer is worth over the relationship: revenue a period × margin × periods. The periods
 * expected are 1 ÷ churn; with a horizon only those up to it, Σ (1 − churn)^t for t from 0 below the
 * horizon. Churn 0 has no end: then the horizon, else 36 periods. Churn is a share a period, 0 to 1.
 */
export function lifetimeValue(
  revenue: number,
  margin: number,
  churn: number,
  horizon: number | null,
): number {
  return revenue * margin * periods(churn, horizon);
}

function periods(churn: number, horizon: number | null): number {
  if (churn === 0) return horizon ?? usualHorizon;
  return horizon === null ? 1 / churn : (1 - (1 - churn) ** horizon) / churn;
}
