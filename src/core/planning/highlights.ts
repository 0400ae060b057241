import { columnLetter } from "../cells/address.ts";
import type { Cell } from "../cells/cell.ts";
import { outcome } from "../deals/deals.ts";
import type { Field } from "../fields.ts";
import type { Column } from "../table/recognition.ts";
import type { Change } from "./change.ts";
import { columnRange, columnType } from "./checked-columns.ts";
import type { ManagedPlaces } from "./places.ts";
import { absoluteReference, textLiteral } from "./reference.ts";
import { type PlacedTable, ruledRange } from "./setup.ts";
import { stageColumnRange, stageNameRange } from "./stages-sheet.ts";

type Highlight = Extract<Change, { kind: "setHighlight" }>;

/** Beyond these, listing the rows that are no deals would make a formula that nobody can read. */
const mostRowsExcluded = 40;

/** More spellings of "open" than these do not come from a status column. */
const mostStatusWords = 12;

/**
 * Marks what a person should look at: a stage that the Stages sheet does not know, a missing
 * stage, text where a number or date belongs, an open deal whose expected close is past, a next step or
 * a stay that is late or ends today.
 * Plain spreadsheet functions only: no host runs custom functions in conditional formats.
 */
export function dealHighlights(table: PlacedTable, places: ManagedPlaces, asOf: string): Highlight[] {
  const found: Highlight[] = [];
  const add = (column: Column, id: string, tone: Highlight["tone"], condition: string) => {
    const range = columnRange(table, column);
    // An error value makes every other condition an error, which marks nothing.
    const formula =
      tone === "error" ? `=IF(ISERROR(${reference(table, column)}),TRUE,${condition})` : `=${condition}`;
    found.push({ kind: "setHighlight", sheet: table.sheet, range, id, formula, tone });
  };
  const isDeal = dealRowsOnly(table);
  for (const column of table.recognition.columns) {
    const cell = reference(table, column);
    const type = columnType(column);
    if (column.field === "stage") {
      const filled = `LEN(TRIM(${cell}))>0`;
      add(column, "stage-unknown", "error", and(filled, `SUMPRODUCT(${rowsNaming(cell, places)})=0`, isDeal));
      add(column, "stage-blank", "warning", and(`LEN(TRIM(${cell}))=0`, isDeal));
    } else if (type !== null) {
      const id = `${type}-${column.field ?? "entry"}-${column.index}`;
      add(column, id, "error", and(notA(table, column, cell), isDeal));
    }
  }
  for (const { column, id, tone, condition } of followUpHighlights(table, places, asOf)) {
    add(column, id, tone, and(condition, isDeal));
  }
  const overdue = overdueHighlight(table, places, asOf);
  if (overdue) add(overdue.column, "overdue", "warning", and(overdue.condition, isDeal));
  return found;
}

/** The column's cell in the first ruled row, its column fixed: "$E4". */
function reference(table: PlacedTable, column: Column): string {
  return `$${columnLetter(table.left + column.index)}${ruledRange(table).top + 1}`;
}

/** Conditions, each of which may be several joined by commas, or none. */
const and = (...conditions: readonly string[]) =>
  `AND(${conditions.filter((condition) => condition !== "").join(",")})`;

/** For each row of the stage table, whether the cell is its name or, between separators, an alias. */
function rowsNaming(cell: string, places: ManagedPlaces): string {
  const names = absoluteReference(places.sheets.stages, stageNameRange(places.stageRows));
  const aliases = stageColumn("Also called", places);
  const packed = (text: string) => `";"&SUBSTITUTE(LOWER(${text}),"; ",";")&";"`;
  // Not MATCH or COUNTIF: they would take * and ? in a stage for wildcards.
  return `((TRIM(${names})=TRIM(${cell}))+ISNUMBER(FIND(${packed(`TRIM(${cell})`)},${packed(aliases)})))`;
}

function stageColumn(header: "Kind" | "Also called" | "Longest stay (days)", places: ManagedPlaces): string {
  return absoluteReference(places.sheets.stages, stageColumnRange(header, places.stageRows));
}

/** Rows inside the table that are no deals (totals, repeated headers) are no deals' mistakes. */
function dealRowsOnly(table: PlacedTable): string {
  const { recognition } = table;
  const inside = recognition.leftOut.filter(
    ({ row }) => row > recognition.headerRow && row <= recognition.range.bottom,
  );
  if (inside.length > mostRowsExcluded) return "";
  const first = columnLetter(ruledRange(table).left);
  const here = `ROW($${first}${ruledRange(table).top + 1})`;
  // By reference, so that the exception moves with its row.
  return inside.map(({ row }) => `${here}<>ROW($${first}$${table.top + row + 1})`).join(",");
}

