import type { Cell } from "../core/cells/cell.ts";
import type { Pipeline } from "../core/deals/deals.ts";
import type { Field } from "../core/fields.ts";
import type { Problem } from "../core/issue.ts";
import { type Period, parsePeriod } from "../core/periods.ts";
import { functionNamed } from "../functions/function-named.ts";
import { selectDeals } from "../functions/tail.ts";
import { criterionFor } from "./criterion-for.ts";

/** Which deals a figure is about: the functions' own period and criteria. */
export interface Filters {
  /** As functions take it; absent: all time. */
  readonly period?: string;
  readonly criteria?: readonly { readonly column: string; readonly criterion: string }[];
}

/** What there is to filter by. */
export interface FilterChoices {
  readonly periods: readonly string[];
  readonly columns: readonly {
    readonly field: FilterField;
    readonly choices: readonly {
      readonly text: string;
      readonly criterion: string;
      readonly deals: number;
    }[];
  }[];
}

export const filterFields = [
  "owner",
  "segment",
  "source",
  "pipeline",
  "stage",
] as const satisfies readonly Field[];
export type FilterField = (typeof filterFields)[number];

/** More different texts than this are not chosen from a list. */
const mostChoices = 200;

/** The choices, most frequent first; a column where there is but one text parts nothing. */
export function filterChoices(pipeline: Pipeline): FilterChoices["columns"] {
  return filterFields.flatMap((field) => {
    const counts = new Map<string, number>();
    for (const cell of pipeline.column(field) ?? []) {
      const text = typeof cell === "string" ? cell.trim() : "";
      if (text === "") continue;
      counts.set(text, (counts.get(text) ?? 0) + 1);
      if (counts.size > mostChoices) return [];
    }
    if (counts.size < 2) return [];
    const choices = [...counts]
      .sort(([, one], [, other]) => other - one)
      .map(([text, deals]) => ({ text, criterion: criterionFor(text), deals }));
    return [{ field, choices }];
  });
}

/** A call's arguments with the filters' criteria behind them, in the places that the function has for them. */
export function withCriteria(name: string, args: readonly Cell[], { criteria = [] }: Filters): Cell[] {
  if (criteria.length === 0) return [...args];
  const places = functionNamed(name)?.parameters.length ?? args.length;
  const blank = Array.from({ length: Math.max(0, places - args.length) }, () => null);
  return [...args, ...blank, null, ...criteria.flatMap(({ column, criterion }) => [column, criterion])];
}

/** The deals that the criteria leave; null: all of them. */
export function selectedBy(pipeline: Pipeline, { criteria = [] }: Filters): Int32Array | null | Problem {
  return selectDeals(pipeline, { table: null, pairs: criteria });
}

/** The filters' period; null: all time. */
export function periodOf(
  { period = "" }: Filters,
  asOf: number,
  fiscalYearStart: number,
): Period | null | Problem {
  return parsePeriod(period, asOf, fiscalYearStart);
}

/**
 * The pipeline with the stage column as its stages are called, for filters by stage: other spellings and
 * former names mean the stage.
 */
export function withStagesByName(pipeline: Pipeline): Pipeline {
  const written = pipeline.column("stage");
  if (written === null) return pipeline;
  const { deals, stages } = pipeline;
  const named = written.map((cell, deal) => stages[deals.stage[deal] as number]?.name ?? cell);
  return {
    ...pipeline,
    column: (name) => {
      const cells = pipeline.column(name);
      return cells === written ? named : cells;
    },
  };
}
