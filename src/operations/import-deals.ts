import { isBlank } from "../core/cells/blank.ts";
import type { Cell } from "../core/cells/cell.ts";
import { readPipeline } from "../core/deals/read.ts";
import { type Comparison, compareImport, type Difference } from "../core/import/compare.ts";
import { type LastImportPlace, planLastImport, readLastImport } from "../core/import/last-import.ts";
import type { ReadTable } from "../core/import/pairing.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { Change } from "../core/planning/change.ts";
import { freeName } from "../core/planning/free-name.ts";
import { labelsIn } from "../core/planning/labels.ts";
import type { Overview } from "../core/planning/overview.ts";
import { mendedCell } from "../core/rules/mend.ts";
import { recognise } from "../core/table/recognise.ts";
import type { DateOrder, NumberStyle } from "../core/table/recognition.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { type CellWrite, writesOf } from "./cell-writes.ts";
import { type Managed, type ManagedPipeline, readManaged } from "./read-managed.ts";

export interface ImportDealsArgs {
  /** The export's cells, header row among them. */
  readonly values: readonly (readonly Cell[])[];
  readonly habits?: { readonly decimal?: NumberStyle["decimal"]; readonly dateOrder?: DateOrder };
  /** Whose word counts where both say something else; absent: the workbook's, and the next import asks again. */
  readonly conflicts?: "here" | "there";
  /** Goes on although most deals of the workbook are not in the export. */
  readonly partial?: true;
  /** Only tells what would be done. */
  readonly plan?: true;
}

/** A cell that the import says otherwise. */
export interface DifferenceView {
  readonly deal: string;
  /** Sheet row from 1. */
  readonly row: number;
  readonly header: string;
  readonly here: Cell;
  readonly there: Cell;
}

interface Some<One> {
  readonly count: number;
  /** The first of them. */
  readonly first: readonly One[];
}

export type ImportDealsView =
  | { readonly state: "problem"; readonly problem: Problem }
  | {
      readonly state: "planned" | "done";
      /** Deals of the export. */
      readonly deals: number;
      readonly added: Some<string>;
      readonly updates: Some<DifferenceView>;
      readonly conflicts: Some<DifferenceView>;
      /** Whether the conflicts are among what is written. */
      readonly taken: "here" | "there";
      readonly kept: number;
      readonly same: number;
      readonly gone: Some<string>;
      readonly repeated: readonly string[];
      readonly unmatched: readonly string[];
      readonly unknownStages: readonly { readonly stage: string; readonly deals: number }[];
      /** Differences that could not be written in the form that the cell has. */
      readonly unwritable: Some<DifferenceView>;
    };

/** Listed of each kind. */
const shown = 50;

/** Where less of the workbook's deals are in an export, it is asked whether it is the right one. */
const leastShared = 0.5;

/**
 * Brings another system's export into the managed table by the deals' ids: new deals are added below,
 * what changed there is changed here, and nothing that was edited here is overwritten unasked. No row
 * is ever deleted. What the export said is kept on a sheet of its own, for telling next time who
 * changed what.
 */
