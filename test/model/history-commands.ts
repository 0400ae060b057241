import fc from "fast-check";
import { expect } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { normaliseStage } from "../../src/core/stages/normalise.ts";
import {
  blockOf,
  type Cells,
  type Driver,
  dealSheet,
  historySheet,
  stageSheet,
  stagesAtFirst,
} from "./driver.ts";
import {
  expectHistory,
  expectUserCells,
  type Model,
  type Row,
  see,
  unseen,
  waysIn,
} from "./history-model.ts";

type Command = fc.AsyncCommand<Model, Driver>;

const pool = ["Acme", "Bolt", "Cask", "Dune", "Echo", "Fern", "Gold", "Hill"];
const spellings = ["lead", "2. QUALIFIED", "Nonsense", null];

const name = fc.constantFrom(...pool);
const stage = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...stagesAtFirst) },
  { weight: 1, arbitrary: fc.constantFrom(...spellings) },
);
const place = fc.nat({ max: 9 });

/** One thing that happens; afterwards the user's cells are as they should be. */
function command(
  words: string,
  act: (model: Model, driver: Driver) => Promise<void>,
  check: (model: Model) => boolean = () => true,
): Command {
  return {
    check,
    async run(model, driver) {
      model.clock += 0.25;
      await act(model, driver);
      if (driver.settlesAtOnce) {
        await driver.settle(model.clock);
        see(model);
        await expectHistory(model, driver);
      }
      await expectUserCells(model, driver);
    },
    toString: () => words,
  };
}

const at = (model: Model, row: number) => row % model.rows.length;
const said = (value: unknown) => JSON.stringify(value);

/** Stage names as they are in the list now, for those of the beginning. */
function nowCalled(model: Model, text: Cell): Cell {
  const known = stagesAtFirst.indexOf(String(text));
  return known < 0 ? text : (model.stages[known]?.name ?? text);
}

/** Writes rows of the deals anew from `first` on, and blanks where the table was longer. */
async function rewrite(model: Model, driver: Driver, rows: readonly Row[], first: number): Promise<void> {
  const height = Math.max(model.rows.length, rows.length) - first;
  model.rows = rows.map((row) => [...row]);
  model.steps++;
  if (height > 0) await driver.write(dealSheet, 1 + first, 0, blockOf(model.rows, first, 0, height, 5));
}

const setStage = (row: number, to: Cell, elsewhere: boolean) =>
  command(`${elsewhere ? "other editor" : "type"} stage ${row} ${said(to)}`, async (model, driver) => {
    const index = at(model, row);
    const text = nowCalled(model, to);
    (model.rows[index] as Row)[2] = text;
    if (elsewhere) await driver.writeElsewhere(dealSheet, index + 1, 2, [[text]]);
    else {
      model.steps++;
      await driver.write(dealSheet, index + 1, 2, [[text]]);
    }
  });

const pasteStages = (row: number, stages: readonly Cell[]) =>
  command(`paste stages ${row} ${said(stages)}`, async (model, driver) => {
    const first = at(model, row);
    const block = stages.slice(0, model.rows.length - first).map((text) => [nowCalled(model, text)]);
    block.forEach(([text = null], index) => {
      (model.rows[first + index] as Row)[2] = text;
    });
    model.steps++;
    await driver.write(dealSheet, first + 1, 2, block);
  });

const fill = (row: number, count: number) =>
  command(`fill down ${row} ${count}`, async (model, driver) => {
    const first = at(model, row);
    const text = model.rows[first]?.[2] ?? null;
    const block = model.rows.slice(first, first + count + 1).map((line) => {
      line[2] = text;
      return [text];
    });
    model.steps++;
    await driver.write(dealSheet, first + 1, 2, block);
  });

const typeOther = (row: number, column: 1 | 3, value: Cell) =>
  command(`type ${column === 1 ? "owner" : "amount"} ${row}`, async (model, driver) => {
    const index = at(model, row);
    (model.rows[index] as Row)[column] = value;
    model.steps++;
    await driver.write(dealSheet, index + 1, column, [[value]]);
  });

const renameDeal = (row: number, to: string) =>
  command(`rename deal ${row} ${to}`, async (model, driver) => {
    const index = at(model, row);
    (model.rows[index] as Row)[0] = to;
    model.steps++;
    await driver.write(dealSheet, index + 1, 0, [[to]]);
  });

