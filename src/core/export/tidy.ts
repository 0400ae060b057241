import type { Serial } from "../cells/cell.ts";
import { outcome, type Pipeline } from "../deals/deals.ts";
import type { Field } from "../fields.ts";
import type { PlacedTable } from "../planning/setup.ts";
import { columnNamer, dateColumn, numberColumn, plainColumn, textColumn } from "./tidy-columns.ts";
import type { TidyColumn, TidyTable } from "./tidy-table.ts";

/**
 * The managed pipeline as tables that analysis tools read as they are: deals, stages, stage history,
 * issues, and the rows that are no deals, so that nothing has vanished. Amounts are in whole units
 * of their currency; ages are days as of `asOf`.
 */
export function tidyTables(pipeline: Pipeline, table: PlacedTable, asOf: Serial): readonly TidyTable[] {
  return [
    dealsTable(pipeline, table, asOf),
    stagesTable(pipeline),
    historyTable(pipeline, asOf),
    issuesTable(pipeline, table),
    leftOutTable(table),
  ];
}

const outcomeNames = (Object.keys(outcome) as (keyof typeof outcome)[]).sort(
  (one, other) => outcome[one] - outcome[other],
);

/** Fields that are told as they stand in the cell. */
const texts: readonly (readonly [string, Field])[] = [
  ["name", "name"],
  ["account", "account"],
  ["contact", "contact"],
  ["owner", "owner"],
  ["status", "status"],
  ["forecast_category", "forecastCategory"],
  ["next_step", "nextStep"],
  ["source", "source"],
  ["campaign", "campaign"],
  ["pipeline", "pipeline"],
  ["segment", "segment"],
  ["product", "product"],
  ["lost_reason", "lostReason"],
  ["notes", "notes"],
];

const dates: readonly (readonly [string, Field])[] = [
  ["last_activity", "lastActivity"],
  ["next_step_date", "nextStepDate"],
];

function dealsTable(pipeline: Pipeline, { top, recognition }: PlacedTable, asOf: Serial): TidyTable {
  const { deals, stages, minorDigits } = pipeline;
  const { count } = deals;
  const unit = 10 ** minorDigits;
  const stageName = (deal: number) => stages[deals.stage[deal] ?? -1]?.name ?? null;
  const written = pipeline.column("stage");
  const each = <Value>(of: (deal: number) => Value) => Array.from({ length: count }, (_, deal) => of(deal));
  const known: TidyColumn[] = [
    textColumn("deal_id", deals.ids, count),
    numberColumn(
      "sheet_row",
      each((deal) => top + (deals.rows[deal] ?? 0) + 1),
      "integer",
    ),
    // A stage that the list does not know stays as the user wrote it.
    textColumn(
      "stage",
      each((deal) => stageName(deal) ?? written?.[deal] ?? null),
      count,
    ),
    numberColumn(
      "stage_order",
      each((deal) => (stageName(deal) === null ? null : (deals.stage[deal] ?? 0) + 1)),
      "integer",
    ),
    textColumn(
      "outcome",
      each((deal) => outcomeNames[deals.outcome[deal] ?? outcome.other] ?? null),
      count,
    ),
    numberColumn(
      "amount",
      each((deal) => (deals.amount[deal] ?? Number.NaN) / unit),
      "number",
    ),
    textColumn(
      "currency",
      each((deal) => deals.currencies[deals.currency[deal] ?? -1] ?? null),
      count,
    ),
    numberColumn("probability", deals.probability, "number"),
    dateColumn("created", deals.created, count),
    dateColumn("expected_close", deals.expectedClose, count),
    dateColumn("closed", deals.closed, count),
    dateColumn("in_stage_since", deals.inStageSince, count),
    numberColumn(
      "age_days",
      each((deal) => Math.floor(ageOf(pipeline, deal, asOf))),
      "integer",
    ),
    ...texts.flatMap(([name, field]) =>
      pipeline.has.has(field) ? [textColumn(name, pipeline.column(field), count)] : [],
    ),
    ...dates.flatMap(([name, field]) =>
      pipeline.has.has(field) ? [dateColumn(name, pipeline.column(field), count)] : [],
    ),
  ];
  const nameOf = columnNamer(new Set(known.map(({ name }) => name)));
  const own = recognition.columns.flatMap(({ field, header }) => {
    const values = field === null && header !== "" ? pipeline.column(header) : null;
    return values === null ? [] : [plainColumn(nameOf(header), values)];
  });
  return { name: "deals", columns: [...known, ...own] };
}

