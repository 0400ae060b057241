import type { Costs } from "../../core/attribution/inputs/costs.ts";
import type { Serial } from "../../core/cells/cell.ts";
import type { Field } from "../../core/fields.ts";
import type { Stage } from "../../core/stages/stage.ts";
import type { Summary, SummaryRows } from "../../core/summaries/summary.ts";

/** What functions have to know beside the summaries that they answer from. */
export interface SummaryFacts {
  readonly stages: readonly Stage[];
  /** Which fields the deal table has. */
  readonly has: ReadonlySet<Field>;
  readonly minorDigits: number;
  /** Whether more than creation and close tells when deals were where, which summaries do not hold. */
  readonly tellsEntries: boolean;
  /** By the number that summaries call them; each with its usual channel. */
  readonly campaigns: readonly { readonly name: string; readonly channel: string }[];
  readonly channels: readonly string[];
  /** What campaigns cost; null: no table says. */
  readonly costs: Pick<Costs, "costs" | "unrated"> | null;
  readonly hasTouches: boolean;
  /** How many deals were counted. */
  readonly deals: number;
  readonly asOf: Serial;
  readonly fiscalYearStart: number;
}

/** A computation that names each summary it needs and is handed its rows. */
export type Asking<Result> = Generator<Summary<unknown>, Result, SummaryRows>;

/** The figure of a summary. */
export function* ask<Figure>(summary: Summary<Figure>): Asking<Figure> {
  return summary.finish(yield summary);
}
