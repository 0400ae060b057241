import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import type { Change } from "../../../src/core/planning/change.ts";
import { dealCells } from "../../contract/sheets.ts";
import { sheetByName } from "../../fakes/sheets/host.ts";
import type { Rule } from "../../fakes/sheets/rules.ts";
import { openSheets, portOf } from "./built.ts";
import { ask, dealFormats, managedSheets } from "./managed.ts";

const plain = (cells: readonly (readonly Cell[])[] = dealCells) =>
  openSheets({ sheets: [{ name: "Sales", cells }] });
const write = (cells: readonly (readonly Cell[])[], top = 0): Change => ({
  kind: "writeCells",
  sheet: "Sales",
  top,
  left: 0,
  cells,
});

describe("cells", () => {
  it("stay what they were given: text is never read as something else", () => {
    const fake = plain([]);
    const texts = ["=1+1", "007", "1/2", "2026-10", "TRUE", "'quoted", "-5", "12,5", "50%", "Lead", " "];
    portOf(fake).apply([
      write([texts]),
      write([[true, 12.5, 46_100, 0, "x", "y", "z", "z", "z", "z", "z"]], 1),
    ]);
    const { grids } = portOf(fake).read({ grids: [{ sheet: "Sales" }] });
    expect(grids?.[0]?.grid.values).toEqual([
      texts,
      [true, 12.5, 46_100, 0, "x", "y", "z", "z", "z", "z", "z"],
    ]);
  });

  it("that the plan leaves out keep what they have", () => {
    const fake = plain([
      ["a", "b", "c"],
      ["d", "e", "f"],
    ]);
    portOf(fake).apply([
      write([
        ["1", null, "3"],
        [null, null, "6"],
      ]),
    ]);
    const { grids } = portOf(fake).read({ grids: [{ sheet: "Sales" }] });
    expect(grids?.[0]?.grid.values).toEqual([
      ["1", "b", "3"],
      ["d", "e", "6"],
    ]);
  });

  it("beyond the sheet's edge make it larger", () => {
    const fake = plain([]);
    portOf(fake).apply([write([["far"]], 1500)]);
    expect(sheetByName(fake.host, "Sales").cells.get("1500,0")?.value).toBe("far");
  });

  it("in a date format are read as the days they show, with the format", () => {
    const fake = openSheets({ sheets: [{ name: "Sales", cells: dealCells, formats: dealFormats }] });
    const { grids } = portOf(fake).read({
      grids: [{ sheet: "Sales", range: { top: 3, left: 3, bottom: 4, right: 4 } }],
    });
    expect(grids?.[0]).toEqual({
      grid: {
        values: [
          [1000, 46_100],
          [1500, 46_120],
        ],
        formats: [
          ["", "yyyy-mm-dd"],
          ["", "yyyy-mm-dd"],
        ],
      },
      top: 3,
      left: 3,
    });
  });

  it("are written under a rule that would refuse them, and the rule stays", () => {
    const fake = managedSheets();
    portOf(fake).apply([{ ...write([["Elsewhere"]], 3), left: 2 } as Change]);
    expect(sheetByName(fake.host, "Sales").cells.get("3,2")?.value).toBe("Elsewhere");
    expect(fake.listAt("Sales", 3, 2)).toContain("Lead");
  });

  it("keep their rule also when the write fails", () => {
    const fake = managedSheets();
    fake.host.failing = "Range.setValues";
    expect(() => portOf(fake).apply([{ ...write([["Elsewhere"]], 3), left: 2 } as Change])).toThrow();
    expect(fake.listAt("Sales", 3, 2)).toContain("Lead");
  });
});

describe("the number of service calls", () => {
  const table = (deals: number): Cell[][] => [
    ["Deal", "Owner", "Stage", "Amount"],
    ...Array.from({ length: deals }, (_, i): Cell[] => [
      `Deal ${i}`,
      i % 3 ? "Ann" : "Bob",
      ["Lead", "Qualified", "Won", "Lost"][i % 4] ?? "",
      i * 10,
    ]),
  ];
  const callsOf = (deals: number, work: (fake: ReturnType<typeof plain>) => void, setUp = true) => {
    const fake = plain(table(deals));
    if (setUp) ask(fake, "setUp");
    fake.host.calls = [];
    work(fake);
    return fake.host.calls.length;
  };
  // Both need room beyond the sheet's thousand rows, or neither does.
  const works: readonly (readonly [string, (fake: ReturnType<typeof plain>) => void, boolean])[] = [
    ["set-up", (fake) => ask(fake, "setUp"), false],
    ["figures", (fake) => ask(fake, "pipeline"), true],
    ["a custom function", (fake) => fake.custom("PIPELINE_FORECAST", []), true],
    ["reconciling", (fake) => fake.run("pipewrightReconcile"), true],
    ["undoing", (fake) => ask(fake, "revert"), true],
  ];
  it.each(works)("of %s does not grow with the table", (_, work, isSetUp) => {
    expect(callsOf(900, work, isSetUp)).toBe(callsOf(12, work, isSetUp));
  });
});

