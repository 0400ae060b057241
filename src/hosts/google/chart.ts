import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import type { Range } from "../../core/cells/cell.ts";
import { sameRange } from "../../core/cells/range.ts";
import type { Change } from "../../core/planning/change.ts";
import { sameFormula, toSheetsFormula } from "../sheets/formulas.ts";
import { colors, ground, rowHeight, spacerOf } from "../sheets/funnel-bars.ts";
import { colorStyle } from "./colors.ts";
import { type Draft, freeId, makeRoom } from "./draft.ts";
import { toCell } from "./grids.ts";
import { readNotes, saveNotes } from "./memory.ts";
import { gridRange, placeOf } from "./places.ts";
import type { SheetState } from "./structure.ts";
import { writeCells } from "./write-cells.ts";

type PlaceChart = Extract<Change, { kind: "placeChart" }>;
type Spec = sheets_v4.Schema$ChartSpec;

/** Pixels of a column that nobody made wider. */
const columnWidth = 100;

/**
 * Stacked bars in the shape of a funnel, which Sheets has no chart type for: a series in the colour
 * of the ground stands before the others and moves each bar to the middle.
 */
export function placeChart(draft: Draft, sheet: SheetState, change: PlaceChart): void {
  const { over, id } = change;
  makeRoom(draft, sheet, over);
  const present = chartOf(draft, sheet, id);
  const spacer = ensureSpacer(draft, sheet, change);
  const values = change.series.map((series) => series.values);
  const wanted = [change.categories, ...(spacer ? [spacer] : []), ...values];
  const spec = specOf(change, sheet, wanted, spacer !== null);
  if (present) {
    const shown = sourcesOf(present.spec).map((range) => placeOf(range, sheet));
    // With the cells above as their names, or without: so the bound script makes its charts.
    const isShown = (ranges: readonly Range[]) =>
      shown.length === ranges.length && shown.every((range, index) => sameRange(range, ranges[index]));
    if (isShown(wanted) || isShown(wanted.map(withHeader))) return;
    present.spec = spec;
    draft.requests.push({ updateChartSpec: { chartId: present.chartId ?? 0, spec } });
    return;
  }
  const taken = new Set(draft.book.sheets.flatMap((one) => one.charts.map(({ chartId }) => chartId ?? 0)));
  const chartId = freeId(`chart ${id}`, taken);
  const chart: sheets_v4.Schema$EmbeddedChart = {
    chartId,
    spec,
    position: {
      overlayPosition: {
        anchorCell: { sheetId: sheet.id, rowIndex: over.top, columnIndex: over.left },
        widthPixels: widthOf(sheet, over),
        heightPixels: (over.bottom - over.top + 1) * rowHeight,
      },
    },
  };
  sheet.charts.push(chart);
  draft.requests.push({ addChart: { chart } });
  saveNotes(draft, { charts: { ...readNotes(draft.book).charts, [id]: chartId } });
}

/** The cell above values names them, where there is one. */
const withHeader = (range: Range): Range => ({ ...range, top: Math.max(0, range.top - 1) });

function specOf(
  { title, categories, series }: PlaceChart,
  sheet: SheetState,
  wanted: readonly Range[],
  hasSpacer: boolean,
): Spec {
  const hasHeader = categories.top > 0 && series.every(({ values }) => values.top > 0);
  const data = (range: Range) => ({
    sourceRange: { sources: [gridRange(sheet.id, hasHeader ? withHeader(range) : range)] },
  });
  const [domain, ...rest] = wanted;
  const shades = hasSpacer ? [ground, ...colors] : colors;
  return {
    title,
    backgroundColorStyle: colorStyle(ground),
    hiddenDimensionStrategy: "SHOW_ALL",
    basicChart: {
      chartType: "BAR",
      stackedType: "STACKED",
      legendPosition: "BOTTOM_LEGEND",
      headerCount: hasHeader ? 1 : 0,
      domains: domain ? [{ domain: data(domain) }] : [],
      series: rest.map((range, index) => ({
        series: data(range),
        targetAxis: "BOTTOM_AXIS",
        colorStyle: colorStyle(shades[index % shades.length] ?? ground),
      })),
    },
  };
}

const sourcesOf = (spec: Spec | undefined) =>
  [
    ...(spec?.basicChart?.domains ?? []).map(({ domain }) => domain),
    ...(spec?.basicChart?.series ?? []).map(({ series }) => series),
  ].flatMap((data) => data?.sourceRange?.sources ?? []);

/** Null where somebody uses the spacer's cells: the bars then begin at one line. */
function ensureSpacer(draft: Draft, sheet: SheetState, { series }: PlaceChart): Range | null {
  const planned = spacerOf(series);
  if (!planned) return null;
  const { spacer, formulas } = planned;
  const present = formulas.map((_, index) => draft.cells.at(sheet.name, spacer.top + index, spacer.left));
  const isThere = present.every((cell, index) =>
    sameFormula(cell?.userEnteredValue?.formulaValue ?? "", toSheetsFormula(formulas[index] ?? "", null)),
  );
  if (isThere) return spacer;
  const isFree = present.every((cell) => toCell(cell) === null && !cell?.userEnteredValue?.formulaValue);
  if (!isFree) return null;
  const { top, left } = spacer;
  writeCells(draft, sheet, { top, left, cells: formulas.map((formula) => [{ formula }]) });
  return spacer;
}

export function removeChart(draft: Draft, sheet: SheetState | undefined, id: string): void {
  const present = sheet && chartOf(draft, sheet, id);
  if (sheet && present) {
    sheet.charts.splice(sheet.charts.indexOf(present), 1);
    draft.requests.push({ deleteEmbeddedObject: { objectId: present.chartId ?? 0 } });
  }
  const { [id]: known, ...charts } = readNotes(draft.book).charts;
  if (known !== undefined) saveNotes(draft, { charts });
}

function chartOf(draft: Draft, sheet: SheetState, id: string) {
  const number = readNotes(draft.book).charts[id];
  return number === undefined ? undefined : sheet.charts.find(({ chartId }) => chartId === number);
}

function widthOf({ widths }: SheetState, { left, right }: Range): number {
  let width = 0;
  for (let column = left; column <= right; column++) width += widths.get(column) ?? columnWidth;
  return width;
}
