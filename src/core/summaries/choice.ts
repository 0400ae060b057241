import type { JourneyChoice } from "./summary-columns.ts";

/** The choice of journeys as a part of a summary's id. */
export function choiceId({ by, basis, period }: JourneyChoice): string {
  return `, ${by}, ${basis}${periodId(period)}`;
}

export function periodId(period: JourneyChoice["period"]): string {
  return period === null ? "" : `, ${period.from} to ${period.until}`;
}