describe("a person without the right to edit", () => {
  it("is told so before anything is changed", () => {
    const fake = plain();
    sheetByName(fake.host, "Sales").protectedRanges = [{ top: 4, left: 2, bottom: 4, right: 2 }];
    const before = fake.state();
    expect(() => ask(fake, "setUp")).toThrow("You may not edit Sales!A3:E8");
    expect(fake.state()).toEqual(before);
  });

  it("may set up where the protected cells are not touched", () => {
    const fake = plain();
    sheetByName(fake.host, "Sales").protectedRanges = [{ top: 0, left: 8, bottom: 9, right: 9 }];
    expect(ask(fake, "setUp")).toMatchObject({ state: "done" });
  });
});

describe("rules that people made before set-up", () => {
  const list: Rule = {
    criteria: "VALUE_IN_LIST",
    values: [["Ann", "Bob"], true],
    allowInvalid: true,
    help: "Who sells",
    source: null,
  };

  const scale = {
    MinColor: "#ffffff",
    MinType: null,
    MinValue: "",
    MaxColor: "#00ff00",
    MaxType: null,
    MaxValue: "",
  };

  it("come back on undoing, validation and conditional formats alike", () => {
    const fake = plain();
    const sheet = sheetByName(fake.host, "Sales");
    for (let row = 3; row <= 7; row++) sheet.validations.set(`${row},1`, list);
    sheet.validations.set("4,2", {
      criteria: "VALUE_IN_RANGE",
      values: [null, true],
      allowInvalid: false,
      help: null,
      source: { sheet: sheet.id, range: { top: 3, left: 2, bottom: 7, right: 2 } },
    });
    const block = { top: 3, left: 3, bottom: 7, right: 3 };
    const { SpreadsheetApp: app } = fake.globals() as {
      SpreadsheetApp: { BooleanCriteria: { NUMBER_GREATER_THAN: object } };
    };
    sheet.conditionals = [
      {
        ranges: [block],
        boolean: {
          criteria: app.BooleanCriteria.NUMBER_GREATER_THAN,
          values: [1500],
          background: "#ffff00",
          bold: true,
        },
        gradient: null,
      },
      {
        ranges: [{ top: 0, left: 0, bottom: 99, right: 9 }],
        boolean: null,
        gradient: { MinColor: "#fff000" },
      },
      { ranges: [block], boolean: null, gradient: scale },
    ];
    const before = fake.state();
    ask(fake, "setUp");
    expect(fake.listAt("Sales", 4, 2)).toEqual(["Lead", "Qualified", "Proposal", "Won", "Lost"]);
    // A person takes one of the formats away in the meantime: it was there before.
    sheet.conditionals = sheet.conditionals.filter(({ gradient }) => gradient !== scale);
    ask(fake, "revert");
    expect(fake.state()).toEqual(before);
  });
});

describe("what is kept in the document", () => {
  it("moves to the deal table's sheet where the spreadsheet has no more room, and is whole again", () => {
    const fake = plain();
    fake.host.metadata.push({ id: 999, key: "other", value: "x".repeat(25_000), visibility: "DOCUMENT" });
    const stages = Array.from({ length: 12 }, (_, i) => ({
      name: i === 11 ? "Won" : `Stage ${i}`,
      kind: i === 11 ? "won" : "open",
      probability: null,
      category: null,
      longestStay: null,
      required: [],
      next: [],
      goal: "g".repeat(600),
      role: "",
      aliases: i === 0 ? ["Lead", "Qualified", "Proposal", "Lost"] : [],
    }));
    fake.host.failing = "Sheet.insertChart";
    expect(() => ask(fake, "setUp", { stages })).toThrow("Service error");
    fake.host.failing = null;
    expect(sheetByName(fake.host, "Sales").metadata.length).toBeGreaterThan(0);
    expect(ask(fake, "inspect")).toMatchObject({ state: "halfway" });
    ask(fake, "revert");
    expect(sheetByName(fake.host, "Sales").metadata).toEqual([]);
    expect(fake.host.metadata.map(({ key }) => key)).toEqual(["other"]);
  });

  it("says so when a part of it is gone", () => {
    const fake = managedSheets();
    const [first] = fake.host.metadata;
    if (first) first.value = first.value.replace(/^1\/\d+/, "1/9");
    expect(() => ask(fake, "pipeline")).toThrow("is not whole");
  });

  it("is there for any project that may open the document", () => {
    const { host } = managedSheets();
    expect(host.metadata.map(({ key, visibility }) => [key, visibility])).toContainEqual([
      "pipewright-settings",
      "DOCUMENT",
    ]);
  });
});

