import { isBlank } from "../core/cells/blank.ts";
import type { Grid, Range, Serial } from "../core/cells/cell.ts";
import type { Pipeline } from "../core/deals/deals.ts";
import { readHistory } from "../core/deals/history.ts";
import { readPipeline } from "../core/deals/read.ts";
import type { Field } from "../core/fields.ts";
import { withFormerNames } from "../core/history/former-names.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem } from "../core/metrics/problem.ts";
import { readAsOf } from "../core/planning/dashboard.ts";
import type { Overview, PlacedGrid, TablePlace } from "../core/planning/overview.ts";
import type { Settings } from "../core/planning/settings.ts";
import type { PlacedTable, Present } from "../core/planning/setup.ts";
import type { RuleSettings } from "../core/rules/rule.ts";
import type { Stage } from "../core/stages/stage.ts";
import { cellsToStages } from "../core/stages/table.ts";
import { recognise } from "../core/table/recognise.ts";
import type { ColumnReading, Corrections, Recognition } from "../core/table/recognition.ts";
import type { ReadRequest, Snapshot } from "../workbook.ts";
import { onceFor } from "./last-read.ts";
import { type ManagedCampaigns, requestCampaigns } from "./read-campaigns.ts";
import { onSheet } from "./sheet-places.ts";

/** A managed workbook as it stands now. */
export interface Managed {
  readonly settings: Settings;
  readonly overview: Overview;
  readonly table: PlacedTable;
  /** Where the table is now; people move and extend it. */
  readonly place: TablePlace;
  readonly stages: readonly Stage[];
  readonly own: Present["own"];
  /** The date typed on the dashboard, else that of the settings, else today. */
  readonly asOf: Serial;
  readonly today: Serial;
}

/** What functions with no table argument compute from. */
export interface ManagedPipeline {
  readonly pipeline: Pipeline;
  readonly settings: Settings;
  readonly table: PlacedTable;
  readonly asOf: Serial;
  /** Absent: the settings remember no touches or campaigns. */
  readonly campaigns?: ManagedCampaigns;
}

/** The managed pipeline; the problem when the workbook has none, or set-up stopped half-way. */
export function* managedPipeline(): Generator<ReadRequest, (Managed & ManagedPipeline) | Problem, Snapshot> {
  const { settings = null, overview, today } = yield { settings: true, overview: true };
  if (!settings || !overview) return { code: "unmanaged", values: {} };
  if (settings.state === "applying") return { code: "halfway", values: { table: settings.table.name } };
  return yield* readManaged(settings, overview, today);
}

/** Reads the table, stages and history that the settings remember, done or half-way. */
export function* readManaged(
  settings: Settings,
  overview: Overview,
  today: Serial,
): Generator<ReadRequest, (Managed & ManagedPipeline) | Problem, Snapshot> {
  const place = placeOf(settings, overview);
  if (!place) return { code: "tableGone", values: { table: settings.table.name } };
  const used = overview.sheets.find((sheet) => sheet.name === place.sheet)?.used;
  const sheets = ownSheets(settings, overview);
  const present = overview.sheets.map((sheet) => sheet.name);
  const wanted = [sheets.stages, sheets.history, sheets.pipeline].filter((name) => present.includes(name));
  const range = { ...place.range, bottom: Math.max(place.range.bottom, used?.bottom ?? 0) };
  const asked = settings.attribution ? requestCampaigns(settings.attribution, overview) : null;
  const { grids = [] } = yield {
    grids: [{ sheet: place.sheet, range }, ...wanted.map((sheet) => ({ sheet })), ...(asked?.grids ?? [])],
  };
  const understood = onceFor(
    { settings, overview, today, grids },
    (): (Managed & ManagedPipeline) | Problem => {
      const grid = upToGap(grids[0]?.grid ?? { values: [] }, place.range.bottom - place.range.top);
      const ownGrid = (name: string): PlacedGrid | null => {
        const placed = grids[wanted.indexOf(name) + 1];
        return wanted.includes(name) && placed && placed.grid.values.length > 0 ? placed : null;
      };
      const own = {
        stages: ownGrid(sheets.stages),
        history: ownGrid(sheets.history),
        pipeline: ownGrid(sheets.pipeline),
      };

      const part = (placed: PlacedGrid, table: string) => partOf(placed, overview, table);
      const stages = stagesOf(settings, own.stages && part(own.stages, settings.tables.stages));
      if (isProblem(stages)) return stages;
      const columns = rememberedColumns(settings, grid);
      const result = recognise(grid, correctionsOf(columns, stages));
      if (!result.ok) return onSheet(result.problem, place.sheet, { grid, ...place.range });
      const recognition = withEntries(result.recognition, columns);
      const history = own.history ? readHistory(part(own.history, settings.tables.history)) : null;
      // An empty history only knows less; one without its columns would be left out unnoticed.
      if (history && !history.ok && history.problem.code !== "historyEmpty") return history.problem;
      const pipeline = readPipeline(grid, recognition, {
        stages,
        currency: settings.currency,
        completeFrom: settings.completeFrom ?? null,
        rules: rulesOf(settings),
        followUp: settings.followUp,
        ...(history?.ok ? { history: history.history } : {}),
      });
      const table: PlacedTable = {
        sheet: place.sheet,
        grid,
        top: place.range.top,
        left: place.range.left,
        recognition,
        pipeline,
      };
      const typed = own.pipeline ? readAsOf(own.pipeline) : null;
      const asOf = typed ?? settings.asOf ?? today;
      const campaigns = asked?.finish(grids.slice(1 + wanted.length), upToGap);
      return {
        ...{ settings, overview, table, place, stages, own, asOf, today, pipeline },
        ...(campaigns === undefined ? {} : { campaigns }),
      };
    },
  );
  return isProblem(understood) ? understood : { ...understood, settings, overview };
}

