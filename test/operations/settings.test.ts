import { describe, expect, it } from "vitest";
import { stageOf } from "../../src/core/stages/stage.ts";
import { pipeline } from "../../src/operations/pipeline.ts";
import { setUp } from "../../src/operations/set-up.ts";
import { settings } from "../../src/operations/settings.ts";
import type { EditedStage, SettingsEdit, SettingsView } from "../../src/operations/settings-views.ts";
import { settle } from "../../src/operations/settle.ts";
import { runSync } from "../../src/workbook.ts";
import { dealCells } from "../contract/sheets.ts";
import { type MemoryWorkbook, memoryWorkbook } from "../fakes/memory-workbook.ts";
import { cellsOf, managedWorkbook } from "./managed.ts";

type Ready = Exclude<SettingsView, { state: "problem" }>;

function read(workbook: MemoryWorkbook, set?: SettingsEdit): Ready {
  const view = runSync(workbook.sync, settings, set === undefined ? {} : { set });
  if (view.state === "problem") throw new Error(JSON.stringify(view));
  return view;
}

/** The stages as they stand, ready to be edited. */
const edited = (workbook: MemoryWorkbook): EditedStage[] =>
  read(workbook).stages.map(({ deals: _, ...stage }) => ({ ...stage, was: stage.name }));

const codes = ({ problems }: Ready) => problems.map(({ code }) => code);
const names = (workbook: MemoryWorkbook) => cellsOf(workbook, "Stages").map(([name]) => name);

describe("settings", () => {
  it("tell what is settled, and how many deals stand in each stage", () => {
    const view = read(managedWorkbook());
    expect(view).toMatchObject({
      state: "read",
      stagesSheet: "Stages",
      targets: [],
      fiscalYearStart: 1,
      currency: null,
      rates: [],
      completeFrom: null,
      asOf: null,
      language: null,
      mode: "warn",
    });
    expect(view.stages.map(({ name, deals }) => [name, deals])).toEqual([
      ["Lead", 1],
      ["Qualified", 1],
      ["Proposal", 1],
      ["Won", 1],
      ["Lost", 1],
    ]);
    expect(view.headers).toContain("Owner");
  });

  it("are kept when set-up is run again", () => {
    const workbook = managedWorkbook();
    const targets = [{ period: "quarter", amount: 5000 }];
    read(workbook, {
      targets,
      rates: [
        ["EUR", 1],
        ["PLN", "0,25", "2026-01-01"],
      ],
      completeFrom: "2025-01-01",
    });
    runSync(workbook.sync, setUp, {});
    expect(read(workbook)).toMatchObject({
      targets,
      completeFrom: "2025-01-01",
      reporting: "EUR",
      rates: [
        { currency: "EUR", rate: 1, from: null },
        { currency: "PLN", rate: 0.25, from: "2026-01-01" },
      ],
    });
  });

  it("give back what was before, so that every edit can be undone", () => {
    const workbook = managedWorkbook();
    const first = {
      targets: [{ period: "month", amount: 10 }],
      fiscalYearStart: 4,
      currency: "NOK",
    } as const;
    read(workbook, first);
    const then = read(workbook, { targets: [], fiscalYearStart: 7, currency: null });
    expect(then.before).toEqual(first);
    expect(read(workbook, then.before)).toMatchObject({ state: "saved", ...first });
  });

  it("put the as-of day on the dashboard, where the figures read it, and clear it there", () => {
    const workbook = managedWorkbook();
    expect(read(workbook, { asOf: "2025-11-30" }).state).toBe("saved");
    expect(runSync(workbook.sync, pipeline, {})).toMatchObject({ asOf: "2025-11-30" });
    expect(read(workbook).asOf).toBe("2025-11-30");
    read(workbook, { asOf: null });
    expect(runSync(workbook.sync, pipeline, {})).toMatchObject({ asOf: "2025-12-09" });
  });

  it.each([
    [{ targets: [{ period: "soon", amount: 1 }] }, "badTargetPeriod"],
    [{ fiscalYearStart: 13 }, "noSuchMonth"],
    [{ currency: "Doubloons" }, "noSuchCurrency"],
    [{ completeFrom: "2026-02-30" }, "noSuchDay"],
    [
      {
        rates: [
          ["EUR", 1],
          ["EUR", 1],
        ],
      },
      "repeatedRate",
    ],
    [{ rates: [["PLN", 0.25]] }, "noReportingCurrency"],
  ] as const)("refuse %j and change nothing", (set, code) => {
    const workbook = managedWorkbook();
    const before = JSON.stringify(workbook.sync.read({ settings: true }));
    expect(read(workbook, set)).toMatchObject({ state: "refused", problems: [{ code, severity: "error" }] });
    expect(JSON.stringify(workbook.sync.read({ settings: true }))).toBe(before);
  });

  it("count the rows of rates as they are typed", () => {
    const view = read(managedWorkbook(), {
      rates: [
        ["EUR", 1],
        ["PLN", "much"],
      ],
    });
    expect(view.problems[0]).toMatchObject({ code: "badRate", values: { row: 2 } });
  });

  it("are there only in a managed workbook", () => {
    const plain = memoryWorkbook({ sheets: [{ name: "Sales", cells: dealCells }] });
    expect(runSync(plain.sync, settings, {})).toMatchObject({ problem: { code: "unmanaged" } });
  });
});

