import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/functions/evaluate.ts";
import type { RawArgument } from "../../src/functions/source.ts";
import { explainError } from "../../src/messages/function-errors.ts";
import { asOf, smallPipeline } from "./small-pipeline.ts";

const source = { managed: () => smallPipeline, stages: smallPipeline.stages, asOf, fiscalYearStart: 1 };

function complaint(name: string, ...args: RawArgument[]): string {
  const answer = evaluate(name, args, source);
  return "error" in answer ? `${answer.error} ${explainError(answer)}` : `no error: ${answer.value}`;
}

describe("the words of an error", () => {
  it.each<readonly [string, string]>([
    [complaint("STAGE.CONVERSION", "Propsal"), '#VALUE! unknown stage "Propsal": did you mean "Proposal"?'],
    [
      complaint("STAGE.CONVERSION", "Tender"),
      '#VALUE! unknown stage "Tender": the stages are Lead, Qualified, Proposal, Won, Lost',
    ],
    [complaint("PIPELINE.VALUE", "opne"), '#VALUE! unknown status "opne": did you mean "open"?'],
    [
      complaint("PIPELINE.VALUE", "pending"),
      '#VALUE! unknown status "pending": it takes open, won, lost, all',
    ],
    [
      complaint("PIPELINE.VALUE", "", "", "", "Amuont", 1),
      '#VALUE! the table has no column "Amuont": did you mean "Amount"?',
    ],
    [
      complaint("PIPELINE.VALEU"),
      '#VALUE! there is no function PIPELINE.VALEU: did you mean "PIPELINE.VALUE"?',
    ],
    [
      complaint("STAGE.CONVERSION", "Proposal", "Lead"),
      '#VALUE! "Lead" does not come after "Proposal": turn them round, or use mode "any"',
    ],
    [complaint("PIPELINE.WINRATE", "2025-Q1"), "#N/A no closed deals from Jan 1, 2025 to Mar 31, 2025"],
    [
      complaint("STAGE.CONVERSION", "Qualified", "", "strict"),
      '#N/A nothing tells when deals entered "Qualified": add a date column for it or a stage history',
    ],
  ])("%s", (said, expected) => {
    expect(said).toBe(expected);
  });
});
