import { auditOf } from "../../../src/core/audit/audit.ts";
import type { AuditDocument } from "../../../src/core/audit/document.ts";
import type { AuditInput } from "../../../src/core/audit/input.ts";
import { serialOf } from "../../../src/core/cells/dates.ts";
import { readPipeline } from "../../../src/core/deals/read.ts";
import { proposedProbability } from "../../../src/core/stages/probability.ts";
import { recognise } from "../../../src/core/table/recognise.ts";
import { readCsv } from "../../../src/hosts/file/csv.ts";

export const sampleDay = serialOf(2026, 11, 21);

/** What is audited of a delimited text, as the command line would read it. */
export function inputOf(text: string, asOf = sampleDay, name = "deals.csv"): AuditInput {
  const grid = readCsv(text, 20_000);
  if ("unclosed" in grid) throw new Error("a quote is not closed");
  const found = recognise(grid, {});
  if (!found.ok) throw new Error(`not recognised: ${found.problem.code}`);
  const { recognition } = found;
  const stages = proposedProbability(recognition.stages);
  const pipeline = readPipeline(grid, recognition, { stages });
  return { name, table: { sheet: "deals", grid, top: 0, left: 0, recognition, pipeline }, pipeline, asOf };
}

export const auditOfText = (text: string, asOf?: number, name?: string): AuditDocument =>
  auditOf(inputOf(text, asOf, name));
