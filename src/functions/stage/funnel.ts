import type { Cell } from "../../core/cells/cell.ts";
import { funnelHeadings } from "../../core/funnel/headings.ts";
import { type FunnelMode, type FunnelRow, funnel, funnelModes } from "../../core/metrics/funnel.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { choiceOf, periodParameter } from "../parameters.ts";

export const stageFunnel: FunctionDescriptor = {
  name: "STAGE.FUNNEL",
  summary: "How many deals reached each stage, and the share that moved on from it.",
  parameters: [
    choiceOf("mode", funnelModes, "reached", "How conversion is counted: reached (default) or all."),
    periodParameter("When the deals entered the first stage."),
  ],
  tail: true,
  result: "spill",
  compute: ([mode, period], call) => {
    const result = funnel(call, mode as FunnelMode, period as Period | null);
    if (isProblem(result)) return answer(result);
    const { rows, valueProblem } = result;
    const isMixed = valueProblem?.code === "mixedCurrencies";
    const unknown = isMixed ? `several currencies: ${valueProblem.values.currencies}` : "";
    return answer([
      funnelHeadings.map((code) => ({ area: "headings" as const, code, values: {} })),
      ...rows.map((row) => cells(row, valueProblem === null ? row.reached.value : unknown)),
    ]);
  },
};

function cells({ stage, reached, open, lost, conversion, medianDays }: FunnelRow, value: Cell): Cell[] {
  return [
    stage,
    reached.count,
    open.count,
    lost.count,
    conversion?.share ?? "",
    conversion?.low ?? "",
    conversion?.high ?? "",
    value,
    medianDays ?? "",
  ];
}
