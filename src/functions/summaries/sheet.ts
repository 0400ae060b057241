import { isBlank } from "../../core/cells/blank.ts";
import type { Cell } from "../../core/cells/cell.ts";
import { type Field, fields } from "../../core/fields.ts";
import { type StageKind, stageOf } from "../../core/stages/stage.ts";
import type { SummaryDefinition, SummaryRows } from "../../core/summaries/summary.ts";
import type { SummaryFacts } from "./facts.ts";

/** The sheet that holds summaries, so that functions answer without the engine. */
export const summarySheetName = "Pipewright summary";

const title = "Pipewright summary";
const version = 1;

export interface CountedSummary {
  readonly summary: Pick<SummaryDefinition<unknown>, "id" | "keys" | "measures">;
  readonly rows: SummaryRows;
}

export interface SummarySheet {
  readonly facts: SummaryFacts;
  /** By the id of the summary. */
  readonly rows: ReadonlyMap<string, SummaryRows>;
}

/** The cells of the sheet: each row begins with what it is. `made` is when and by which engine it was counted. */
export function summaryCells(
  facts: SummaryFacts,
  counted: readonly CountedSummary[],
  made: { readonly engine: string; readonly at: string },
): readonly (readonly Cell[])[] {
  return [
    [title, version],
    ["As of", facts.asOf],
    ["Engine", made.engine],
    ["Counted", made.at],
    ["Fiscal year start", facts.fiscalYearStart],
    ["Minor digits", facts.minorDigits],
    ["Tells entries", facts.tellsEntries],
    ["Has touches", facts.hasTouches],
    ...[...facts.has].map((field) => ["Field", field]),
    ...facts.stages.map(({ name, kind, probability, aliases }) => [
      "Stage",
      name,
      kind,
      probability,
      ...aliases,
    ]),
    ...facts.campaigns.map(({ name, channel }) => ["Campaign", name, channel]),
    ...facts.channels.map((name) => ["Channel", name]),
    ...counted.flatMap(({ summary, rows }) => [
      ["Summary", summary.id],
      ["Columns", ...summary.keys, ...summary.measures],
      ...rows.map((row) => ["Row", ...row]),
    ]),
  ];
}

/** What a sheet of summaries says; null: it is none, or of a version that is not known. */
export function readSummaryCells(cells: readonly (readonly Cell[])[]): SummarySheet | null {
  if (cells[0]?.[0] !== title || cells[0]?.[1] !== version) return null;
  const rows = new Map<string, (readonly number[])[]>();
  const of = (tag: string) => cells.filter(([first]) => first === tag).map(([, ...others]) => others);
  const one = (tag: string) => of(tag)[0]?.[0] ?? null;
  let into: (readonly number[])[] = [];
  let width = 0;
  for (const [tag, ...others] of cells) {
    if (tag === "Summary") {
      into = [];
      rows.set(String(others[0]), into);
    } else if (tag === "Columns") width = others.filter((cell) => !isBlank(cell)).length;
    else if (tag === "Row") into.push(others.slice(0, width).map(Number));
  }
  const text = (cell: Cell | undefined) => String(cell ?? "");
  return {
    facts: {
      asOf: Number(one("As of")),
      fiscalYearStart: Number(one("Fiscal year start")),
      minorDigits: Number(one("Minor digits")),
      tellsEntries: one("Tells entries") === true,
      hasTouches: one("Has touches") === true,
      has: new Set(of("Field").flatMap(([name]) => fields.filter((field): field is Field => field === name))),
      stages: of("Stage").map(([name, kind, probability, ...aliases]) =>
        stageOf(text(name), text(kind) as StageKind, {
          probability: typeof probability === "number" ? probability : null,
          aliases: aliases.filter((alias) => !isBlank(alias)).map(text),
        }),
      ),
      campaigns: of("Campaign").map(([name, channel]) => ({ name: text(name), channel: text(channel) })),
      channels: of("Channel").map(([name]) => text(name)),
    },
    rows,
  };
}
