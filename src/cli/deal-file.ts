import { usualHabits } from "../core/attribution/inputs/settings.ts";
import type { TouchRows } from "../core/attribution/inputs/tables.ts";
import type { Grid, Serial } from "../core/cells/cell.ts";
import type { Pipeline } from "../core/deals/deals.ts";
import { readHistory, type StageHistory } from "../core/deals/history.ts";
import { readPipeline } from "../core/deals/read.ts";
import { isProblem } from "../core/metrics/problem.ts";
import { cellsToRates, type Rate } from "../core/money/rates.ts";
import type { Settings } from "../core/planning/settings.ts";
import type { PlacedTable } from "../core/planning/setup.ts";
import type { Stage } from "../core/stages/stage.ts";
import { cellsToStages } from "../core/stages/table.ts";
import type { DateOrder, NumberStyle } from "../core/table/recognition.ts";
import type { CampaignSource } from "../functions/source.ts";
import { csvTable, isDelimitedText } from "../hosts/file/csv-table.ts";
import type { FileBook } from "../hosts/file/read-book.ts";
import { prepare } from "../operations/prepare.ts";
import { managedPipeline } from "../operations/read-managed.ts";
import type { SetupChoices } from "../operations/setup-views.ts";
import type { ReadRequest, Snapshot } from "../workbook.ts";
import { bookReader, drive, openBook } from "./book.ts";
import { fieldsOfHeaders, parseMappings } from "./field-map.ts";
import { misuse } from "./misuse.ts";
import { phrases, type Said, sayProblem } from "./words.ts";

/** What deals are read from: a file, or a spreadsheet elsewhere. */
export interface DealBook {
  readonly sheets: readonly { readonly name: string }[];
  read(request: ReadRequest): Promise<Snapshot>;
}

/** The options that say where the deals are and how to read them. */
export interface DealOptions {
  readonly sheet?: string;
  readonly stages?: string;
  readonly history?: string;
  readonly map?: readonly string[];
  readonly rates?: string;
  /** Files of touches, and of campaigns with their costs; a table of which spelling means which campaign. */
  readonly touches?: readonly string[];
  readonly campaigns?: readonly string[];
  readonly aliases?: string;
  readonly decimal?: NumberStyle["decimal"];
  readonly dates?: DateOrder;
}

/** A deal table read from a file, as set-up would read it. */
export interface DealFile {
  readonly table: PlacedTable;
  readonly pipeline: Pipeline;
  readonly asOf: Serial;
  readonly fiscalYearStart: number;
  readonly rates?: readonly Rate[];
  readonly campaigns?: CampaignSource;
}

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Said };

/**
 * Opens a file of deals. A managed workbook is read as it is managed, with its own stages, history
 * and date, unless options say otherwise; any other table is read as `manage` would set it up, so
 * that figures equal those of the dashboard.
 */
export async function readDealFile(
  path: string,
  options: DealOptions,
  asOf: Serial | null,
  today: Serial,
): Promise<Result<DealFile>> {
  const opened = await openBook(path);
  if (!opened.ok) return opened;
  const { book } = opened;
  return readDeals({ sheets: book.sheets, read: bookReader(book, asOf ?? today) }, options, asOf, today);
}

/** The deals of a book that is open, as `readDealFile` reads them. */
export async function readDeals(
  book: DealBook,
  options: DealOptions,
  asOf: Serial | null,
  today: Serial,
): Promise<Result<DealFile>> {
  const { read } = book;
  const history = await readHistoryFile(options.history);
  if (!history.ok) return history;
  const given = await readRatesFile(options.rates);
  if (!given.ok) return given;
  const campaigns = await readCampaignFiles(options);
  if (!campaigns.ok) return campaigns;
  const { settings = null } = await read({ settings: true });
  const rates = given.value ?? settings?.rates;
  const rated = rates === undefined ? {} : { rates };
  const { sheet, stages, map, decimal, dates } = options;
  const own = !(sheet || stages || options.history || map?.length || decimal || dates);
  if (settings && own) {
    const managed = await drive(managedPipeline(), read);
    if (isProblem(managed)) return { ok: false, problem: sayTableProblem(managed) };
    const { table, pipeline } = managed;
    const { fiscalYearStart } = settings;
    const touched = campaigns.value ?? managed.campaigns?.source;
    const told = touched === undefined ? {} : { campaigns: touched };
    return {
      ok: true,
      value: { table, pipeline, asOf: asOf ?? managed.asOf, fiscalYearStart, ...rated, ...told },
    };
  }
  const choices = await setupChoices(book, options, settings, asOf ?? today);
  if (!choices.ok) return choices;
  const { overview } = await read({ overview: true });
  if (!overview) throw new Error("the file gave no overview");
  const prepared = await drive(prepare(choices.value, overview, null, asOf ?? today), read);
  if (isProblem(prepared)) return { ok: false, problem: sayTableProblem(prepared) };
  const { table, config } = prepared;
  const pipeline = history.value
    ? readPipeline(table.grid, table.recognition, { stages: config.stages, history: history.value })
    : table.pipeline;
  return {
    ok: true,
    value: {
      ...{ table, pipeline, asOf: asOf ?? today, fiscalYearStart: config.fiscalYearStart },
      ...rated,
      ...(campaigns.value === null ? {} : { campaigns: campaigns.value }),
    },
  };
}

