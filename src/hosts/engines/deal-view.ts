import { currencyOf, minorDigits } from "../../core/cells/currency.ts";
import { outcome } from "../../core/deals/deals.ts";
import { readStagesAndOutcomes } from "../../core/deals/outcomes.ts";
import { readProbabilities } from "../../core/deals/probabilities.ts";
import { columnOf, type DealTable } from "../../core/deals/table.ts";
import type { Field } from "../../core/fields.ts";
import { inferStages } from "../../core/stages/infer.ts";
import { stageMatcher } from "../../core/stages/match.ts";
import { proposedProbability } from "../../core/stages/probability.ts";
import type { Stage } from "../../core/stages/stage.ts";
import { recognise } from "../../core/table/recognise.ts";
import type { Column, Recognition } from "../../core/table/recognition.ts";
import { type Engine, type EngineColumn, EngineError, type EngineTable } from "./engine.ts";
import type { EngineMap } from "./map-file.ts";
import { columnNamed, distinctTexts, gridOf, tableFor, textSql } from "./source-table.ts";
import { endOfDay, lookedUp, momentSql, numberSql, tableOfTexts, type ValueSql } from "./value-sql.ts";

/** The deals of an engine as the canonical view, and what is known of them. */
export interface DealView {
  readonly table: EngineTable;
  readonly recognition: Recognition;
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
): Promise<DealView> {
  const table = tableFor(engine, map.deals, "deals") ?? onlyTable(engine);
  const recognition = await recognised(engine, table, map);
  const column = (field: Field) => columnOf({ columns: recognition.columns }, field);
  const source = (found: Column) => table.columns[found.index] as EngineColumn;
  const named = namedColumns(column);
  const combinations = await distinctTexts(engine, table, named.map(source));
  const stages = proposedProbability(given ?? stagesIn(named, combinations));
  const standing = standings(named, combinations, stages);
  const currency = await oneCurrency(engine, table, column, source);
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
  const chance = await use(column("probability"), (found) =>
    probabilitySql(engine, table, source(found), found),
  );
  const entries = recognition.columns.flatMap((found) => {
    const stage = found.entryOf === null ? -1 : stageMatcher(stages)(found.entryOf);
    return stage < 0
      ? []
      : [{ stage: shownBy(stages)(stage), at: `r.${engine.dialect.identifier(source(found).name)}` }];
  });
  const reached = entries.reduce(
    (sql, { stage, at }) => `GREATEST(${sql}, CASE WHEN ${at} IS NULL THEN -1 ELSE ${stage} END)`,
    "m.reached",
  );
  const raw = (found: Column) => onRow(engine, source(found));
  const id = column("id") ?? column("name");
  const idText = id === null ? null : raw(id);
  if (idText === null && engine.rowNumber === null) throw new EngineError("noDealId", { table: table.name });
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
FROM ${idText === null ? `(SELECT *, ${engine.rowNumber} AS deal_line FROM ${table.from})` : table.from} AS r
JOIN (SELECT ${names.join(", ")}, status, stage, reached FROM ${standingTable}) AS m ON ${matched.join(" AND ") || "1 = 1"}
${joins.join("\n")}${idText === null ? "" : `\nWHERE ${idText} <> ''`}`;
  return {
    table,
    recognition,
    sql,
    stages,
    has: new Set(recognition.columns.flatMap(({ field }) => field ?? [])),
    currency,
    minorDigits: digits,
    tellsEntries:
      column("stageChanged") !== null || recognition.columns.some(({ entryOf }) => entryOf !== null),
    unread,
  };
}

const onRow = (engine: Engine, column: EngineColumn) => {
  const name = engine.dialect.identifier(column.name);
  return textSql(engine, column).replace(name, `r.${name}`);
};

function onlyTable({ tables }: Engine): EngineTable {
  const [only, ...others] = tables;
  if (only !== undefined && others.length === 0) return only;
  throw new EngineError("whichDeals", { tables: tables.map(({ name }) => name).join(", ") });
}

async function recognised(engine: Engine, table: EngineTable, { deals }: EngineMap): Promise<Recognition> {
  const fields = new Map<string, Field | null>();
  if (deals.columns !== undefined) {
    // What the map names is all that is meant.
    for (const { name } of table.columns) fields.set(name, null);
    for (const [field, column] of deals.columns) fields.set(columnNamed(table, column).name, field);
  }
  const result = recognise(await gridOf(engine, table), { headerRow: 0, fields });
  if (result.ok) return result.recognition;
  throw new EngineError("notDeals", {
    table: table.name,
    columns: table.columns.map(({ name }) => name).join(", "),
  });
}

/** The columns whose texts tell where a deal stands. */
function namedColumns(column: (field: Field) => Column | null): readonly Column[] {
  return (["stage", "status", "lastStage", "isWon", "isClosed"] as const).flatMap(
    (field) => column(field) ?? [],
  );
}

type Combinations = readonly { readonly texts: readonly string[]; readonly count: number }[];

/** Stages that the names make up, with how many deals the status calls won and lost in each. */
function stagesIn(named: readonly Column[], combinations: Combinations): readonly Stage[] {
  const at = named.findIndex(({ field }) => field === "stage");
  const byName = new Map<string, { count: number; won: number; lost: number }>();
  const { outcome: outcomes } = readStagesAndOutcomes(tableOf(named, combinations), []);
  combinations.forEach(({ texts, count }, row) => {
    const text = texts[at] ?? "";
    if (text === "") return;
    const known = byName.get(text) ?? { count: 0, won: 0, lost: 0 };
    byName.set(text, {
      count: known.count + count,
      won: known.won + (outcomes[row] === outcome.won ? count : 0),
      lost: known.lost + (outcomes[row] === outcome.lost ? count : 0),
    });
  });
  return inferStages({
    values: [...byName].map(([text, counts]) => ({ text, ...counts, meanProbability: null })),
  }).stages;
}

function tableOf(named: readonly Column[], combinations: Combinations): DealTable {
  return {
    values: combinations.map(({ texts }) => texts.map((text) => (text === "" ? null : text))),
    formats: undefined,
    rows: Int32Array.from(combinations.keys()),
    columns: named.map((column, index) => ({ ...column, index })),
    issues: [],
  };
}

/** Status, stage and the open stage shown of each combination of names. */
function standings(named: readonly Column[], combinations: Combinations, stages: readonly Stage[]) {
  const { stage, outcome: status } = readStagesAndOutcomes(tableOf(named, combinations), stages);
  const last = named.findIndex(({ field }) => field === "lastStage");
  const match = stageMatcher(stages);
  const shown = shownBy(stages);
  return combinations.map(({ texts }, row) => ({
    texts,
    status: status[row] as number,
    stage: stage[row] as number,
    reached: Math.max(shown(stage[row] as number), last < 0 ? -1 : shown(match(texts[last] ?? ""))),
  }));
}

/** The open stage that being in a stage shows to be reached: itself, or the last one of what was won. */
export function shownBy(stages: readonly Stage[]): (stage: number) => number {
  const lastOpen = stages.map(({ kind }) => kind).lastIndexOf("open");
  return (stage) => {
    const kind = stages[stage]?.kind;
    return kind === "open" ? stage : kind === "won" || kind === "after-sale" ? lastOpen : -1;
  };
}

/** The one currency of all amounts; null where nothing names any. */
async function oneCurrency(
  engine: Engine,
  table: EngineTable,
  column: (field: Field) => Column | null,
  source: (found: Column) => EngineColumn,
): Promise<string | null> {
  const said = column("amount")?.reading.currency ?? null;
  const own = column("currency");
  if (own === null) return said;
  const texts = await distinctTexts(engine, table, [source(own)]);
  const found = new Set(
    texts.flatMap(({ texts: [text = ""] }) => (text === "" ? [] : [currencyOf(text) ?? text])),
  );
  if (found.size > 1) throw new EngineError("mixedCurrencies", { currencies: [...found].join(", ") });
  return [...found][0] ?? said;
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
