import { expect } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { normaliseStage } from "../../src/core/stages/normalise.ts";
import {
  blockOf,
  type Cells,
  type Driver,
  dealSheet,
  dealsAtFirst,
  historySheet,
  stagesAtFirst,
} from "./driver.ts";

/** A deal as its row has it: Deal, Owner, Stage, Amount, Expected close. */
export type Row = Cell[];

/** What the workbook must hold, told without looking at it. */
export interface Model {
  rows: Row[];
  /** The present name of each stage, and all it was ever called. */
  readonly stages: { name: string; readonly called: Set<string> }[];
  /** Deal → the stages it was seen in, one after the other; a stage by its place in `stages`, or its text. */
  truth: Map<string, (number | string)[]>;
  clock: number;
  /** Texts that people wrote into the history sheet and beside the deals. */
  readonly notes: string[];
  /** Whether a step of the person's has been made that can be taken back. */
  steps: number;
  readonly recordsUnknown: boolean;
  /** Whether a write was ever cut off: a row it tore may lack where the deal came from. */
  isTorn: boolean;
}

export function firstModel({ recordsUnknown }: Pick<Driver, "recordsUnknown">): Model {
  const model: Model = {
    rows: dealsAtFirst.slice(1).map((row) => [...row]),
    stages: stagesAtFirst.map((name) => ({ name, called: new Set([normaliseStage(name)]) })),
    truth: new Map(),
    clock: 46_010,
    notes: [],
    steps: 0,
    recordsUnknown,
    isTorn: false,
  };
  see(model);
  return model;
}

const textOf = (cell: Cell | undefined) => String(cell ?? "").trim();

/** The stage that a text means: its place in the list, its text, or null where it is not recorded. */
function stageMeant(model: Model, text: string): number | string | null {
  const normal = normaliseStage(text);
  if (normal === "") return null;
  const place = model.stages.findIndex(({ called }) => called.has(normal));
  return place >= 0 ? place : model.recordsUnknown ? normal : null;
}

/** What a settling sees now: the deals whose stage is not the last that was seen of them. */
export function unseen(model: Model): Map<string, number | string> {
  const found = new Map<string, number | string>();
  const names = new Set<string>();
  const lines = new Set<string>();
  for (const row of model.rows) {
    // A row that repeats another in every cell is no second deal.
    const line = JSON.stringify(row);
    const name = textOf(row[0]);
    if (lines.has(line) || name === "") continue;
    lines.add(line);
    const stage = stageMeant(model, textOf(row[2]));
    if (names.has(name)) found.delete(name);
    else if (stage !== null && model.truth.get(name)?.at(-1) !== stage) found.set(name, stage);
    names.add(name);
  }
  return found;
}

export function see(model: Model): void {
  for (const [name, stage] of unseen(model)) model.truth.set(name, [...(model.truth.get(name) ?? []), stage]);
}

interface HistoryRow {
  readonly deal: string;
  readonly from: string;
  readonly to: string;
  readonly when: number;
  readonly seenBy: string;
}

/** The rows of the history sheet that say where a deal went when, as a person would read them. */
function rowsOf(cells: Cells): HistoryRow[] {
  const header = cells.findIndex((row) => row.includes("Deal") && row.includes("To"));
  const place = (name: string) => cells[header]?.indexOf(name) ?? -1;
  const at = (row: readonly Cell[], name: string) => row[place(name)] ?? null;
  return cells.slice(header + 1).flatMap((row) => {
    const when = at(row, "When");
    const [deal, to] = [textOf(at(row, "Deal")), textOf(at(row, "To"))];
    if (deal === "" || to === "" || typeof when !== "number") return [];
    return [{ deal, from: textOf(at(row, "From")), to, when, seenBy: textOf(at(row, "Seen by")) }];
  });
}

/** Each deal's way by the history sheet; fails where a row is doubled, torn or out of time. */
export function waysIn(model: Model, cells: Cells): Map<string, (number | string)[]> {
  const ways = new Map<string, (number | string)[]>();
  const last = new Map<string, number>();
  const named = (text: string) => stageMeant({ ...model, recordsUnknown: true }, text);
  for (const row of rowsOf(cells).sort((a, b) => a.when - b.when)) {
    const way = ways.get(row.deal) ?? [];
    if (row.seenBy !== "set-up" && !(row.from === "" && model.isTorn)) {
      expect(row.from === "" ? undefined : named(row.from), `${row.deal} came from`).toBe(way.at(-1));
    }
    expect(row.when, `${row.deal} at one time twice`).not.toBe(last.get(row.deal));
    last.set(row.deal, row.when);
    ways.set(row.deal, [...way, named(row.to) ?? ""]);
  }
  return ways;
}

/** The user's own cells are as people left them. */
export async function expectUserCells(model: Model, driver: Driver): Promise<void> {
  const cells = await driver.cells(dealSheet);
  const height = Math.max(cells.length, model.rows.length + 1);
  const wanted = [dealsAtFirst[0] ?? [], ...model.rows];
  expect(blockOf(cells, 0, 0, height, 5), "the deals").toEqual(blockOf(wanted, 0, 0, height, 5));
  const history = (await driver.cells(historySheet)).flat();
  for (const note of model.notes) expect(history, "a note in the history").toContain(note);
}

export async function expectHistory(model: Model, driver: Driver): Promise<void> {
  const ways = waysIn(model, await driver.cells(historySheet));
  expect(Object.fromEntries(ways)).toEqual(Object.fromEntries(model.truth));
}
