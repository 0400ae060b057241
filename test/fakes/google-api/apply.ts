import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import { pathsOf, putCell } from "./cells.ts";
import { checkCondition } from "./conditions.ts";
import { metadataRequests } from "./metadata.ts";
import { blockOf, checkOpen, type FakeBook, type FakeSheet, refuse, sheetById } from "./state.ts";

type Request = sheets_v4.Schema$Request;
type Doing = { [Kind in keyof Request]-?: (book: FakeBook, request: NonNullable<Request[Kind]>) => void };

const cellFields = /^(userEnteredValue|userEnteredFormat(\.\w+){1,2})$/;

const requests: Partial<Doing> = {
  ...metadataRequests,
  addSheet(book, { properties }) {
    const { sheetId, title, gridProperties } = properties ?? {};
    const id = sheetId ?? book.sheets.length + 1000;
    if (id < 0) refuse("sheetId must not be negative");
    if (book.sheets.some((one) => one.properties.sheetId === id))
      refuse(`Sheet with id ${id} already exists.`);
    const name = title ?? `Sheet${book.sheets.length + 1}`;
    const isTaken = book.sheets.some((one) => one.properties.title.toLowerCase() === name.toLowerCase());
    if (isTaken) refuse(`A sheet with the name "${name}" already exists. Please enter another name.`);
    book.sheets.push(emptySheet(id, name, book.sheets.length, gridProperties ?? {}));
  },
  deleteSheet(book, { sheetId }) {
    const sheet = sheetById(book, sheetId);
    if (book.sheets.length === 1) refuse("You can't remove all the sheets in a document.");
    book.sheets.splice(book.sheets.indexOf(sheet), 1);
    book.developerMetadata = book.developerMetadata.filter(({ location }) => location?.sheetId !== sheetId);
    for (const named of book.namedRanges) if (named.range?.sheetId === sheetId) named.range = {};
  },
  appendDimension(book, { sheetId, dimension, length }) {
    const { gridProperties } = sheetById(book, sheetId).properties;
    if (!length || length < 1) refuse("length must be positive");
    if (dimension === "ROWS") gridProperties.rowCount += length ?? 0;
    else if (dimension === "COLUMNS") gridProperties.columnCount += length ?? 0;
    else refuse(`Invalid dimension: ${dimension}`);
  },
  updateDimensionProperties(book, { range, properties, fields }) {
    if (fields !== "pixelSize" || range?.dimension !== "COLUMNS")
      refuse("only widths of columns are known here");
    const sheet = sheetById(book, range?.sheetId);
    const end = range?.endIndex ?? 0;
    if (end > sheet.properties.gridProperties.columnCount) refuse("exceeds grid limits");
    for (let column = range?.startIndex ?? 0; column < end; column++)
      sheet.widths[column] = properties?.pixelSize ?? 0;
  },
  updateCells(book, { start, rows = [], fields }) {
    const paths = pathsOf(fields, cellFields);
    const top = start?.rowIndex ?? 0;
    const left = start?.columnIndex ?? 0;
    const width = Math.max(...rows.map(({ values = [] }) => values.length));
    const range = {
      startRowIndex: top,
      endRowIndex: top + rows.length,
      startColumnIndex: left,
      endColumnIndex: left + width,
    };
    const block = blockOf(book, { ...range, sheetId: start?.sheetId ?? 0 });
    checkOpen(block);
    rows.forEach(({ values = [] }, r) => {
      values.forEach((value, c) => {
        const key = `${top + r},${left + c}`;
        setCell(block.sheet, key, putCell(book, block.sheet.cells[key] ?? {}, value, paths));
      });
    });
  },
  repeatCell(book, { range, cell = {}, fields }) {
    const paths = pathsOf(fields, cellFields);
    const block = blockOf(book, range);
    checkOpen(block);
    each(block, (sheet, key) => setCell(sheet, key, putCell(book, sheet.cells[key] ?? {}, cell, paths)));
  },
  setDataValidation(book, { range, rule }) {
    const block = blockOf(book, range);
    checkOpen(block);
    if (rule) checkCondition(book, rule.condition, "validation");
    each(block, (sheet, key) => {
      const { dataValidation: _, ...others } = sheet.cells[key] ?? {};
      setCell(sheet, key, rule ? { ...others, dataValidation: structuredClone(rule) } : others);
    });
  },
  addConditionalFormatRule(book, { rule, index }) {
    const sheet = checkRule(book, rule);
    if ((index ?? 0) > sheet.conditionalFormats.length) refuse("index is too high");
    sheet.conditionalFormats.splice(index ?? 0, 0, structuredClone(rule ?? {}));
  },
  updateConditionalFormatRule(book, { sheetId, index, rule }) {
    const sheet = sheetById(book, sheetId);
    if (!sheet.conditionalFormats[index ?? 0])
      refuse(`No conditional format on sheet: ${sheetId} at index: ${index}`);
    checkRule(book, rule);
    sheet.conditionalFormats[index ?? 0] = structuredClone(rule ?? {});
  },
  deleteConditionalFormatRule(book, { sheetId, index }) {
    const sheet = sheetById(book, sheetId);
    if (!sheet.conditionalFormats[index ?? 0])
      refuse(`No conditional format on sheet: ${sheetId} at index: ${index}`);
    sheet.conditionalFormats.splice(index ?? 0, 1);
  },
  addNamedRange(book, { namedRange }) {
    const { namedRangeId, name, range } = namedRange ?? {};
    if (!/^[A-Za-z_]\w{0,249}$/.test(name ?? "")) refuse(`Invalid name: ${name}`);
    if (book.namedRanges.some((one) => one.name?.toLowerCase() === name?.toLowerCase())) {
      refuse(`Cannot add named range with name: ${name}. A named range with that name already exists.`);
    }
    if (book.namedRanges.some((one) => one.namedRangeId === namedRangeId))
      refuse("that named range id exists");
    blockOf(book, range);
    book.namedRanges.push(structuredClone(namedRange ?? {}));
  },
  updateNamedRange(book, { namedRange, fields }) {
    const present = book.namedRanges.find((one) => one.namedRangeId === namedRange?.namedRangeId);
    if (!present) return refuse(`No named range with id: ${namedRange?.namedRangeId}`);
    if (fields !== "range") refuse("only the range is updated here");
    blockOf(book, namedRange?.range);
    present.range = structuredClone(namedRange?.range ?? {});
  },
  deleteNamedRange(book, { namedRangeId }) {
    const at = book.namedRanges.findIndex((one) => one.namedRangeId === namedRangeId);
    if (at < 0) refuse(`No named range with id: ${namedRangeId}`);
    book.namedRanges.splice(at, 1);
  },
  addChart(book, { chart }) {
    const anchor = chart?.position?.overlayPosition?.anchorCell;
    const sheet = sheetById(book, anchor?.sheetId);
    const ids = book.sheets.flatMap(({ charts }) => charts.map(({ chartId }) => chartId));
    if (ids.includes(chart?.chartId)) refuse(`chart id ${chart?.chartId} already exists`);
    checkChart(book, chart?.spec);
    sheet.charts.push(structuredClone(chart ?? {}));
  },
  updateChartSpec(book, { chartId, spec }) {
    const chart = book.sheets.flatMap(({ charts }) => charts).find((one) => one.chartId === chartId);
    if (!chart) return refuse(`No chart with id: ${chartId}`);
    checkChart(book, spec);
    chart.spec = structuredClone(spec ?? {});
  },
  deleteEmbeddedObject(book, { objectId }) {
    const sheet = book.sheets.find(({ charts }) => charts.some(({ chartId }) => chartId === objectId));
    if (!sheet) return refuse(`No embedded object with id: ${objectId}`);
    sheet.charts = sheet.charts.filter(({ chartId }) => chartId !== objectId);
  },
};

