import { isBlank, isBlankLike } from "../cells/blank.ts";
import type { Cell } from "../cells/cell.ts";
import { outcome, type Pipeline } from "../deals/deals.ts";
import type { Field } from "../fields.ts";
import type { Severity } from "../issue.ts";
import type { Wording } from "../wording.ts";
import type { Scope } from "./scope.ts";
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

/** Something to put right at a deal; `says` and `mend` are put in words at the edge. */
export interface Finding {
  readonly severity: Severity;
  /** Index of the deal. */
  readonly deal: number;
  /** Header of the column, "" where the whole row is meant. */
  readonly column: string;
  readonly says: Wording;
  readonly mend: Wording;
}

/** All that is wrong with the deals of the scope, in the order of the table. */
export function findings(scope: Scope): readonly Finding[] {
  const byDeal = findingsByDeal(scope);
  const { deals } = scope.pipeline;
  return Array.from(scope.selected ?? deals.ids.keys()).flatMap((deal) => byDeal.get(deal) ?? []);
}

/** Checks of the whole table, shared by all calls of a recalculation. */
const known = new WeakMap<
  Pipeline,
  { readonly today: number; readonly found: ReadonlyMap<number, readonly Finding[]> }
>();

/**
 * What is wrong with each deal of the table that anything is wrong with: what reading found, then what
 * its own dates and blanks show.
 */
export function findingsByDeal({ pipeline, asOf }: Scope): ReadonlyMap<number, readonly Finding[]> {
  const today = Math.floor(asOf);
  const before = known.get(pipeline);
  if (before?.today === today) return before.found;
  const found = new Map<number, Finding[]>();
  const add = (finding: Finding) => {
    const others = found.get(finding.deal);
    if (others === undefined) found.set(finding.deal, [finding]);
    else others.push(finding);
  };
  read(pipeline).forEach(add);
  const checks = checksOf({ pipeline, selected: null, asOf });
  for (let i = 0; i < pipeline.deals.count; i++) for (const check of checks) check(i).forEach(add);
  known.set(pipeline, { today, found });
  return found;
}

/** What reading the table found, as findings; an issue of the whole table is about no deal. */
function read(pipeline: Pipeline): Finding[] {
  const { deals } = pipeline;
  const dealAt = new Map(Array.from(deals.rows, (row, deal) => [row, deal]));
  return deals.issues.flatMap(({ code, severity, row, column, values }) => {
    const deal = dealAt.get(row ?? -1);
    if (deal === undefined) return [];
    return {
      severity,
      deal,
      column: column === null ? "" : pipeline.headerOf(column),
      says: { area: "issues", code, values },
      mend: { area: "howToMend", code, values },
    };
  });
}

type Check = (deal: number) => readonly Finding[];

function checksOf(scope: Scope): readonly Check[] {
  const { pipeline } = scope;
  return [
    ...blankChecks(pipeline),
    amountCheck(pipeline),
    ...dateChecks(scope),
    lostReasonCheck(pipeline),
    stallCheck(scope),
  ];
}

/** Columns that an open deal should have filled; their lack is noted where the table has the column. */
const expected: readonly (readonly [Field, Severity])[] = [
  ["amount", "warning"],
  ["expectedClose", "warning"],
  ["owner", "warning"],
  ["nextStep", "info"],
  ["source", "info"],
];

function blankChecks(pipeline: Pipeline): readonly Check[] {
  const { deals, stages } = pipeline;
  const isOpen = (i: number) => deals.outcome[i] === outcome.open;
  const usual = expected.flatMap(([field, severity]): Check[] => {
    const column = expectedColumn(pipeline, field);
    if (column === null) return [];
    return [
      (i) =>
        isOpen(i) && saysNothing(column.cells[i]) ? [finding(severity, i, column.header, "blankField")] : [],
    ];
  });
  const asked = expected.map(([field]) => expectedColumn(pipeline, field)?.cells);
  const required = stages.map(({ name, required: names }) =>
    names.flatMap((header) => {
      const cells = pipeline.column(header);
      return cells === null || asked.includes(cells) ? [] : [{ header, cells, stage: name }];
    }),
  );
  const byStage: Check = (i) =>
    (required[deals.stage[i] as number] ?? []).flatMap(({ header, cells, stage }) =>
      saysNothing(cells[i]) ? [finding("warning", i, header, "blankField", { stage })] : [],
    );
  return [...usual, byStage];
}