const addDeal = (deal: string, to: Cell, amount: number) =>
  command(
    `add ${deal} ${said(to)}`,
    async (model, driver) => {
      const row = [deal, "Cid", nowCalled(model, to), amount, 46_200];
      await rewrite(model, driver, [...model.rows, row], model.rows.length);
    },
    (model) => model.rows.length < 12,
  );

const insertDeal = (row: number, deal: string, to: Cell, amount: number) =>
  command(
    `insert ${row} ${deal} ${said(to)}`,
    async (model, driver) => {
      const index = at(model, row);
      const made = [deal, "Cid", nowCalled(model, to), amount, 46_210];
      const rows = model.rows.toSpliced(index, 0, made);
      if (!driver.insertRow) return rewrite(model, driver, rows, index);
      model.rows = rows;
      model.steps++;
      await driver.insertRow(index + 1);
      await driver.write(dealSheet, index + 1, 0, [made]);
    },
    (model) => model.rows.length < 12,
  );

const deleteDeal = (row: number) =>
  command(
    `delete ${row}`,
    async (model, driver) => {
      const index = at(model, row);
      const rows = model.rows.toSpliced(index, 1);
      if (!driver.deleteRow) return rewrite(model, driver, rows, index);
      model.rows = rows;
      model.steps++;
      await driver.deleteRow(index + 1);
    },
    (model) => model.rows.length > 2,
  );

const sortDeals = (column: number, falling: boolean) =>
  command(`sort deals by ${column}${falling ? ", falling" : ""}`, async (model, driver) => {
    await rewrite(model, driver, sorted(model.rows, column, falling), 0);
  });

function sorted<Line extends readonly Cell[]>(
  rows: readonly Line[],
  column: number,
  falling: boolean,
): Line[] {
  const rising = [...rows].sort((a, b) => compare(a[column] ?? "", b[column] ?? ""));
  return falling ? rising.reverse() : rising;
}

function compare(one: string | number | boolean, other: string | number | boolean): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one) < String(other) ? -1 : 1;
}

const undo = () =>
  command(
    "undo",
    async (model, driver) => {
      model.steps--;
      if (!(await driver.undo())) return;
      // What the host took back is what people see now, in the deals as in the history.
      const cells = await driver.cells(dealSheet);
      const rows = blockOf(cells, 1, 0, Math.max(0, cells.length - 1), 5);
      model.rows = rows.slice(0, rows.findLastIndex((row) => row.some((cell) => cell !== null)) + 1);
      model.truth = waysIn(model, await driver.cells(historySheet));
    },
    (model) => model.steps > 0,
  );

const settle = () =>
  command("settle", async (model, driver) => {
    await driver.settle(model.clock);
    see(model);
    await expectHistory(model, driver);
  });

const settleTwice = () =>
  command("two editors settle", async (model, driver) => {
    await driver.settleTwice(model.clock);
    see(model);
    await expectHistory(model, driver);
  });

const reload = () =>
  command("reload", async (model, driver) => {
    await driver.reload(model.clock);
    see(model);
    await expectHistory(model, driver);
  });

const crash = (call: number) =>
  command(`crash at call ${call}`, async (model, driver) => {
    const isOver = !(await driver.crash(model.clock, call));
    model.isTorn ||= !isOver;
    const pending = unseen(model);
    const ways = waysIn(model, await driver.cells(historySheet));
    for (const deal of new Set([...ways.keys(), ...model.truth.keys()])) {
      const before = model.truth.get(deal) ?? [];
      const after = ways.get(deal) ?? [];
      const next = pending.get(deal);
      // Written or not yet written, each whole; the rest comes with the next settling.
      if (after.length !== before.length || isOver) {
        expect(after, deal).toEqual(next === undefined ? before : [...before, next]);
      } else expect(after, deal).toEqual(before);
    }
    model.truth = ways;
  });

const clockBack = (days: number) =>
  command(`clock back ${days}`, async (model) => {
    model.clock -= days;
  });

const isFilled = (row: readonly Cell[]) => row.some((cell) => cell !== null);

