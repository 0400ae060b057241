import type { FakeChart, Host } from "./host.ts";
import { placeOf, rangeObject } from "./ranges.ts";
import { enumeration, service } from "./service.ts";

export const chartTypes = enumeration("ChartType", ["BAR", "COLUMN"]);

const charts = new WeakMap<object, FakeChart>();

export function chartIn(object: unknown): FakeChart {
  const chart = charts.get(object as object);
  if (!chart) throw new Error("The parameters don't match the method signature: no EmbeddedChart");
  return chart;
}

export function chartObject(host: Host, chart: FakeChart): object {
  const object = service(host, "EmbeddedChart", {
    getChartId: () => (chart.id < 0 ? null : chart.id),
    getRanges: () => chart.ranges.map(({ sheet, range }) => rangeObject(host, sheet, range)),
  });
  charts.set(object, chart);
  return object;
}

export function chartBuilder(host: Host): object {
  let chart: FakeChart = { id: -1, type: "", ranges: [], options: {}, position: [] };
  const change = (changed: Partial<FakeChart>) => {
    chart = { ...chart, ...changed };
    return builder;
  };
  const builder: object = service(host, "EmbeddedChartBuilder", {
    setChartType: (type: object) => change({ type: String(type) }),
    addRange: (range: unknown) => change({ ranges: [...chart.ranges, placeOf(range)] }),
    setNumHeaders: (headers: number) => change({ options: { ...chart.options, headers } }),
    setOption: (name: string, value: unknown) => change({ options: { ...chart.options, [name]: value } }),
    setPosition: (...position: number[]) => change({ position }),
    build: () => {
      if (chart.type === "" || chart.ranges.length === 0 || chart.position.length !== 4) {
        throw new Error("a chart needs a type, ranges and a position");
      }
      return chartObject(host, chart);
    },
  });
  return builder;
}