/** From creation to the close, or to the day of the figures while it is not closed. */
function ageOf({ deals }: Pipeline, deal: number, asOf: Serial): number {
  const isClosed = deals.outcome[deal] === outcome.won || deals.outcome[deal] === outcome.lost;
  return (isClosed ? (deals.closed[deal] ?? Number.NaN) : asOf) - (deals.created[deal] ?? Number.NaN);
}

function stagesTable({ stages }: Pipeline): TidyTable {
  const count = stages.length;
  const texts = (name: string, of: (stage: (typeof stages)[number]) => string | null) =>
    textColumn(name, stages.map(of), count);
  return {
    name: "stages",
    columns: [
      texts("stage", ({ name }) => name),
      numberColumn(
        "stage_order",
        stages.map((_, index) => index + 1),
        "integer",
      ),
      texts("kind", ({ kind }) => kind),
      numberColumn(
        "probability",
        stages.map(({ probability }) => probability),
        "number",
      ),
      texts("forecast_category", ({ category }) => category),
      numberColumn(
        "longest_stay_days",
        stages.map(({ longestStay }) => longestStay),
        "number",
      ),
      texts("goal", ({ goal }) => goal),
      texts("role", ({ role }) => role),
    ],
  };
}

function historyTable({ deals, stages }: Pipeline, asOf: Serial): TidyTable {
  const { deal, stage, from, until, present } = deals.visits;
  const count = deal.length;
  const nameOf = (visit: number) => stages[stage[visit] ?? -1]?.name ?? null;
  const each = <Value>(of: (visit: number) => Value) =>
    Array.from({ length: count }, (_, visit) => of(visit));
  return {
    name: "stage_history",
    columns: [
      textColumn(
        "deal_id",
        each((visit) => deals.ids[deal[visit] ?? -1] ?? null),
        count,
      ),
      textColumn(
        "from_stage",
        each((visit) => (deal[visit - 1] === deal[visit] ? nameOf(visit - 1) : null)),
        count,
      ),
      textColumn("stage", each(nameOf), count),
      dateColumn("entered", from, count),
      dateColumn("left", until, count),
      numberColumn(
        "days",
        each((visit) => (present[visit] === 1 ? asOf : (until[visit] ?? 0)) - (from[visit] ?? Number.NaN)),
        "number",
      ),
      { name: "is_present", type: "flag", values: each((visit) => present[visit] === 1) },
    ],
  };
}

function issuesTable({ deals, headerOf }: Pipeline, { top }: PlacedTable): TidyTable {
  const dealOfRow = new Map<number, number>();
  deals.rows.forEach((row, deal) => {
    dealOfRow.set(row, deal);
  });
  const { issues } = deals;
  const count = issues.length;
  return {
    name: "issues",
    columns: [
      textColumn(
        "deal_id",
        issues.map(({ row }) => deals.ids[dealOfRow.get(row ?? -1) ?? -1] ?? null),
        count,
      ),
      numberColumn(
        "sheet_row",
        issues.map(({ row }) => (row === null ? null : top + row + 1)),
        "integer",
      ),
      textColumn(
        "column",
        issues.map(({ column }) => (column === null ? null : headerOf(column))),
        count,
      ),
      textColumn(
        "issue",
        issues.map(({ code }) => code),
        count,
      ),
      textColumn(
        "severity",
        issues.map(({ severity }) => severity),
        count,
      ),
    ],
  };
}

function leftOutTable({ top, recognition: { leftOut } }: PlacedTable): TidyTable {
  const count = leftOut.length;
  return {
    name: "left_out_rows",
    columns: [
      numberColumn(
        "sheet_row",
        leftOut.map(({ row }) => top + row + 1),
        "integer",
      ),
      textColumn(
        "reason",
        leftOut.map(({ reason }) => reason),
        count,
      ),
      textColumn(
        "text",
        leftOut.map(({ text }) => text),
        count,
      ),
    ],
  };
}
