import vm from "node:vm";
import { parseA1 } from "../../../src/core/cells/address.ts";
import type { Cell, Range } from "../../../src/core/cells/cell.ts";
import { bookObject } from "./book.ts";
import { calculate } from "./calculate.ts";
import { authModes, globalsOf } from "./globals.ts";
import { cellsIn, type Host, key, newSheet, sheetByName, valueAt } from "./host.ts";
import { rangeObject } from "./ranges.ts";
import { accepts, choices } from "./rules.ts";
import { timed } from "./service.ts";
import { stateOf } from "./state.ts";
import { instant, shownValue } from "./typing.ts";

export interface SheetsOptions {
  readonly sheets: readonly {
    readonly name: string;
    readonly cells: readonly (readonly Cell[])[];
    readonly formats?: readonly (readonly string[])[];
  }[];
  readonly timeZone?: string;
  readonly locale?: string;
  readonly userLocale?: string;
  /** The moment that the script's clock shows, as a serial in the spreadsheet's time zone. */
  readonly now?: number;
  /** The text of Code.gs; without it the spreadsheet has no script. */
  readonly code?: vm.Script;
  /** The texts of the project's HTML files beside the sidebar, by their names. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * A spreadsheet with its bound script in a bare context: as in Apps Script there is no timer, URL,
 * TextEncoder, console or module there, and Dates are the context's own. A context lives as long as
 * the fake, though Apps Script makes one for each run; `run` gives a fresh one.
 */
export function sheetsFake(options: SheetsOptions) {
  const { sheets, timeZone = "Europe/Helsinki", locale = "en_US", userLocale = "en", code } = options;
  let context: Record<string, unknown> = {};
  const host: Host = {
    sheets: [],
    names: new Map(),
    metadata: [],
    active: 0,
    current: { row: 0, column: 0 },
    timeZone,
    locale,
    userLocale,
    mode: "full",
    now: instant(options.now ?? 46_000.5, timeZone),
    makeDate: (time) => new (context.Date as DateConstructor)(time),
    failing: null,
    failAfter: null,
    calls: [],
    serviceTime: 0,
    inService: false,
    toasts: [],
    cache: new Map(),
    lockedByOther: false,
    isLocked: false,
    triggers: [],
    menu: [],
    sidebar: null,
    files: options.files ?? {},
    nextId: 1,
  };
  const newRun = () => {
    context = vm.createContext(globalsOf(host)) as Record<string, unknown>;
    context.Date = vm.runInContext(clockedDate, context)(() => host.now);
    code?.runInContext(context);
    return context;
  };
  newRun();
  for (const { name, cells, formats } of sheets) {
    const sheet = newSheet(host, name);
    host.sheets.push(sheet);
    cells.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value !== null) sheet.cells.set(key(r, c), { value, formula: null });
        const format = formats?.[r]?.[c] ?? "";
        if (format !== "") sheet.formats.set(key(r, c), format);
      });
    });
    sheet.rows = Math.max(sheet.rows, cells.length);
  }
  host.active = host.sheets[0]?.id ?? 0;

  const pending: (() => object)[] = [];
  const callGlobal = (name: string, ...args: unknown[]): unknown => {
    const called = newRun()[name];
    if (typeof called !== "function") throw new Error(`Script function not found: ${name}`);
    return called(...args);
  };
  const asFunction = (name: string, args: readonly unknown[]) => {
    newRun();
    host.mode = "custom function";
    try {
      const called = context[name];
      if (typeof called !== "function") throw new Error(`Unknown function: ${name}`);
      const given = timed(host, () => args.map((arg) => (typeof arg === "function" ? arg() : arg)));
      return called(...given);
    } finally {
      host.mode = "full";
    }
  };
  /** A range as a custom function gets it: rows of values, and a range of one cell as its value. */
  const argument = (sheetName: string, range: Range): unknown => {
    const sheet = sheetByName(host, sheetName);
    const bottom = Math.min(range.bottom, sheet.rows - 1);
    const rows = Array.from({ length: bottom - range.top + 1 }, (_, r) =>
      Array.from({ length: range.right - range.left + 1 }, (_, c) => {
        const [row, column] = [range.top + r, range.left + c];
        return shownValue(host, valueAt(sheet, row, column), sheet.formats.get(key(row, column)) ?? "");
      }),
    );
    return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  };

  const fake = {
    host,
    /** Calls a top-level function of the script, as a menu or a trigger does, in a run of its own. */
    run: callGlobal,
    /** The globals of the latest run. */
    globals: () => context,
    /** What a cell with the function would come to; ranges are made by `argument`, as functions. */
    custom: asFunction,
    argument: (sheet: string, a1: string) => () => {
      const place = parseA1(a1);
      if (!place) throw new Error(`"${a1}" is no range`);
      return argument(sheet, place.range);
    },
    /** google.script.run: only plain JSON values pass, a Date anywhere fails the call. */
    rpc(json: unknown): unknown {
      mustBePlain(json);
      const reply = callGlobal("pipewrightCall", json);
      mustBePlain(reply);
      return reply;
    },
    /** A person types: a rule that rejects keeps the cell as it was, and no event comes. */
    type(sheetName: string, row: number, column: number, value: Cell): boolean {
      const sheet = sheetByName(host, sheetName);
      const at = key(row, column);
      const rule = sheet.validations.get(at);
      if (rule && !rule.allowInvalid && !accepts(host, rule, value)) return false;
      const before = sheet.cells.get(at)?.value ?? null;
      put(sheetName, row, column, value);
      const range = { top: row, left: column, bottom: row, right: column };
      edited(sheetName, range, {
        ...(value === null ? {} : { value: String(value) }),
        ...(before === null ? {} : { oldValue: String(before) }),
      });
      return true;
    },
    /** A paste passes by the rules (practitioners' reports), and its event has no values. */
    paste(sheetName: string, row: number, column: number, cells: readonly (readonly Cell[])[]): void {
      cells.forEach((line, r) => {
        line.forEach((value, c) => {
          put(sheetName, row + r, column + c, value);
        });
      });
      const right = column + (cells[0]?.length ?? 1) - 1;
      edited(sheetName, { top: row, left: column, bottom: row + cells.length - 1, right }, {});
    },
    /** Another program writes through the API: no event. */
    writeByApi: (sheetName: string, row: number, column: number, value: Cell) =>
      put(sheetName, row, column, value),
    /** Runs the simple triggers that wait. Two may wait; what came after was dropped. */
    runEvents(): void {
      for (const event of pending.splice(0)) callGlobal("onEdit", event());
    },
    listAt(sheetName: string, row: number, column: number): Cell[] | null {
      const rule = sheetByName(host, sheetName).validations.get(key(row, column));
      return rule?.criteria === "VALUE_IN_RANGE" ? choices(host, rule.source) : null;
    },
    /** Calculates the cells whose formula is one call of a function of the script, and spills results. */
    calculate: () => calculate(host, (name, args) => asFunction(name, args), argument),
    state: () => stateOf(host),
  };

  function put(sheetName: string, row: number, column: number, value: Cell): void {
    const sheet = sheetByName(host, sheetName);
    if (value === null) sheet.cells.delete(key(row, column));
    else sheet.cells.set(key(row, column), { value, formula: null });
  }

  /** Guide "Simple triggers" and practitioners' reports: at most two onEdit events wait. */
  function edited(sheetName: string, range: Range, values: object): void {
    if (pending.length >= 2) return;
    const { id } = sheetByName(host, sheetName);
    pending.push(() => ({
      authMode: authModes.LIMITED,
      source: bookObject(host),
      range: rangeObject(host, id, range),
      ...values,
    }));
  }
  return fake;
}

export type SheetsFake = ReturnType<typeof sheetsFake>;

/** The context's own Date with the fake's clock in it. */
const clockedDate = `(now) => class Date extends globalThis.Date {
  constructor(...args) {
    super(...(args.length === 0 ? [now()] : args));
  }
  static now() {
    return now();
  }
}`;

function mustBePlain(value: unknown): void {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return;
  if (Array.isArray(value)) {
    value.forEach(mustBePlain);
    return;
  }
  if (typeof value === "object" && Object.prototype.toString.call(value) === "[object Object]") {
    Object.values(value).forEach(mustBePlain);
    return;
  }
  throw new TypeError(`Failed due to illegal value in property: ${Object.prototype.toString.call(value)}`);
}

/** All filled cells of a block, for reading a sheet in a test. */
export function cellsOf(fake: SheetsFake, sheetName: string, range: Range): Cell[] {
  const sheet = sheetByName(fake.host, sheetName);
  return [...cellsIn(range)].map(([row, column]) => valueAt(sheet, row, column));
}
