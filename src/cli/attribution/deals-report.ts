import { bases } from "../../core/attribution/bases.ts";
import { type Attribution, attribute, type CreditOptions } from "../../core/attribution/credit.ts";
import {
  type DealJourneys,
  dealJourneys,
  type JourneyOptions,
  touchFate,
} from "../../core/attribution/deal-journeys.ts";
import { namedByNone } from "../../core/attribution/excluded.ts";
import { type CampaignInputs, readCampaignInputs } from "../../core/attribution/inputs/inputs.ts";
import { repeatRules } from "../../core/attribution/inputs/settings.ts";
import { noTables } from "../../core/attribution/inputs/tables.ts";
import { creditIntervals, type Intervals } from "../../core/attribution/intervals.ts";
import type { Model } from "../../core/attribution/models.ts";
import { standingOf } from "../../core/attribution/standing.ts";
import type { Cell } from "../../core/cells/cell.ts";
import type { Problem } from "../../core/issue.ts";
import { toMajor } from "../../core/metrics/money.ts";
import { isProblem, problem } from "../../core/metrics/problem.ts";
import type { Scope } from "../../core/metrics/scope.ts";
import { inReportingCurrency } from "../../core/money/convert.ts";
import { parsePeriod } from "../../core/periods.ts";
import { stageMatcher } from "../../core/stages/match.ts";
import { nearestWord } from "../../functions/nearest.ts";
import { today } from "../as-of.ts";
import {
  type AttributeOptions,
  type AttributionWords,
  type ModelReport,
  numberOption,
  oneOf,
  type Reported,
} from "../attribute.ts";
import { type DealFile, readDealFile } from "../deal-file.ts";
import { doubtLines } from "../doubts.ts";
import { misuse } from "../misuse.ts";
import { cli, phrases, say, sayProblem } from "../words.ts";
import { inputNotes } from "./input-notes.ts";

const kinds = ["campaign", "channel"] as const;
type Kind = (typeof kinds)[number];

/** Credits the campaigns and channels of a deal table's touches, to the cent. */
export async function dealsReport(
  path: string,
  options: AttributeOptions,
  models: readonly Model[],
  credit: Omit<CreditOptions, "inCents">,
): Promise<Reported> {
  const file = await readDealFile(path, options, options.asOf, today());
  if (!file.ok) return { ok: false, message: file.problem.message };
  const scope = scopeOf(file.value);
  const tables = file.value.campaigns?.tables ?? noTables;
  if (isProblem(tables)) return { ok: false, message: worded(tables) };
  const inputs = readCampaignInputs(scope.pipeline, tables, file.value.rates, scope.asOf);
  if (isProblem(inputs)) return { ok: false, message: worded(inputs) };
  if (inputs.origin === "none") return { ok: false, message: worded(problem("noTouches")) };
  const journeyOptions = journeyOptionsOf(options, file.value);
  refuseUnknown(inputs, options.exclude ?? []);
  const found: Partial<Record<Kind, DealJourneys>> = {};
  for (const by of kinds) {
    const journeys = dealJourneys(scope, inputs.touches, { ...journeyOptions, by });
    if (isProblem(journeys)) return { ok: false, message: worded(journeys) };
    found[by] = journeys;
  }
  const { campaign, channel } = found as Record<Kind, DealJourneys>;
  const notes = new Set([
    ...doubtLines(file.value.table),
    ...inputNotes(inputs),
    ...campaign.warnings.map((warning) => sayProblem(warning, phrases.attributionWarnings).message),
    ...fateNotes(campaign),
  ]);
  const reports: ModelReport[] = [];
  for (const model of models) {
    const parts: Part[] = [];
    for (const [kind, journeys] of [["campaign", campaign] as const, ["channel", channel] as const]) {
      const given = attribute(journeys, model, { ...credit, inCents: true });
      const intervals =
        options.intervals === true ? creditIntervals(journeys, model, { ...credit, inCents: true }) : null;
      if (isProblem(given)) return { ok: false, message: `${model}: ${worded(given)}` };
      if (isProblem(intervals)) return { ok: false, message: `${model}: ${worded(intervals)}` };
      for (const warning of given.warnings)
        notes.add(sayProblem(warning, phrases.attributionWarnings).message);
      parts.push({ kind, rows: rowsOf(scope, journeys, given, intervals), credit: given });
    }
    reports.push(reportOf(scope, model, options.basis, parts as [Part, Part], inputs, campaign));
  }
  return { ok: true, models: reports, notes: [...notes] };
}

function scopeOf({ pipeline, rates, asOf }: DealFile): Scope {
  const inOne = rates === undefined ? pipeline : inReportingCurrency(pipeline, rates, asOf);
  return { pipeline: inOne, selected: null, asOf };
}

function journeyOptionsOf(options: AttributeOptions, file: DealFile): Omit<JourneyOptions, "by"> {
  const period = parsePeriod(options.period ?? null, file.asOf, file.fiscalYearStart);
  if (isProblem(period)) misuse(worded(period));
  const { creditedStage } = options;
  const { stages } = file.pipeline;
  const stage = creditedStage === undefined ? undefined : stageMatcher(stages)(creditedStage);
  if (stage === -1) {
    misuse(`there is no stage "${creditedStage}": there are ${stages.map(({ name }) => name).join(", ")}`);
  }
  return {
    basis: oneOf("basis", options.basis, bases),
    period,
    stage,
    isCumulative: options.cumulative === true,
    lookback: options.lookback === undefined ? undefined : numberOption("lookback", options.lookback),
    repeats: options.repeats === undefined ? "none" : oneOf("repeats", options.repeats, repeatRules),
    excluded: options.exclude ?? [],
  };
}

