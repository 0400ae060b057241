import { parseA1 } from "../../../src/core/cells/address.ts";
import type { Cell, Range } from "../../../src/core/cells/cell.ts";
import { type BookState, cellAt, type SheetState, sheetNamed } from "./book.ts";
import type { Evaluator, Place, Result } from "./calculation.ts";

class CustomFunctionsError {
  readonly code: string;
  readonly message: string | undefined;
  constructor(code: string, message?: string) {
    // "Custom messages are only available with certain error codes": #VALUE! and #N/A.
    if (message !== undefined && code !== "#VALUE!" && code !== "#N/A")
      throw new Error(`${code} carries no message`);
    this.code = code;
    this.message = message;
  }
}

const errorCodes = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
} as const;

/** What Excel knows of a function from functions.json. */
export interface FunctionShape {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly {
    readonly dimensionality?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
}

interface Stream {
  result: Result;
  message: string | undefined;
  readonly invocation: { setResult(value: unknown): void; onCanceled?: () => void };
  users: number;
  cancelled: boolean;
}

export interface FunctionsHost {
  /** The global CustomFunctions. */
  readonly api: {
    associate(id: unknown, call?: unknown): void;
    Error: unknown;
    ErrorCode: typeof errorCodes;
  };
  readonly associated: ReadonlyMap<string, unknown>;
  /** Values of formulas that call our functions; null: the formula is none of these. */
  evaluate: Evaluator;
  /** To be called around a calculation: streams that no cell wants any more are cancelled after it. */
  begin(): void;
  end(): void;
  /** The message a cell's error carries. */
  messageOf(name: string): string | undefined;
  readonly counts: { calls: number; results: number; cancels: number };
}

/**
 * Calls streaming functions for the cells that use them. Calls with the same arguments share one
 * stream; the cancel of an old stream comes after the call of the new one (oj#6483; "Cancel a
 * function", custom-functions-web-reqs).
 */
export function functionsHost(options: {
  shapes: () => readonly FunctionShape[];
  /** The value of other formulas. */
  others: Evaluator;
  /** How an empty cell reaches a function: 0 on the desktop, null on the web (oj#4702, #1951, #5262). */
  emptyAs: 0 | null;
  onResult: () => void;
  inside: (call: () => void) => void;
}): FunctionsHost {
  const associated = new Map<string, (...args: unknown[]) => void>();
  const streams = new Map<string, Stream>();
  const counts = { calls: 0, results: 0, cancels: 0 };

  const streamFor = (shape: FunctionShape, args: readonly unknown[], place: Place): Stream => {
    const key = `${shape.id} ${JSON.stringify(args)}`;
    const known = streams.get(key);
    if (known) {
      known.users++;
      return known;
    }
    const stream: Stream = {
      // "#GETTING_DATA" until the first result.
      result: "#BUSY!",
      message: undefined,
      users: 1,
      cancelled: false,
      invocation: {
        setResult: (value) => {
          if (stream.cancelled) return;
          counts.results++;
          stream.result = resultOf(value);
          stream.message = value instanceof CustomFunctionsError ? value.message : undefined;
          options.onResult();
        },
      },
    };
    const call = associated.get(shape.id);
    if (!call) {
      stream.result = "#NAME?";
      return stream;
    }
    streams.set(key, stream);
    counts.calls++;
    const address = `${place.sheet.name}!`;
    options.inside(() => {
      try {
        call(...args, Object.assign(stream.invocation, { functionName: shape.id, address }));
      } catch {
        // Streaming exceptions are swallowed (oj#3668): the cell stays busy.
      }
    });
    return stream;
  };

  return {
    associated,
    counts,
    api: {
      associate(id, call) {
        const mappings = typeof id === "string" ? { [id]: call } : (id as Record<string, unknown>);
        for (const [name, fn] of Object.entries(mappings)) {
          if (typeof fn !== "function") throw new Error(`${name} is associated with no function`);
          associated.set(name, fn as (...args: unknown[]) => void);
        }
      },
      Error: CustomFunctionsError,
      ErrorCode: errorCodes,
    },
    evaluate(formula, place, book) {
      const call = /^=([A-Z][A-Z0-9_.]*)\((.*)\)$/i.exec(formula);
      const shape = call && options.shapes().find(({ name }) => name === (call[1] ?? "").toUpperCase());
      if (!call || !shape) return options.others(formula, place, book);
      const args = argumentsOf(shape, splitArguments(call[2] ?? ""), place, book, options.emptyAs);
      return streamFor(shape, args, place).result;
    },
    begin() {
      for (const stream of streams.values()) stream.users = 0;
    },
    end() {
      for (const [key, stream] of streams) {
        if (stream.users > 0) continue;
        streams.delete(key);
        stream.cancelled = true;
        counts.cancels++;
        stream.invocation.onCanceled?.();
      }
    },
    messageOf: (name) =>
      [...streams].find(([key, { message }]) => key.startsWith(`${name} `) && message !== undefined)?.[1]
        .message,
  };
}

/** NaN and Infinity are no results (oj#4635): the cell shows #NUM!; undefined is #VALUE!. */
function resultOf(value: unknown): Result {
  if (value instanceof CustomFunctionsError) return value.code;
  if (Array.isArray(value)) return value.map((row) => (row as unknown[]).map(single));
  return single(value);
}

function single(value: unknown): Cell {
  if (typeof value === "number") return Number.isFinite(value) ? value : "#NUM!";
  if (value === undefined || (typeof value === "object" && value !== null)) return "#VALUE!";
  return value as Cell;
}

/** Omitted arguments are null; a repeating parameter gets one array of all that is left (custom-functions-parameter-options). */
function argumentsOf(
  shape: FunctionShape,
  texts: readonly string[],
  place: Place,
  book: BookState,
  emptyAs: 0 | null,
): unknown[] {
  return shape.parameters.map((parameter, index) => {
    const of = (text: string | undefined) =>
      argument(text, parameter.dimensionality === "matrix", place, book, emptyAs);
    if (parameter.repeating) return texts.slice(index).map(of);
    return of(texts[index]);
  });
}

function argument(
  text: string | undefined,
  matrix: boolean,
  place: Place,
  book: BookState,
  emptyAs: 0 | null,
): unknown {
  if (text === undefined || text.trim() === "") return null;
  const block = blockOf(text.trim(), place, book);
  if (!block) {
    const value = literal(text.trim());
    return matrix ? [[value]] : value;
  }
  const { sheet, range } = block;
  const rows: Cell[][] = [];
  for (let r = range.top; r <= range.bottom; r++) {
    const row: Cell[] = [];
    for (let c = range.left; c <= range.right; c++)
      row.push(cellAt(sheet, r, c)?.value ?? (emptyAs === 0 && !matrix ? 0 : matrix ? "" : null));
    rows.push(row);
  }
  return matrix ? rows : (rows[0]?.[0] ?? emptyAs);
}

function blockOf(text: string, place: Place, book: BookState): { sheet: SheetState; range: Range } | null {
  const table = book.tables.find(({ name }) => text === `${name}[#All]` || text === name);
  if (table) {
    const sheet = book.sheets.find(({ id }) => id === table.sheet);
    const body = { ...table.range, top: table.range.top + 1 };
    return sheet ? { sheet, range: text === table.name ? body : table.range } : null;
  }
  const named = parseA1(text);
  if (!named) return null;
  const sheet = named.sheet === null ? place.sheet : sheetNamed(book, named.sheet);
  return sheet ? { sheet, range: named.range } : null;
}

function literal(text: string): Cell {
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return Number(text);
}

/** Splits at commas outside of quotes. */
function splitArguments(text: string): string[] {
  if (text.trim() === "") return [];
  const parts: string[] = [];
  let part = "";
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (letter === "," && !quoted) {
      parts.push(part);
      part = "";
    } else part += letter;
  }
  return [...parts, part];
}
