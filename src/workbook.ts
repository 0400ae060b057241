import type { Range, Serial } from "./core/cells/cell.ts";
import type { Change, Json } from "./core/planning/change.ts";
import type { Overview, PlacedGrid } from "./core/planning/overview.ts";
import type { Settings } from "./core/planning/settings.ts";

export type { Overview, PlacedGrid, SheetPlace, TablePlace } from "./core/planning/overview.ts";

/** What an operation asks a workbook for, all at once. */
export interface ReadRequest {
  /** Sheet names with their used ranges, tables and defined names. */
  readonly overview?: true;
  /** Cells of a sheet; without a range, its used range. */
  readonly grids?: readonly { readonly sheet: string; readonly range?: Range }[];
  /** Blocks to be told of which of their cells a formula fills. */
  readonly calculated?: readonly { readonly sheet: string; readonly range: Range }[];
  /** Validation and conditional formats of a range, for the host's own later use. */
  readonly rules?: readonly { readonly sheet: string; readonly range: Range }[];
  readonly settings?: true;
  /** The selected cell, with how far a block of that size, it at the top left, would be free. */
  readonly selection?: { readonly rows: number; readonly columns: number };
}

/** The cell that the user has selected; the first one where it is a range. */
export interface Selection {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** What the cell calculates, in Excel's grammar; null where it holds no formula. */
  readonly formula: string | null;
  /** The part of the block asked for that holds something; null where all of it is free. */
  readonly taken: Range | null;
  /** Whether the block is on the sheet as a whole. */
  readonly fits: boolean;
}

/** What was asked for, in the order asked; the rest is absent. */
export interface Snapshot {
  readonly overview?: Overview;
  readonly grids?: readonly PlacedGrid[];
  /** Row by row whether a formula fills the cell: no change that replaces cells writes there. */
  readonly calculated?: readonly (readonly (readonly boolean[])[])[];
  readonly rules?: readonly Json[];
  readonly settings?: Settings | null;
  /** null: nothing is selected, or the host has no screen. */
  readonly selection?: Selection | null;
  /** Today in the user's time zone. */
  readonly today: Serial;
}

export interface Edit {
  readonly sheet: string;
  readonly range: Range;
}

/** The port: what a host must be able to do, once as promises and once directly. */
export interface Workbook {
  read(request: ReadRequest): Promise<Snapshot>;
  /** Applies the changes in order. Reports after each; throws what the host refused. */
  apply(changes: readonly Change[], onProgress?: (done: number) => void): Promise<void>;
  /** Calls back after people or scripts have edited cells; returns how to stop. */
  onEdit(listener: (edit: Edit) => void): () => void;
  reveal(place: Edit): Promise<void>;
}

export interface SyncWorkbook {
  read(request: ReadRequest): Snapshot;
  apply(changes: readonly Change[]): void;
}

/** What an operation comes to: changes for the workbook and a view (plain JSON) for the pane. */
export interface Outcome<View> {
  readonly changes: readonly Change[];
  readonly view: View;
}

/**
 * What a user or an event does to a pipeline. It yields what it must read, is handed the snapshot,
 * may ask again, and returns the changes and the view. It calls no host, so the same operation
 * runs asynchronously in Excel and synchronously in Apps Script.
 */
export type Operation<Args, View> = (args: Args) => Generator<ReadRequest, Outcome<View>, Snapshot>;

export async function run<Args, View>(
  workbook: Workbook,
  operation: Operation<Args, View>,
  args: Args,
  onProgress?: (done: number, of: number) => void,
): Promise<View> {
  const steps = operation(args);
  let step = steps.next();
  while (!step.done) step = steps.next(await workbook.read(step.value));
  const { changes, view } = step.value;
  if (changes.length > 0) {
    await workbook.apply(changes, (done) => onProgress?.(done, changes.length));
  }
  return view;
}

export function runSync<Args, View>(
  workbook: SyncWorkbook,
  operation: Operation<Args, View>,
  args: Args,
): View {
  const steps = operation(args);
  let step = steps.next();
  while (!step.done) step = steps.next(workbook.read(step.value));
  if (step.value.changes.length > 0) workbook.apply(step.value.changes);
  return step.value.view;
}