export function* importDeals(
  args: ImportDealsArgs,
): Generator<ReadRequest, Outcome<ImportDealsView>, Snapshot> {
  const refuse = (problem: Problem): Outcome<ImportDealsView> => ({
    changes: [],
    view: { state: "problem", problem },
  });
  const { settings = null, overview, today } = yield { settings: true, overview: true };
  if (!settings || !overview) return refuse({ code: "unmanaged", values: {} });
  if (settings.state === "applying") {
    return refuse({ code: "halfway", values: { table: settings.table.name } });
  }
  const managed = yield* readManaged(settings, overview, today);
  if (isProblem(managed)) return refuse(managed);
  const there = readExport(args, managed);
  if (isProblem(there)) return refuse(there);
  const here: ReadTable = managed.table;
  const mismatch = idMismatch(here, there);
  if (mismatch) return refuse(mismatch);

  const place = placeOf(managed, overview);
  const isKnown = overview.tables.some(({ name }) => name === place.table);
  const { grids = [] } = isKnown ? yield { grids: [{ sheet: place.sheet }] } : {};
  const last = grids[0] && isKnown ? readLastImport(grids[0].grid) : null;
  const compared = compareImport(here, there, last);
  const stray = strangers(here, there, compared);
  if (stray && !args.partial) return refuse(stray);

  const below = yield* occupiedBelow(managed, overview, compared.added.length);
  if (below) return refuse(below);

  const taken = args.conflicts ?? "here";
  const wanted = taken === "there" ? [...compared.updates, ...compared.conflicts] : compared.updates;
  const { writes, unwritable } = writesFor(managed, wanted);
  // Said outright, the workbook's word settles a conflict; as the default it leaves it open.
  const open = [...unwritable, ...(args.conflicts === undefined ? compared.conflicts : [])];
  const view = viewOf(managed, there, compared, taken, unwritable);
  if (args.plan) return { changes: [], view: { state: "planned", ...view } };
  return {
    changes: [
      ...remembered(managed, place, isKnown),
      ...writesOf(managed.table, writes),
      ...appended(managed, compared),
      ...planLastImport(place, { here, there }, compared, open, idHeader(managed)),
    ],
    view: { state: "done", ...view },
  };
}

type ManagedNow = Managed & ManagedPipeline;

const idHeader = ({ table: { recognition } }: ManagedNow): string =>
  (["id", "name"] as const)
    .flatMap((field) => recognition.columns.filter((column) => column.field === field))
    .map(({ header }) => header)[0] ?? "";

