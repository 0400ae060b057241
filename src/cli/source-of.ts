import type { Source } from "../functions/source.ts";
import { cellWords } from "../messages/function-cells.ts";
import type { DealFile } from "./deal-file.ts";
import { say } from "./words.ts";

/** What functions compute from: the deals of a file. */
export function sourceOf({ pipeline, asOf, fiscalYearStart, rates }: DealFile): Source {
  return {
    managed: () => pipeline,
    stages: pipeline.stages,
    asOf,
    fiscalYearStart,
    ...(rates === undefined ? {} : { rates }),
    say: cellWords(say),
  };
}
