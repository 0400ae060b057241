import type { Cell } from "../../core/cells/cell.ts";
import { readNumber } from "../../core/cells/numbers.ts";
import { columnOf } from "../../core/deals/table.ts";
import type { Field } from "../../core/fields.ts";
import { meaningOf } from "../../core/stages/vocabulary.ts";
import { hasHeaderName, headerText } from "../../core/table/header.ts";
import type { Column, LeftOutRow } from "../../core/table/recognition.ts";
import { isTotal, type RowFrame, sortRows } from "../../core/table/rows.ts";
import type { Engine, EngineColumn, EngineTable } from "./engine.ts";
import { cellOf, gridOf, textOnRow } from "./source-table.ts";

/** A deal table without its sums, labels, notes and blank rows. */
export interface DealRows {
  readonly table: EngineTable;
  /** Rows left out. */
  readonly others: number;
  /** How many of them are not blank, and what gave these away, each text once. */
  readonly written: number;
  readonly texts: readonly string[];
  /** Rows without a stage, where they were too many to be looked at; else 0. */
  readonly unsure: number;
}

/** Rows without a stage that are looked at one by one. */
const mostBlank = 20_000;
/** Rows under a stage up to which it may be that of sums and headers, and the label of a sum such as "300 deals". */
const many = 1000;
const few = 3;

/**
 * Finds what is no deal by the rules of any table: rows whose stage is blank, or could be a label, are fetched
 * and judged in the core. `stages` says how many rows have which text; a row's deal is named by the column
 * `id`, or null by its number.
 */
export async function dealRows(
  engine: Engine,
  table: EngineTable,
  columns: readonly Column[],
  stages: ReadonlyMap<string, number>,
  id: EngineColumn | null,
): Promise<DealRows> {
  const none = { table, others: 0, written: 0, texts: [] };
  const stage = columnOf({ columns }, "stage") ?? columnOf({ columns }, "status");
  const blank = stages.get("") ?? 0;
  const unsure = blank > mostBlank ? blank : 0;
  const doubtful = [...stages].flatMap(([text, count]) => (isInDoubt(text, count) ? [text] : []));
  if (stage === null || doubtful.length === 0) return { ...none, unsure };
  const { dialect } = engine;
  const list = (texts: readonly string[]) => texts.map((text) => dialect.text(text)).join(", ");
  const inDoubt = `${textOnRow(engine, table.columns[stage.index] as EngineColumn)} IN (${list(doubtful)})`;
  const key = id === null ? `CAST(r.row_line AS ${dialect.string})` : textOnRow(engine, id);
  const numbered = `(SELECT *, ${table.rowNumber ?? "0"} AS row_line FROM ${table.from}) AS r`;
  // Where columns are charged, those alone that mean something; elsewhere all tell how full a row is.
  const fetched = [...table.columns.keys()].filter(
    (index) =>
      engine.charges === undefined ||
      columns.some((column) => column.index === index && column.field !== null),
  );
  const names = fetched.map((index) => `r.${dialect.identifier(table.columns[index]?.name ?? "")}`);
  const found = await engine.rows(
    `SELECT ${key} AS deal_key, r.row_line AS row_line, ${names.join(", ")}\nFROM ${numbered} WHERE ${inDoubt} ORDER BY r.row_line`,
  );
  const rows = found.map(([deal, line, ...cells]) => ({
    deal: String(deal ?? ""),
    line: Number(line),
    cells: table.columns.map((_, index) => cellOf(cells[fetched.indexOf(index)] ?? null)),
  }));
  const [header = [], ...sample] = (await gridOf(engine, table)).values;
  const isUsual = (cells: readonly Cell[]) => !doubtful.includes(String(cells[stage.index] ?? "").trim());
  const judged = judge(rows, sample.filter(isUsual), frameOf(header, columns, stage.index));
  const others = judged.filter(({ left }) => left !== null);
  if (others.length === 0) return { ...none, unsure };
  const written = others.filter(({ left }) => left?.reason !== "blank");
  const keys = list([...new Set(others.map(({ deal }) => deal))]);
  return {
    table: {
      ...table,
      from: `(SELECT * FROM ${numbered} WHERE NOT (${inDoubt} AND ${key} IN (${keys})))`,
      ...(table.rowNumber === undefined ? {} : { rowNumber: "row_line" }),
    },
    others: others.length,
    written: written.length,
    texts: [...new Set(written.map(({ left }) => left?.text ?? ""))],
    unsure,
  };
}

/** Whether a row may be no deal under a stage: none, a number, the name of a sum or of a column. */
function isInDoubt(text: string, count: number): boolean {
  if (text === "") return count <= mostBlank;
  if (count > many) return false;
  const isHeader = hasHeaderName(text) && meaningOf(text) === null;
  const isLabel = isTotal(text) || isHeader || readNumber(text).kind !== "unreadable";
  return isLabel || (count <= few && /\d/.test(text));
}

interface Row {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** Why each row is no deal; null: it is one. A row follows a deal, or the row in doubt that stands before it. */
function judge<Some extends Row>(
  rows: readonly Some[],
  deals: readonly (readonly Cell[])[],
  frame: RowFrame,
) {
  const values: (readonly Cell[])[] = [[], ...deals];
  const places = rows.map(({ line, cells }, k) => {
    const before = rows[k - 1]?.line;
    if (before === undefined || before + 1 !== line) values.push(...deals.slice(0, 1));
    return values.push(cells) - 1;
  });
  const { leftOut } = sortRows({ values }, frame, 1, values.length - 1);
  const reasons = new Map<number, LeftOutRow>(leftOut.map((left) => [left.row, left]));
  return rows.map((row, k) => ({ ...row, left: reasons.get(places[k] as number) ?? null }));
}

function frameOf(header: readonly Cell[], columns: readonly Column[], stage: number): RowFrame {
  const at = (field: Field) => columnOf({ columns }, field)?.index ?? -1;
  return {
    left: 0,
    right: header.length - 1,
    texts: header.map((cell) => headerText(String(cell ?? ""))),
    stage,
    id: at("id"),
    name: at("name"),
    account: at("account"),
    // Rows that are there twice are found by their ids.
    key: -1,
    amount: at("amount"),
    owner: at("owner"),
  };
}