function readExport(
  { values, habits = {} }: ImportDealsArgs,
  { stages, settings }: ManagedNow,
): ReadTable | Problem {
  const grid = { values };
  const { decimal, dateOrder } = habits;
  const read = recognise(grid, {
    stages,
    ...(decimal === undefined ? {} : { number: { decimal } }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
  });
  if (!read.ok) return read.problem;
  // Typed once, what can be read two ways could not be asked about any more.
  const open = read.recognition.questions.find(({ code }) => code === "numberStyle" || code === "dateOrder");
  if (open) return { code: open.code, values: open.values, choices: open.choices };
  const { recognition } = read;
  return { recognition, pipeline: readPipeline(grid, recognition, { stages, currency: settings.currency }) };
}

/** Ids are compared with ids, and names with names, where neither table has ids. */
function idMismatch(here: ReadTable, there: ReadTable): Problem | null {
  const has = ({ pipeline }: ReadTable) => pipeline.has.has("id");
  if (has(here) === has(there)) return null;
  return { code: has(here) ? "exportWithoutId" : "tableWithoutId", values: {} };
}

/** Few deals in common: another pipeline's export, or a part of one. */
function strangers(here: ReadTable, there: ReadTable, { gone, added }: Comparison): Problem | null {
  const own = here.pipeline.deals.count;
  const imported = there.pipeline.deals.count;
  if (own === 0 || gone.length <= own * (1 - leastShared)) return null;
  return {
    code: "mostDealsMissing",
    values: { missing: gone.length, deals: own, imported, added: added.length },
  };
}

function placeOf({ settings }: ManagedNow, overview: Overview): LastImportPlace {
  if (settings.lastImport) {
    const { table, sheet } = settings.lastImport;
    return { table, sheet: overview.tables.find(({ name }) => name === table)?.sheet ?? sheet };
  }
  const labels = labelsIn(settings.labels).lastImport;
  return {
    sheet: freeName(
      labels.sheet,
      overview.sheets.map(({ name }) => name),
      " ",
    ),
    table: freeName(labels.table, [...overview.tables.map(({ name }) => name), ...overview.names], "_"),
  };
}

/** The way back is remembered before the sheet is made. */
function remembered({ settings }: ManagedNow, place: LastImportPlace, isKnown: boolean): Change[] {
  if (isKnown) return [];
  const undo: Change[] = [
    { kind: "removeTable", name: place.table },
    { kind: "removeSheet", sheet: place.sheet },
  ];
  return [
    { kind: "saveSettings", settings: { ...settings, lastImport: place, undo: [...undo, ...settings.undo] } },
  ];
}

/** The cells to be written, each in the form that it has; differences that have none are set apart. */
function writesFor({ table }: ManagedNow, wanted: readonly Difference[]) {
  const { grid, recognition } = table;
  const writes: CellWrite[] = [];
  const unwritable: Difference[] = [];
  for (const difference of wanted) {
    const { deal, pair, there } = difference;
    const row = recognition.deals[deal] ?? -1;
    const column = recognition.columns.find(({ index }) => index === pair.column);
    if (column === undefined) continue;
    const isDate = pair.format !== "" && typeof there === "number";
    const written = isDate
      ? mendedCell({ type: "date", serial: there }, { grid, row, column, rows: recognition.deals })
      : { to: pair.writtenHere(there), format: "" };
    if (written === null) unwritable.push(difference);
    else writes.push({ row, column, from: grid.values[row]?.[pair.column] ?? null, ...written });
  }
  return { writes, unwritable };
}

/** Rows go below the table as it is now, with what was written right below it. */
const footOf = ({ table }: ManagedNow): number => table.top + table.grid.values.length - 1;

/** New deals need room: what stands below the table is nobody's to move. */
function* occupiedBelow(
  managed: ManagedNow,
  overview: Overview,
  count: number,
): Generator<ReadRequest, Problem | null, Snapshot> {
  const { sheet, range } = managed.place;
  const used = overview.sheets.find(({ name }) => name === sheet)?.used;
  const top = footOf(managed) + 1;
  if (count === 0 || !used || used.bottom < top) return null;
  const bottom = Math.min(top + count - 1, used.bottom);
  const { grids = [] } = yield { grids: [{ sheet, range: { ...range, top, bottom } }] };
  const { values } = grids[0]?.grid ?? { values: [] };
  const row = values.findIndex((cells) => cells.some((cell) => !isBlank(cell)));
  return row === -1 ? null : { code: "rowsBelowTable", values: { sheet, row: top + row + 1, deals: count } };
}

/** New deals below the table, their cells in the columns that the export has something for. */
function appended(managed: ManagedNow, { added, pairs }: Comparison): Change[] {
  if (added.length === 0) return [];
  const { name, sheet, range } = managed.place;
  const width = range.right - range.left + 1;
  const rows = added.map((deal) => {
    const cells: Cell[] = new Array(width).fill(null);
    for (const pair of pairs) {
      const value = pair.there[deal] ?? null;
      if (!isBlank(value)) cells[pair.column] = pair.writtenHere(value);
    }
    return cells;
  });
  const bottom = footOf(managed);
  const grown: Change[] =
    bottom > range.bottom ? [{ kind: "ensureTable", sheet, name, range: { ...range, bottom } }] : [];
  return [...grown, { kind: "appendRows", table: name, rows }];
}

function viewOf(
  { table }: ManagedNow,
  there: ReadTable,
  compared: Comparison,
  taken: "here" | "there",
  unwritable: readonly Difference[],
) {
  const { ids } = table.pipeline.deals;
  const some = <One, Shown>(all: readonly One[], show: (one: One) => Shown): Some<Shown> => ({
    count: all.length,
    first: all.slice(0, shown).map(show),
  });
  const difference = ({ deal, pair, here, there: other }: Difference): DifferenceView => ({
    deal: ids[deal] ?? "",
    row: table.top + (table.recognition.deals[deal] ?? 0) + 1,
    header: pair.header,
    here,
    there: other,
  });
  return {
    deals: there.pipeline.deals.count,
    added: some(compared.added, (deal) => there.pipeline.deals.ids[deal] ?? ""),
    updates: some(compared.updates, difference),
    conflicts: some(compared.conflicts, difference),
    taken,
    kept: compared.kept,
    same: compared.same,
    gone: some(compared.gone, (deal) => ids[deal] ?? ""),
    repeated: compared.repeated,
    unmatched: compared.unmatched,
    unknownStages: [...compared.unknownStages].map(([stage, deals]) => ({ stage, deals })),
    unwritable: some(unwritable, difference),
  };
}
