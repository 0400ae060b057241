import { audit, type Block, paragraph } from "./document.ts";
import type { AuditContext } from "./input.ts";

const terms = [
  ["termOpenValue", "openValueMeans"],
  ["termForecast", "forecastMeans"],
  ["termWinRate", "winRateMeans"],
  ["termInterval", "intervalMeans"],
  ["termConversion", "conversionMeans"],
  ["termMarks", "marksMean"],
  ["termStay", "stayMeans"],
  ["termCycle", "cycleMeans"],
  ["termInflow", "inflowMeans"],
  ["termHealth", "healthMeans"],
  ["termComparison", "comparisonMeans"],
  ["termStalled", "stalledMeans"],
  ["termGap", "gapMeans"],
] as const;

/** As of when, from what, and what every figure means. */
export function method({ input, scope }: AuditContext): readonly Block[] {
  const { completeFrom, stages } = scope.pipeline;
  const names = stages.filter(({ kind }) => kind === "open").map(({ name }) => name);
  return [
    paragraph(audit("computedAsOf", { asOf: input.asOf, sheet: input.table.sheet })),
    paragraph(audit("stagesAre", { stages: names.join(", ") })),
    ...(completeFrom === undefined ? [] : [paragraph(audit("completeFrom", { from: completeFrom }))]),
    {
      type: "terms",
      terms: terms.map(([name, means]) => ({ name: audit(name), means: audit(means) })),
    },
  ];
}
