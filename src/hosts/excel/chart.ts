import type { Change } from "../../core/planning/change.ts";
import { cellsOf } from "./ranges.ts";

type PlaceChart = Extract<Change, { kind: "placeChart" }>;

const colours = ["#0F6CBD", "#86B7E3", "#C4314B"];

/** Stacked bars, the first stage on top; a chart of the same name is given the cells anew. */
export function placeChart(
  sheet: Excel.Worksheet,
  present: Excel.Chart | undefined,
  change: PlaceChart,
): void {
  const source = cellsOf(sheet, {
    ...change.categories,
    right: Math.max(...change.series.map(({ values }) => values.right)),
  });
  if (present && !present.isNullObject) {
    present.setData(source, "Columns");
    return;
  }
  const chart = sheet.charts.add("BarStacked", source, "Columns");
  chart.name = change.id;
  chart.title.text = change.title;
  chart.legend.position = "Bottom";
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.visible = false;
  chart.axes.valueAxis.majorGridlines.visible = false;
  for (const [index, { name }] of change.series.entries()) {
    const series = chart.series.getItemAt(index);
    series.name = name;
    series.gapWidth = 40;
    series.format.fill.setSolidColor(colours[index % colours.length] as string);
  }
  const { over } = change;
  chart.setPosition(
    sheet.getRangeByIndexes(over.top, over.left, 1, 1),
    sheet.getRangeByIndexes(over.bottom, over.right, 1, 1),
  );
}