/** Makes the requests in order; the first that is refused throws, and the caller keeps the book before. */
export function applyRequests(book: FakeBook, batch: readonly Request[]): void {
  for (const [index, request] of batch.entries()) {
    const [kind, ...more] = Object.keys(request) as (keyof Request)[];
    if (!kind || more.length > 0)
      refuse(`Invalid requests[${index}]: exactly one kind of request must be set`);
    const doing = requests[kind] as ((book: FakeBook, request: unknown) => void) | undefined;
    if (!kind || !doing) return refuse(`requests[${index}].${kind} is not known here`);
    try {
      doing(book, request[kind]);
    } catch (error) {
      if (error instanceof Error) error.message = `Invalid requests[${index}].${kind}: ${error.message}`;
      throw error;
    }
  }
}

export function emptySheet(
  sheetId: number,
  title: string,
  index: number,
  { rowCount = 1000, columnCount = 26 }: sheets_v4.Schema$GridProperties,
): FakeSheet {
  return {
    properties: {
      sheetId,
      title,
      index,
      gridProperties: { rowCount: rowCount ?? 1000, columnCount: columnCount ?? 26 },
    },
    cells: {},
    conditionalFormats: [],
    charts: [],
    protectedRanges: [],
    merges: [],
    tables: [],
    widths: {},
  };
}

