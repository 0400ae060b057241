import type { ChartState, SheetState } from "./book.ts";
import type { Kind } from "./client.ts";
import { fail } from "./errors.ts";
import type { Block, ExcelHost } from "./host.ts";

interface ChartRef {
  readonly host: ExcelHost;
  readonly sheet: SheetState;
  readonly chart: ChartState;
}

/** Chart types of Office 2016 and later: title, series, axes and legend members throw on them (oj#2041). */
const newer: ReadonlySet<string> = new Set([
  "Funnel",
  "Waterfall",
  "Treemap",
  "Sunburst",
  "Histogram",
  "Pareto",
  "BoxWhisker",
  "RegionMap",
]);

const known: ReadonlySet<string> = new Set([...newer, "BarStacked", "BarClustered", "ColumnClustered"]);

function trapped({ chart }: ChartRef, member: string): void {
  if (newer.has(chart.type))
    fail("UnsupportedOperation", `${member} is not supported on a chart of type ${chart.type}`);
}

const look = (property: string) => ({
  get: (ref: ChartRef) => {
    trapped(ref, property);
    return ref.chart.looks[property] ?? null;
  },
  set: (ref: ChartRef, value: unknown) => {
    trapped(ref, property);
    ref.chart.looks[property] = value;
  },
});

const titleKind: Kind<ChartRef> = {
  name: "ChartTitle",
  scalars: { text: look("title.text"), visible: look("title.visible") },
};
const legendKind: Kind<ChartRef> = {
  name: "ChartLegend",
  scalars: { position: look("legend.position"), visible: look("legend.visible") },
};
const gridlinesKind: Kind<ChartRef> = {
  name: "ChartGridlines",
  scalars: { visible: look("valueAxis.gridlines") },
};
const categoryAxisKind: Kind<ChartRef> = {
  name: "ChartAxis",
  since: { reversePlotOrder: 7 },
  scalars: { reversePlotOrder: look("categoryAxis.reversePlotOrder") },
};
const valueAxisKind: Kind<ChartRef> = {
  name: "ChartAxis",
  since: { visible: 7 },
  scalars: { visible: look("valueAxis.visible") },
  parts: { majorGridlines: { kind: () => gridlinesKind, of: (ref) => ref } },
};
const axesKind: Kind<ChartRef> = {
  name: "ChartAxes",
  parts: {
    categoryAxis: { kind: () => categoryAxisKind, of: (ref) => ref },
    valueAxis: { kind: () => valueAxisKind, of: (ref) => ref },
  },
};

interface SeriesRef extends ChartRef {
  readonly index: number;
}

const seriesLook = (property: string) => ({
  get: (ref: SeriesRef) => ref.chart.looks[`series ${ref.index} ${property}`] ?? null,
  set: (ref: SeriesRef, value: unknown) => {
    ref.chart.looks[`series ${ref.index} ${property}`] = value;
  },
});

const seriesFillKind: Kind<SeriesRef> = {
  name: "ChartFill",
  methods: {
    setSolidColor: (ref, color: string) => {
      ref.chart.looks[`series ${ref.index} fill`] = color;
    },
  },
};
const seriesFormatKind: Kind<SeriesRef> = {
  name: "ChartSeriesFormat",
  parts: { fill: { kind: () => seriesFillKind, of: (ref) => ref } },
};
const seriesKind: Kind<SeriesRef> = {
  name: "ChartSeries",
  since: { gapWidth: 7 },
  scalars: { name: seriesLook("name"), gapWidth: seriesLook("gapWidth") },
  parts: { format: { kind: () => seriesFormatKind, of: (ref) => ref } },
};
const seriesCollectionKind: Kind<ChartRef> = {
  name: "ChartSeriesCollection",
  objects: {
    getItemAt: {
      kind: () => seriesKind,
      of: (ref, index: number): SeriesRef | null => {
        trapped(ref, "series");
        // By columns, the first column of the source holds the categories.
        const count = ref.chart.source.right - ref.chart.source.left;
        return index < count ? { ...ref, index } : null;
      },
    },
  },
};

const chartKind: Kind<ChartRef> = {
  name: "Chart",
  scalars: {
    name: {
      get: ({ chart }) => chart.name,
      set: ({ chart }, name: string) => {
        chart.name = name;
      },
    },
    chartType: { get: ({ chart }) => chart.type },
  },
  parts: {
    title: { kind: () => titleKind, of: (ref) => ref },
    legend: { kind: () => legendKind, of: (ref) => ref },
    axes: { kind: () => axesKind, of: (ref) => ref },
    series: { kind: () => seriesCollectionKind, of: (ref) => ref },
  },
  methods: {
    delete: ({ sheet, chart }) => {
      sheet.charts = sheet.charts.filter((other) => other !== chart);
    },
    setData: ({ chart }, source: Block, seriesBy = "Auto") => {
      chart.source = source.range;
      chart.seriesBy = seriesBy;
    },
    setPosition: ({ chart }, from: Block, to: Block) => {
      chart.over = { from: from.range, to: (to ?? from).range };
    },
  },
};

export interface ChartsRef {
  readonly host: ExcelHost;
  readonly sheet: SheetState;
}

const named = ({ host, sheet }: ChartsRef, name: string): ChartRef | null => {
  const chart = sheet.charts.find((each) => each.name === name);
  return chart ? { host, sheet, chart } : null;
};

export const chartsKind: Kind<ChartsRef> = {
  name: "ChartCollection",
  items: {
    kind: () => chartKind,
    of: ({ host, sheet }) => sheet.charts.map((chart): ChartRef => ({ host, sheet, chart })),
  },
  objects: {
    getItemOrNullObject: { kind: () => chartKind, of: named },
    add: {
      kind: () => chartKind,
      writes: true,
      of: ({ host, sheet }, type: string, source: Block, seriesBy = "Auto"): ChartRef => {
        if (sheet.isProtected) fail("AccessDenied", `the sheet "${sheet.name}" is protected`);
        if (!known.has(type)) fail("InvalidArgument", `the fake draws no chart of type ${type}`);
        // Funnel and the other newer types: ChartType, ExcelApi 1.9.
        if (newer.has(type) && (host.apiVersion < 9 || host.noFunnel))
          fail("InvalidArgument", `there is no chart type ${type}`);
        const chart: ChartState = {
          name: `Chart ${sheet.charts.length + 1}`,
          type,
          source: source.range,
          seriesBy,
          title: "",
          over: null,
          looks: {},
        };
        sheet.charts.push(chart);
        return { host, sheet, chart };
      },
    },
  },
};
