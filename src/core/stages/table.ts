import { isBlank } from "../cells/blank.ts";
import type { Cell } from "../cells/cell.ts";
import { readNumber } from "../cells/numbers.ts";
import type { Problem } from "../issue.ts";
import { languages } from "../language.ts";
import { headerIn, moreHeaders, type StageHeader, stageHeaders } from "./headers.ts";
import { normaliseStage } from "./normalise.ts";
import type { ForecastCategory, Stage, StageKind } from "./stage.ts";
import { meaningOf, statusKind } from "./vocabulary.ts";

export const stageKinds: readonly StageKind[] = ["open", "won", "lost", "after-sale", "on-hold"];

const categories: readonly ForecastCategory[] = ["omitted", "pipeline", "best case", "commit", "closed"];

/** Why a stage table cannot be read; rows count from 1, as the sheet shows them. */
export type StageTableProblemCode =
  | "noStageColumn" // {headers}
  | "noStages" // {}
  | "namelessStage" // {row}
  | "duplicateStage" // {row, stage, firstRow}
  | "unknownKind" // {row, stage, kind, allowed}
  | "unknownCategory" // {row, stage, category, allowed}
  | "badProbability" // {row, stage, text}
  | "badStay"; // {row, stage, text}

export interface StageTableProblem extends Problem {
  readonly code: StageTableProblemCode;
}

/** The header row of a stage table that holds these stages, in their English names. */
export function headersFor(stages: readonly Stage[]): readonly StageHeader[] {
  return [...stageHeaders, ...moreOf(stages).map(([header]) => header)];
}

/** The rows below `headersFor`, one a stage; several names in a cell are joined by "; ". */
export function stagesToCells(stages: readonly Stage[]): readonly (readonly Cell[])[] {
  const more = moreOf(stages);
  return stages.map((stage) => [
    stage.name,
    stage.kind,
    stage.probability,
    stage.category,
    stage.longestStay,
    joined(stage.required),
    joined(stage.next),
    stage.goal || null,
    stage.role || null,
    joined(stage.aliases),
    ...more.map(([, cellOf]) => cellOf(stage)),
  ]);
}

const moreCells: Readonly<Record<(typeof moreHeaders)[number], (stage: Stage) => Cell>> = {
  "Entry criteria": ({ entry = [] }) => joined(entry),
  "Exit criteria": ({ exit = [] }) => joined(exit),
  "Lowest probability": ({ band }) => band?.low ?? null,
  "Highest probability": ({ band }) => band?.high ?? null,
  Tactics: ({ tactics }) => tactics || null,
  Tools: ({ tools }) => tools || null,
};

/** The further columns that any of the stages has something for. */
function moreOf(stages: readonly Stage[]): [StageHeader, (stage: Stage) => Cell][] {
  return moreHeaders
    .map((header): [StageHeader, (stage: Stage) => Cell] => [header, moreCells[header]])
    .filter(([, cellOf]) => stages.some((stage) => cellOf(stage) !== null));
}

/**
 * The stages of a stage table as people have edited it, header row included: columns in any order,
 * only "Stage" must be there; a blank kind is told by the name, else open; a probability is 40,
 * 0.4 or "40 %"; blank rows are passed over.
 */
export function cellsToStages(values: readonly (readonly Cell[])[]): readonly Stage[] | StageTableProblem {
  const found = stageColumns(values);
  if (found === null) {
    const headers = (values.find((row) => row.some((cell) => !isBlank(cell))) ?? []).map(textOf);
    return { code: "noStageColumn", values: { headers: headers.filter((text) => text !== "").join(", ") } };
  }
  const { header, places } = found;
  const stages: Stage[] = [];
  const firstRows = new Map<string, number>();
  for (let at = header + 1; at < values.length; at++) {
    const cells = values[at] ?? [];
    if (cells.every(isBlank)) continue;
    const cellOf = (name: StageHeader) => cells[places.get(name) ?? -1] ?? null;
    const stage = readStage(cellOf, at + 1);
    if ("code" in stage) return stage;
    const key = normaliseStage(stage.name) || stage.name;
    const firstRow = firstRows.get(key);
    if (firstRow !== undefined) {
      return { code: "duplicateStage", values: { row: at + 1, stage: stage.name, firstRow } };
    }
    firstRows.set(key, at + 1);
    stages.push(stage);
  }
  return stages.length === 0 ? { code: "noStages", values: {} } : stages;
}

/** The header row of a stage table, and the columns of the headers known; null where no column is of stages. */
export function stageColumns(
  values: readonly (readonly Cell[])[],
): { readonly header: number; readonly places: ReadonlyMap<StageHeader | undefined, number> } | null {
  const header = values.findIndex((row) => row.some((cell) => headerOf(cell) === "Stage"));
  if (header === -1) return null;
  return {
    header,
    places: new Map((values[header] ?? []).map((cell, column) => [headerOf(cell), column])),
  };
}