describe("stages", () => {
  it("are reordered with all that stands in their rows, columns of the user's among it", () => {
    const workbook = managedWorkbook();
    workbook.edit("Stages", 0, 10, "Colour");
    workbook.edit("Stages", 1, 10, "blue");
    workbook.edit("Stages", 2, 10, "green");
    workbook.sync.apply([
      {
        kind: "ensureTable",
        sheet: "Stages",
        name: "Stages",
        range: { top: 0, left: 0, bottom: 5, right: 10 },
      },
    ]);
    const [lead, qualified, ...others] = edited(workbook);
    if (lead === undefined || qualified === undefined) throw new Error("no stages");
    expect(read(workbook, { stages: [qualified, lead, ...others] }).state).toBe("saved");
    expect(
      cellsOf(workbook, "Stages")
        .slice(1, 3)
        .map((row) => [row[0], row[10]]),
    ).toEqual([
      ["Qualified", "green"],
      ["Lead", "blue"],
    ]);
  });

  it("leave cells that say the same already as they are written", () => {
    const workbook = managedWorkbook();
    workbook.edit("Stages", 1, 2, "25 %");
    const stages = edited(workbook);
    read(workbook, {
      stages: stages.map((stage) => (stage.name === "Lead" ? { ...stage, longestStay: 14 } : stage)),
    });
    expect(cellsOf(workbook, "Stages")[1]?.slice(0, 5)).toEqual(["Lead", "open", "25 %", null, 14]);
  });

  it("are renamed without a deal having moved", () => {
    const workbook = managedWorkbook();
    const before = cellsOf(workbook, "Stage history").length;
    const stages = edited(workbook).map((stage) =>
      stage.name === "Proposal" ? { ...stage, name: "Offer sent" } : stage,
    );
    const view = read(workbook, { stages: stages.toReversed() });
    expect(view.state).toBe("saved");
    expect(view.stages.find(({ name }) => name === "Offer sent")?.deals).toBe(1);
    expect(runSync(workbook.sync, settle, { who: "Ann", when: 46000 })).toEqual({ changes: 0 });
    expect(cellsOf(workbook, "Stage history")).toHaveLength(before);
    expect(
      read(workbook).stages.flatMap(({ aliases }) => aliases),
      "the sheet gets no alias",
    ).toEqual([]);
  });

  it("come back under their names and in their order when the edit is undone", () => {
    const workbook = managedWorkbook();
    const cells = cellsOf(workbook, "Stages");
    const stages = edited(workbook).map((stage) => ({
      ...stage,
      name: stage.name === "Lead" ? "Enquiry" : stage.name,
    }));
    const { before } = read(workbook, {
      stages: [...stages.slice(1), ...stages.slice(0, 1), stageOf("Hold", "on-hold")],
    });
    expect(names(workbook).filter(Boolean)).toEqual([
      "Stage",
      "Qualified",
      "Proposal",
      "Won",
      "Lost",
      "Enquiry",
      "Hold",
    ]);
    expect(read(workbook, before)).toMatchObject({ state: "saved" });
    expect(cellsOf(workbook, "Stages").slice(0, 6)).toEqual(cells.map((row) => [...row]));
    expect(runSync(workbook.sync, settle, { who: "", when: 46000 })).toEqual({ changes: 0 });
  });

  it("are not taken away from the deals that stand in them, but merged", () => {
    const workbook = managedWorkbook();
    const stages = edited(workbook);
    const without = stages.filter(({ name }) => name !== "Qualified");
    const refused = read(workbook, { stages: without });
    expect(refused).toMatchObject({
      state: "refused",
      problems: [{ code: "stageInUse", values: { stage: "Qualified", deals: 1 } }],
    });
    const merged = without.map((stage) =>
      stage.name === "Lead" ? { ...stage, aliases: ["Qualified"] } : stage,
    );
    const view = read(workbook, { stages: merged });
    expect(view.state).toBe("saved");
    expect(view.stages.find(({ name }) => name === "Lead")?.deals).toBe(2);
    expect(names(workbook).filter(Boolean)).toEqual(["Stage", "Lead", "Proposal", "Won", "Lost"]);
  });

  it("are refused where they contradict themselves", () => {
    const workbook = managedWorkbook();
    const stages = edited(workbook);
    const change = (name: string, said: Partial<EditedStage>) =>
      codes(
        read(workbook, {
          stages: stages.map((stage) => (stage.name === name ? { ...stage, ...said } : stage)),
        }),
      );
    expect(change("Lead", { name: " " })).toEqual(["namelessStage"]);
    expect(change("Lead", { name: "WON" })).toEqual(["duplicateStage"]);
    expect(change("Lead", { probability: 1.4 })).toEqual(["badProbability"]);
    expect(change("Lead", { longestStay: -3 })).toEqual(["badStay"]);
    expect(change("Lead", { next: ["Lead"] })).toContain("stageWithoutExit");
    expect(codes(read(workbook, { stages: stages.filter(({ kind }) => kind !== "open") }))).toEqual([
      "noOpenStage",
    ]);
  });

  it("need their column in the sheet for what is said of them", () => {
    const workbook = managedWorkbook();
    workbook.edit("Stages", 0, 4, "My limit");
    const stages = edited(workbook).map((stage) => ({ ...stage, longestStay: 14 }));
    expect(read(workbook, { stages })).toMatchObject({
      state: "refused",
      problems: [{ code: "stageColumnGone", values: { header: "Longest stay (days)", sheet: "Stages" } }],
    });
  });
});
