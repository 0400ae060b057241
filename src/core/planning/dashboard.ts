import { cellToA1 } from "../cells/address.ts";
import { isBlank } from "../cells/blank.ts";
import type { Cell, Range } from "../cells/cell.ts";
import type { Change, Formula, Look, Written } from "./change.ts";
import { type Ask, ask, type Kind, keyFigures } from "./key-figures.ts";
import { labelsIn, saysAsOf } from "./labels.ts";
import { moneyFormat } from "./money-format.ts";
import type { PlacedGrid } from "./overview.ts";
import { absoluteReference, textLiteral } from "./reference.ts";
import type { PlacedTable, Present, SetupConfig } from "./setup.ts";

/** Column A is a margin; everything begins in B. */
const left = 1;
const asOfRow = 1;
const figuresRow = 3;
const funnelRow = 14;
const spillRow = funnelRow + 2;
const chartLeft = 11;
const widths = [2, 26, 16, 16, 12, 20, 10, 10, 20, 15, 3, 24, 17, 12, 12];

const funnel = ask("STAGE.FUNNEL");
/** Stage, reached, open here, lost here, conversion, its low and high, value, median days. */
const funnelKinds: readonly (Kind | null)[] = [
  null,
  "count",
  "count",
  "count",
  "share",
  "share",
  "share",
  "money",
  "count",
];

/** The cell where people may type the date that figures and highlights are computed as of. */
export function asOfReference(sheet: string): string {
  return absoluteReference(sheet, cell(asOfRow, left + 1));
}

/** The date typed on the dashboard, found beside its label; null where none is. */
export function readAsOf(placed: PlacedGrid): number | null {
  const typed = asOfCell(placed)?.holds;
  return typeof typed === "number" && Number.isFinite(typed) && typed > 0 ? Math.floor(typed) : null;
}

/** The cell beside the dashboard's label of the as-of date, by its place in the sheet; null where the label is gone. */
export function asOfCell({ grid, top, left: gridLeft }: PlacedGrid): {
  readonly row: number;
  readonly column: number;
  readonly holds: Cell;
} | null {
  const column = left - gridLeft;
  const row = grid.values.findIndex((cells) => saysAsOf(cells[column]));
  if (row === -1) return null;
  return { row: top + row, column: left + 1, holds: grid.values[row]?.[column + 1] ?? null };
}

