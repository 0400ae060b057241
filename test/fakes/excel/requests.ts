import type { Range } from "../../../src/core/cells/cell.ts";
import { bytesOf, clientOf, type Requests } from "./client.ts";
import { fail } from "./errors.ts";
import { type Block, type ExcelHost, keepForUndo } from "./host.ts";
import { rangeKind } from "./range-kind.ts";
import { runtimeKind, workbookKind } from "./workbook-kind.ts";

/** "5MB for requests and for responses", Excel on the web (resource-limits-and-performance-optimization). */
const mostBytes = 5 * 1024 * 1024;

export interface RunOptions {
  readonly delayForCellEdit?: boolean;
  readonly mergeUndoGroup?: boolean;
}

/** A request context: what is asked is queued, and happens in this order when it is synced. */
export class RequestContext implements Requests {
  readonly apiVersion: number;
  // biome-ignore lint/suspicious/noExplicitAny: the client objects are typed by Excel's own types
  readonly workbook: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly runtime: any;
  #host: ExcelHost;
  #options: RunOptions;
  #readOnly: boolean;
  #queue: { act: () => void; writes: boolean }[] = [];
  #sent = 0;
  #received = 0;
  #undoKept = false;

  constructor(host: ExcelHost, options: RunOptions = {}) {
    this.#host = host;
    this.#options = options;
    // "Custom functions can read the workbook but not write to it" (custom-functions-excel-api).
    this.#readOnly = host.insideFunction;
    this.apiVersion = host.apiVersion;
    if (options.mergeUndoGroup !== undefined && host.apiVersion < 20)
      fail("ApiNotFound", "mergeUndoGroup needs ExcelApi 1.20");
    this.workbook = clientOf(this, workbookKind, host);
    this.runtime = clientOf(this, runtimeKind, host);
  }

  queue(act: () => void, { bytes = 0, writes = false }: { bytes?: number; writes?: boolean } = {}): void {
    this.#sent += bytes + 100;
    this.#queue.push({ act, writes });
  }

  answer(value: unknown): void {
    this.#received += bytesOf(value);
    if (this.#received > mostBytes)
      fail("ResponsePayloadSizeLimitExceeded", "the response payload size has exceeded the limit of 5 MB");
  }

  /** A range object for the place an event names. */
  blockOf(sheetId: string, range: Range): unknown {
    const sheet = this.#host.book.sheets.find(({ id }) => id === sheetId);
    const block: Block | null = sheet ? { host: this.#host, sheet, range } : null;
    return clientOf(this, rangeKind, block as Block);
  }

  async sync(): Promise<void> {
    const queue = this.#queue;
    const sent = this.#sent;
    this.#queue = [];
    this.#sent = 0;
    this.#received = 0;
    await Promise.resolve();
    if (this.#host.editing) {
      // RunOptions.delayForCellEdit (@types/office-js): without it the batch fails while a cell is edited.
      if (!this.#options.delayForCellEdit)
        fail("InvalidOperationInCellEditMode", "Excel is in cell-editing mode");
      await this.#host.editing;
    }
    this.#host.counts.syncs++;
    if (sent > mostBytes)
      fail("RequestPayloadSizeLimitExceeded", "the request payload size has exceeded the limit of 5 MB");
    const writes = queue.some((request) => request.writes);
    if (writes && this.#readOnly) fail("InvalidOperation", "a custom function cannot change the workbook");
    if (writes && !this.#undoKept) {
      keepForUndo(this.#host);
      // One group for all syncs of a run with mergeUndoGroup (ExcelApi 1.20), else one a sync.
      this.#undoKept = this.#options.mergeUndoGroup === true;
    }
    try {
      // No transaction: what stands before a failing request stays done, what follows is not begun.
      for (const { act } of queue) {
        if (this.#host.failing?.()) fail("GeneralException", "There was an internal error");
        act();
      }
    } finally {
      if (writes) this.#host.calculate();
    }
  }
}

type Batch<T> = (context: RequestContext) => Promise<T>;

/** Excel.run: with options, with a context, or with neither. */
export async function run<T>(host: ExcelHost, first: unknown, second?: Batch<T>): Promise<T> {
  const batch = (second ?? first) as Batch<T>;
  const given = second === undefined ? undefined : first;
  const context =
    given instanceof RequestContext ? given : new RequestContext(host, (given ?? {}) as RunOptions);
  const result = await batch(context);
  await context.sync();
  return result;
}
