import { isBlank, isBlankLike } from "../cells/blank.ts";
import type { Cell, Serial } from "../cells/cell.ts";
import { dayOf, serialOf } from "../cells/dates.ts";
import { outcome, type Pipeline } from "../deals/deals.ts";
import type { Field } from "../fields.ts";
import { type Check, type RuleContext, writeDate } from "../rules/finding.ts";
import { dateIn, daysInStage, isPaused } from "./stalled.ts";

/** What a manager would ask a seller to put right, beside what cannot be read at all. */
export type HygieneCode =
  | "blankField" // {header, stage}: empty where an open deal should have something; the stage that requires it
  | "amountNotPositive" // {amount}
  | "overdue" // {date, days}
  | "nextStepPast" // {date, days}
  | "createdInFuture" // {date}
  | "closedInFuture" // {date}
  | "noLostReason" // {}
  | "stalled"; // {stage, days, limit}

/** The checks for blanks, amounts, dates and stays, of the rules that are on. */
export function hygieneChecks(context: RuleContext): readonly Check[] {
  return [
    ...(context.isOn("blankField") ? blankChecks(context) : []),
    ...(context.isOn("amountNotPositive") ? [amountCheck(context)] : []),
    ...dateChecks(context),
    ...(context.isOn("noLostReason") ? [lostReasonCheck(context)] : []),
    ...(context.isOn("stalled") ? [stallCheck(context)] : []),
  ];
}

/** Columns that an open deal should have filled; their lack is noted where the table has the column. */
const expected = ["amount", "expectedClose", "owner", "nextStep", "source"] as const satisfies Field[];

/** What nobody can forecast or answer for without is graver than what is merely good to know. */
const merelyGood: ReadonlySet<Field> = new Set<Field>(["nextStep", "source"]);

function blankChecks({ scope, note }: RuleContext): readonly Check[] {
  const { deals, stages } = scope.pipeline;
  const isOpen = (i: number) => deals.outcome[i] === outcome.open;
  const usual = expected.flatMap((field): Check[] => {
    const column = expectedColumn(scope.pipeline, field);
    if (column === null) return [];
    const { cells, header } = column;
    const said = {
      code: "blankField" as const,
      ...(merelyGood.has(field) ? { severity: "info" as const } : {}),
    };
    return [
      (i) => {
        if (isOpen(i) && saysNothing(cells[i])) note(said, i, header, { header });
      },
    ];
  });
  const asked = expected.map((field) => expectedColumn(scope.pipeline, field)?.cells);
  const required = stages.map(({ name, required: names, kind }) =>
    names.flatMap((header) => {
      const cells = scope.pipeline.column(header);
      // What every open deal is asked for need not be asked twice.
      return cells === null || (kind === "open" && asked.includes(cells)) ? [] : [{ header, cells, name }];
    }),
  );
  const byStage: Check = (i) => {
    const asks = required[deals.stage[i] as number];
    if (asks === undefined || asks.length === 0) return;
    for (const { header, cells, name } of asks) {
      if (saysNothing(cells[i])) note({ code: "blankField" }, i, header, { header, stage: name });
    }
  };
  return [...usual, byStage];
}

/** The columns, as their cells, that each stage requires to be filled. */
export function requiredCells(pipeline: Pipeline): readonly ReadonlySet<readonly Cell[] | null>[] {
  return pipeline.stages.map(({ required }) => new Set(required.map((header) => pipeline.column(header))));
}

/** Blank, or a placeholder such as "-" or "TBD". */
export function saysNothing(cell: Cell | undefined): boolean {
  return isBlank(cell) || (typeof cell === "string" && isBlankLike(cell));
}

/** A table with one close column means the expected day by it. */
function expectedColumn(pipeline: Pipeline, field: Field) {
  const cells = pipeline.column(field) ?? (field === "expectedClose" ? pipeline.column("closed") : null);
  return cells === null ? null : { cells, header: headerOfCells(pipeline, cells) };
}

/** The header under which a field's cells stand. */
export function headerOfCells(pipeline: Pipeline, cells: readonly Cell[] | null): string {
  return pipeline.headers.find((header) => pipeline.column(header) === cells) ?? "";
}

