import { describe, expect, it } from "vitest";
import { cellPieces, memorySheet } from "../../../src/core/planning/memory-sheet.ts";
import { excelWorkbook } from "../../../src/hosts/excel/excel-workbook.ts";
import { inspect } from "../../../src/operations/inspect.ts";
import { pipeline } from "../../../src/operations/pipeline.ts";
import { revert } from "../../../src/operations/revert.ts";
import { setUp } from "../../../src/operations/set-up.ts";
import { run } from "../../../src/workbook.ts";
import { cellsOf, deals, openExcel } from "./install.ts";

const port = excelWorkbook();

/** A workbook as `pipewright manage` leaves it: its settings in the hidden sheet, none in the document. */
async function madeByCommandLine() {
  const first = openExcel({ sheets: [{ name: "Sales", cells: deals }] });
  await run(port, setUp, {});
  const { settings } = await port.read({ settings: true });
  if (!settings) throw new Error("set-up left no settings");
  // Rules as another host keeps them mean nothing to Excel.
  const foreign = settings.undo.map((change) =>
    change.kind === "restoreRules"
      ? { ...change, rules: { validations: [{ rule: { type: "whole" } }] } }
      : change,
  );
  const pieces = cellPieces(JSON.stringify({ ...settings, undo: foreign }));
  await port.apply([{ kind: "saveSettings", settings: null }]);
  await port.apply([
    { kind: "ensureSheet", sheet: memorySheet, widths: [] },
    { kind: "writeCells", sheet: memorySheet, top: 0, left: 0, cells: pieces.map((piece) => [piece]) },
  ]);
  return first;
}

describe("a workbook that the command line set up", () => {
  it("is managed in Excel too", async () => {
    await madeByCommandLine();
    expect(await run(port, inspect, {})).toMatchObject({ state: "managed", table: "Deals" });
    expect(await run(port, pipeline, {})).toMatchObject({ state: "ready", deals: 5 });
  });

  it("shows nobody its hidden sheet", async () => {
    await madeByCommandLine();
    const { overview } = await port.read({ overview: true });
    expect(overview?.sheets.map(({ name }) => name)).not.toContain(memorySheet);
  });

  it("keeps the hidden sheet up when it is set up again", async () => {
    const fake = await madeByCommandLine();
    await run(port, setUp, {});
    const { settings } = await port.read({ settings: true });
    const text = cellsOf(fake, memorySheet)
      .map(([cell]) => cell ?? "")
      .join("");
    expect(JSON.parse(text)).toEqual(settings);
  });

  it("can be undone, hidden sheet and all", async () => {
    const fake = await madeByCommandLine();
    expect(await run(port, revert, {})).toMatchObject({ state: "done" });
    expect(fake.save().sheets.map(({ name }) => name)).toEqual(["Sales"]);
    expect(await run(port, inspect, {})).toMatchObject({ state: "found" });
  });
});
