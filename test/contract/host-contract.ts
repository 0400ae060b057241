import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import type { Change } from "../../src/core/planning/change.ts";
import { stageOf } from "../../src/core/stages/stage.ts";
import { inspect } from "../../src/operations/inspect.ts";
import { pipeline } from "../../src/operations/pipeline.ts";
import { revert } from "../../src/operations/revert.ts";
import { setUp } from "../../src/operations/set-up.ts";
import { settle } from "../../src/operations/settle.ts";
import type { DoneView, SetupChoices } from "../../src/operations/setup-views.ts";
import { run, type Workbook } from "../../src/workbook.ts";
import { campaignsContract } from "./campaigns-contract.ts";
import { mendContract } from "./mend-contract.ts";
import { plannedChanges } from "./planned-changes.ts";
import { dealCells, sheetsOf, type TestSheet, trimmed } from "./sheets.ts";

/** A host with a workbook in it, and what a test must be able to see and do there. */
export interface HostUnderTest {
  readonly workbook: Workbook;
  /** A person types into a cell; rows and columns from 0. */
  edit(sheet: string, row: number, column: number, value: Cell): Promise<void>;
  /** A person types a formula into a cell, and it comes to a value. */
  calculate(sheet: string, row: number, column: number, formula: string, value: string): Promise<void>;
  /** The filled choices that the cell's list offers; null where it has none. */
  listAt(sheet: string, row: number, column: number): Promise<readonly Cell[] | null>;
  /**
   * Everything a person could tell the workbook by: sheets, cells, formats, tables, names, rules,
   * charts, settings. Two states that compare equal are the same workbook.
   */
  state(): Promise<unknown>;
}

/** A fresh workbook with the sheets, the first one active. */
export type MakeHost = (sheets: readonly TestSheet[]) => Promise<HostUnderTest>;

