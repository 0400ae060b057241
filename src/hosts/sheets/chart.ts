import type { Range } from "../../core/cells/cell.ts";
import { sameRange } from "../../core/cells/range.ts";
import type { Change } from "../../core/planning/change.ts";
import type { Book, Sheet } from "./apps-script.ts";
import { placeOfRange, rangeIn } from "./cells.ts";
import { sheetNamed } from "./find.ts";
import { sameFormula } from "./formulas.ts";
import { colors, ground, rowHeight, spacerOf } from "./funnel-bars.ts";
import { readNotes, saveNotes } from "./notes.ts";
import { writeCells } from "./write-cells.ts";

type PlaceChart = Extract<Change, { kind: "placeChart" }>;

/**
 * Stacked bars in the shape of a funnel, which Sheets has no chart type for: a series that is not
 * seen stands before the others and moves each bar to the middle.
 */
export function placeChart(book: Book, change: PlaceChart): void {
  const sheet = sheetNamed(book, change.sheet);
  const present = chartOf(book, sheet, change.id);
  const spacer = ensureSpacer(sheet, change);
  const values = change.series.map((series) => series.values);
  const wanted = [change.categories, ...(spacer ? [spacer] : []), ...values];
  if (present) {
    const shown = present.getRanges().map(placeOfRange);
    if (shown.length === wanted.length && shown.every((range, index) => sameRange(range, wanted[index])))
      return;
    sheet.removeChart(present);
  }
  const builder = sheet.newChart().setChartType(Charts.ChartType.BAR);
  for (const range of wanted) builder.addRange(rangeIn(sheet, range));
  builder
    .setNumHeaders(0)
    .setOption("title", change.title)
    .setOption("isStacked", true)
    .setOption("legend", { position: "bottom" })
    .setOption("colors", spacer ? [ground, ...colors] : colors)
    .setOption("backgroundColor", ground)
    // Moved bars say nothing by where they end, only by how long they are.
    .setOption("hAxis", { gridlines: { count: 0 }, textPosition: spacer ? "none" : "out" })
    .setOption("width", widthOf(sheet, change.over))
    .setOption("height", (change.over.bottom - change.over.top + 1) * rowHeight)
    .setPosition(change.over.top + 1, change.over.left + 1, 0, 0);
  if (spacer) builder.setOption("series.0.visibleInLegend", false);
  change.series.forEach(({ name }, index) => {
    builder.setOption(`series.${spacer ? index + 1 : index}.labelInLegend`, name);
  });
  const before = new Set(sheet.getCharts().map((chart) => chart.getChartId()));
  sheet.insertChart(builder.build());
  const id = sheet
    .getCharts()
    .map((chart) => chart.getChartId())
    .find((one) => one !== null && !before.has(one));
  const { charts } = readNotes(book);
  if (id !== undefined && id !== null) saveNotes(book, { charts: { ...charts, [change.id]: id } });
}

/**
 * The cells beside the last series with half of what each bar is shorter than the longest. Null
 * where somebody uses these cells: the bars then begin at one line.
 */
function ensureSpacer(sheet: Sheet, { series }: PlaceChart): Range | null {
  const planned = spacerOf(series);
  if (!planned) return null;
  const { spacer, formulas } = planned;
  const cells = rangeIn(sheet, spacer);
  const present = cells.getFormulas().map(([formula = ""]) => formula);
  if (present.every((formula, index) => sameFormula(formula, formulas[index] ?? ""))) return spacer;
  const isFree = (cells.getValues() as unknown[][]).every(([value]) => value === "");
  if (!isFree) return null;
  writeCells(
    sheet,
    { top: spacer.top, left: spacer.left, cells: formulas.map((formula) => [{ formula }]) },
    null,
  );
  return spacer;
}

export function removeChart(book: Book, sheetName: string, id: string): void {
  const sheet = book.getSheetByName(sheetName);
  const present = sheet && chartOf(book, sheet, id);
  if (sheet && present) sheet.removeChart(present);
  const { [id]: known, ...charts } = readNotes(book).charts;
  if (known !== undefined) saveNotes(book, { charts });
}

function chartOf(book: Book, sheet: Sheet, id: string) {
  const number = readNotes(book).charts[id];
  return sheet.getCharts().find((chart) => chart.getChartId() === number) ?? null;
}

function widthOf(sheet: Sheet, { left, right }: Range): number {
  let width = 0;
  for (let column = left; column <= right; column++) width += sheet.getColumnWidth(column + 1);
  return width;
}
