import type { Cell } from "../../../src/core/cells/cell.ts";
import { type BookState, newBook } from "./book.ts";
import { calculate, type Evaluator } from "./calculation.ts";
import { type FunctionShape, type FunctionsHost, functionsHost } from "./custom-functions.ts";
import { eventHub } from "./events.ts";
import type { ExcelHost, Source } from "./host.ts";
import { type FakeOffice, fakeOffice, type OfficeOptions, type OfficeSeen } from "./office.ts";
import { type Person, person } from "./person.ts";
import { RequestContext, run } from "./requests.ts";
import { simpleFormulas } from "./simple-formulas.ts";

export interface ExcelFakeOptions extends OfficeOptions {
  readonly sheets?: readonly { readonly name: string; readonly cells: readonly (readonly Cell[])[] }[];
  /** A saved workbook, instead of sheets. */
  readonly book?: BookState;
  /** The newest ExcelApi 1.x of this Excel: x. */
  readonly apiVersion?: number;
  /** What functions.json tells of our functions. */
  readonly functions?: readonly FunctionShape[];
  readonly evaluator?: Evaluator;
  readonly emptyAs?: 0 | null;
  /** True for an Excel that draws no funnels, as of before 2016. */
  readonly noFunnel?: boolean;
  /** False saves the copies that undo needs, for big tables. */
  readonly keepUndo?: boolean;
}

export interface ExcelFake {
  /** The globals of office.js and of the custom functions runtime. */
  readonly globals: {
    readonly Excel: unknown;
    readonly Office: FakeOffice;
    readonly CustomFunctions: unknown;
  };
  readonly host: ExcelHost;
  readonly functions: FunctionsHost;
  readonly office: OfficeSeen;
  /** Somebody at this computer, or at another one with the same workbook open. */
  person(source?: Source): Person;
  /** What was saved: plain data for opening again. */
  save(): BookState;
  /** The user goes into a cell; the function returned leaves it. */
  editCell(): () => void;
  /** Waits until all event handlers have come to their end. */
  settled(): Promise<void>;
}

/** An Excel with one workbook, strict where Excel is; see docs of each rule beside it. */
export function excelFake(options: ExcelFakeOptions = {}): ExcelFake {
  const book = options.book
    ? structuredClone(options.book)
    : newBook(options.sheets ?? [{ name: "Sheet1", cells: [] }]);
  const hub = eventHub();
  let calculating = false;
  const host: ExcelHost = {
    book,
    hub,
    apiVersion: options.apiVersion ?? 14,
    counts: { syncs: 0, cellsRead: 0, cellsWritten: 0 },
    editing: null,
    insideFunction: false,
    selection: "A1",
    noFunnel: options.noFunnel === true,
    undo: options.keepUndo === false ? null : [],
    failing: null,
    calculate() {
      if (calculating) return;
      calculating = true;
      functions.begin();
      calculate(host.book, functions.evaluate);
      calculating = false;
      functions.end();
    },
  };
  let pending = false;
  const functions = functionsHost({
    shapes: () => options.functions ?? [],
    others: options.evaluator ?? simpleFormulas,
    emptyAs: options.emptyAs ?? null,
    // Each result has Excel recalculate; results that come together do so once.
    onResult: () => {
      if (pending) return;
      pending = true;
      queueMicrotask(() => {
        pending = false;
        host.calculate();
      });
    },
    inside: (call) => {
      host.insideFunction = true;
      try {
        call();
      } finally {
        host.insideFunction = false;
      }
    },
  });
  const { office, seen } = fakeOffice(host, options);
  const Excel = {
    run: (first: unknown, second?: never) => run(host, first, second),
    RequestContext: class extends RequestContext {
      constructor() {
        super(host);
      }
    },
  };
  host.calculate();
  return {
    globals: { Excel, Office: office, CustomFunctions: functions.api },
    host,
    functions,
    office: seen,
    person: (source = "Local") => person(host, source),
    save: () => structuredClone(host.book),
    editCell() {
      let leave = () => {};
      host.editing = new Promise((resolve) => {
        leave = () => {
          host.editing = null;
          resolve();
        };
      });
      return leave;
    },
    settled: () => hub.settled(),
  };
}
