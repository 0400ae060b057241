import type { Cell, Grid, Serial } from "../cells/cell.ts";
import { type Field, fields, isDateField } from "../fields.ts";
import type { FollowUpSettings } from "../follow-up/settings.ts";
import type { RuleSettings } from "../rules/rule.ts";
import { stageMatcher } from "../stages/match.ts";
import type { Stage } from "../stages/stage.ts";
import type { Column, Recognition } from "../table/recognition.ts";
import { readAmounts } from "./amounts.ts";
import { checkDates, checkHistory, checkProbabilities } from "./checks.ts";
import { readDates } from "./dates.ts";
import { type Deals, outcome, type Pipeline } from "./deals.ts";
import type { StageHistory } from "./history.ts";
import { readIds, readNames } from "./ids.ts";
import { matchColumn, readStagesAndOutcomes } from "./outcomes.ts";
import { readProbabilities } from "./probabilities.ts";
import { type Evidence, readMoves, readProgress } from "./reached.ts";
import { columnOf, type DealTable } from "./table.ts";
import { readVisits, sinceWhen } from "./visits.ts";

export interface ReadOptions {
  /** The stages in use; absent: those the table was recognised with. */
  readonly stages?: readonly Stage[];
  readonly history?: StageHistory;
  /** ISO 4217 code of amounts that name none. */
  readonly currency?: string | null;
  /** The day from which records are complete; absent: nothing is missing before. */
  readonly completeFrom?: Serial | null;
  /** What is settled of the rules that deals are checked against; absent: the defaults. */
  readonly rules?: RuleSettings;
  /** Limits and clock of the follow-up; absent: the usual ones. */
  readonly followUp?: FollowUpSettings | undefined;
}

/**
 * Reads a recognised table into columns. Never fails: what cannot be read is missing (NaN, -1)
 * and among the issues, which stand in the order of rows. Time and memory grow with the cells.
 */
export function readPipeline(grid: Grid, recognition: Recognition, options: ReadOptions = {}): Pipeline {
  const stages = options.stages ?? recognition.stages;
  const table: DealTable = {
    values: grid.values,
    formats: grid.formats,
    rows: recognition.deals,
    columns: recognition.columns,
    issues: [],
  };
  const ids = readIds(table);
  const { stage, outcome: outcomes } = readStagesAndOutcomes(table, stages);
  const amounts = readAmounts(table, options.currency ?? currencyAssumed(recognition));
  const probability = readProbabilities(table);
  const dates = readDateColumns(table);
  const entryColumns = entryColumnsOf(table, stages, dates);
  const lastStage = columnOf(table, "lastStage");
  const evidence: Evidence = {
    stages,
    ids,
    names: readNames(table),
    stage,
    outcome: outcomes,
    lastStage: lastStage === null ? null : matchColumn(table, lastStage, stages),
    entryColumns,
    history: options.history ?? null,
  };
  const moves = readMoves(evidence);
  const { entered, reached } = readProgress(evidence, moves);
  const created = datesOf(table, "created", dates);
  const closing = closeDates(table, dates, outcomes);
  const stays = {
    // A stage's entry date that serves as creation date says nothing of the stages before.
    created: columnOf(table, "created")?.entryOf === null ? created : null,
    closed: closing.closed,
    stageChanged: datesOf(table, "stageChanged", dates),
    completeFrom: options.completeFrom ?? null,
  };
  const visits = readVisits(evidence, moves, stays);
  checkProbabilities(table, stages, stage, outcomes, probability);
  checkDates(table, stages, outcomes, created, closing.closed, entryColumns);
  if (moves !== null && created !== null) checkHistory(table, moves, created);

  const deals: Deals = {
    count: ids.length,
    rows: table.rows,
    ids,
    stage,
    outcome: outcomes,
    reached,
    amount: amounts.minor,
    currency: amounts.currency,
    currencies: amounts.currencies,
    probability,
    created: created ?? missing(ids.length),
    ...closing,
    entered,
    visits,
    inStageSince: sinceWhen(evidence, visits, stays),
    issues: table.issues.sort((a, b) => (a.row ?? -1) - (b.row ?? -1)),
  };
  const read = new Map(dates);
  const amount = columnOf(table, "amount");
  if (amount !== null) read.set(amount, amounts.written);
  const chance = columnOf(table, "probability");
  if (chance !== null) read.set(chance, probability);
  return {
    stages,
    deals,
    has: new Set(table.columns.flatMap(({ field }) => (field === null ? [] : [field]))),
    column: columnReader(table, read),
    headers: table.columns.map(({ header }) => header).filter((header) => header !== ""),
    headerOf: (gridColumn) => table.columns.find(({ index }) => index === gridColumn)?.header ?? "",
    minorDigits: amounts.minorDigits,
    ...(typeof options.completeFrom === "number" ? { completeFrom: options.completeFrom } : {}),
    ...(options.rules === undefined ? {} : { rules: options.rules }),
    ...(options.followUp === undefined ? {} : { followUp: options.followUp }),
  };
}

