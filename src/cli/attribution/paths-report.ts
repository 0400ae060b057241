import { existsSync } from "node:fs";
import { type Attribution, attribute, type CreditOptions } from "../../core/attribution/credit.ts";
import { creditIntervals, type Intervals } from "../../core/attribution/intervals.ts";
import type { Model } from "../../core/attribution/models.ts";
import type { Cell } from "../../core/cells/cell.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import type { AttributionWords, ModelReport, Reported } from "../attribute.ts";
import { misuse } from "../misuse.ts";
import { cli, phrases, say, sayProblem } from "../words.ts";
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
  if (file.journeys.count === 0) return { ok: false, message: cli.attribution.nothingCounts(path) };
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
      table: (words) => tableOf(found, intervals as Intervals | null, file, words),
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

function tableOf(
  credit: Attribution,
  intervals: Intervals | null,
  { hasValue }: PathFile,
  words: AttributionWords,
) {
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
      : [
          ...[words.low(words.conversions), words.high],
          ...(hasValue ? [words.low(words.value), words.high] : []),
        ];
  return [
    [
      words.channel,
      words.conversions,
      ...(hasValue ? [words.value] : []),
      ...(removalEffect ? [words.removalEffect] : []),
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
    row(words.unattributed, unattributed.conversions, unattributed.value, "", ranges(null)),
    row(
      words.total,
      sum(conversions) + unattributed.conversions,
      sum(value) + unattributed.value,
      "",
      ranges(null),
    ),
  ];
}

const namedRows = 5;

function leftOutNotes({ leftOut, leftOutRows, hasNulls }: PathFile): string[] {
  const { lineLeftOut, leftOutInAll, noNulls } = cli.attribution;
  const notes = leftOut.slice(0, namedRows).map((row) => lineLeftOut(row.line, reasonOf(row)));
  if (leftOutRows > namedRows) notes.push(leftOutInAll(leftOutRows, say));
  if (!hasNulls) notes.push(noNulls("total_null"));
  return notes;
}

function reasonOf({ reason, header, text }: LeftOutRow): string {
  return reason === "nothingCounted"
    ? cli.attribution.nothingCounted(text)
    : cli.attribution[reason](header, text);
}

const firstRow = "path,total_conversions,total_conversion_value,total_null";

function unreadable(path: string, read: Exclude<PathResult, { ok: true }>): string {
  const { emptyFile, unclosedQuote, noColumn } = cli.attribution;
  switch (read.reason) {
    case "noRows":
      return emptyFile(path, firstRow);
    case "unclosedQuote":
      return unclosedQuote(path, read.line);
    case "noColumn":
      return noColumn(path, read.missing, read.headers, firstRow);
  }
}
