import { minorDigits } from "../../core/cells/currency.ts";
import { readProbabilities } from "../../core/deals/probabilities.ts";
import { columnOf } from "../../core/deals/table.ts";
import type { Field } from "../../core/fields.ts";
import { stageMatcher } from "../../core/stages/match.ts";
import { proposedProbability } from "../../core/stages/probability.ts";
import type { Stage } from "../../core/stages/stage.ts";
import { recognise } from "../../core/table/recognise.ts";
import type { Column, Question, Recognition } from "../../core/table/recognition.ts";
import { type Habits, oneCurrency, readValues, valuePlaces } from "./deal-readings.ts";
import { type DealRows, dealRows } from "./deal-rows.ts";
import { namedColumns, shownBy, stageCounts, stagesIn, standings } from "./deal-standings.ts";
import { type Engine, type EngineColumn, EngineError, type EngineTable } from "./engine.ts";
import type { EngineMap } from "./map-file.ts";
import { columnNamed, distinctTexts, gridOf, tableFor, textOnRow, typedColumns } from "./source-table.ts";
import { endOfDay, lookedUp, momentSql, numberSql, tableOfTexts, type ValueSql } from "./value-sql.ts";

/** The deals of an engine as the canonical view, and what is known of them. */
export interface DealView {
  /** The table as it is, and what was left out of it. */
  readonly table: EngineTable;
  readonly left: Omit<DealRows, "table">;
  readonly columns: readonly Column[];
  /** What the table leaves open, with what is used until somebody answers. */
  readonly questions: readonly Question[];
  /** The text of the view. */
  readonly sql: string;
  readonly stages: readonly Stage[];
  readonly has: ReadonlySet<Field>;
  /** Of all amounts; null: nothing names one. */
  readonly currency: string | null;
  readonly minorDigits: number;
  /** Whether columns beside creation and close tell when deals were where. */
  readonly tellsEntries: boolean;
  /** Cells that could not be read, by column. */
  readonly unread: ReadonlyMap<string, number>;
}

const billion = 1_000_000_000;

/** Recognises the deal table and writes its view; stage names are mapped in the core. */
export async function dealView(
  engine: Engine,
  map: EngineMap,
  given: readonly Stage[] | null,
  habits: Habits = {},
): Promise<DealView> {
  const whole = tableFor(engine, map.deals, "deals") ?? onlyTable(engine);
  const found = await recognised(engine, whole, map, habits);
  const typed = await typedColumns(whole, valuePlaces(found.columns));
  const source = ({ index }: Column) => typed.columns[index] as EngineColumn;
  const named = namedColumns(found.columns);
  const all = await distinctTexts(engine, typed, named.map(source));
  const id = columnOf(found, "id") ?? columnOf(found, "name");
  if (id === null && typed.rowNumber === undefined) throw new EngineError("noDealId", { table: whole.name });
  const { table, ...left } = await dealRows(
    engine,
    typed,
    found.columns,
    stageCounts(named, all),
    id === null ? null : source(id),
  );
  const combinations = table === typed ? all : await distinctTexts(engine, table, named.map(source));
  const { columns, questions } = await readValues(engine, table, found.columns, habits);
  const column = (field: Field) => columnOf({ columns }, field);
  const probability = column("probability");
  const chances =
    given !== null || probability === null ? null : await meanChances(engine, table, named, probability);
  const inferred = given === null ? stagesIn(named, combinations, chances ?? new Map()) : null;
  const stages = proposedProbability(given ?? inferred?.stages ?? []);
  const standing = standings(named, combinations, stages);
  if (standing.length === 0) throw new EngineError("noDeals", { table: whole.name });
  const currency = await oneCurrency(engine, table, columns);
  const digits = minorDigits(currency);
  const unread = new Map<string, number>();
  const joins: string[] = [];
  const use = async (found: Column | null, value: (found: Column) => Promise<ValueSql>) => {
    if (found === null) return `CAST(NULL AS ${engine.dialect.int})`;
    const { sql, join, unread: many } = await value(found);
    if (join !== null) joins.push(join);
    if (many > 0) unread.set(found.header, many);
    return sql;
  };
  const moment = (field: Field) =>
    use(column(field), (found) => momentSql(engine, table, source(found), found, `text_${field}`));
  const [created, expected, closed] = [
    await moment("created"),
    await moment("expectedClose"),
    await moment("closed"),
  ];
  const one = column("closed") === null ? expected : column("expectedClose") === null ? closed : null;
  const isDone = `m.status IN (1, 2)`;
  const amount = await use(column("amount"), (found) =>
    numberSql(engine, table, source(found), found, "text_amount", 10 ** digits),
  );
  const chance = await use(probability, (found) => probabilitySql(engine, table, source(found), found));
  const entries = columns.flatMap((found) => {
    const stage = found.entryOf === null ? -1 : stageMatcher(stages)(found.entryOf);
    return stage < 0 ? [] : [{ stage: shownBy(stages)(stage), at: textOnRow(engine, source(found)) }];
  });
  const reached = entries.reduce(
    (sql, { stage, at }) => `GREATEST(${sql}, CASE WHEN ${at} = '' THEN -1 ELSE ${stage} END)`,
    "m.reached",
  );
  const raw = (found: Column) => textOnRow(engine, source(found));
  const idText = id === null ? null : raw(id);
  const names = named.map((_, k) => `name${k}`);
  const standingTable = engine.dialect.values(
    [...names, "status", "stage", "reached"],
    standing.map(({ texts, status, stage, reached: shown }) => [...texts, status, stage, shown]),
  );
  const matched = named.map((found, k) => `m.name${k} = ${raw(found)}`);
  const sql = `SELECT ${idText ?? `CAST(r.deal_line AS ${engine.dialect.string})`} AS deal, ${endOfDay(created)} AS created_at,
  ${one === null ? endOfDay(closed) : `CASE WHEN ${isDone} THEN ${endOfDay(one)} END`} AS closed_at,
  ${one === null ? expected : `CASE WHEN NOT (${isDone}) THEN ${one} END`} AS expected_at,
  m.status AS status, m.stage AS stage, ${reached} AS reached, ${amount} AS amount, ${chance} AS probability
FROM ${idText === null ? `(SELECT *, ${table.rowNumber} AS deal_line FROM ${table.from})` : table.from} AS r
JOIN (SELECT ${names.join(", ")}, status, stage, reached FROM ${standingTable}) AS m ON ${matched.join(" AND ") || "1 = 1"}
${joins.join("\n")}${idText === null ? "" : `\nWHERE ${idText} <> ''`}`;
  return {
    table: whole,
    left,
    columns,
    questions: [
      ...found.questions.filter(({ code }) => code === "fieldChoice"),
      ...questions,
      ...(inferred?.questions ?? []),
    ],
    sql,
    stages,
    has: new Set(columns.flatMap(({ field }) => field ?? [])),
    currency,
    minorDigits: digits,
    tellsEntries: column("stageChanged") !== null || columns.some(({ entryOf }) => entryOf !== null),
    unread,
  };
}