/** What every host must do alike. */
export function hostContract(name: string, make: MakeHost): void {
  const fresh = (extra: readonly TestSheet[] = []) => make([sheetsOf("Sales", dealCells), ...extra]);
  const set = (host: HostUnderTest, choices: SetupChoices = {}) => run(host.workbook, setUp, choices);

  describe(`${name}: set-up`, () => {
    it("does what the preview said", async () => {
      const host = await fresh();
      const before = await host.workbook.read({ overview: true });
      const view = await run(host.workbook, inspect, {});
      if (view.state !== "found") throw new Error(`found nothing: ${JSON.stringify(view)}`);
      const done = await set(host);
      expect(done).toEqual({ state: "done", plan: view.plan });
      const { overview } = await host.workbook.read({ overview: true });
      const added = overview?.sheets.map((sheet) => sheet.name).slice(before.overview?.sheets.length);
      expect(added).toEqual(view.plan.sheetsAdded);
      expect(overview?.tables.map((table) => table.name).sort()).toEqual([...view.plan.tables].sort());
    });

    it("changes nothing before it is asked to", async () => {
      const host = await fresh();
      const before = await host.state();
      await run(host.workbook, inspect, {});
      expect(await host.state()).toEqual(before);
    });

    it("offers the stages as a list on each stage cell", async () => {
      const host = await fresh();
      await set(host);
      const first = await host.listAt("Sales", 3, 2);
      expect(first).toEqual(["Lead", "Qualified", "Proposal", "Won", "Lost"]);
      expect(await host.listAt("Sales", 7, 2)).toEqual(first);
      expect(await host.listAt("Sales", 2, 2), "the header").toBeNull();
    });

    it("leaves every cell of the user's as it is", async () => {
      const host = await fresh();
      await set(host);
      const { grids } = await host.workbook.read({ grids: [{ sheet: "Sales" }] });
      expect(grids?.[0]?.grid.values).toEqual(trimmed(dealCells));
    });

    it("is remembered as done, with the way back", async () => {
      const host = await fresh();
      await set(host);
      const { settings } = await host.workbook.read({ settings: true });
      expect(settings?.state).toBe("done");
      expect(settings?.undo.length).toBeGreaterThan(0);
      expect(await run(host.workbook, inspect, {})).toMatchObject({ state: "managed" });
    });

    it("gives figures afterwards", async () => {
      const host = await fresh();
      await set(host);
      expect(await run(host.workbook, pipeline, {})).toMatchObject({
        state: "ready",
        deals: 5,
        open: { count: { value: 3 }, value: { value: 4500 } },
        won: { count: { value: 1 }, value: { value: 2000 } },
        winRate: { value: 0.5 },
      });
    });

    it("takes other names where the wanted ones are taken", async () => {
      const notes: Cell[][] = [["my own"], ["notes"]];
      const host = await fresh([sheetsOf("Stages", notes), sheetsOf("pipeline", notes)]);
      const done = await set(host);
      expect(done.plan?.sheetsAdded).toEqual(["Stages 2", "Stage history", "Pipeline 2"]);
      const { grids } = await host.workbook.read({ grids: [{ sheet: "Stages" }, { sheet: "pipeline" }] });
      expect(grids?.map(({ grid }) => grid.values)).toEqual([notes, notes]);
      expect(await host.listAt("Sales", 3, 2)).toContain("Proposal");
    });

    it("marks the range by a name where a real table would rewrite the headers", async () => {
      const twice = dealCells.map((row, index) =>
        index === 2 ? row.map((c) => (c === "Owner" ? "Deal" : c)) : row,
      );
      const host = await make([sheetsOf("Sales", twice)]);
      expect((await set(host)).state).toBe("done");
      const { grids, overview } = await host.workbook.read({ grids: [{ sheet: "Sales" }], overview: true });
      expect(grids?.[0]?.grid.values).toEqual(trimmed(twice));
      expect(overview?.tables.map((table) => table.name)).toContain("Deals");
    });
  });

  describe(`${name}: a second time`, () => {
    it("changes applied twice are changes applied once", async () => {
      const host = await fresh();
      const changes = await plannedChanges(host.workbook);
      await host.workbook.apply(changes);
      const once = await host.state();
      await host.workbook.apply(changes);
      expect(await host.state()).toEqual(once);
    });

    it("planned again on its own result, set-up changes nothing", async () => {
      const host = await fresh();
      await set(host);
      const once = await host.state();
      expect((await set(host)).state).toBe("done");
      expect(await host.state()).toEqual(once);
    });

    it("keeps what people made of the stage table, and offers the stages they added", async () => {
      const host = await fresh();
      await set(host);
      await host.edit("Stages", 1, 0, "Prospect");
      await host.edit("Stages", 6, 0, "Trial");
      await set(host);
      const { grids } = await host.workbook.read({ grids: [{ sheet: "Stages" }] });
      const names = grids?.[0]?.grid.values.map((row) => row[0]);
      expect(names).toEqual(["Stage", "Prospect", "Qualified", "Proposal", "Won", "Lost", "Trial"]);
      expect(await host.listAt("Sales", 3, 2)).toContain("Trial");
    });
  });

  describe(`${name}: revert`, () => {
    it("restores the workbook exactly", async () => {
      const host = await fresh([sheetsOf("Stages", [["my own"]])]);
      const before = await host.state();
      await set(host);
      expect(await host.state()).not.toEqual(before);
      expect(await run(host.workbook, revert, {})).toEqual({ state: "done" });
      expect(await host.state()).toEqual(before);
    });

    it("restores it also after set-up ran twice", async () => {
      const host = await fresh();
      const before = await host.state();
      await set(host);
      await set(host);
      await run(host.workbook, revert, {});
      expect(await host.state()).toEqual(before);
    });

    it("keeps what people typed into their own table since", async () => {
      const host = await fresh();
      await set(host);
      await host.edit("Sales", 4, 2, "Proposal");
      await run(host.workbook, revert, {});
      const { grids, settings } = await host.workbook.read({ grids: [{ sheet: "Sales" }], settings: true });
      expect(grids?.[0]?.grid.values[2]?.[2]).toBe("Proposal");
      expect(settings).toBeNull();
      expect(await host.listAt("Sales", 4, 2)).toBeNull();
    });

    it("refuses where nothing was set up", async () => {
      const host = await fresh();
      const before = await host.state();
      expect(await run(host.workbook, revert, {})).toMatchObject({ problem: { code: "nothingToUndo" } });
      expect(await host.state()).toEqual(before);
    });
  });

  describe(`${name}: cells that are asked to be replaced`, () => {
    /** "Stage" of three deals, the last of them a formula by now, and what they held when they were asked for. */
    const asked = async (host: HostUnderTest) => {
      const formula = { formula: '="Pro"&"posal"', value: "Proposal" };
      await host.edit("Sales", 5, 2, null);
      await host.workbook.apply([
        { kind: "writeCells", sheet: "Sales", top: 5, left: 2, cells: [[formula]] },
      ]);
      const range = { top: 3, left: 2, bottom: 5, right: 2 };
      const { grids } = await host.workbook.read({ grids: [{ sheet: "Sales", range }] });
      const replaces = grids?.[0]?.grid.values ?? [];
      expect(replaces).toHaveLength(3);
      const change: Change = {
        kind: "writeCells",
        sheet: "Sales",
        top: 3,
        left: 2,
        cells: [["Won"], ["Lost"], ["Lost"]],
        formats: [["@"], ["@"], ["@"]],
        replaces,
      };
      return change;
    };
    const stages = async (host: HostUnderTest) => {
      const { grids } = await host.workbook.read({ grids: [{ sheet: "Sales" }] });
      return grids?.[0]?.grid.values.slice(1, 4).map((row) => row[2]);
    };

    it("are, but for a formula, which stays as it was", async () => {
      const host = await fresh();
      const change = await asked(host);
      const expected = await fresh();
      await asked(expected);
      await expected.edit("Sales", 3, 2, null);
      await expected.edit("Sales", 4, 2, null);
      await expected.workbook.apply([
        {
          kind: "writeCells",
          sheet: "Sales",
          top: 3,
          left: 2,
          cells: [["Won"], ["Lost"]],
          formats: [["@"], ["@"]],
        },
      ]);
      await host.workbook.apply([change]);
      expect(await host.state()).toEqual(await expected.state());
    });

    it("are, but for one that somebody changed meanwhile, and for one that was emptied", async () => {
      const host = await fresh();
      const change = await asked(host);
      await host.edit("Sales", 3, 2, "Qualified");
      await host.workbook.apply([change]);
      expect((await stages(host))?.slice(0, 2)).toEqual(["Qualified", "Lost"]);

      const other = await fresh();
      const same = await asked(other);
      await other.edit("Sales", 4, 2, null);
      await other.workbook.apply([same]);
      expect((await stages(other))?.slice(0, 2)).toEqual(["Won", null]);
    });

    it("are replaced once: a second time changes nothing, nor what was typed since", async () => {
      const host = await fresh();
      const change = await asked(host);
      await host.workbook.apply([change]);
      const once = await host.state();
      await host.workbook.apply([change]);
      expect(await host.state()).toEqual(once);
      await host.edit("Sales", 4, 2, "Proposal");
      await host.workbook.apply([change]);
      expect((await stages(host))?.slice(0, 2)).toEqual(["Won", "Proposal"]);
    });

    it("are emptied, and filled where they were empty", async () => {
      const host = await fresh();
      await host.edit("Sales", 4, 3, null);
      const change: Change = {
        kind: "writeCells",
        sheet: "Sales",
        top: 3,
        left: 3,
        cells: [[""], [1600], [null], [2500]],
        replaces: [[1000], [null], [null], [2000]],
      };
      await host.workbook.apply([change]);
      const range = { top: 3, left: 3, bottom: 6, right: 3 };
      const { grids } = await host.workbook.read({ grids: [{ sheet: "Sales", range }] });
      expect(grids?.[0]?.grid.values).toEqual([[null], [1600], [2000], [2500]]);
    });
  });

  describe(`${name}: a failure half-way`, () => {
    it("is seen, finished to the same workbook, and undone to the one before", async () => {
      const whole = await fresh();
      const before = await whole.state();
      const steps = await plannedChanges(whole.workbook);
      await whole.workbook.apply(steps);
      const finished = await whole.state();
      // After each kind of step, rather than after all: hosts may be slow.
      const stops = steps.flatMap((step, index) => (steps[index + 1]?.kind === step.kind ? [] : [index + 1]));
      for (const stop of stops.slice(0, -1)) {
        const host = await fresh();
        await host.workbook.apply((await plannedChanges(host.workbook)).slice(0, stop));
        expect(await run(host.workbook, inspect, {}), `stopped after ${stop}`).toMatchObject({
          state: "halfway",
        });
        expect(await run(host.workbook, pipeline, {})).toMatchObject({ problem: { code: "halfway" } });
        await set(host);
        expect(await host.state(), `finished after ${stop}`).toEqual(finished);

        const other = await fresh();
        await other.workbook.apply(steps.slice(0, stop));
        await run(other.workbook, revert, {});
        expect(await other.state(), `undone after ${stop}`).toEqual(before);
      }
    });

    it("keeps stages that were chosen, even when it failed before they were written", async () => {
      const host = await fresh();
      const stages = [
        stageOf("Alpha", "open", { aliases: ["Lead"] }),
        stageOf("Won", "won"),
        stageOf("Lost", "lost"),
      ];
      await host.workbook.apply((await plannedChanges(host.workbook, { stages })).slice(0, 1));
      await set(host);
      expect(await host.listAt("Sales", 3, 2)).toEqual(["Alpha", "Won", "Lost"]);
    });
  });

  describe(`${name}: tables that cannot be set up`, () => {
    const refused: readonly (readonly [string, Cell[][]])[] = [
      ["an empty sheet", []],
      ["a header without deals", [["Deal", "Stage", "Amount"]]],
      [
        "a table without stages",
        [
          ["Name", "Phone"],
          ["Ann", "555"],
          ["Bob", "556"],
        ],
      ],
      [
        "cells without a header",
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
    ];
    it.each(refused)("%s: says so and changes nothing", async (_, cells) => {
      const host = await make([sheetsOf("Sheet1", cells)]);
      const before = await host.state();
      const done: DoneView = await set(host);
      expect(done.state).toBe("problem");
      expect(done.problem?.code).toBeTruthy();
      expect(await host.state()).toEqual(before);
    });

    it("refuses a sheet that is not there", async () => {
      const host = await fresh();
      expect(await set(host, { sheet: "Nowhere" })).toMatchObject({ problem: { code: "noSuchSheet" } });
    });
  });

  describe(`${name}: stage history`, () => {
    const history = async (host: HostUnderTest) =>
      (await host.workbook.read({ grids: [{ sheet: "Stage history" }] })).grids?.[0]?.grid.values ?? [];

    it("begins with the stage each deal is in", async () => {
      const host = await fresh();
      await set(host);
      const rows = await history(host);
      expect(rows.slice(1).map((row) => [row[0], row[2]])).toEqual([
        ["Acme", "Lead"],
        ["Bolt", "Qualified"],
        ["Cask", "Proposal"],
        ["Dune", "Won"],
        ["Echo", "Lost"],
      ]);
    });

    it("gets a row for a stage that changed, once", async () => {
      const host = await fresh();
      await set(host);
      await host.edit("Sales", 3, 2, "Qualified");
      expect(await run(host.workbook, settle, { who: "ann", when: 46001.5 })).toEqual({ changes: 1 });
      expect((await history(host)).at(-1)).toEqual(["Acme", "Lead", "Qualified", 46001.5, "ann", "edit"]);
      const once = await host.state();
      expect(await run(host.workbook, settle, { who: "ann", when: 46002.5 })).toEqual({ changes: 0 });
      expect(await host.state()).toEqual(once);
    });
  });

  mendContract(name, make);
  campaignsContract(name, make);
}
