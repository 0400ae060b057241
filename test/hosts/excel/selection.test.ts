import { afterEach, describe, expect, it, vi } from "vitest";
import { excelWorkbook } from "../../../src/hosts/excel/excel-workbook.ts";
import { onSelection } from "../../../src/hosts/excel/selection.ts";
import { explain } from "../../../src/operations/explain.ts";
import { insertFunction } from "../../../src/operations/insert-function.ts";
import { run } from "../../../src/workbook.ts";
import { cellAt, sheetNamed } from "../../fakes/excel/book.ts";
import type { ExcelFake } from "../../fakes/excel/excel-fake.ts";
import { stateOf } from "./install.ts";
import { managedExcel } from "./managed.ts";

afterEach(() => {
  vi.useRealTimers();
});

const selection = (rows = 1, columns = 1) =>
  excelWorkbook()
    .read({ selection: { rows, columns } })
    .then((read) => read.selection);
const cell = (fake: ExcelFake, row: number, column: number) => {
  const sheet = sheetNamed(fake.host.book, "Sales");
  return sheet && cellAt(sheet, row, column);
};

describe("the selected cell in Excel", () => {
  it("tells its formula and what of a block from it on is in use", async () => {
    const fake = await managedExcel();
    fake.person().type("Sales", 3, 8, "a note");
    fake.person().select("Sales", 1, 7);
    expect(await selection()).toEqual({
      sheet: "Sales",
      row: 1,
      column: 7,
      formula: null,
      taken: null,
      fits: true,
    });
    expect((await selection(5, 2))?.taken).toEqual({ top: 3, left: 8, bottom: 3, right: 8 });
    fake.person().select("Sales", 1_048_575, 7);
    expect((await selection(2, 1))?.fits).toBe(false);
    fake.person().select("Sales", 1, 0);
    expect((await selection())?.taken).toEqual({ top: 1, left: 0, bottom: 1, right: 0 });
  });

  it("takes a call, explains it, and is not overwritten by another", async () => {
    const fake = await managedExcel();
    fake.person().select("Sales", 1, 7);
    const call = { name: "PIPELINE.VALUE", args: ["won"] };
    expect(await run(excelWorkbook(), insertFunction, call)).toEqual({ state: "done", place: "Sales!H2" });
    expect(cell(fake, 1, 7)?.formula).toBe('=PIPELINE.VALUE("won")');
    const { calls } = await run(excelWorkbook(), explain, {});
    expect(calls).toMatchObject([{ name: "PIPELINE.VALUE", answer: { value: 2000 } }]);
    const before = stateOf(fake);
    const again = await run(excelWorkbook(), insertFunction, { name: "PIPELINE.COUNT", args: [] });
    expect(again).toMatchObject({ problem: { code: "cellTaken" } });
    expect(stateOf(fake)).toEqual(before);
  });

  it("is told of until nobody listens", async () => {
    const fake = await managedExcel();
    const heard = vi.fn();
    const stop = onSelection(heard);
    const slot = fake.host.hub.slot("sheets selection changed");
    await vi.waitFor(() => expect(slot.size).toBe(1));
    fake.person().select("Sales", 1, 7);
    await fake.host.hub.settled();
    expect(heard).toHaveBeenCalledTimes(1);
    stop();
    await vi.waitFor(() => expect(slot.size).toBe(0));
  });
});
