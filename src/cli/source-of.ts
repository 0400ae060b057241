import type { Source } from "../functions/source.ts";
import { cellWords } from "../messages/function-cells.ts";
import type { DealFile } from "./deal-file.ts";
import { phrases, say } from "./words.ts";

/** What functions compute from: the deals of a file. */
export function sourceOf({ pipeline, asOf, fiscalYearStart, rates, campaigns }: DealFile): Source {
  return {
    managed: () => pipeline,
    stages: pipeline.stages,
    asOf,
    fiscalYearStart,
    ...(rates === undefined ? {} : { rates }),
    ...(campaigns === undefined ? {} : { campaigns }),
    say: cellWords(say, phrases),
  };
}
