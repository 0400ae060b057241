import type { Serial } from "../../core/cells/cell.ts";
import type { Field } from "../../core/fields.ts";
import type { Stage } from "../../core/stages/stage.ts";
import type { SummaryDefinition, SummaryRows } from "../../core/summaries/summary.ts";

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
  readonly hasTouches: boolean;
  readonly asOf: Serial;
  readonly fiscalYearStart: number;
}

/** A computation that names each summary it needs and is handed its rows. */
export type Asking<Result> = Generator<SummaryDefinition<unknown>, Result, SummaryRows>;

/** The figure of a summary. */
export function* ask<Figure>(summary: SummaryDefinition<Figure>): Asking<Figure> {
  return summary.finish(yield summary);
}
