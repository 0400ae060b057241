import type { Cell } from "../../core/cells/cell.ts";
import { type FunnelMode, type FunnelRow, funnel, funnelModes } from "../../core/metrics/funnel.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import type { Period } from "../../core/periods.ts";
import { answer } from "../answer.ts";
import type { FunctionDescriptor } from "../descriptor.ts";
import { choiceOf, periodParameter } from "../parameters.ts";

const header = [
  "Stage",
  "Reached",
  "Open here",
  "Lost here",
  "Conversion to next",
  "95% low",
  "95% high",
  "Value",
  "Median days",
];

export const stageFunnel: FunctionDescriptor = {
  name: "STAGE.FUNNEL",
  summary: "How many deals reached each stage, and the share that moved on from it.",
  parameters: [
    choiceOf("mode", funnelModes, "reached", "How conversion is counted: reached (default) or all."),
    periodParameter("When the deals entered the first stage."),
  ],
  tail: true,
  result: "spill",
  definition: `A row for each open stage and one for won: deals that reached or passed it, those open in it now and those
lost from it; the conversion to the next row as STAGE.CONVERSION counts it, with its 95 %
Wilson interval (E. B. Wilson 1927); the amount of the deals that reached the stage; and the median days of a visit to it, as
STAGE.DAYS has them. Lost deals of
which no stage is known are in no row. A cell stays empty where its figure is not known: conversion
where no deal is decided or the table marks none as lost, days where nothing tells of visits. Where
amounts are in several currencies the value column says so.`,
  elsewhere: `A chart of how many deals are in each stage now, which most systems call a funnel, need not become narrower and tells nothing of
conversion.`,
  examples: [
    { formula: "=STAGE.FUNNEL()", says: "the funnel of all deals" },
    { formula: '=STAGE.FUNNEL(,"this year")', says: "of the deals that came in this year" },
  ],
  compute: ([mode, period], call) => {
    const result = funnel(call, mode as FunnelMode, period as Period | null);
    if (isProblem(result)) return answer(result);
    const { rows, valueProblem } = result;
    const isMixed = valueProblem?.code === "mixedCurrencies";
    const unknown = isMixed ? `several currencies: ${valueProblem.values.currencies}` : "";
    return answer([
      header,
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