/** The mean of the deals' own probabilities in each stage, of 1. */
async function meanChances(
  engine: Engine,
  table: EngineTable,
  named: readonly Column[],
  probability: Column,
): Promise<ReadonlyMap<string, number>> {
  const source = ({ index }: Column) => table.columns[index] as EngineColumn;
  const stage = named.find(({ field }) => field === "stage") ?? named.find(({ field }) => field === "status");
  if (stage === undefined) return new Map();
  const { sql, join } = await probabilitySql(engine, table, source(probability), probability);
  const rows = await engine.rows(`SELECT name, SUM(chance) AS total, COUNT(chance) AS many FROM (
  SELECT ${textOnRow(engine, source(stage))} AS name, ${sql} AS chance FROM ${table.from} AS r
  ${join ?? ""}
) AS told GROUP BY name HAVING COUNT(chance) > 0`);
  return new Map(rows.map(([name, total, many]) => [String(name), Number(total) / Number(many) / billion]));
}

function onlyTable({ tables }: Engine): EngineTable {
  const [only, ...others] = tables;
  if (only !== undefined && others.length === 0) return only;
  throw new EngineError("whichDeals", { tables: tables.map(({ name }) => name).join(", ") });
}

async function recognised(
  engine: Engine,
  table: EngineTable,
  { deals }: EngineMap,
  habits: Habits,
): Promise<Recognition> {
  const fields = new Map<string, Field | null>();
  if (deals.columns !== undefined) {
    // What the map names is all that is meant.
    for (const { name } of table.columns) fields.set(name, null);
    for (const [field, column] of deals.columns) fields.set(columnNamed(table, column).name, field);
  }
  const grid = await gridOf(engine, table);
  if (grid.values.length === 1) throw new EngineError("noDeals", { table: table.name });
  const result = recognise(grid, { headerRow: 0, fields, ...habits });
  if (result.ok) return result.recognition;
  throw new EngineError("notDeals", {
    table: table.name,
    columns: table.columns.map(({ name }) => name).join(", "),
  });
}

/** Own probabilities in billionths; NULL outside 0 to 1, as in memory. */
async function probabilitySql(
  engine: Engine,
  table: EngineTable,
  source: EngineColumn,
  column: Column,
): Promise<ValueSql> {
  if (source.type === "text") {
    return lookedUp(engine, table, source, "text_chance", (texts) =>
      readProbabilities(tableOfTexts(texts, column)).map((share) => Math.round(share * billion)),
    );
  }
  const scale = column.reading.probabilityScale === "percent" ? billion / 100 : billion;
  const { sql } = await numberSql(engine, table, source, column, "text_chance", scale);
  return {
    sql: `CASE WHEN ${sql} BETWEEN 0 AND ${billion} THEN ${sql} END`,
    join: null,
    unread: 0,
  };
}
