import { rangeToA1 } from "../cells/address.ts";
import { isBlank, isErrorText } from "../cells/blank.ts";
import type { Cell, Grid } from "../cells/cell.ts";
import { type Field, isDateField } from "../fields.ts";
import { inferStages } from "../stages/infer.ts";
import type { Stage } from "../stages/stage.ts";
import { settleDates } from "./date-roles.ts";
import { stageEvidence } from "./evidence.ts";
import { readHeader } from "./header.ts";
import { type HeaderCandidate, headerAt, headerCandidates } from "./layout.ts";
import { profileColumn, sampleRows } from "./profile.ts";
import { decideReadings, type ToRead } from "./readings.ts";
import type {
  Column,
  ColumnReading,
  Corrections,
  Question,
  RecognitionProblem,
  RecognitionResult,
} from "./recognition.ts";
import { assignRoles, type Evidence, type Role } from "./roles.ts";
import { type RowFrame, sortRows } from "./rows.ts";
import { type Run, tableRuns } from "./runs.ts";
import { severalTables } from "./several.ts";

/** Rows below the header that a table may have. */
const rowLimit = 1_000_000;
/** Rows from which the columns' meaning is judged. */
const sampleSize = 1000;

/**
 * Finds the deal table in a block of cells: its header, what each column means and how its cells
 * are read, which rows are deals, and its stages. What `corrections` say beats the evidence.
 * Columns are judged by a sample of evenly spread rows, rows one by one. Never throws.
 */
export function recognise(grid: Grid, corrections: Corrections = {}): RecognitionResult {
  const { width, lastRow } = extentOf(grid);
  if (lastRow < 0) return refused("empty", {});
  const named =
    corrections.headerRow === undefined
      ? headerCandidates(grid, width, lastRow)
      : [headerAt(grid, Math.max(0, Math.floor(corrections.headerRow)), width)];
  const candidates = named.length > 0 ? named : saidHeader(grid, width, lastRow, corrections);
  const header = best(candidates);
  if (header === null) return refusedHeader(grid, lastRow);
  const first = header.row + 1;
  if (lastRow - header.row > rowLimit)
    return refused("tooManyRows", { rows: lastRow - header.row, limit: rowLimit });

  const sample = sampleRows(first, lastRow, sampleSize);
  const runs = tableRuns(grid, header, sample);
  const run = runs[0];
  if (run === undefined) return refused("noHeader", { row: header.row + 1, text: "" });
  if (runs.length > 1 && corrections.headerRow === undefined)
    return refused("severalTables", {
      ranges: runs
        .map(({ left, right }) => rangeToA1(null, { top: header.row, left, bottom: lastRow, right }))
        .join(", "),
    });

  const evidence = columnsOf(grid, header, run, sample);
  const { roles, questions: choices } = assignRoles(evidence, corrections.fields ?? new Map());
  const place = placesOf(evidence, roles);
  const stageColumn = place.get("stage") ?? place.get("status");
  const errors = errorIn(evidence);
  if (errors !== null) return refused("allErrors", { text: errors });
  if (stageColumn === undefined)
    return refusedStage(evidence.map(({ header }) => header.text).filter((text) => text !== ""));

  const frame = frameOf(header, run, place, stageColumn);
  const rows = sortRows(grid, frame, first, Math.max(lastRow, grid.values.length - 1));
  if (corrections.headerRow === undefined) {
    const several = severalTables(grid, candidates, header, rows, width, lastRow);
    if (several !== null) return refused("severalTables", { ranges: several });
  }
  const lastDeal = rows.deals.at(-1);
  if (lastDeal === undefined) return refused("noRows", { headerRow: header.row + 1 });

  const toRead = columnsToRead(evidence, roles);
  const decided = decideReadings(grid, toRead, sample, () => rows.deals, corrections);
  const readings = new Map(toRead.map((column, i) => [column.index, decided.readings[i] ?? {}]));
  const found = stagesOf(grid, rows.deals, place, readings, corrections, stageColumn, evidence);
  const dates = settleDates({ grid, evidence, roles, stages: found.stages, deals: rows.deals, place });
  const columns = evidence.map((column, i): Column => {
    const role = dates.roles[i] ?? roles[i];
    return {
      index: column.index,
      header: column.header.text,
      field: role?.field ?? null,
      confidence: role?.confidence ?? 0,
      reason: role?.reason ?? { code: "none", values: {} },
      reading: readings.get(column.index) ?? corrections.readings?.get(column.header.text) ?? {},
      entryOf: dates.entryOf[i] ?? null,
    };
  });
  const inUse = new Set(
    columns.filter((column) => column.field !== null || column.entryOf !== null).map((c) => c.index),
  );
  return {
    ok: true,
    recognition: {
      range: { top: header.row, left: run.left, bottom: lastDeal, right: run.right },
      headerRow: header.row,
      columns,
      stages: found.stages,
      deals: rows.deals,
      leftOut: rows.leftOut,
      questions: [
        ...choices,
        ...decided.questions.filter((question) => question.column === null || inUse.has(question.column)),
        ...found.questions,
      ],
    },
  };
}

function refused(
  code: RecognitionProblem["code"],
  values: Readonly<Record<string, Cell>>,
): RecognitionResult {
  return { ok: false, problem: { code, values } };
}

function extentOf(grid: Grid): { readonly width: number; readonly lastRow: number } {
  let width = 0;
  let lastRow = -1;
  for (let row = grid.values.length - 1; row >= 0; row--) {
    const cells = grid.values[row] ?? [];
    if (cells.length > width) width = cells.length;
    if (lastRow < 0 && !cells.every(isBlank)) lastRow = row;
  }
  return { width, lastRow };
}

