import { describe, expect, it } from "vitest";
import { type Language, languages } from "../../src/core/language.ts";
import { inspect } from "../../src/operations/inspect.ts";
import { pipeline } from "../../src/operations/pipeline.ts";
import { addSample, removeSample } from "../../src/operations/sample.ts";
import { setUp } from "../../src/operations/set-up.ts";
import { runSync } from "../../src/workbook.ts";
import { memoryWorkbook } from "../fakes/memory-workbook.ts";
import { cellsOf } from "./managed.ts";

const mine = [["Shopping"], ["Milk"]];
const workbookOf = (...names: readonly string[]) =>
  memoryWorkbook({ sheets: names.map((name) => ({ name, cells: mine })) });

function added(workbook: ReturnType<typeof workbookOf>, language: Language = "en"): string {
  const view = runSync(workbook.sync, addSample, { language });
  if (!("sheet" in view)) throw new Error(JSON.stringify(view));
  return view.sheet;
}

const sheetsOf = (workbook: ReturnType<typeof workbookOf>) =>
  workbook.sync.read({ overview: true }).overview?.sheets.map(({ name }) => name);

describe("addSample", () => {
  it("adds 300 deals of which set-up can be tried out, on a sheet of their own", () => {
    const workbook = workbookOf("Notes");
    const sheet = added(workbook);
    expect(sheet).toBe("Sample deals");
    expect(runSync(workbook.sync, inspect, { sheet })).toMatchObject({
      state: "found",
      sheet,
      headerRow: 3,
      deals: 300,
    });
    expect(runSync(workbook.sync, setUp, { sheet })).toMatchObject({ state: "done" });
    expect(cellsOf(workbook, "Notes")).toEqual(mine);
  });

  it("leaves a sheet of the same name alone, and names its own in the reader's language", () => {
    const workbook = workbookOf("sample deals", "Esimerkkikaupat");
    expect(added(workbook)).toBe("Sample deals 2");
    expect(added(workbook, "fi")).toBe("Esimerkkikaupat 2");
    expect(cellsOf(workbook, "sample deals")).toEqual(mine);
  });

  describe.each(languages)("in %s", (language) => {
    const read = (spoken: Language) => {
      const workbook = workbookOf("Notes");
      const sheet = added(workbook, spoken);
      const found = runSync(workbook.sync, inspect, { sheet, language: spoken });
      if (found.state !== "found") throw new Error(JSON.stringify(found));
      expect(runSync(workbook.sync, setUp, { sheet, language: spoken }).state).toBe("done");
      const view = runSync(workbook.sync, pipeline, {});
      if (view.state !== "ready") throw new Error(JSON.stringify(view));
      return { found, view };
    };

    it("is a table whose every column and stage is understood", () => {
      const { found } = read(language);
      expect(found.columns.map(({ field }) => field)).toEqual([
        ...["id", "name", "account", "owner", "stage", "amount", "probability", "created"],
        ...["expectedClose", "closed", "lastStage", "source", "campaign", "nextStep", "lostReason"],
      ]);
      expect([found.headerRow, found.deals]).toEqual([3, 300]);
      expect(found.leftOut.map(({ reason }) => reason)).toEqual(
        read("en").found.leftOut.map((r) => r.reason),
      );
      expect(found.stages.map(({ kind }) => kind)).toEqual([
        ...["open", "open", "open", "open", "open"],
        ...["won", "lost", "on-hold"],
      ]);
      expect(found.stages.map(({ deals }) => deals)).toEqual(
        read("en").found.stages.map(({ deals }) => deals),
      );
    });

    it("comes to the figures of the English one, for the deals are the same", () => {
      const withoutWords = (view: unknown) =>
        JSON.stringify(view, (_, value) => (typeof value === "string" ? "" : value));
      expect(withoutWords(read(language).view)).toBe(withoutWords(read("en").view));
      expect(read(language).view.currency).toBe("EUR");
    });

    it("is taken back", () => {
      const workbook = workbookOf("Notes");
      const sheet = added(workbook, language);
      expect(runSync(workbook.sync, removeSample, { sheet })).toEqual({ sheet });
    });
  });

  it("is dated as of today, so that the deals are as young whenever they are added", () => {
    const workbook = workbookOf("Notes");
    const { today } = workbook.sync.read({});
    const rows = cellsOf(workbook, added(workbook)).slice(3);
    const created = rows.map((row) => row[7]).filter((cell) => typeof cell === "number");
    expect(Math.max(...created)).toBeLessThanOrEqual(today);
    expect(Math.max(...created)).toBeGreaterThan(today - 30);
  });
});

describe("removeSample", () => {
  it("takes back what was added and nothing else", () => {
    const workbook = workbookOf("Notes");
    const sheet = added(workbook);
    expect(runSync(workbook.sync, removeSample, { sheet })).toEqual({ sheet });
    expect(sheetsOf(workbook)).toEqual(["Notes"]);
  });

  it.each([
    ["a cell was typed over", 5, 3],
    ["something was written beside the deals", 4, 20],
    ["something was written below them", 400, 0],
  ])("refuses where %s", (_, row, column) => {
    const workbook = workbookOf("Notes");
    const sheet = added(workbook);
    workbook.edit(sheet, row, column, "mine");
    expect(runSync(workbook.sync, removeSample, { sheet })).toEqual({
      problem: { code: "sampleChanged", values: { sheet } },
    });
    expect(sheetsOf(workbook)).toContain(sheet);
  });

  it("refuses a sheet of somebody else's, one that is gone and one with a pipeline", () => {
    const workbook = workbookOf("Notes");
    expect(runSync(workbook.sync, removeSample, { sheet: "Notes" })).toMatchObject({
      problem: { code: "sampleChanged" },
    });
    expect(runSync(workbook.sync, removeSample, { sheet: "Gone" })).toMatchObject({
      problem: { code: "noSuchSheet" },
    });
    const sheet = added(workbook);
    runSync(workbook.sync, setUp, { sheet });
    expect(runSync(workbook.sync, removeSample, { sheet })).toMatchObject({
      problem: { code: "sampleInUse" },
    });
  });
});