/** What the options choose for set-up, with the headers of --map as the table writes them. */
export async function setupChoices(
  book: DealBook,
  options: DealOptions,
  settings: Settings | null,
  today: Serial,
): Promise<Result<SetupChoices>> {
  const stages = await readStagesFile(options.stages);
  if (!stages.ok) return stages;
  const sheet = sheetChosen(book, options.sheet) ?? settings?.table.sheet;
  const choices: SetupChoices = {
    ...(sheet === undefined ? {} : { sheet }),
    ...(stages.value ? { stages: stages.value } : {}),
    habits: {
      ...(options.decimal ? { decimal: options.decimal } : {}),
      ...(options.dates ? { dateOrder: options.dates } : {}),
    },
  };
  const mappings = parseMappings(options.map ?? []);
  if (mappings.length === 0) return { ok: true, value: choices };
  const { read } = book;
  const { overview } = await read({ overview: true });
  if (!overview) throw new Error("the file gave no overview");
  const before = await drive(prepare(choices, overview, null, today), read);
  const columns = isProblem(before) ? [] : before.table.recognition.columns;
  return { ok: true, value: { ...choices, fields: fieldsOfHeaders(mappings, columns) } };
}

function sheetChosen(book: DealBook, wanted: string | undefined): string | undefined {
  if (wanted === undefined) return undefined;
  const names = book.sheets.map((sheet) => sheet.name);
  const name = names.find((one) => one.toLowerCase() === wanted.toLowerCase());
  return name ?? misuse(`there is no sheet "${wanted}": the file has ${names.join(", ")}`);
}

export async function readStagesFile(path: string | undefined): Promise<Result<readonly Stage[] | null>> {
  if (path === undefined) return { ok: true, value: null };
  const opened = await openBook(path);
  if (!opened.ok) return opened;
  const stages = cellsToStages(frontGrid(opened.book).values);
  if (!isProblem(stages)) return { ok: true, value: stages };
  const { code, message } = sayProblem(stages, phrases.stageTable);
  return { ok: false, problem: { code, message: `${path}: ${message}` } };
}

async function readHistoryFile(path: string | undefined): Promise<Result<StageHistory | null>> {
  if (path === undefined) return { ok: true, value: null };
  const opened = await openBook(path);
  if (!opened.ok) return opened;
  const result = readHistory(frontGrid(opened.book));
  if (result.ok) return { ok: true, value: result.history };
  const { code, message } = sayProblem(result.problem, phrases.history);
  return { ok: false, problem: { code, message: `${path}: ${message}` } };
}

async function readRatesFile(path: string | undefined): Promise<Result<readonly Rate[] | null>> {
  if (path === undefined) return { ok: true, value: null };
  const opened = await openBook(path);
  if (!opened.ok) return opened;
  const rates = cellsToRates(frontGrid(opened.book).values);
  if (!isProblem(rates)) return { ok: true, value: rates };
  const { code, message } = sayProblem(rates, phrases.rates);
  return { ok: false, problem: { code, message: `${path}: ${message}` } };
}

/** The files of touches and campaigns; null: none are named. */
async function readCampaignFiles({
  touches = [],
  campaigns = [],
  aliases,
}: DealOptions): Promise<Result<CampaignSource | null>> {
  if (touches.length === 0 && campaigns.length === 0 && aliases === undefined)
    return { ok: true, value: null };
  const touchTables: (Grid | TouchRows)[] = [];
  for (const path of touches) {
    if (isDelimitedText(path)) touchTables.push(csvTable(path));
    else {
      const opened = await openBook(path);
      if (!opened.ok) return opened;
      touchTables.push(frontGrid(opened.book));
    }
  }
  const grids: Grid[] = [];
  for (const path of [...campaigns, ...(aliases === undefined ? [] : [aliases])]) {
    const opened = await openBook(path);
    if (!opened.ok) return opened;
    grids.push(frontGrid(opened.book));
  }
  const tables = {
    touches: touchTables,
    campaigns: grids.slice(0, campaigns.length),
    aliases: grids[campaigns.length] ?? null,
    names: { touches, campaigns },
  };
  return { ok: true, value: { tables, habits: usualHabits } };
}

/** Stage tables, rates and histories of a workbook are those of the sheet it opens with. */
export const frontGrid = (book: FileBook) => book.sheets[book.active]?.grid ?? { values: [] };

export const sayTableProblem = (problem: Parameters<typeof sayProblem>[0]) =>
  sayProblem(problem, phrases.recognition, phrases.plan, phrases.stageTable);