/**
 * A filled cell that is no number, or, where the column is text by habit ("12 500 €"), one
 * without any digit: a column written as text throughout would else be marked from top to bottom.
 */
function notA(table: PlacedTable, column: Column, cell: string): string {
  const filled = `LEN(TRIM(${cell}))>0`;
  let numbers = 0;
  let texts = 0;
  for (const row of table.recognition.deals) {
    const value = table.grid.values[row]?.[column.index];
    if (typeof value === "number") numbers++;
    else if (typeof value === "string" && value.trim() !== "") texts++;
  }
  if (numbers >= texts) return `${filled},NOT(ISNUMBER(${cell}))`;
  let digitless = cell;
  for (let digit = 0; digit <= 9; digit++) digitless = `SUBSTITUTE(${digitless},"${digit}","")`;
  return `${filled},LEN(${digitless})=LEN(${cell})`;
}

function overdueHighlight(
  table: PlacedTable,
  places: ManagedPlaces,
  asOf: string,
): { column: Column; condition: string } | null {
  const find = (field: Field) => table.recognition.columns.find((column) => column.field === field);
  const close = find("expectedClose") ?? find("closed");
  const stage = find("stage");
  if (!close || !stage) return null;
  const date = reference(table, close);
  return {
    column: close,
    condition: [`ISNUMBER(${date})`, `${date}<${dayOf(asOf)}`, ...isOpen(table, places, stage)].join(","),
  };
}

/** The date on the dashboard, else today. */
const dayOf = (asOf: string) => `IF(ISNUMBER(${asOf}),${asOf},TODAY())`;

/** The stage is an open one, and a status column, where there is one, says so too. */
function isOpen(table: PlacedTable, places: ManagedPlaces, stage: Column): string[] {
  const status = table.recognition.columns.find(({ field }) => field === "status");
  return [
    `SUMPRODUCT(${rowsNaming(reference(table, stage), places)}*(${stageColumn("Kind", places)}="open"))>0`,
    ...openStatus(table, status),
  ];
}

/**
 * The next step of an open deal whose day has passed, or is today; the day on which a deal came into
 * its stage when that is longer ago than the longest stay, or just as long, and no next step is ahead.
 */
function followUpHighlights(
  table: PlacedTable,
  places: ManagedPlaces,
  asOf: string,
): { column: Column; id: string; tone: Highlight["tone"]; condition: string }[] {
  const find = (field: Field) => table.recognition.columns.find((column) => column.field === field);
  const [stage, next, since] = [find("stage"), find("nextStepDate"), find("stageChanged")];
  if (!stage) return [];
  const today = dayOf(asOf);
  const open = isOpen(table, places, stage).join(",");
  const step = next && reference(table, next);
  const found: ReturnType<typeof followUpHighlights> = [];
  if (next && step) {
    const on = (sign: "<" | "=") => `ISNUMBER(${step}),INT(${step})${sign}${today},${open}`;
    found.push({ column: next, id: "step-late", tone: "error", condition: on("<") });
    found.push({ column: next, id: "step-today", tone: "warning", condition: on("=") });
  }
  if (since) {
    const date = reference(table, since);
    const stays = stageColumn("Longest stay (days)", places);
    // As arguments of their own, so that a text among the longest stays counts as 0.
    // Once, although a stage may be named by its name and an alias alike.
    const limit = `SUMPRODUCT((${rowsNaming(reference(table, stage), places)}>0)*1,${stays})`;
    const waits = step ? [`NOT(IF(ISNUMBER(${step}),INT(${step})>=${today},FALSE))`] : [];
    const when = (sign: ">" | "=") =>
      [`ISNUMBER(${date})`, `${today}-INT(${date})${sign}${limit}`, `${limit}>0`, open, ...waits].join(",");
    found.push({ column: since, id: "stay-late", tone: "error", condition: when(">") });
    found.push({ column: since, id: "stay-today", tone: "warning", condition: when("=") });
  }
  return found;
}

/** Where a status column decides, only its words for "open" are open. */
function openStatus(table: PlacedTable, status: Column | undefined): string[] {
  if (!status) return [];
  const { deals } = table.pipeline;
  const words = new Map<string, string>();
  for (let i = 0; i < deals.count; i++) {
    if (deals.outcome[i] !== outcome.open) continue;
    const cell: Cell | undefined = table.grid.values[deals.rows[i] ?? -1]?.[status.index];
    const word = typeof cell === "string" ? cell.trim() : "";
    words.set(word.toLowerCase(), word);
  }
  if (words.size === 0 || words.size > mostStatusWords) return [];
  const cell = reference(table, status);
  const same = [...words.values()].map((word) => `TRIM(${cell})=${textLiteral(word)}`);
  return [`OR(${same.join(",")})`];
}