/** The cells of the history with its header first, as wide as they are; `region`: up to a blank row. */
async function historyBlock(driver: Driver, region = false): Promise<Cell[][]> {
  const cells = await driver.cells(historySheet);
  const gap = cells.findIndex((row) => !isFilled(row));
  const last = region && gap >= 0 ? gap - 1 : cells.findLastIndex(isFilled);
  const width = Math.max(...cells.map((row) => row.findLastIndex((cell) => cell !== null) + 1));
  return blockOf(cells, 0, 0, last + 1, width);
}

const changeHistory = (words: string, region: boolean, change: (cells: Cells) => Cells) =>
  command(words, async (_, driver) => {
    const [header = [], ...rows] = change(await historyBlock(driver, region));
    await driver.writeElsewhere(historySheet, 0, 0, [header, ...rows]);
  });

const sortHistory = (column: number, falling: boolean) =>
  // As hosts do it: what is below a blank row takes no part.
  changeHistory(`sort history by ${column}${falling ? ", falling" : ""}`, true, ([header = [], ...rows]) => [
    header,
    ...sorted(rows, column, falling),
  ]);

const moveHistoryColumns = () =>
  changeHistory("move the history's columns", false, (cells) =>
    cells.map(([first = null, ...rest]) => [...rest, first]),
  );

const noteInHistory = (below: number) =>
  command(
    `note ${below} rows below the history`,
    async (model, driver) => {
      const note = `note ${model.notes.length + 1}`;
      model.notes.push(note);
      await driver.writeElsewhere(historySheet, (await historyBlock(driver)).length + below, 1, [[note]]);
    },
    (model) => model.notes.length < 2,
  );

const renameStage = (index: number, to: string) =>
  command(
    `rename stage ${index} to ${to}`,
    async (model, driver) => {
      const before = model.stages[index];
      if (!before) return;
      // A name that no settling saw is one that nobody can know again.
      await driver.settle(model.clock);
      see(model);
      const old = normaliseStage(before.name);
      before.name = to;
      before.called.add(normaliseStage(to));
      await driver.writeElsewhere(stageSheet, index + 1, 0, [[to]]);
      // As with Find and replace: the deals follow.
      for (const [place, row] of model.rows.entries()) {
        if (normaliseStage(String(row[2] ?? "")) !== old) continue;
        row[2] = to;
        await driver.writeElsewhere(dealSheet, place + 1, 2, [[to]]);
      }
    },
    (model) => model.stages.every(({ called }) => !called.has(normaliseStage(to))),
  );

const amount = fc.integer({ min: 1, max: 9999 });
const column = fc.nat({ max: 4 });

/** Everything that may happen, in any order; what is settled is what is seen. */
export const historyCommands = (size: number) =>
  fc.commands(
    [
      fc.tuple(place, stage, fc.boolean()).map((given) => setStage(...given)),
      fc.tuple(place, stage, fc.constant(false)).map((given) => setStage(...given)),
      fc.tuple(place, fc.array(stage, { minLength: 1, maxLength: 4 })).map((given) => pasteStages(...given)),
      fc.tuple(place, fc.integer({ min: 1, max: 4 })).map((given) => fill(...given)),
      fc.tuple(place, amount).map(([row, value]) => typeOther(row, 3, value)),
      fc.tuple(place, fc.constantFrom("Ann", "Bob")).map(([row, value]) => typeOther(row, 1, value)),
      fc.tuple(place, name).map((given) => renameDeal(...given)),
      fc.tuple(name, stage, amount).map((given) => addDeal(...given)),
      fc.tuple(place, name, stage, amount).map((given) => insertDeal(...given)),
      place.map(deleteDeal),
      fc.tuple(column, fc.boolean()).map((given) => sortDeals(...given)),
      fc.constant(undo()),
      fc.constant(settle()),
      fc.constant(settle()),
      fc.constant(settleTwice()),
      fc.constant(reload()),
      fc.integer({ min: 1, max: 12 }).map(crash),
      fc.constantFrom(0.04, 0.5, 3).map(clockBack),
      fc.tuple(fc.nat({ max: 5 }), fc.boolean()).map((given) => sortHistory(...given)),
      fc.constant(moveHistoryColumns()),
      fc.nat({ max: 2 }).map(noteInHistory),
      fc
        .tuple(fc.nat({ max: 1 }), fc.constantFrom("Prospect", "Contact", "Demo"))
        .map((given) => renameStage(...given)),
    ],
    { maxCommands: size, size: "max" },
  );
