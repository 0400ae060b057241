import { describe, expect, it } from "vitest";
import { historyHeadersIn } from "../../src/core/deals/history-headers.ts";
import { labelsIn } from "../../src/core/planning/labels.ts";
import { headerIn, stageHeaders } from "../../src/core/stages/headers.ts";
import { inspect } from "../../src/operations/inspect.ts";
import { language } from "../../src/operations/language.ts";
import { pipeline } from "../../src/operations/pipeline.ts";
import { revert } from "../../src/operations/revert.ts";
import { setUp } from "../../src/operations/set-up.ts";
import { settle } from "../../src/operations/settle.ts";
import { runSync } from "../../src/workbook.ts";
import { dealCells } from "../contract/sheets.ts";
import { memoryWorkbook } from "../fakes/memory-workbook.ts";
import { cellsOf, managedWorkbook } from "./managed.ts";

const stageColumn = dealCells[2]?.indexOf("Stage");
const others = ["fi", "nb", "pl"] as const;
const english = managedWorkbook();

describe.each(others)("a workbook set up in %s", (spoken) => {
  const labels = labelsIn(spoken);
  const setUpIn = () => managedWorkbook(dealCells, { language: spoken });

  it("has sheets, tables, headers and labels in it", () => {
    const workbook = setUpIn();
    const { overview } = workbook.sync.read({ overview: true });
    expect(overview?.sheets.map(({ name }) => name)).toEqual([
      "Sales",
      labels.sheets.stages,
      labels.sheets.history,
      labels.sheets.pipeline,
    ]);
    expect(overview?.tables.map(({ name }) => name).sort()).toEqual(Object.values(labels.tables).sort());
    expect(cellsOf(workbook, labels.sheets.stages)[0]).toEqual(
      stageHeaders.map((header) => headerIn(header, spoken)),
    );
    expect(cellsOf(workbook, labels.sheets.history)[0]).toEqual(historyHeadersIn(spoken));
    const dashboard = cellsOf(workbook, labels.sheets.pipeline).flat();
    expect(dashboard).toContain(labels.weighted);
    expect(dashboard).not.toContain(labelsIn("en").weighted);
  });

  it("says the same to whoever reads it in English", () => {
    const view = runSync(setUpIn().sync, pipeline, {});
    expect(view).toEqual(runSync(english.sync, pipeline, {}));
    expect(view.state).toBe("ready");
  });

  it("stays as it is when somebody sets up again in English", () => {
    const workbook = setUpIn();
    const before = workbook.dump();
    expect(runSync(workbook.sync, setUp, {}).state).toBe("done");
    expect(workbook.dump()).toEqual(before);
  });

  it("keeps its history under its own headers", () => {
    const workbook = setUpIn();
    workbook.edit("Sales", 3, 2, "Proposal");
    runSync(workbook.sync, settle, { who: "ann", when: 46_347 });
    const rows = cellsOf(workbook, labels.sheets.history);
    expect(rows[0]).toEqual(historyHeadersIn(spoken));
    expect(rows.at(-1)).toEqual(["Acme", "Lead", "Proposal", 46_347, "ann", "edit"]);
  });

  it("is plain again after revert", () => {
    const workbook = setUpIn();
    runSync(workbook.sync, revert, {});
    expect(workbook.dump()).toEqual(memoryWorkbook({ sheets: [{ name: "Sales", cells: dealCells }] }).dump());
  });
});

describe("the as-of date on the dashboard", () => {
  it.each(others)("is found beside its label in %s", (spoken) => {
    const workbook = managedWorkbook(dealCells, { language: spoken, asOf: 46_000 });
    const view = runSync(workbook.sync, pipeline, {});
    expect(view).toMatchObject({ state: "ready", asOf: "2025-12-09" });
  });
});

describe("stage templates", () => {
  it.each(others)("come in %s first, and propose their own where the table has no stages", (spoken) => {
    const blank = dealCells.map((row, index) =>
      row.map((cell, column) => (index > 2 && column === stageColumn ? null : cell)),
    );
    const { sync } = memoryWorkbook({ sheets: [{ name: "Sales", cells: blank }] });
    const view = runSync(sync, inspect, { language: spoken });
    if (view.state !== "found") throw new Error(JSON.stringify(view));
    expect(view.template).toMatch(new RegExp(`-${spoken}$`));
    expect(view.templates[0]?.id).toMatch(new RegExp(`-${spoken}$`));
  });

  it("come in English first for those who read English", () => {
    const { sync } = memoryWorkbook({ sheets: [{ name: "Sales", cells: dealCells }] });
    const view = runSync(sync, inspect, { language: "en" });
    if (view.state !== "found") throw new Error(JSON.stringify(view));
    const isEnglish = view.templates.map((template) => template.language === "en");
    expect(isEnglish).toEqual(isEnglish.toSorted((one, other) => Number(other) - Number(one)));
    expect(isEnglish[0]).toBe(true);
  });
});

describe("the language for everybody", () => {
  it("is settled, told and given up", () => {
    const { sync } = managedWorkbook();
    expect(runSync(sync, language, {})).toEqual({ language: null });
    expect(runSync(sync, language, { language: "pl" })).toEqual({ language: "pl" });
    expect(runSync(sync, pipeline, {})).toMatchObject({ language: "pl" });
    expect(runSync(sync, language, { language: null })).toEqual({ language: null });
    expect(runSync(sync, pipeline, {})).toMatchObject({ language: null });
  });

  it("needs a managed workbook", () => {
    const { sync } = memoryWorkbook({ sheets: [{ name: "Sales", cells: dealCells }] });
    expect(runSync(sync, language, { language: "fi" })).toEqual({
      problem: { code: "unmanaged", values: {} },
    });
  });
});