function setCell(sheet: FakeSheet, key: string, cell: sheets_v4.Schema$CellData): void {
  if (Object.keys(cell).length > 0) sheet.cells[key] = cell;
  else delete sheet.cells[key];
}

function each(
  { sheet, top, left, bottom, right }: ReturnType<typeof blockOf>,
  act: (sheet: FakeSheet, key: string) => void,
) {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) act(sheet, `${row},${column}`);
}

function checkRule(book: FakeBook, rule: sheets_v4.Schema$ConditionalFormatRule | undefined): FakeSheet {
  const { ranges = [], booleanRule, gradientRule } = rule ?? {};
  const [first, ...others] = ranges.map((range) => blockOf(book, range));
  if (!first) return refuse("ConditionalFormatRule.ranges must not be empty");
  if (others.some(({ sheet }) => sheet !== first.sheet)) refuse("all ranges must be on one sheet");
  if (!booleanRule === !gradientRule) refuse("exactly one of booleanRule and gradientRule must be set");
  if (booleanRule) checkCondition(book, booleanRule.condition, "format");
  if (gradientRule && !(gradientRule.minpoint && gradientRule.maxpoint))
    refuse("minpoint and maxpoint must be set");
  return first.sheet;
}

function checkChart(book: FakeBook, spec: sheets_v4.Schema$ChartSpec | undefined): void {
  const chart = spec?.basicChart ?? refuse("only basic charts are known here");
  if (!["BAR", "COLUMN", "LINE"].includes(chart.chartType ?? ""))
    refuse(`Invalid chartType: ${chart.chartType}`);
  if (chart.stackedType && !["STACKED", "NOT_STACKED", "PERCENT_STACKED"].includes(chart.stackedType))
    refuse("Invalid stackedType");
  const data = [
    ...(chart.domains ?? []).map(({ domain }) => domain),
    ...(chart.series ?? []).map(({ series }) => series),
  ];
  for (const { targetAxis } of chart.series ?? []) {
    const axis = chart.chartType === "BAR" ? "BOTTOM_AXIS" : "LEFT_AXIS";
    if (targetAxis !== axis) refuse(`series of a ${chart.chartType} chart stand on the ${axis}`);
  }
  const lengths = data.map((one) => {
    const [source, ...more] = one?.sourceRange?.sources ?? [];
    const { top, left, bottom, right } = blockOf(book, source);
    if (more.length > 0 || (top !== bottom && left !== right)) refuse("a series is one row or one column");
    return bottom - top;
  });
  if (data.length < 2 || new Set(lengths).size > 1) refuse("domain and series must be of one length");
}
