import type { Range } from "../../core/cells/cell.ts";
import type { Change } from "../../core/planning/change.ts";
import type { Overview, TablePlace } from "../../workbook.ts";
import { loadHeld } from "./held-cells.ts";
import { readOverview } from "./overview.ts";
import { cellsOf, placed } from "./ranges.ts";
import { Refusal } from "./refusal.ts";
import { loadFormats } from "./rules.ts";
import { loadSettings, type StoredSettings } from "./settings-store.ts";
import { loadTableIds, type TableIds, tableIdsOf } from "./table-ids.ts";
import { blankStyle } from "./tables.ts";

/** What stands at the foot of a table that rows are appended to. */
interface Foot {
  /** Where the table is once what the plan does to it before is done. */
  readonly range: Range;
  /** Its last rows, as many as are to be appended. */
  readonly values: readonly (readonly unknown[])[];
  /** Number formats of the last row, "" for General. */
  readonly formats: readonly string[];
  /** Whether cells below it are filled. */
  readonly taken: boolean;
}

/** What applying must know of the workbook before it queues anything. */
export interface Present {
  readonly overview: Overview;
  /** Ids of the tables made by Excel itself; the others are defined names that stand in for one. */
  readonly realTables: TableIds;
  readonly tableIds: Excel.Setting;
  /** Names of tables wanted over merged cells. */
  readonly merged: ReadonlySet<string>;
  /** Conditional formats by `placeKey`. */
  readonly formats: ReadonlyMap<string, Excel.ConditionalFormatCollection>;
  readonly charts: ReadonlyMap<string, Excel.Chart>;
  readonly feet: ReadonlyMap<string, Foot>;
  /** What the cells that a change replaces hold. */
  readonly heldBy: Awaited<ReturnType<typeof loadHeld>>;
  readonly settings: StoredSettings;
  readonly blankStyle: Excel.TableStyle;
}

export const placeKey = (sheet: string, range: Range): string =>
  `${sheet}!${range.top},${range.left},${range.bottom},${range.right}`;

/**
 * Looks at all that the changes touch, in four syncs whatever the workbook, and more only where
 * the plan replaces more cells than one answer carries; refuses
 * before anything is changed where the workbook or one of the sheets does not let us.
 */
export async function readPresent(
  context: Excel.RequestContext,
  changes: readonly Change[],
): Promise<Present> {
  const { workbook } = context;
  const { protection } = workbook.load("readOnly");
  protection.load("protected");
  const settings = loadSettings(context);
  const style = workbook.tableStyles.getItemOrNullObject(blankStyle).load("name");
  const standIns = changes.flatMap((change) =>
    change.kind === "removeTable" || change.kind === "ensureTable"
      ? [change.name]
      : change.kind === "appendRows"
        ? [change.table]
        : [],
  );
  const ids = loadTableIds(context);
  // The overview's own syncs come too late to know the ids by.
  await context.sync();
  const { overview, realTables } = await readOverview(context, standIns, tableIdsOf(ids));
  if (workbook.readOnly) throw new Refusal("workbookReadOnly");
  const isThere = (sheet: string) => overview.sheets.some(({ name }) => name === sheet);
  if (protection.protected && changes.some((change) => changesStructure(change, isThere))) {
    throw new Refusal("workbookProtected");
  }
  const formats = new Map<string, Excel.ConditionalFormatCollection>();
  const charts = new Map<string, Excel.Chart>();
  const merged = new Map<string, Excel.RangeAreas>();
  const feet = new Map<string, ReturnType<typeof loadFoot>>();
  for (const [index, change] of changes.entries()) {
    if (change.kind === "appendRows") {
      const place = overview.tables.find(({ name }) => name === change.table);
      if (place) {
        const sheet = workbook.worksheets.getItem(place.sheet);
        const range = grownBy(changes.slice(0, index), place);
        feet.set(change.table, loadFoot(sheet, range, change.rows.length));
      }
      continue;
    }
    if (!("sheet" in change) || !isThere(change.sheet)) continue;
    const sheet = workbook.worksheets.getItem(change.sheet);
    if (change.kind === "setHighlight" || change.kind === "restoreRules") {
      formats.set(placeKey(change.sheet, change.range), loadFormats(cellsOf(sheet, change.range)));
    } else if (change.kind === "placeChart" || change.kind === "removeChart") {
      charts.set(change.id, sheet.charts.getItemOrNullObject(change.id).load("name"));
    } else if (change.kind === "ensureTable") {
      merged.set(change.name, cellsOf(sheet, change.range).getMergedAreasOrNullObject().load("areaCount"));
    }
  }
  const heldBy = await loadHeld(context, changes, isThere);
  // Loaded after the overview: loading a collection again forgets what its items were asked before.
  const sheets = workbook.worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const touched = new Set(changes.flatMap((change) => sheetOf(change, overview)));
  const locked = sheets.items.find((sheet) => sheet.protection.protected && touched.has(sheet.name));
  if (locked) throw new Refusal("sheetProtected", { sheet: locked.name });
  return {
    overview,
    realTables,
    tableIds: ids,
    merged: new Set([...merged].flatMap(([name, areas]) => (areas.isNullObject ? [] : [name]))),
    formats,
    charts,
    feet: new Map([...feet].map(([table, foot]) => [table, foot()])),
    heldBy,
    settings,
    blankStyle: style,
  };
}

/** A table's range after those of the changes that make it longer. */
function grownBy(changes: readonly Change[], { name, range }: TablePlace): Range {
  const bottoms = changes.flatMap((change) =>
    change.kind === "ensureTable" && change.name === name ? [change.range.bottom] : [],
  );
  return { ...range, bottom: Math.max(range.bottom, ...bottoms) };
}

const changesStructure = (change: Change, isThere: (sheet: string) => boolean): boolean =>
  (change.kind === "ensureSheet" && !isThere(change.sheet)) ||
  (change.kind === "removeSheet" && isThere(change.sheet));

/** The sheet whose cells, rules or charts a change touches. */
function sheetOf(change: Change, overview: Overview): string[] {
  if ("sheet" in change) return [change.sheet];
  const table =
    change.kind === "removeTable" ? change.name : change.kind === "appendRows" ? change.table : null;
  const place = overview.tables.find(({ name }) => name === table);
  return place ? [place.sheet] : [];
}

/** Loads the last rows of a table and what stands below it; the function gives them after a sync. */
function loadFoot(sheet: Excel.Worksheet, table: Range, count: number): () => Foot {
  const top = Math.max(table.top + 1, table.bottom - count + 1);
  const isEmpty = top > table.bottom;
  const end = isEmpty ? null : cellsOf(sheet, { ...table, top }).load("values");
  const last = isEmpty ? null : cellsOf(sheet, { ...table, top: table.bottom }).load("numberFormat");
  const room: Range = { ...table, top: table.bottom + 1, bottom: table.bottom + count };
  const below = cellsOf(sheet, room).getUsedRangeOrNullObject(true).load(placed);
  return () => ({
    range: table,
    values: end?.values ?? [],
    formats: (last?.numberFormat[0] ?? []).map((format) =>
      format === "General" ? "" : String(format ?? ""),
    ),
    taken: !below.isNullObject,
  });
}