/** Where no header is known by name, the first row with one that somebody gave a field. */
function saidHeader(
  grid: Grid,
  width: number,
  lastRow: number,
  { fields = new Map() }: Corrections,
): readonly HeaderCandidate[] {
  const said = new Set([...fields].flatMap(([header, field]) => (field === null ? [] : [header])));
  if (said.size === 0) return [];
  for (let row = 0; row <= Math.min(lastRow, 500); row++) {
    const header = headerAt(grid, row, width);
    if (header.texts.some((text) => said.has(text))) return [header];
  }
  return [];
}

function best(candidates: readonly HeaderCandidate[]): HeaderCandidate | null {
  const rank = (candidate: HeaderCandidate) => candidate.score + (candidate.hasStage ? 2 : 0);
  return candidates.reduce<HeaderCandidate | null>(
    (chosen, candidate) => (chosen === null || rank(candidate) > rank(chosen) ? candidate : chosen),
    null,
  );
}

/** No row reads like a header: all errors, or the fullest of the first rows is shown as the closest. */
function refusedStage(headers: readonly string[]): RecognitionResult {
  return {
    ok: false,
    problem: { code: "noStage", values: { headers: headers.join(", ") }, choices: headers },
  };
}

function refusedHeader(grid: Grid, lastRow: number): RecognitionResult {
  let error: string | null = null;
  let others = 0;
  let closest = { row: 0, count: 0, text: "" };
  for (let row = 0; row <= Math.min(lastRow, 500); row++) {
    const cells = (grid.values[row] ?? []).filter((cell) => !isBlank(cell));
    for (const cell of cells)
      if (typeof cell === "string" && isErrorText(cell)) error ??= cell;
      else others++;
    if (cells.length > closest.count)
      closest = { row: row + 1, count: cells.length, text: cells.slice(0, 6).map(String).join(", ") };
  }
  if (error !== null && others === 0) return refused("allErrors", { text: error });
  return refused("noHeader", { row: closest.row, text: closest.text.slice(0, 200) });
}

function columnsOf(grid: Grid, header: HeaderCandidate, run: Run, sample: Int32Array): readonly Evidence[] {
  return Array.from({ length: run.right - run.left + 1 }, (_, i) => {
    const index = run.left + i;
    return {
      index,
      header: readHeader(header.texts[index] ?? ""),
      profile: profileColumn(grid, index, sample),
    };
  });
}

function errorIn(evidence: readonly Evidence[]): string | null {
  const filled = evidence.reduce((sum, column) => sum + column.profile.filled, 0);
  const errors = evidence.reduce((sum, column) => sum + column.profile.errors, 0);
  if (filled === 0 || errors < filled) return null;
  return evidence.find((column) => column.profile.firstError !== null)?.profile.firstError ?? null;
}

function placesOf(evidence: readonly Evidence[], roles: readonly Role[]): Map<Field, number> {
  const places = new Map<Field, number>();
  evidence.forEach((column, i) => {
    const field = roles[i]?.field ?? null;
    if (field !== null) places.set(field, column.index);
  });
  return places;
}

function frameOf(
  header: HeaderCandidate,
  run: Run,
  place: ReadonlyMap<Field, number>,
  stage: number,
): RowFrame {
  const at = (field: Field) => place.get(field) ?? -1;
  return {
    left: run.left,
    right: run.right,
    texts: header.texts,
    stage,
    id: at("id"),
    name: at("name"),
    account: at("account"),
    key: at("id") >= 0 ? at("id") : at("name"),
    amount: at("amount"),
    owner: at("owner"),
  };
}

function columnsToRead(evidence: readonly Evidence[], roles: readonly Role[]): readonly ToRead[] {
  return evidence.flatMap((column, i): ToRead[] => {
    const field = roles[i]?.field ?? null;
    const { currency, multiplier, entry, text } = column.header;
    const basis = {
      index: column.index,
      header: text,
      ...(currency === undefined ? {} : { currency }),
      ...(multiplier === undefined ? {} : { multiplier }),
    };
    if (field === "amount" || field === "probability") return [{ ...basis, as: field }];
    const dated = column.profile.dates - column.profile.bareSerials > column.profile.filled / 2;
    return isDateField(field) || entry !== null || (field === null && dated)
      ? [{ ...basis, as: "date" }]
      : [];
  });
}

function stagesOf(
  grid: Grid,
  deals: Int32Array,
  place: ReadonlyMap<Field, number>,
  readings: ReadonlyMap<number, ColumnReading>,
  corrections: Corrections,
  stageColumn: number,
  evidence: readonly Evidence[],
): { readonly stages: readonly Stage[]; readonly questions: readonly Question[] } {
  if (corrections.stages !== undefined) return { stages: corrections.stages, questions: [] };
  const places = new Map(place).set("stage", stageColumn);
  if (place.get("status") === stageColumn) places.delete("status");
  const { values } = stageEvidence(grid, deals, places, readings.get(place.get("probability") ?? -1));
  const { stages, questions } = inferStages({ values: withEnteredStages(values, evidence) });
  return {
    stages,
    questions: questions.map((question) => ({ ...question, column: question.column ?? stageColumn })),
  };
}

type StageValues = Parameters<typeof inferStages>[0]["values"];

/** Stages that no deal is in at present are known by the columns that date their entry. */
function withEnteredStages(values: StageValues, evidence: readonly Evidence[]): StageValues {
  const entered = evidence.flatMap(({ header }) =>
    header.entry === null || /^\d+$/.test(header.entry) ? [] : [header.entry],
  );
  return [
    ...values,
    ...entered.map((text) => ({
      text: text.replace(/_/g, " "),
      count: 0,
      meanProbability: null,
      won: 0,
      lost: 0,
    })),
  ];
}