function amountCheck({ scope, note, headerOf }: RuleContext): Check {
  const { deals } = scope.pipeline;
  const cells = scope.pipeline.column("amount");
  const header = headerOf("amount");
  return (i) => {
    if (cells === null || !((deals.amount[i] as number) <= 0)) return;
    const counts = deals.outcome[i] === outcome.open || deals.outcome[i] === outcome.won;
    if (counts) note({ code: "amountNotPositive" }, i, header, { amount: cells[i] ?? null });
  };
}

function dateChecks({ scope, note, headerOf, isOn }: RuleContext): readonly Check[] {
  const { deals } = scope.pipeline;
  const today = Math.floor(scope.asOf);
  const expectedHeader = headerOf("expectedClose") || headerOf("closed");
  const closedHeader = headerOf("closed") || headerOf("expectedClose");
  const createdHeader = headerOf("created");
  const nextDates = scope.pipeline.column("nextStepDate");
  const nextHeader = headerOf("nextStepDate");
  const putOff = writeDate(expectedHeader, monthEndAfter(today), false);
  const closeNow = writeDate(closedHeader, today, false);
  const isOpen = (i: number) => deals.outcome[i] === outcome.open;
  const days = (date: number) => ({ date: Math.floor(date), days: today - Math.floor(date) });
  const overdue: Check = (i) => {
    const date = deals.expectedClose[i] as number;
    if (!(date < today) || !isOpen(i)) return;
    note({ code: "overdue" }, i, expectedHeader, days(date), putOff);
  };
  const nextStepPast: Check = (i) => {
    if (nextDates === null || !isOpen(i)) return;
    const date = dateIn(nextDates[i] ?? null);
    if (date < today) note({ code: "nextStepPast" }, i, nextHeader, days(date));
  };
  const createdInFuture: Check = (i) => {
    const date = deals.created[i] as number;
    if (date >= today + 1) note({ code: "createdInFuture" }, i, createdHeader, { date: Math.floor(date) });
  };
  const closedInFuture: Check = (i) => {
    const date = deals.closed[i] as number;
    if (!(date >= today + 1)) return;
    if (deals.outcome[i] !== outcome.won && deals.outcome[i] !== outcome.lost) return;
    note({ code: "closedInFuture" }, i, closedHeader, { date: Math.floor(date) }, closeNow);
  };
  return [
    ...(isOn("overdue") ? [overdue] : []),
    ...(isOn("nextStepPast") && nextDates !== null ? [nextStepPast] : []),
    ...(isOn("createdInFuture") ? [createdInFuture] : []),
    ...(isOn("closedInFuture") ? [closedInFuture] : []),
  ];
}

/** A close that is put off needs some days to come about. */
const leastDays = 7;

/** The last day of the month, of the next one where fewer than a week is left. */
function monthEndAfter(today: Serial): Serial {
  const { year, month } = dayOf(today);
  const startIn = (months: number) => {
    const index = month - 1 + months;
    return serialOf(year + Math.floor(index / 12), (index % 12) + 1, 1);
  };
  const end = startIn(1) - 1;
  return end - today >= leastDays ? end : startIn(2) - 1;
}

function lostReasonCheck({ scope, note, headerOf }: RuleContext): Check {
  const cells = scope.pipeline.column("lostReason");
  const header = headerOf("lostReason");
  const { deals } = scope.pipeline;
  const required = requiredCells(scope.pipeline);
  return (i) => {
    if (cells === null || deals.outcome[i] !== outcome.lost || !saysNothing(cells[i])) return;
    if (!required[deals.stage[i] as number]?.has(cells)) note({ code: "noLostReason" }, i, header);
  };
}

function stallCheck({ scope, note, headerOf }: RuleContext): Check {
  const { deals, stages } = scope.pipeline;
  const paused = isPaused(scope);
  const header = headerOf("stage");
  return (i) => {
    const stage = stages[deals.stage[i] as number];
    const limit = stage?.longestStay ?? null;
    if (stage === undefined || limit === null || deals.outcome[i] !== outcome.open) return;
    const days = daysInStage(scope, i);
    if (days > limit && !paused(i)) note({ code: "stalled" }, i, header, { stage: stage.name, days, limit });
  };
}
