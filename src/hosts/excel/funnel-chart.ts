import type { Range } from "../../core/cells/cell.ts";
import { cellsOf, placed, rangeOf } from "./ranges.ts";
import { codeOf, excelRun, Refusal } from "./refusal.ts";
import { supports } from "./requirements.ts";
import { loadSettings, readSettings } from "./settings-store.ts";

const chartName = "pipewright-native-funnel";
const callsFunnel = /^=[^"]*\bSTAGE[._]FUNNEL\(/i;

/**
 * Puts a funnel over what STAGE.FUNNEL has spilled: the selected cell's, else that of the sheet
 * "Pipeline". A chart that is there already follows to the new cells.
 */
export function insertFunnelChart(): Promise<void> {
  return excelRun(async (context) => {
    const anchor = (await selectedFunnel(context)) ?? (await funnelOfDashboard(context));
    if (!anchor) throw new Refusal("noFunnelCell");
    const sheet = context.workbook.worksheets.getItem(anchor.sheet);
    const spill = sheet
      .getRangeByIndexes(anchor.row, anchor.column, 1, 1)
      .getSpillingToRangeOrNullObject()
      .load(placed);
    const present = sheet.charts.getItemOrNullObject(chartName).load("name");
    await context.sync();
    if (spill.isNullObject) throw new Refusal("noFunnelCell");
    const area = rangeOf(spill);
    // The stage and how many deals reached it, without the header row.
    const source: Range = { ...area, top: area.top + 1, right: area.left + 1 };
    if (!present.isNullObject) {
      present.setData(cellsOf(sheet, source), "Columns");
      await context.sync();
      return;
    }
    await addChart(context, sheet, source, area);
  });
}

async function addChart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  source: Range,
  spill: Range,
): Promise<void> {
  const place = (chart: Excel.Chart) => {
    chart.name = chartName;
    chart.setPosition(
      sheet.getRangeByIndexes(spill.bottom + 2, spill.left, 1, 1),
      sheet.getRangeByIndexes(spill.bottom + 20, spill.left + 5, 1, 1),
    );
  };
  if (supports("ExcelApi", "1.9")) {
    try {
      // Title, series and axes stay untouched: on charts of this kind these members throw.
      place(sheet.charts.add("Funnel", cellsOf(sheet, source), "Columns"));
      await context.sync();
      return;
    } catch (error) {
      if (!cannotDraw.has(codeOf(error) ?? "")) throw error;
    }
  }
  const bars = sheet.charts.add("BarStacked", cellsOf(sheet, source), "Columns");
  place(bars);
  bars.legend.visible = false;
  bars.axes.categoryAxis.reversePlotOrder = true;
  bars.series.getItemAt(0).gapWidth = 20;
  await context.sync();
}

/** What Excels without funnel charts say. */
const cannotDraw: ReadonlySet<string> = new Set([
  "UnsupportedOperation",
  "NotImplemented",
  "InvalidArgument",
]);

interface Anchor {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

async function selectedFunnel(context: Excel.RequestContext): Promise<Anchor | null> {
  const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex,formulas,worksheet/name");
  await context.sync();
  return callsFunnel.test(String(cell.formulas[0]?.[0]))
    ? { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex }
    : null;
}

async function funnelOfDashboard(context: Excel.RequestContext): Promise<Anchor | null> {
  const stored = loadSettings(context);
  await context.sync();
  const settings = await readSettings(context, stored);
  if (!settings) return null;
  const { pipeline } = settings.sheets;
  const sheet = context.workbook.worksheets.getItemOrNullObject(pipeline);
  await context.sync();
  if (sheet.isNullObject) return null;
  const used = sheet.getUsedRangeOrNullObject(true).load(`formulas,${placed}`);
  await context.sync();
  if (used.isNullObject) return null;
  const { top, left } = rangeOf(used);
  for (const [row, cells] of used.formulas.entries()) {
    const column = cells.findIndex((cell) => callsFunnel.test(String(cell)));
    if (column !== -1) return { sheet: pipeline, row: top + row, column: left + column };
  }
  return null;
}
