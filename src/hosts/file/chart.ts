import type { Workbook } from "@cj-tech-master/excelts";
import type { AddBarChartSeriesOptions } from "@cj-tech-master/excelts/chart";
import type { Change } from "../../core/planning/change.ts";
import { absoluteReference } from "../../core/planning/reference.ts";
import { readNotes, saveNotes } from "./memory-sheet.ts";
import { findSheet, sheetNamed } from "./sheets.ts";

type PlaceChart = Extract<Change, { kind: "placeChart" }>;

/** Fill and label of each series: moved on, open, lost. */
const colours = [
  { fill: "1F6FA8", label: "FFFFFF" },
  { fill: "8CC0E4", label: "1F2937" },
  { fill: "D3D9E0", label: "475569" },
] as const;

const text = { size: 900, color: { srgb: "374151" } };

/** Stacked bars with the first category on top, in place of the chart of the same id. */
export function placeChart(workbook: Workbook, change: PlaceChart): void {
  const sheet = sheetNamed(workbook, change.sheet);
  removeChart(workbook, change.sheet, change.id);
  const series = change.series.map((one, index): AddBarChartSeriesOptions => {
    const { fill, label } = colours[index % colours.length] ?? colours[0];
    return {
      name: one.name,
      categories: absoluteReference(sheet.name, change.categories),
      values: absoluteReference(sheet.name, one.values),
      fill,
      dataLabels: {
        showVal: true,
        showLegendKey: false,
        showCatName: false,
        showSerName: false,
        showPercent: false,
        showBubbleSize: false,
        position: "ctr",
        numFmt: "#,##0;;", // a bar of nothing gets no label
        numFmtLinked: false,
        txPr: { size: 900, color: { srgb: label } },
      },
    };
  });
  const { over } = change;
  sheet.addBarChart(
    {
      title: {
        paragraphs: [{ runs: [{ text: change.title, properties: { ...text, size: 1200, bold: true } }] }],
      },
      series,
      grouping: "stacked",
      overlap: 100,
      gapWidth: 40,
      showLegend: true,
      legendPosition: "b",
      legendOptions: { txPr: text },
      categoryAxis: { orientation: "maxMin", majorTickMark: "none", lineColor: "D3D9E0", txPr: text },
      valueAxis: { hidden: true, majorGridlines: false, min: 0 },
    },
    { tl: { col: over.left, row: over.top }, br: { col: over.right + 1, row: over.bottom + 1 } },
  );
  saveNotes(workbook, {
    charts: { ...readNotes(workbook).charts, [change.id]: { sheet: sheet.name, title: change.title } },
  });
}

export function removeChart(workbook: Workbook, sheetName: string, id: string): void {
  const { [id]: noted, ...charts } = readNotes(workbook).charts;
  if (!noted) return;
  const sheet = findSheet(workbook, sheetName);
  const chart = sheet?.getCharts().find((one) => one.title === noted.title);
  if (chart) sheet?.removeChart(chart);
  saveNotes(workbook, { charts });
}

/** A sheet that goes takes its charts with it. */
export function forgetCharts(workbook: Workbook, sheetName: string): void {
  const noted = Object.entries(readNotes(workbook).charts);
  const kept = noted.filter(([, chart]) => chart.sheet !== sheetName);
  if (kept.length < noted.length) saveNotes(workbook, { charts: Object.fromEntries(kept) });
}
