import type { Workbook as ExcelWorkbook, Worksheet } from "@cj-tech-master/excelts";
import { parseA1 } from "../../core/cells/address.ts";
import type { Range } from "../../core/cells/cell.ts";
import { readNotes } from "../file/memory-sheet.ts";
import type { PlaceChart } from "./univer-workbook.ts";

type Chart = ReturnType<Worksheet["getCharts"]>[number];

/** The library's type of a series names only what all kinds of charts have. */
interface BarSeries {
  readonly cat?: { readonly strRef?: { readonly formula?: string } };
  readonly val?: { readonly numRef?: { readonly formula?: string } };
}

/** The charts that set-up placed on a sheet of a file, as the steps that place them again. */
export function ownCharts(workbook: ExcelWorkbook, sheet: Worksheet): PlaceChart[] {
  return Object.entries(readNotes(workbook).charts).flatMap(([id, noted]): PlaceChart[] => {
    const chart = sheet.getCharts().find(({ title }) => title === noted.title);
    if (noted.sheet !== sheet.name || !chart) return [];
    const { title } = noted;
    const drawn = Array.from({ length: chart.getSeriesCount() }, (_, index) => seriesOf(chart, index));
    const series = drawn.flatMap((one) => (one ? [one] : []));
    const [first] = series;
    const over = placeOf(chart);
    if (!first || over === null) return [];
    return [{ kind: "placeChart", sheet: sheet.name, id, title, over, categories: first.categories, series }];
  });
}

function placeOf(chart: Chart): Range | null {
  const { tl, br } = chart.model.range;
  if (!tl || !br) return null;
  return { top: tl.nativeRow, left: tl.nativeCol, bottom: br.nativeRow - 1, right: br.nativeCol - 1 };
}

function seriesOf(chart: Chart, index: number): { name: string; values: Range; categories: Range } | null {
  const series = chart.getSeries(index);
  if (!series) return null;
  const { cat, val } = series as BarSeries;
  const values = parseA1(val?.numRef?.formula ?? "")?.range;
  const categories = parseA1(cat?.strRef?.formula ?? "")?.range;
  const name = series.tx && "value" in series.tx ? String(series.tx.value ?? "") : "";
  return values && categories ? { name, values, categories } : null;
}
