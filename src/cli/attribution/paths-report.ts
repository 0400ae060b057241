import { existsSync } from "node:fs";
import { type Attribution, attribute, type CreditOptions } from "../../core/attribution/credit.ts";
import { creditIntervals, type Intervals } from "../../core/attribution/intervals.ts";
import type { Model } from "../../core/attribution/models.ts";
import type { Cell } from "../../core/cells/cell.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import type { ModelReport, Reported } from "../attribute.ts";
import { misuse } from "../misuse.ts";
import { phrases, say, sayProblem } from "../words.ts";
import { type LeftOutRow, type PathFile, type PathResult, readPaths } from "./read-paths.ts";

/** Credits the channels of aggregated paths, as shares that are not rounded, to compare with other tools. */
export function pathsReport(
  path: string,
  models: readonly Model[],
  options: Omit<CreditOptions, "inCents">,
  withIntervals: boolean,
): Reported {
  if (!existsSync(path)) misuse(`there is no file ${path}`);
  const read = readPaths(path);
  if (!read.ok) return { ok: false, message: unreadable(path, read) };
  const { file } = read;
  if (file.journeys.count === 0) return { ok: false, message: `${path} has no row that counts anything` };
  const reports: ModelReport[] = [];
  const notes = new Set(leftOutNotes(file));
  for (const model of models) {
    const credit = attribute(file.journeys, model, { ...options, inCents: false });
    const intervals =
      withIntervals && !isProblem(credit)
        ? creditIntervals(file.journeys, model, { ...options, inCents: false })
        : null;
    for (const answer of [credit, intervals]) {
      if (isProblem(answer)) {
        return { ok: false, message: `${model}: ${sayProblem(answer, phrases.attribution).message}` };
      }
    }
    const found = credit as Attribution;
    for (const warning of found.warnings) notes.add(sayProblem(warning, phrases.attributionWarnings).message);
    reports.push({
      json: jsonOf(model, found, intervals as Intervals | null, file),
      table: tableOf(found, intervals as Intervals | null, file),
    });
  }
  return { ok: true, models: reports, notes: [...notes] };
}

/** Channels by credit, the largest first. */
function ranked({ units, conversions }: Attribution): readonly number[] {
  const order = units.map((_, unit) => unit);
  return order.sort((a, b) => (conversions[b] as number) - (conversions[a] as number) || a - b);
}

function jsonOf(model: Model, credit: Attribution, intervals: Intervals | null, file: PathFile) {
  const { hasValue } = file;
  const { units, conversions, value, removalEffect, unattributed, warnings } = credit;
  const between = (interval: Intervals["value"], unit: number) => [interval.low[unit], interval.high[unit]];
  return {
    model,
    channels: ranked(credit).map((unit) => ({
      channel: units[unit],
      conversions: conversions[unit],
      value: hasValue ? value[unit] : null,
      removalEffect: removalEffect === null ? null : removalEffect[unit],
      ...(intervals === null
        ? {}
        : {
            conversionsInterval: between(intervals.conversions, unit),
            valueInterval: hasValue ? between(intervals.value, unit) : null,
          }),
    })),
    unattributed: { conversions: unattributed.conversions, value: hasValue ? unattributed.value : null },
    warnings,
    leftOut: { rows: file.leftOutRows, first: file.leftOut },
  };
}

function tableOf(credit: Attribution, intervals: Intervals | null, { hasValue }: PathFile) {
  const { units, conversions, value, removalEffect, unattributed } = credit;
  const sum = (column: Float64Array) => column.reduce((total, one) => total + one, 0);
  const row = (name: string, won: number, worth: number, effect: Cell, ranges: readonly Cell[]): Cell[] => [
    name,
    won,
    ...(hasValue ? [worth] : []),
    ...(removalEffect === null ? [] : [effect]),
    ...ranges,
  ];
  const range = ({ low, high }: Intervals["value"], unit: number) => [low[unit] ?? null, high[unit] ?? null];
  const ranges = (unit: number | null): readonly Cell[] =>
    intervals === null
      ? []
      : [
          ...(unit === null ? ["", ""] : range(intervals.conversions, unit)),
          ...(!hasValue ? [] : unit === null ? ["", ""] : range(intervals.value, unit)),
        ];
  const named =
    intervals === null
      ? []
      : ["Conversions, 95 % low", "high", ...(hasValue ? ["Value, 95 % low", "high"] : [])];
  return [
    [
      "Channel",
      "Conversions",
      ...(hasValue ? ["Value"] : []),
      ...(removalEffect ? ["Removal effect"] : []),
      ...named,
    ],
    ...ranked(credit).map((unit) =>
      row(
        units[unit] as string,
        conversions[unit] as number,
        value[unit] as number,
        removalEffect?.[unit] ?? null,
        ranges(unit),
      ),
    ),
    row("(unattributed)", unattributed.conversions, unattributed.value, "", ranges(null)),
    row(
      "Total",
      sum(conversions) + unattributed.conversions,
      sum(value) + unattributed.value,
      "",
      ranges(null),
    ),
  ];
}

const namedRows = 5;

function leftOutNotes({ leftOut, leftOutRows, hasNulls }: PathFile): string[] {
  const notes = leftOut
    .slice(0, namedRows)
    .map((row) => `line ${row.line} is left out: ${reasons[row.reason](row)}`);
  if (leftOutRows > namedRows) notes.push(`left out in all: ${say.number(leftOutRows)} rows`);
  if (!hasNulls) notes.push("there is no column total_null, so no path counts as taken in vain");
  return notes;
}

const reasons: Readonly<Record<LeftOutRow["reason"], (row: LeftOutRow) => string>> = {
  unreadableNumber: ({ header, text }) => `${header} is "${text}", which is not a number`,
  negativeNumber: ({ header, text }) => `${header} is ${text}, and a count cannot be negative`,
  nothingCounted: ({ text }) => `the path "${text}" neither converted nor was taken in vain`,
};

function unreadable(path: string, read: Exclude<PathResult, { ok: true }>): string {
  switch (read.reason) {
    case "noRows":
      return `${path} is empty: its first row is path,total_conversions,total_conversion_value,total_null`;
    case "unclosedQuote":
      return `${path}: the quotation mark in the row of line ${read.line} is never closed: close or delete it`;
    case "noColumn":
      return `${path} lacks the columns ${read.missing} among ${read.headers}: its first row is path,total_conversions,total_conversion_value,total_null`;
  }
}