/** Where the managed table is now; half-way there may be none yet, and it is where it was found. */
export function placeOf(settings: Settings, overview: Overview): TablePlace | null {
  const { name, sheet, range } = settings.table;
  const place = overview.tables.find((table) => table.name === name);
  if (place || settings.state === "done") return place ?? null;
  return overview.sheets.some((each) => each.name === sheet) ? { name, sheet, range } : null;
}

/** Our sheets by the names they have now, which their tables tell. */
export function ownSheets(settings: Settings, overview: Overview): Settings["sheets"] {
  const holding = (table: string, remembered: string) =>
    overview.tables.find(({ name }) => name === table)?.sheet ?? remembered;
  return {
    stages: holding(settings.tables.stages, settings.sheets.stages),
    history: holding(settings.tables.history, settings.sheets.history),
    pipeline: settings.sheets.pipeline,
  };
}

/** A table's part of its sheet, with what was written right below it; the whole where the table is gone. */
export function partOf(placed: PlacedGrid, overview: Overview, table: string): Grid {
  const found = overview.tables.find(({ name }) => name === table)?.range;
  return found ? cut(placed, found) : placed.grid;
}

function cut({ grid, top, left }: PlacedGrid, range: Range): Grid {
  const values = grid.values
    .slice(range.top - top)
    .map((row) => row.slice(range.left - left, range.right - left + 1));
  return upToGap({ values }, range.bottom - range.top);
}

/** The rows of the table and what was written right below it, up to the first blank row. */
function upToGap(grid: Grid, last: number): Grid {
  let end = Math.min(last + 1, grid.values.length);
  while (end < grid.values.length && grid.values[end]?.some((cell) => !isBlank(cell))) end++;
  return {
    values: grid.values.slice(0, end),
    ...(grid.formats ? { formats: grid.formats.slice(0, end) } : {}),
  };
}

/** The rules with the mode that those without one of their own have. */
export function rulesOf({ rules, mode }: Settings): RuleSettings {
  return { ...rules, ...(mode === undefined ? {} : { mode }) };
}

function stagesOf(settings: Settings, sheet: Grid | null): readonly Stage[] | Problem {
  if (!sheet) {
    return settings.stages ?? { code: "stagesGone", values: { sheet: settings.sheets.stages } };
  }
  const stages = cellsToStages(sheet.values);
  return isProblem(stages) ? stages : withFormerNames(stages, settings.stagesSeen);
}

type Remembered = Settings["columns"][number];

/** The columns as set-up knew them, by their headers of now; by place where one was renamed since. */
function rememberedColumns(settings: Settings, grid: Grid): ReadonlyMap<string, Remembered> {
  const headers = (grid.values[0] ?? []).map((cell) =>
    String(cell ?? "")
      .replace(/\s+/g, " ")
      .trim(),
  );
  const known = new Set(settings.columns.map(({ header }) => header));
  const found = new Map<string, Remembered>();
  settings.columns.forEach((column, index) => {
    const here = headers[index] ?? "";
    const now = headers.includes(column.header) || known.has(here) ? column.header : here;
    if (now !== "" && !found.has(now)) found.set(now, column);
  });
  return found;
}

function correctionsOf(columns: ReadonlyMap<string, Remembered>, stages: readonly Stage[]): Corrections {
  const fields = new Map<string, Field | null>();
  const readings = new Map<string, ColumnReading>();
  for (const [header, { field, reading }] of columns) {
    fields.set(header, field);
    readings.set(header, reading);
  }
  return { headerRow: 0, fields, readings, stages };
}

/** Which columns date the entry into a stage is remembered too; nothing else can say it again. */
function withEntries(recognition: Recognition, columns: ReadonlyMap<string, Remembered>): Recognition {
  return {
    ...recognition,
    columns: recognition.columns.map((column) => ({
      ...column,
      entryOf: columns.get(column.header)?.entryOf ?? column.entryOf,
    })),
  };
}
