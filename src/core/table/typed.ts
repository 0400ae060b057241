import type { Cell, Grid } from "../cells/cell.ts";
import { dateReader } from "../cells/dates.ts";
import { numberReader } from "../cells/numbers.ts";
import { isDateField } from "../fields.ts";
import type { Column, Recognition } from "./recognition.ts";

/** A cell with the number format that shows it. */
interface Typed {
  readonly value: Cell;
  readonly format: string;
}

/**
 * The grid with the texts of the deals' amounts, probabilities and dates as numbers and serials,
 * each with a number format, so that a table from a text file sorts, sums and charts. Read under
 * the columns' readings, which hold for the result too: a probability stays of 100 where it was. What
 * does not read stays the text it was, and so does every other column (ids keep leading zeros),
 * and one that can be read two ways: once typed, nobody could be asked any more.
 */
export function typeCells(grid: Grid, recognition: Recognition): Grid {
  const asked = new Set(
    recognition.questions.flatMap(({ code, column }) =>
      code === "numberStyle" || code === "dateOrder" ? [column] : [],
    ),
  );
  const typers = recognition.columns.flatMap((column) => {
    if (asked.has(column.index)) return [];
    const type = typerOf(column, grid, recognition.deals);
    return type === null ? [] : [{ index: column.index, type }];
  });
  const width = grid.values.reduce((most, cells) => Math.max(most, cells.length), 0);
  const unformatted: string[] = new Array(width).fill("");
  const values = [...grid.values];
  const formats = grid.values.map((_, row) => grid.formats?.[row] ?? unformatted);
  // An exact copy of a deal stays one only when it is read like the deal.
  const copies = recognition.leftOut.filter(({ reason }) => reason === "duplicate").map(({ row }) => row);
  for (const row of [...recognition.deals, ...copies]) {
    const line = [...(grid.values[row] ?? [])];
    const shown = [...(formats[row] ?? unformatted)];
    for (const { index, type } of typers) {
      const cell = line[index];
      const typed = typeof cell === "string" ? type(cell) : null;
      if (typed === null) continue;
      line[index] = typed.value;
      shown[index] = typed.format;
    }
    values[row] = line;
    formats[row] = shown;
  }
  return { values, formats };
}

function typerOf(column: Column, grid: Grid, deals: Int32Array): ((text: string) => Typed | null) | null {
  if (column.field === "amount") return amountTyper(column, grid, deals);
  if (column.field === "probability") return probabilityTyper(column);
  return isDateField(column.field) || column.entryOf !== null ? dateTyper(column) : null;
}

function amountTyper(column: Column, grid: Grid, deals: Int32Array): (text: string) => Typed | null {
  const read = numberReader(column.reading.number);
  let whole = true;
  for (const row of deals) {
    const cell = grid.values[row]?.[column.index];
    const reading = typeof cell === "string" ? read(cell) : null;
    const value = typeof cell === "number" ? cell : reading?.kind === "value" ? reading.value : 0;
    if (!Number.isInteger(value)) {
      whole = false;
      break;
    }
  }
  const digits = whole ? "#,##0" : "#,##0.00";
  return (text) => {
    const reading = read(text);
    if (reading.kind !== "value") return null;
    // All cells of a column in one currency show it, not just those that were written with its sign.
    const currency = reading.currency ?? column.reading.currency;
    return { value: reading.value, format: currency === undefined ? digits : `${digits} [$${currency}]` };
  };
}

function probabilityTyper(column: Column): (text: string) => Typed | null {
  const read = numberReader(column.reading.number);
  const isOfHundred = column.reading.probabilityScale === "percent";
  return (text) => {
    const reading = read(text);
    if (reading.kind !== "value") return null;
    if (!isOfHundred) return { value: reading.value, format: "0%" };
    const value = reading.percent ? Number((reading.value * 100).toPrecision(15)) : reading.value;
    const digits = Number.isInteger(value) ? "0" : "0.0";
    return { value, format: reading.percent ? `${digits}"%"` : digits };
  };
}

/** A serial that lost its date format on the way into a text file: "45678" is in 2025. */
const bareSerial = /^\d{5}(?:\.\d+)?$/;

function dateTyper(column: Column): (text: string) => Typed | null {
  const read = dateReader(column.reading.dateOrder);
  return (text) => {
    const reading = read(text);
    const trimmed = text.trim();
    let value: number;
    if (reading.kind === "value") value = reading.value;
    else if (bareSerial.test(trimmed) && Number(trimmed) > 20_000 && Number(trimmed) < 80_000)
      value = Number(trimmed);
    else return null;
    return { value, format: Number.isInteger(value) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm" };
  };
}
