import type { FunnelHeading } from "../../core/funnel/headings.ts";
import type { Phrases } from "../words.ts";

/** Headings of tables that functions answer with, where they are shown to everybody. */
export const headings: Phrases<FunnelHeading> = {
  Stage: () => "Stage",
  Reached: () => "Reached",
  "Open here": () => "Open here",
  "Lost here": () => "Lost here",
  "Conversion to next": () => "Conversion to next",
  "95% low": () => "95% low",
  "95% high": () => "95% high",
  Value: () => "Value",
  "Median days": () => "Median days",
};