/** What amounts that name no currency are taken to be in until somebody answers the question; null: nobody asks. */
function currencyAssumed({ questions, columns }: Recognition): string | null {
  const amount = columnOf({ columns }, "amount")?.index;
  const asked = questions.find(({ code, column }) => code === "mixedCurrencies" && column === amount);
  return asked?.assumed ?? null;
}

function readDateColumns(table: DealTable): Map<Column, Float64Array> {
  const dates = new Map<Column, Float64Array>();
  for (const column of table.columns) {
    const date = column.field === null ? column.reading.dateOrder !== undefined : isDateField(column.field);
    if (date || column.entryOf !== null) dates.set(column, readDates(table, column));
  }
  return dates;
}

function entryColumnsOf(
  table: DealTable,
  stages: readonly Stage[],
  dates: ReadonlyMap<Column, Float64Array>,
): readonly { readonly stage: number; readonly column: Column; readonly dates: Float64Array }[] {
  const match = stageMatcher(stages);
  return table.columns.flatMap((column) => {
    const stage = column.entryOf === null ? -1 : match(column.entryOf);
    const entries = dates.get(column);
    return stage === -1 || entries === undefined ? [] : [{ stage, column, dates: entries }];
  });
}

function datesOf(
  table: DealTable,
  field: Field,
  dates: ReadonlyMap<Column, Float64Array>,
): Float64Array | null {
  const column = columnOf(table, field);
  return column === null ? null : (dates.get(column) ?? null);
}

/** A table with one close column means the expected day of open deals and the actual one of others. */
function closeDates(
  table: DealTable,
  dates: ReadonlyMap<Column, Float64Array>,
  outcomes: Uint8Array,
): { readonly expectedClose: Float64Array; readonly closed: Float64Array } {
  const expected = datesOf(table, "expectedClose", dates);
  const closed = datesOf(table, "closed", dates);
  if (expected !== null && closed !== null) return { expectedClose: expected, closed };
  const one = expected ?? closed;
  const expectedClose = missing(outcomes.length);
  const closedOn = missing(outcomes.length);
  for (let i = 0; one !== null && i < outcomes.length; i++) {
    const done = outcomes[i] === outcome.won || outcomes[i] === outcome.lost;
    (done ? closedOn : expectedClose)[i] = one[i] ?? Number.NaN;
  }
  return { expectedClose, closed: closedOn };
}

function missing(count: number): Float64Array {
  return new Float64Array(count).fill(Number.NaN);
}

/** Finds a column by header, else by field name, and gives its cells with what was read in them. */
function columnReader(
  table: DealTable,
  read: ReadonlyMap<Column, Float64Array>,
): (headerOrField: string) => readonly Cell[] | null {
  const byName = new Map<string, Column>();
  for (const column of table.columns) {
    const key = nameKey(column.header);
    if (key !== "" && !byName.has(key)) byName.set(key, column);
  }
  for (const field of fields) {
    const column = columnOf(table, field);
    const key = nameKey(field);
    if (column !== null && !byName.has(key)) byName.set(key, column);
  }
  const made = new Map<Column, readonly Cell[]>();
  return (headerOrField) => {
    const column = byName.get(nameKey(headerOrField));
    if (column === undefined) return null;
    let cells = made.get(column);
    if (cells === undefined) {
      const numbers = read.get(column);
      const { rows, values } = table;
      const all = new Array<Cell>(rows.length);
      for (let deal = 0; deal < all.length; deal++) {
        const number = numbers === undefined ? Number.NaN : (numbers[deal] as number);
        if (Number.isNaN(number)) all[deal] = values[rows[deal] as number]?.[column.index] ?? null;
        else all[deal] = number;
      }
      cells = all;
      made.set(column, cells);
    }
    return cells;
  };
}

/** "Expected close", "expectedClose" and "EXPECTED  CLOSE" are one name. */
function nameKey(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
}
