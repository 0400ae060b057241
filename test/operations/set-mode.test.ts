import { expect, it } from "vitest";
import { inspect } from "../../src/operations/inspect.ts";
import { setMode } from "../../src/operations/set-mode.ts";
import { setUp } from "../../src/operations/set-up.ts";
import { runSync } from "../../src/workbook.ts";
import { dealCells } from "../contract/sheets.ts";
import { memoryWorkbook } from "../fakes/memory-workbook.ts";

it("settles what becomes of forbidden stages, and set-up run again keeps it", () => {
  const { sync } = memoryWorkbook({ sheets: [{ name: "Sales", cells: dealCells }] });
  expect(runSync(sync, setMode, { mode: "block" })).toMatchObject({ problem: { code: "unmanaged" } });
  runSync(sync, setUp, {});
  expect(runSync(sync, inspect, {})).toMatchObject({ state: "managed", mode: "warn" });
  expect(runSync(sync, setMode, { mode: "block" })).toEqual({ mode: "block" });
  runSync(sync, setUp, {});
  expect(runSync(sync, inspect, {})).toMatchObject({ state: "managed", mode: "block" });
});