describe("the funnel", () => {
  it("is stacked bars, each moved to the middle by a series that is not seen", () => {
    const fake = managedSheets();
    const { charts, cells } = sheetByName(fake.host, "Pipeline");
    expect(charts).toHaveLength(1);
    const [chart] = charts;
    expect(chart).toMatchObject({
      type: "BAR",
      options: { isStacked: true, "series.0.visibleInLegend": false },
    });
    expect(chart?.options.colors).toEqual([
      chart?.options.backgroundColor,
      expect.any(String),
      expect.any(String),
      expect.any(String),
    ]);
    expect([1, 2, 3].map((index) => chart?.options[`series.${index}.labelInLegend`])).toEqual([
      "Moved on or won",
      "Open here",
      "Lost here",
    ]);
    const [, spacer, moved] = chart?.ranges ?? [];
    expect(spacer?.range.left).toBe((moved?.range.left ?? 0) + 3);
    const first = `${spacer?.range.top},${spacer?.range.left}`;
    expect(cells.get(first)?.formula).toMatch(
      /^=\(MAX\(ARRAYFORMULA\(M\d+:M\d+\+N\d+:N\d+\+O\d+:O\d+\)\)-\(M\d+\+N\d+\+O\d+\)\)\/2$/,
    );
  });

  it("leaves cells alone that somebody uses, and does without the middle", () => {
    const fake = managedSheets();
    const pipeline = sheetByName(fake.host, "Pipeline");
    const spacer = pipeline.charts[0]?.ranges[1]?.range;
    if (!spacer) throw new Error("the chart has no spacer");
    for (let row = spacer.top; row <= spacer.bottom; row++) {
      pipeline.cells.set(`${row},${spacer.left}`, { value: "mine", formula: null });
    }
    ask(fake, "setUp");
    expect(pipeline.cells.get(`${spacer.top},${spacer.left}`)?.value).toBe("mine");
    expect(pipeline.charts.map(({ ranges }) => ranges.length)).toEqual([4]);
  });
});

describe("the spreadsheet after set-up", () => {
  it("has the sheet in front that was in front", () => {
    const { host } = managedSheets();
    expect(host.sheets.find(({ id }) => id === host.active)?.name).toBe("Sales");
  });

  it("can be set up again after its chart was deleted by hand", () => {
    const fake = managedSheets();
    const once = fake.state();
    sheetByName(fake.host, "Pipeline").charts = [];
    expect(ask(fake, "setUp")).toMatchObject({ state: "done" });
    expect(fake.state()).toEqual(once);
  });

  it("gets highlights that find the stages again after their sheet was renamed", () => {
    const fake = managedSheets();
    const { conditionals } = sheetByName(fake.host, "Sales");
    sheetByName(fake.host, "Stages").name = "Vaiheet";
    ask(fake, "setUp");
    const now = sheetByName(fake.host, "Sales").conditionals;
    expect(now).toHaveLength(conditionals.length);
    expect(JSON.stringify(now)).toContain("Vaiheet!");
    expect(JSON.stringify(now)).not.toContain("Stages!");
  });

  it.each(["en_US", "fi_FI", "pl_PL"])("has rules that the locale %s can read", (locale) => {
    const fake = managedSheets({ locale });
    const formulas = sheetByName(fake.host, "Sales").conditionals.map(({ boolean }) =>
      String(boolean && Array.isArray(boolean.values) && boolean.values[0]),
    );
    expect(formulas.length).toBeGreaterThan(2);
    expect(formulas.some((formula) => formula.includes('INDIRECT("Stages!'))).toBe(true);
    const shown = [...sheetByName(fake.host, "Pipeline").cells.values()];
    expect(shown.filter(({ value }) => value === "#ERROR!")).toEqual([]);
  });
});