/** Blank, or a placeholder such as "-" or "TBD". */
function saysNothing(cell: Cell | undefined): boolean {
  return isBlank(cell) || (typeof cell === "string" && isBlankLike(cell));
}

/** A table with one close column means the expected day by it. */
function expectedColumn(pipeline: Pipeline, field: Field) {
  const cells = pipeline.column(field) ?? (field === "expectedClose" ? pipeline.column("closed") : null);
  return cells === null ? null : { cells, header: headerOfField(pipeline, cells) };
}

/** The header under which a field's cells stand. */
function headerOfField(pipeline: Pipeline, cells: readonly Cell[] | null): string {
  return pipeline.headers.find((header) => pipeline.column(header) === cells) ?? "";
}

function amountCheck(pipeline: Pipeline): Check {
  const { deals } = pipeline;
  const cells = pipeline.column("amount");
  const header = headerOfField(pipeline, cells);
  return (i) => {
    const amount = deals.amount[i] as number;
    if (cells === null || deals.outcome[i] !== outcome.open || !(amount <= 0)) return [];
    return [finding("warning", i, header, "amountNotPositive", { amount: cells[i] ?? null })];
  };
}

function dateChecks({ pipeline, asOf }: Scope): readonly Check[] {
  const { deals } = pipeline;
  const today = Math.floor(asOf);
  const header = (field: Field) => headerOfField(pipeline, pipeline.column(field));
  const expectedHeader = header("expectedClose") || header("closed");
  const closedHeader = header("closed") || header("expectedClose");
  const createdHeader = header("created");
  const nextDates = pipeline.column("nextStepDate");
  const nextHeader = headerOfField(pipeline, nextDates);
  const past = (date: number) => date < today;
  const isOpen = (i: number) => deals.outcome[i] === outcome.open;
  const days = (date: number) => ({ date: Math.floor(date), days: today - Math.floor(date) });
  return [
    (i) => {
      const date = deals.expectedClose[i] as number;
      return isOpen(i) && past(date) ? [finding("warning", i, expectedHeader, "overdue", days(date))] : [];
    },
    (i) => {
      const date = isOpen(i) ? dateIn(nextDates?.[i] ?? null) : Number.NaN;
      return past(date) ? [finding("warning", i, nextHeader, "nextStepPast", days(date))] : [];
    },
    (i) => {
      const date = deals.created[i] as number;
      return date >= today + 1
        ? [finding("error", i, createdHeader, "createdInFuture", { date: Math.floor(date) })]
        : [];
    },
    (i) => {
      const date = deals.closed[i] as number;
      const isClosed = deals.outcome[i] === outcome.won || deals.outcome[i] === outcome.lost;
      if (!isClosed || !(date >= today + 1)) return [];
      return [finding("warning", i, closedHeader, "closedInFuture", { date: Math.floor(date) })];
    },
  ];
}

function lostReasonCheck(pipeline: Pipeline): Check {
  const cells = pipeline.column("lostReason");
  const header = headerOfField(pipeline, cells);
  const { deals } = pipeline;
  return (i) =>
    cells !== null && deals.outcome[i] === outcome.lost && saysNothing(cells[i])
      ? [finding("info", i, header, "noLostReason")]
      : [];
}

function stallCheck(scope: Scope): Check {
  const { deals, stages } = scope.pipeline;
  const paused = isPaused(scope);
  return (i) => {
    const stage = stages[deals.stage[i] as number];
    const limit = stage?.longestStay ?? null;
    if (stage === undefined || limit === null || deals.outcome[i] !== outcome.open) return [];
    const days = daysInStage(scope, i);
    if (!(days > limit) || paused(i)) return [];
    return [
      finding("warning", i, headerOfField(scope.pipeline, scope.pipeline.column("stage")), "stalled", {
        stage: stage.name,
        days,
        limit,
      }),
    ];
  };
}

function finding(
  severity: Severity,
  deal: number,
  column: string,
  code: HygieneCode,
  values: Wording["values"] = {},
): Finding {
  const all = { header: column, ...values };
  return {
    severity,
    deal,
    column,
    says: { area: "hygiene", code, values: all },
    mend: { area: "hygieneMend", code, values: all },
  };
}
