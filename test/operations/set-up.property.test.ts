import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inspect } from "../../src/operations/inspect.ts";
import { pipeline } from "../../src/operations/pipeline.ts";
import { revert } from "../../src/operations/revert.ts";
import { setUp } from "../../src/operations/set-up.ts";
import { settle } from "../../src/operations/settle.ts";
import type { DoneView } from "../../src/operations/setup-views.ts";
import { type Outcome, runSync } from "../../src/workbook.ts";
import type { TestSheet } from "../contract/sheets.ts";
import { type MemoryWorkbook, memoryWorkbook } from "../fakes/memory-workbook.ts";
import { messySheets } from "./messy-sheets.ts";

const runs = { seed: 20_261_121, numRuns: 150 };

/** What set-up comes to, unapplied. */
function planned(workbook: MemoryWorkbook): Outcome<DoneView> {
  const steps = setUp({});
  let step = steps.next();
  while (!step.done) step = steps.next(workbook.sync.read(step.value));
  return step.value;
}

const userCells = (workbook: MemoryWorkbook, sheets: readonly TestSheet[]) =>
  sheets.map(({ name }) =>
    structuredClone(workbook.state.sheets.find((sheet) => sheet.name === name)?.cells),
  );

describe("set-up of any workbook", () => {
  it("succeeds on most of the generated ones, so that the properties say something", () => {
    const views = fc.sample(messySheets, { ...runs, numRuns: 100 }).map((sheets) => {
      return planned(memoryWorkbook({ sheets })).view.state;
    });
    expect(views.filter((state) => state === "done").length).toBeGreaterThan(50);
    expect(views.filter((state) => state === "problem").length).toBeGreaterThan(5);
  });

  it("changes no cell of the user's, and nothing at all where it refuses", () => {
    fc.assert(
      fc.property(messySheets, (sheets) => {
        const workbook = memoryWorkbook({ sheets });
        const before = userCells(workbook, sheets);
        const whole = workbook.dump();
        const { state } = runSync(workbook.sync, setUp, {});
        expect(userCells(workbook, sheets)).toEqual(before);
        if (state === "problem") expect(workbook.dump()).toEqual(whole);
      }),
      runs,
    );
  });

  it("applied twice is applied once, and planned again changes nothing", () => {
    fc.assert(
      fc.property(messySheets, (sheets) => {
        const workbook = memoryWorkbook({ sheets });
        const { changes } = planned(workbook);
        workbook.sync.apply(changes);
        const once = workbook.dump();
        workbook.sync.apply(changes);
        expect(workbook.dump()).toEqual(once);
        if (changes.length === 0) return;
        expect(runSync(workbook.sync, setUp, {}).state).toBe("done");
        expect(workbook.dump()).toEqual(once);
      }),
      runs,
    );
  });

  it("is undone by revert, from wherever it stopped", () => {
    fc.assert(
      fc.property(messySheets, fc.nat(), (sheets, at) => {
        const workbook = memoryWorkbook({ sheets });
        const before = workbook.dump();
        const { changes } = planned(workbook);
        workbook.sync.apply(changes.slice(0, changes.length === 0 ? 0 : (at % changes.length) + 1));
        runSync(workbook.sync, revert, {});
        expect(workbook.dump()).toEqual(before);
      }),
      runs,
    );
  });

  it("is finished from wherever it stopped to what it would have been", () => {
    fc.assert(
      fc.property(messySheets, fc.nat(), (sheets, at) => {
        const whole = memoryWorkbook({ sheets });
        const { changes } = planned(whole);
        if (changes.length === 0) return;
        whole.sync.apply(changes);
        const part = memoryWorkbook({ sheets });
        part.sync.apply(changes.slice(0, (at % changes.length) + 1));
        runSync(part.sync, setUp, {});
        expect(part.dump()).toEqual(whole.dump());
      }),
      runs,
    );
  });

  it("shows the same plan and deals before and after", () => {
    fc.assert(
      fc.property(messySheets, (sheets) => {
        const workbook = memoryWorkbook({ sheets });
        const found = runSync(workbook.sync, inspect, {});
        const done = runSync(workbook.sync, setUp, {});
        if (found.state !== "found") {
          expect(done.state).toBe("problem");
          return;
        }
        expect(done.plan).toEqual(found.plan);
        expect(runSync(workbook.sync, pipeline, {})).toMatchObject({ state: "ready", deals: found.deals });
        expect(runSync(workbook.sync, settle, { who: "", when: 47_000 }), "nothing was edited").toEqual({
          changes: 0,
        });
      }),
      runs,
    );
  });
});