function readStage(cellOf: (name: StageHeader) => Cell, row: number): Stage | StageTableProblem {
  const name = textOf(cellOf("Stage"));
  if (name === "") return { code: "namelessStage", values: { row } };
  const kind = kindOf(textOf(cellOf("Kind")), name);
  if (kind === null) {
    const values = { row, stage: name, kind: textOf(cellOf("Kind")), allowed: stageKinds.join(", ") };
    return { code: "unknownKind", values };
  }
  const category = categoryOf(textOf(cellOf("Forecast category")));
  if (category === undefined) {
    const text = textOf(cellOf("Forecast category"));
    return {
      code: "unknownCategory",
      values: { row, stage: name, category: text, allowed: categories.join(", ") },
    };
  }
  const probability = shareOf(cellOf("Probability"));
  if (Number.isNaN(probability)) {
    return { code: "badProbability", values: { row, stage: name, text: textOf(cellOf("Probability")) } };
  }
  const band = bandOf(cellOf);
  if (band !== null && !(band.low <= band.high)) {
    const text = [cellOf("Lowest probability"), cellOf("Highest probability")].map(textOf).join(" – ");
    return { code: "badProbability", values: { row, stage: name, text } };
  }
  const stay = numberOf(cellOf("Longest stay (days)"));
  if (stay !== null && !(stay >= 0)) {
    return { code: "badStay", values: { row, stage: name, text: textOf(cellOf("Longest stay (days)")) } };
  }
  return {
    name,
    kind,
    probability,
    category,
    longestStay: stay === 0 ? null : stay,
    required: listOf(cellOf("Required fields")),
    next: listOf(cellOf("Next stages")),
    ...criteriaOf(cellOf),
    ...(band === null ? {} : { band }),
    goal: textOf(cellOf("Goal")),
    role: textOf(cellOf("Role")),
    ...playOf(cellOf),
    aliases: listOf(cellOf("Also called")),
  };
}

type CellOf = (name: StageHeader) => Cell;

function criteriaOf(cellOf: CellOf): Pick<Stage, "entry" | "exit"> {
  const [entry, exit] = [listOf(cellOf("Entry criteria")), listOf(cellOf("Exit criteria"))];
  return { ...(entry.length > 0 ? { entry } : {}), ...(exit.length > 0 ? { exit } : {}) };
}

function playOf(cellOf: CellOf): Pick<Stage, "tactics" | "tools"> {
  const [tactics, tools] = [textOf(cellOf("Tactics")), textOf(cellOf("Tools"))];
  return { ...(tactics === "" ? {} : { tactics }), ...(tools === "" ? {} : { tools }) };
}

/** null: neither end is said. */
function bandOf(cellOf: CellOf): NonNullable<Stage["band"]> | null {
  const [low, high] = [shareOf(cellOf("Lowest probability")), shareOf(cellOf("Highest probability"))];
  return low === null && high === null ? null : { low: low ?? 0, high: high ?? 1 };
}

const headerNames = new Map<string, StageHeader>([
  ...[...stageHeaders, ...moreHeaders].flatMap((header) =>
    languages.map((language) => [normaliseStage(headerIn(header, language)), header] as const),
  ),
  ["stage name", "Stage"],
  ["name", "Stage"],
  ["category", "Forecast category"],
  ["longest stay", "Longest stay (days)"],
  ["aliases", "Also called"],
]);

function headerOf(cell: Cell): StageHeader | undefined {
  return headerNames.get(normaliseStage(textOf(cell)));
}

function kindOf(text: string, name: string): StageKind | null {
  if (text === "") return meaningOf(name)?.kind ?? "open";
  const normal = normaliseStage(text);
  return stageKinds.find((kind) => normaliseStage(kind) === normal) ?? statusKind(text);
}

function categoryOf(text: string): ForecastCategory | null | undefined {
  if (text === "") return null;
  const normal = normaliseStage(text);
  return categories.find((category) => category === normal);
}

/** null: blank. NaN: no probability. */
function shareOf(cell: Cell): number | null {
  if (isBlank(cell)) return null;
  const reading = typeof cell === "string" ? readNumber(cell) : null;
  const number = numberOf(cell);
  if (number === null) return null;
  const share = number > 1 && !(reading?.kind === "value" && reading.percent) ? number / 100 : number;
  return share >= 0 && share <= 1 ? share : Number.NaN;
}

/** null: blank. NaN: no number. */
function numberOf(cell: Cell): number | null {
  if (isBlank(cell)) return null;
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return Number.NaN;
  const reading = readNumber(cell);
  if (reading.kind === "blank") return null;
  // "1.234" is no stage's probability or stay, whichever way it is read.
  return reading.kind === "value" ? reading.value : Number.NaN;
}

function listOf(cell: Cell): readonly string[] {
  return textOf(cell)
    .split(/[;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function joined(items: readonly string[]): string | null {
  // A semicolon inside a name would split it; names are compared without punctuation anyway.
  return items.length === 0 ? null : items.map((item) => item.replaceAll(";", ",")).join("; ");
}

function textOf(cell: Cell): string {
  return cell === null ? "" : String(cell).trim();
}
