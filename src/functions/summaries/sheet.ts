import { isBlank } from "../../core/cells/blank.ts";
import type { Cell, Serial } from "../../core/cells/cell.ts";
import { readDate } from "../../core/cells/dates.ts";
import { isoDay } from "../../core/cells/iso.ts";
import { type Field, fields } from "../../core/fields.ts";
import type { Problem } from "../../core/issue.ts";
import { problem } from "../../core/metrics/problem.ts";
import { type StageKind, stageOf } from "../../core/stages/stage.ts";
import type { Summary, SummaryRows } from "../../core/summaries/summary.ts";
import { checksumOf } from "./checksum.ts";
import type { SummaryFacts } from "./facts.ts";

/** The sheet that holds summaries, so that functions answer without the engine. */
export const summarySheetName = "Pipewright summary";

const title = "Pipewright summary";
const version = 2;

export interface CountedSummary {
  readonly summary: Pick<Summary<unknown>, "id" | "keys" | "measures">;
  readonly rows: SummaryRows;
}

/** Where the counts come from: the engine, the data it counted, and on which day. */
export interface SummaryOrigin {
  readonly engine: string;
  readonly data: string;
  readonly on: Serial;
}

export interface SummarySheet {
  readonly facts: SummaryFacts;
  readonly origin: SummaryOrigin;
  /** By the id of the summary. */
  readonly rows: ReadonlyMap<string, SummaryRows>;
}

type Cells = readonly (readonly Cell[])[];

/** The cells of the sheet: each row begins with what it is; the checksum is of the rows below it. */
export function summaryCells(
  facts: SummaryFacts,
  counted: readonly CountedSummary[],
  origin: SummaryOrigin,
): Cells {
  const rows: Cells = [
    ["Note", "Written by pipewright eval --into. Functions refuse the sheet once it was changed."],
    ["As of", isoDay(facts.asOf)],
    ["Engine", origin.engine],
    ["Data", origin.data],
    ["Counted", isoDay(origin.on)],
    ["Deals", facts.deals],
    ["Fiscal year start", facts.fiscalYearStart],
    ["Minor digits", facts.minorDigits],
    ["Tells entries", facts.tellsEntries],
    ["Has touches", facts.hasTouches],
    ...[...facts.has].map((field) => ["Field", field]),
    ...facts.stages.map(({ name, kind, probability, aliases }) => [
      "Stage",
      name,
      kind,
      probability ?? unknown,
      ...aliases,
    ]),
    ...facts.campaigns.map(({ name, channel }) => ["Campaign", name, channel]),
    ...facts.channels.map((name) => ["Channel", name]),
    ["Has costs", facts.costs !== null],
    ...(facts.costs?.costs ?? []).map(({ campaign, minor, from, until }) => [
      ...["Cost", campaign, minor],
      ...[from, until].map((day) => (Number.isNaN(day) ? unknown : day)),
    ]),
    ...[...(facts.costs?.unrated ?? [])].map(([campaign, currency]) => ["Unrated cost", campaign, currency]),
    ...counted.flatMap(({ summary, rows }) => [
      ["Summary", summary.id],
      ["Columns", ...summary.keys, ...summary.measures],
      ...rows.map((row) => ["Row", ...row]),
    ]),
  ];
  return [[title, version], ["Checksum", checksumOf(rows)], ...rows];
}

/** In a cell that would otherwise be empty, and an empty cell passes for 0. */
const unknown = "unknown";

/** Whether cells given as a table are those of a summary sheet. */
export const isSummary = (cells: Cells) => cells[0]?.[0] === title;

/** What a sheet of summaries says; a problem where it is not as it was written. */
export function readSummaryCells(cells: Cells): SummarySheet | Problem {
  if (isSummary(cells) && cells[0]?.[1] !== version) return problem("summaryVersion");
  const content = cells.slice(2);
  if (!isSummary(cells) || cells[1]?.[1] !== checksumOf(content)) return problem("summaryDamaged");
  const of = (tag: string) => content.filter(([first]) => first === tag).map(([, ...others]) => others);
  const one = (tag: string) => of(tag)[0]?.[0] ?? null;
  const day = (tag: string) => {
    const read = readDate(text(one(tag)));
    return read.kind === "value" ? read.value : Number.NaN;
  };
  return {
    facts: {
      asOf: day("As of"),
      deals: Number(one("Deals")),
      fiscalYearStart: Number(one("Fiscal year start")),
      minorDigits: Number(one("Minor digits")),
      tellsEntries: one("Tells entries") === true,
      hasTouches: one("Has touches") === true,
      has: new Set(of("Field").flatMap(([name]) => fields.filter((field): field is Field => field === name))),
      stages: of("Stage").map(([name, kind, probability, ...aliases]) =>
        stageOf(text(name), text(kind) as StageKind, {
          probability: probability === unknown ? null : Number(probability),
          aliases: aliases.map(text).filter((alias) => alias !== ""),
        }),
      ),
      campaigns: of("Campaign").map(([name, channel]) => ({ name: text(name), channel: text(channel) })),
      channels: of("Channel").map(([name]) => text(name)),
      costs:
        one("Has costs") !== true
          ? null
          : {
              costs: of("Cost").map(([campaign, minor, from, until]) => ({
                ...{ campaign: text(campaign), channel: "", minor: Number(minor ?? 0) },
                ...{ from: dayIn(from), until: dayIn(until) },
              })),
              unrated: new Map(
                of("Unrated cost").map(([campaign, currency]) => [text(campaign), text(currency)]),
              ),
            },
    },
    origin: { engine: text(one("Engine")), data: text(one("Data")), on: day("Counted") },
    rows: rowsById(content),
  };
}

function rowsById(content: Cells): ReadonlyMap<string, SummaryRows> {
  const rows = new Map<string, (readonly number[])[]>();
  let into: (readonly number[])[] = [];
  let width = 0;
  for (const [tag, ...others] of content) {
    if (tag === "Summary") {
      into = [];
      rows.set(text(others[0]), into);
    } else if (tag === "Columns") width = others.filter((cell) => text(cell) !== "").length;
    else if (tag === "Row") into.push(Array.from({ length: width }, (_, k) => Number(others[k] ?? 0)));
  }
  return rows;
}

const dayIn = (cell: Cell | undefined) => (cell === unknown ? Number.NaN : Number(cell));

/** Excel hands empty cells over as 0. */
const text = (cell: Cell | undefined) => (isBlank(cell ?? null) || cell === 0 ? "" : String(cell));
