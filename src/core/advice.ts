import type { AdviceWhy, Sign, Trend, Verdict } from "./metrics/health-row.ts";

/** Codes of the sentences in answers that are neither an issue nor an error. */
export type AdviceCode =
  | AdviceWhy
  | Sign
  | Verdict
  | Trend
  | "overdue" // {}: the row of deals whose expected close has passed
  | "undated" // {}
  | "weakest"; // {stage, next, moved, decided, other, otherShare}
