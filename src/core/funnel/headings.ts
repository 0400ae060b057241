/** Headings of the funnel as a table, and their codes. */
export const funnelHeadings = [
  "Stage",
  "Reached",
  "Open here",
  "Lost here",
  "Conversion to next",
  "95% low",
  "95% high",
  "Value",
  "Median days",
] as const;

export type FunnelHeading = (typeof funnelHeadings)[number];