/** The sheet "Pipeline": figures, the funnel and its chart, all of them live formulas. */
export function planDashboard(
  sheet: string,
  table: PlacedTable,
  config: SetupConfig,
  present: Present,
): Change[] {
  const labels = labelsIn(config.language);
  const formats: Readonly<Record<Kind, string>> = {
    count: "#,##0",
    money: moneyFormat(table),
    share: "0.0%",
  };
  const spilled = config.cached(funnel.name, funnel.args);
  const rows = Array.isArray(spilled) ? spilled.length - 1 : openStages(config);
  const bottom = spillRow + rows;
  const changes: Change[] = [{ kind: "ensureSheet", sheet, widths }];
  const write = (top: number, from: number, cells: Written[][], cellFormats?: string[][]) => {
    const kept = cells.map((row, r) =>
      row.map((written, c) => (isFilled(present.own.pipeline, top + r, from + c) ? null : written)),
    );
    if (kept.every((row) => row.every((written) => written === null))) return;
    changes.push({
      kind: "writeCells",
      sheet,
      top,
      left: from,
      cells: kept,
      ...(cellFormats ? { formats: cellFormats } : {}),
    });
  };
  const style = (range: Range, look: Look) => changes.push({ kind: "styleCells", sheet, range, look });

  write(0, left, [[labels.title]]);
  style(cell(0, left), "title");
  write(asOfRow, left, [[labels.asOf, config.asOf, labels.asOfNote]], [["", "yyyy-mm-dd", ""]]);
  style(cell(asOfRow, left), "label");
  style(cell(asOfRow, left + 1), "figure");
  style(cell(asOfRow, left + 2), "note");

  write(figuresRow, left + 1, [[labels.allTime, labels.thisQuarter]]);
  style(cell(figuresRow, left), "heading");
  style(block(figuresRow, left + 1, figuresRow, left + 2), "figureHeading");
  write(
    figuresRow + 1,
    left,
    keyFigures.map(({ label, all, quarter }) => [
      labels[label],
      formula(all, config),
      quarter ? formula(quarter, config) : null,
    ]),
    keyFigures.map(({ kind }) => ["", formats[kind], formats[kind]]),
  );
  const lastFigure = figuresRow + keyFigures.length;
  style(block(figuresRow + 1, left, lastFigure, left), "label");
  style(block(figuresRow + 1, left + 1, lastFigure, left + 2), "figure");
  write(lastFigure + 1, left, [[labels.quarterNote]]);
  style(cell(lastFigure + 1, left), "note");

  write(funnelRow, left, [[labels.funnel]]);
  style(cell(funnelRow, left), "subtitle");
  write(funnelRow + 1, left, [[labels.funnelNote]]);
  style(cell(funnelRow + 1, left), "note");
  const funnelFormats = funnelKinds.map((kind) => (kind === null ? "" : formats[kind]));
  const spillCells = Array.from({ length: rows + 1 }, (_, row) =>
    funnelKinds.map((_, column) => (row === 0 && column === 0 ? formula(funnel, config) : null)),
  );
  write(spillRow, left, spillCells, [
    funnelKinds.map(() => ""),
    ...Array.from({ length: rows }, () => funnelFormats),
  ]);
  const spillRight = left + funnelKinds.length - 1;
  style(cell(spillRow, left), "heading");
  style(block(spillRow, left + 1, spillRow, spillRight), "figureHeading");
  if (rows > 0) style(block(spillRow + 1, left + 1, bottom, spillRight), "figure");

  write(spillRow - 1, chartLeft, [[labels.chartData]]);
  style(cell(spillRow - 1, chartLeft), "note");
  write(spillRow, chartLeft, [
    [labels.chartStage, labels.chartMoved, labels.chartOpen, labels.chartLost],
    ...Array.from({ length: rows }, (_, row) => chartRow(spillRow + 1 + row, row + 1, spilled)),
  ]);
  style(cell(spillRow, chartLeft), "heading");
  style(block(spillRow, chartLeft + 1, spillRow, chartLeft + 3), "figureHeading");
  if (rows > 0) {
    const column = (offset: number) => block(spillRow + 1, chartLeft + offset, bottom, chartLeft + offset);
    changes.push({
      kind: "placeChart",
      sheet,
      id: chartId,
      title: labels.chartTitle,
      over: block(figuresRow - 2, left + 4, figuresRow + keyFigures.length + 1, left + 8),
      categories: column(0),
      series: [
        { name: labels.chartMoved, values: column(1) },
        { name: labels.chartOpen, values: column(2) },
        { name: labels.chartLost, values: column(3) },
      ],
    });
  }
  return changes;
}

export const chartId = "pipewright-funnel";

/** Stage, moved on, open and lost, taken from the spilled funnel's stage, reached, open and lost. */
function chartRow(
  row: number,
  index: number,
  spilled: Cell | undefined | readonly (readonly Cell[])[],
): Written[] {
  const at = (offset: number) => cellToA1(row, left + offset);
  const cached = Array.isArray(spilled) ? (spilled[index] as readonly Cell[] | undefined) : undefined;
  const [stage, reached, open, lost] = cached ?? [];
  const number = (value: Cell | undefined) => (typeof value === "number" ? value : 0);
  const known = (value: Cell): { value?: Cell } => (cached ? { value } : {});
  return [
    { formula: `=IFERROR(${at(0)}&"","")`, ...known(stage ?? "") },
    {
      formula: `=IFERROR(${at(1)}-${at(2)}-${at(3)},0)`,
      ...known(number(reached) - number(open) - number(lost)),
    },
    { formula: `=IFERROR(${at(2)}+0,0)`, ...known(number(open)) },
    { formula: `=IFERROR(${at(3)}+0,0)`, ...known(number(lost)) },
  ];
}

function formula({ name, args }: Ask, config: SetupConfig): Formula {
  const text = `=${name}(${args.map(textLiteral).join(",")})`;
  const value = config.cached(name, args);
  return value === undefined ? { formula: text } : { formula: text, value };
}

function openStages(config: SetupConfig): number {
  return config.stages.filter((stage) => stage.kind === "open").length + 1;
}

function isFilled(placed: PlacedGrid | null, row: number, column: number): boolean {
  return placed !== null && !isBlank(placed.grid.values[row - placed.top]?.[column - placed.left]);
}

const block = (top: number, from: number, bottom: number, right: number): Range => ({
  top,
  left: from,
  bottom,
  right,
});
const cell = (row: number, column: number): Range => block(row, column, row, column);
