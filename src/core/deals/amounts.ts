import { isBlank, isErrorText } from "../cells/blank.ts";
import type { Cell } from "../cells/cell.ts";
import { currencyOf, minorDigits } from "../cells/currency.ts";
import { currencyOfFormat } from "../cells/formats.ts";
import { numberReader } from "../cells/numbers.ts";
import type { Column } from "../table/recognition.ts";
import { cellOf, columnOf, type DealTable, note } from "./table.ts";

export interface Amounts {
  /** As written, in whole units of the currency (euros, not cents); NaN where there is none. */
  readonly written: Float64Array;
  /** The same in minor units of `minorDigits` decimals, an integer. */
  readonly minor: Float64Array;
  readonly minorDigits: number;
  /** Index into `currencies`; -1 where nothing says one. */
  readonly currency: Int16Array;
  readonly currencies: readonly string[];
}

/**
 * The amounts and their currencies. A deal's currency is said by its currency cell, else by the
 * amount's own text, else by its number format, else by the header, else by `fallback`.
 */
export function readAmounts(table: DealTable, fallback: string | null): Amounts {
  const count = table.rows.length;
  const written = new Float64Array(count).fill(Number.NaN);
  const currency = new Int16Array(count).fill(-1);
  const currencies: string[] = [];
  const column = columnOf(table, "amount");
  const usual = column?.reading.currency ?? fallback;
  const indexOf = indexer(currencies);

  if (column !== null) {
    const factor = column.reading.multiplier ?? 1;
    const read = numberReader(column.reading.number);
    const showsCurrency = formatReader(table, column);
    for (let i = 0; i < count; i++) {
      const cell = cellOf(table, i, column);
      let own: string | undefined;
      if (typeof cell === "number") written[i] = cell * factor;
      else if (cell !== null && cell !== "") {
        const reading = typeof cell === "string" ? read(cell) : ({ kind: "unreadable" } as const);
        if (reading.kind === "value") {
          written[i] = reading.value * factor;
          own = reading.currency;
        } else if (reading.kind === "ambiguous") {
          // An amount of three decimals is rarer than one of thousands.
          written[i] = reading.grouped * factor;
          note(table, "ambiguousNumber", i, column, { text: String(cell), header: column.header });
        } else if (reading.kind === "unreadable") noteUnreadable(table, i, column, cell);
      }
      const said = own ?? showsCurrency(i) ?? usual;
      if (said !== null) currency[i] = indexOf(said);
    }
  } else if (usual !== null && count > 0) currency.fill(indexOf(usual));
  readCurrencyColumn(table, usual, currency, indexOf);
  return { written, currency, currencies, ...toMinor(written, currencies) };
}

/** Notes a cell that should hold a number and does not. */
export function noteUnreadable(table: DealTable, deal: number, column: Column, cell: Cell): void {
  const text = String(cell);
  note(table, isErrorText(text) ? "errorCell" : "unreadableNumber", deal, column, {
    text,
    header: column.header,
  });
}

function indexer(currencies: string[]): (code: string) => number {
  const indexes = new Map<string, number>();
  return (code) => {
    let index = indexes.get(code);
    if (index === undefined) {
      index = currencies.push(code) - 1;
      indexes.set(code, index);
    }
    return index;
  };
}

/** Currency that the number format of a deal's amount shows, each format looked at once. */
function formatReader(table: DealTable, column: Column): (deal: number) => string | null {
  const { formats } = table;
  if (formats === undefined) return () => null;
  const known = new Map<string, string | null>();
  return (deal) => {
    const format = formats[table.rows[deal] ?? -1]?.[column.index] ?? "";
    let code = known.get(format);
    if (code === undefined) {
      code = currencyOfFormat(format);
      known.set(format, code);
    }
    return code;
  };
}

function readCurrencyColumn(
  table: DealTable,
  usual: string | null,
  currency: Int16Array,
  indexOf: (code: string) => number,
): void {
  const column = columnOf(table, "currency");
  if (column === null) return;
  const known = new Map<Cell, string | null>();
  for (let i = 0; i < currency.length; i++) {
    const cell = cellOf(table, i, column);
    if (isBlank(cell)) continue;
    let code = known.get(cell);
    if (code === undefined) {
      // "kr" is a currency of several countries: the usual one decides which.
      code = currencyOf(String(cell)) ?? (currencyOf(String(cell)) === null ? usual : null);
      known.set(cell, code);
    }
    if (code !== null) currency[i] = indexOf(code);
    else {
      currency[i] = -1;
      note(table, "unknownCurrency", i, column, { text: String(cell) });
    }
  }
}

/** One number of decimals for the whole table: that of its finest currency. */
function toMinor(
  written: Float64Array,
  currencies: readonly string[],
): { readonly minor: Float64Array; readonly minorDigits: number } {
  const digits = currencies.length === 0 ? 2 : Math.max(...currencies.map(minorDigits));
  const scale = 10 ** digits;
  const minor = written.map((amount) => Math.round(amount * scale));
  return { minor, minorDigits: digits };
}
