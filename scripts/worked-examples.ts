import { fileURLToPath } from "node:url";
import { type DealOptions, readDealFile } from "../src/cli/deal-file.ts";
import { answerText } from "../src/cli/eval.ts";
import { parseFormula } from "../src/cli/parse-formula.ts";
import { sourceOf } from "../src/cli/source-of.ts";
import { cellText } from "../src/cli/text-table.ts";
import { isoDay } from "../src/core/periods.ts";
import type { Answer } from "../src/functions/descriptor.ts";
import { evaluate } from "../src/functions/evaluate.ts";
import type { Worked } from "../src/functions/reference.ts";

const sample = (name: string) => fileURLToPath(new URL(`../samples/${name}`, import.meta.url));

/**
 * Answers formulas on the sample table as the reference works its examples: as of 2026-11-20. Those of
 * campaigns and their costs are answered on the campaign sample.
 */
export function onSample(): Promise<(formula: string) => Answer> {
  reading ??= readSample();
  return reading;
}

/** Read once however many ask. */
let reading: Promise<(formula: string) => Answer> | undefined;

async function readSample(): Promise<(formula: string) => Answer> {
  const asOf = isoDay("2026-11-20") as number;
  const read = async (deals: string, options: DealOptions) => {
    const file = await readDealFile(sample(deals), options, asOf, asOf);
    if (!file.ok) throw new Error(file.problem.message);
    return sourceOf(file.value);
  };
  const plain = await read("deals.csv", { stages: sample("stages.csv"), history: sample("history.csv") });
  const campaigns = await read("campaign-deals.csv", {
    touches: [sample("touches.csv")],
    campaigns: [sample("campaigns.csv")],
  });
  return (formula) => {
    const source = /^=(?:CAMPAIGN\.|CUSTOMER\.CAC\()/.test(formula) ? campaigns : plain;
    const parsed = parseFormula(formula);
    if (!parsed.ok) throw new Error(parsed.message);
    return evaluate(parsed.name, parsed.args, source);
  };
}

/** The answers as the reference prints them. */
export async function workedExamples(): Promise<Worked> {
  const answer = await onSample();
  return (formula) => {
    const given = answer(formula);
    const [, name = ""] = /^=([\w.]+)/.exec(formula) ?? [];
    if ("error" in given) throw new Error(`${formula} has no value: ${given.problem.code}`);
    const { value } = given;
    if (!Array.isArray(value)) return answerText(name, value);
    return value.map((row) => row.map(cellText));
  };
}