/** A name that nothing has would leave the credit as it was, without a sign of it. */
function refuseUnknown({ touches }: CampaignInputs, excluded: readonly string[]): void {
  for (const name of namedByNone(touches, excluded)) {
    const known = [...touches.campaigns, ...touches.channels].filter((one) => one !== "");
    const near = nearestWord(name, known);
    misuse(
      `--exclude: there is no campaign or channel "${name}"${near ? `: did you mean "${near}"?` : `, among others there are ${known.slice(0, 5).join(", ")}`}`,
    );
  }
}

interface Row {
  readonly name: string;
  readonly touches: number;
  readonly deals: number;
  readonly conversions: number;
  /** In whole units of the currency. */
  readonly sourced: number;
  readonly influenced: number;
  readonly value: number;
  readonly removalEffect: number | null;
  readonly interval: readonly [low: number, high: number] | null;
}

interface Part {
  readonly kind: Kind;
  readonly rows: readonly Row[];
  readonly credit: Attribution;
}

/** Campaigns or channels by credit, the largest first. */
function rowsOf(
  { pipeline }: Scope,
  journeys: DealJourneys,
  credit: Attribution,
  intervals: Intervals | null,
): readonly Row[] {
  const standing = standingOf(journeys);
  const money = (column: Float64Array, unit: number) => toMajor(pipeline, column[unit] as number);
  const rows = credit.units.map(
    (name, unit): Row => ({
      name,
      touches: standing.touches[unit] as number,
      deals: standing.journeys[unit] as number,
      conversions: credit.conversions[unit] as number,
      sourced: money(standing.sourced.value, unit),
      influenced: money(standing.influenced.value, unit),
      value: money(credit.value, unit),
      removalEffect: credit.removalEffect?.[unit] ?? null,
      interval:
        intervals === null ? null : [money(intervals.value.low, unit), money(intervals.value.high, unit)],
    }),
  );
  return rows.sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function reportOf(
  { pipeline }: Scope,
  model: Model,
  basis: string,
  parts: readonly [Part, Part],
  inputs: CampaignInputs,
  journeys: DealJourneys,
): ModelReport {
  const { unattributed, warnings } = parts[0].credit;
  const nobody = toMajor(pipeline, unattributed.value);
  const total = toMajor(
    pipeline,
    journeys.value.reduce((sum, value) => sum + value, 0),
  );
  const converted = journeys.conversions.reduce((sum, one) => sum + one, 0);
  const listed = ({ kind, rows }: Part) =>
    rows.map(({ name, interval, ...figures }) => ({
      // Touches need not say their channel.
      [kind]: name === "" ? null : name,
      ...figures,
      ...(interval === null ? {} : { valueInterval: interval }),
    }));
  const cells = ({ kind, rows }: Part, words: AttributionWords): readonly (readonly Cell[])[] => {
    const hasEffect = rows.some(({ removalEffect }) => removalEffect !== null);
    const hasInterval = rows.some(({ interval }) => interval !== null);
    const more = (effect: Cell, low: Cell, high: Cell) => [
      ...(hasEffect ? [effect] : []),
      ...(hasInterval ? [low, high] : []),
    ];
    return [
      [
        ...[words[kind], words.touches, words.deals, words.sourced, words.influenced],
        ...[words.credit, words.conversions],
        ...more(words.removalEffect, words.low(words.credit), words.high),
      ],
      ...rows.map((row) => [
        ...[
          row.name === "" ? words.noChannel : row.name,
          row.touches,
          row.deals,
          row.sourced,
          row.influenced,
          row.value,
          row.conversions,
        ],
        ...more(row.removalEffect, row.interval?.[0] ?? null, row.interval?.[1] ?? null),
      ]),
      [words.unattributed, "", "", "", "", nobody, unattributed.conversions, ...more("", "", "")],
      [words.total, "", "", "", "", total, converted, ...more("", "", "")],
    ];
  };
  return {
    json: {
      model,
      basis,
      currency: pipeline.reportingCurrency ?? pipeline.deals.currencies[0] ?? null,
      channels: listed(parts[1]),
      campaigns: listed(parts[0]),
      unattributed: { conversions: unattributed.conversions, value: nobody },
      total: { conversions: converted, value: total },
      warnings: [...journeys.warnings, ...warnings],
      touches: fatesOf(journeys),
      merges: inputs.merges,
      leftOut: inputs.leftOut,
    },
    table: (words) => [...cells(parts[0], words), [], ...cells(parts[1], words)],
  };
}

/** How many touches of the table met each fate. */
function fatesOf({ fate }: DealJourneys): Readonly<Record<string, number>> {
  const counts = new Uint32Array(Object.keys(touchFate).length);
  for (const code of fate) counts[code] = (counts[code] as number) + 1;
  return Object.fromEntries(Object.entries(touchFate).map(([name, code]) => [name, counts[code] as number]));
}

function fateNotes(journeys: DealJourneys): string[] {
  const { fates, withoutCredit } = cli.attribution;
  const counts = fatesOf(journeys);
  return Object.entries(fates).flatMap(([name, why]) =>
    counts[name] ? [withoutCredit(why, counts[name], say)] : [],
  );
}

const worded = (problem: Problem) =>
  sayProblem(problem, phrases.attribution, phrases.functions, phrases.files).message;
