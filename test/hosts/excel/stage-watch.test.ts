import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { excelWorkbook } from "../../../src/hosts/excel/excel-workbook.ts";
import { liveSource } from "../../../src/hosts/excel/live-source.ts";
import { type LiveWorkbook, liveWorkbook } from "../../../src/hosts/excel/live-workbook.ts";
import { notices } from "../../../src/hosts/excel/notices.ts";
import { stageWatch } from "../../../src/hosts/excel/stage-watch.ts";
import { turns } from "../../../src/hosts/excel/turns.ts";
import type { Notice } from "../../../src/operations/pane-host.ts";
import { revert } from "../../../src/operations/revert.ts";
import { setMode } from "../../../src/operations/set-mode.ts";
import { setUp } from "../../../src/operations/set-up.ts";
import { run } from "../../../src/workbook.ts";
import type { ExcelFake } from "../../fakes/excel/excel-fake.ts";
import { cellsOf, deals, openExcel, use } from "./install.ts";
import { historyOf, managedExcel } from "./managed.ts";

let open: LiveWorkbook[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 2, 1, 12) });
});
afterEach(() => {
  for (const live of open) live.stop();
  open = [];
  vi.useRealTimers();
});

const quiet = () => vi.advanceTimersByTimeAsync(3_000);

/** The add-in at work in a workbook. */
async function watching(fake: ExcelFake) {
  use(fake);
  const live = liveWorkbook(excelWorkbook());
  open.push(live);
  const heard: Notice[] = [];
  const all = notices();
  all.onNotice((notice) => heard.push(notice));
  const watch = stageWatch(live, liveSource(live), turns(), all);
  await live.start();
  await watch.start();
  await quiet();
  return { fake, live, watch, heard, person: fake.person() };
}

/** Rows that came after set-up: deal, from, to, how it was seen. */
const since = (fake: ExcelFake) => historyOf(fake).slice(5);

async function managed(mode?: "block" | "warn") {
  const fake = await managedExcel();
  if (mode) {
    const { settings } = await excelWorkbook().read({ settings: true });
    if (settings) await excelWorkbook().apply([{ kind: "saveSettings", settings: { ...settings, mode } }]);
  }
  return watching(fake);
}

describe("the stage history", () => {
  it("gets one row for an edit, with what it was and what it is", async () => {
    const { fake, person } = await managed();
    person.type("Sales", 1, 2, "Qualified");
    await quiet();
    expect(since(fake)).toEqual([["Acme", "Lead", "Qualified", "edit"]]);
  });

  it("gets one for each deal of a paste, a fill and a change of several cells", async () => {
    const { fake, person } = await managed();
    person.paste("Sales", 1, 2, [["Proposal"], ["Proposal"], ["Proposal"]]);
    await quiet();
    expect(since(fake)).toEqual([
      ["Acme", "Lead", "Proposal", "paste"],
      ["Bolt", "Qualified", "Proposal", "paste"],
    ]);
  });

  it("gets none for edits of other columns, sorting, and rows put above", async () => {
    const { fake, person } = await managed();
    person.type("Sales", 1, 3, 777);
    await quiet();
    person.sortTable("Deals", 3);
    await quiet();
    person.insertRows("Sales", 0, 2);
    await quiet();
    expect(since(fake)).toEqual([]);
  });

  it("gets the deal's row though it was sorted to another place in between", async () => {
    const { fake, person } = await managed();
    person.type("Sales", 1, 2, "Won");
    person.sortTable("Deals", 3);
    await quiet();
    expect(since(fake)).toEqual([["Acme", "Lead", "Won", "edit"]]);
  });

  it("gets none for a deal that is deleted or a stage that is cleared, and one when it is set again", async () => {
    const { fake, person } = await managed();
    person.clear("Sales", { top: 2, left: 2, bottom: 2, right: 2 });
    await quiet();
    person.deleteRows("Sales", 1, 1);
    await quiet();
    expect(since(fake)).toEqual([]);
    person.type("Sales", 1, 2, "Proposal");
    await quiet();
    expect(since(fake)).toEqual([["Bolt", "Qualified", "Proposal", "edit"]]);
  });

  it("follows undo", async () => {
    const { fake, person } = await managed();
    person.type("Sales", 1, 2, "Won");
    await quiet();
    // The add-in's own row is the last step, the person's edit the one before.
    person.undo();
    person.undo();
    await quiet();
    expect(cellsOf(fake, "Sales")[1]?.[2]).toBe("Lead");
    expect(since(fake).map(([deal, from, to]) => [deal, from, to])).toEqual([]);
  });

  it("gets a row for a new deal", async () => {
    const { fake, person } = await managed();
    person.paste("Sales", 6, 0, [["Fern", "Ann", "Lead", 10, 46_200]]);
    await quiet();
    expect(since(fake)).toEqual([["Fern", null, "Lead", "paste"]]);
  });

  it("gets a row for a deal pasted below the table, though a row put in above it was left blank", async () => {
    const { fake, person } = await managed();
    person.paste("Sales", 6, 0, [["Gold", "Ann", "Lead", 10, 46_200]]);
    person.insertRows("Sales", 1, 1);
    person.paste("Sales", 1, 0, [["Acme", "Cid", "Lead", 20, 46_210]]);
    person.insertRows("Sales", 7, 1);
    person.paste("Sales", 7, 0, [["Acme", "Cid", "Lead", 30, 46_210]]);
    person.undo();
    await quiet();
    expect(since(fake)).toEqual([["Gold", null, "Lead", "edit"]]);
  });

  it("is not written for set-up's own cells, nor after it is taken back", async () => {
    const { fake, person, live } = await watching(openExcel({ sheets: [{ name: "Sales", cells: deals }] }));
    await run(live.port, setUp, {});
    await quiet();
    expect(since(fake)).toEqual([]);
    person.type("Sales", 1, 2, "Won");
    await quiet();
    expect(since(fake)).toEqual([["Acme", "Lead", "Won", "edit"]]);
    await run(live.port, revert, {});
    await quiet();
    person.type("Sales", 1, 2, "Lead");
    await quiet();
    expect(fake.host.book.sheets.map(({ name }) => name)).toEqual(["Sales"]);
  });
});

describe("with co-authors", () => {
  it("leaves to the other what the other did, and records its own", async () => {
    const { fake, person } = await managed();
    fake.person("Remote").type("Sales", 1, 2, "Won");
    await quiet();
    expect(since(fake)).toEqual([]);
    person.type("Sales", 2, 2, "Won");
    await quiet();
    expect(since(fake)).toEqual([["Bolt", "Qualified", "Won", "edit"]]);
  });

  it("tells both apart within one burst", async () => {
    const { fake, person } = await managed();
    fake.person("Remote").type("Sales", 1, 2, "Won");
    person.type("Sales", 2, 2, "Won");
    await quiet();
    expect(since(fake)).toEqual([["Bolt", "Qualified", "Won", "edit"]]);
  });
});

describe("after a reload", () => {
  it("settles what changed meanwhile, once, and watches on", async () => {
    const { fake, live, watch, person } = await managed();
    live.stop();
    watch.stop();
    person.type("Sales", 1, 2, "Won");
    await quiet();
    expect(since(fake)).toEqual([]);

    const again = await watching(openExcel({ book: fake.save() }));
    expect(since(again.fake)).toEqual([["Acme", "Lead", "Won", "reconcile"]]);
    again.person.type("Sales", 2, 2, "Won");
    await quiet();
    expect(since(again.fake)).toHaveLength(2);
  });

  it("does without events that Excel lost", async () => {
    const { fake, person, live } = await managed();
    fake.host.hub.enabled = false;
    person.type("Sales", 1, 2, "Won");
    fake.host.hub.enabled = true;
    person.type("Sales", 1, 3, 5);
    await quiet();
    expect(since(fake)).toEqual([["Acme", "Lead", "Won", "edit"]]);
    expect(live.version).toBeGreaterThan(0);
  });
});

describe("a stage that is not in the list", () => {
  it("stays and is pointed out, with the one that may be meant (warn)", async () => {
    const { fake, person, heard } = await managed();
    person.paste("Sales", 2, 2, [["Propsal"]]);
    await quiet();
    expect(cellsOf(fake, "Sales")[2]?.[2]).toBe("Propsal");
    expect(heard).toEqual([
      {
        problem: {
          code: "stageNotInList",
          values: { deal: "Bolt", stage: "Propsal", before: "Qualified", nearest: "Proposal" },
        },
        row: 3,
      },
    ]);
    expect(since(fake)).toEqual([]);
    person.type("Sales", 2, 2, "Proposal");
    await quiet();
    expect(since(fake)).toEqual([["Bolt", "Qualified", "Proposal", "edit"]]);
  });

  it("is recorded once the list has it", async () => {
    const { fake, person } = await managed();
    person.paste("Sales", 2, 2, [["Trial"]]);
    await quiet();
    expect(since(fake)).toEqual([]);
    person.paste("Stages", 6, 0, [["Trial", "open"]]);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Stages").resize("Stages!A1:J7");
    });
    await quiet();
    expect(since(fake)).toEqual([["Bolt", "Qualified", "Trial", "edit"]]);
  });

  it("is put back, the other cells of the paste stay (block)", async () => {
    const { fake, person, heard } = await managed("block");
    person.paste("Sales", 1, 2, [["Nonsense"], ["Proposal"]]);
    await quiet();
    expect(cellsOf(fake, "Sales")[1]?.[2]).toBe("Lead");
    expect(cellsOf(fake, "Sales")[2]?.[2]).toBe("Proposal");
    expect(heard.map(({ problem, row }) => [problem.code, row])).toEqual([["stagePutBack", 2]]);
    expect(since(fake)).toEqual([["Bolt", "Qualified", "Proposal", "paste"]]);
  });

  it("is put back from the moment that somebody chooses so", async () => {
    const { fake, live, person, heard } = await managed();
    await run(live.port, setMode, { mode: "block" });
    await quiet();
    person.paste("Sales", 1, 2, [["Nonsense"]]);
    await quiet();
    expect(cellsOf(fake, "Sales")[1]?.[2]).toBe("Lead");
    expect(heard.map(({ problem }) => problem.code)).toEqual(["stagePutBack"]);
  });

  it("that a formula makes is pointed out, and the formula stays", async () => {
    const { fake, heard } = await managed("block");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sales").getRange("C2").formulas = [["=B2"]];
    });
    await quiet();
    expect(fake.host.book.sheets[0]?.cells[1]?.[2]).toEqual({ value: "Ann", formula: "=B2" });
    expect(heard.map(({ problem }) => problem.code)).toEqual(["stageNotInList"]);
  });

  it("of a deal that is new is only pointed out", async () => {
    const { fake, person, heard } = await managed("block");
    person.paste("Sales", 6, 0, [["Fern", "Ann", "Nonsense", 10, 46_200]]);
    await quiet();
    expect(cellsOf(fake, "Sales")[6]?.[2]).toBe("Nonsense");
    expect(heard.map(({ problem }) => problem.code)).toEqual(["stageNotInList"]);
  });

  it("typed by a co-author is the co-author's", async () => {
    const { fake, heard } = await managed("block");
    fake.person("Remote").paste("Sales", 1, 2, [["Nonsense"]]);
    await quiet();
    expect(cellsOf(fake, "Sales")[1]?.[2]).toBe("Nonsense");
    expect(heard).toEqual([]);
  });

  it("on a protected sheet is told as such", async () => {
    const { fake, person, heard } = await managed("block");
    person.paste("Sales", 1, 2, [["Nonsense"]]);
    fake.person().protect("Sales");
    await quiet();
    expect(heard.map(({ problem }) => problem.code)).toEqual(["notAllowed"]);
  });
});

describe("a move that the stage sheet does not allow", () => {
  /** Lead leads to Qualified and Lost only. */
  const limited = async (mode?: "block" | "warn") => {
    const opened = await managed(mode);
    const column = cellsOf(opened.fake, "Stages")[0]?.indexOf("Next stages") ?? -1;
    opened.person.type("Stages", 1, column, "Qualified; Lost");
    await quiet();
    return opened;
  };

  it("is put back and leaves no row (block); an allowed one stays", async () => {
    const { fake, person, heard } = await limited("block");
    person.type("Sales", 1, 2, "Won");
    await quiet();
    expect(cellsOf(fake, "Sales")[1]?.[2]).toBe("Lead");
    expect(heard.map(({ problem, row }) => [problem.code, problem.values.allowed, row])).toEqual([
      ["movePutBack", "Qualified, Lost", 2],
    ]);
    expect(since(fake)).toEqual([]);
    person.type("Sales", 1, 2, "Qualified");
    await quiet();
    expect(since(fake)).toEqual([["Acme", "Lead", "Qualified", "edit"]]);
  });

  it("is pointed out and recorded (warn)", async () => {
    const { fake, person, heard } = await limited("warn");
    person.type("Sales", 1, 2, "Won");
    await quiet();
    expect(heard.map(({ problem }) => problem.code)).toEqual(["moveNotAllowed"]);
    expect(since(fake)).toEqual([["Acme", "Lead", "Won", "edit"]]);
  });
});

describe("a stage that asks for what is not filled in", () => {
  /** Won asks for an owner, whose cell is empty in Acme's row. */
  const asking = async (mode?: "block" | "warn") => {
    const opened = await managed(mode);
    const column = cellsOf(opened.fake, "Stages")[0]?.indexOf("Required fields") ?? -1;
    opened.person.type("Stages", 4, column, "owner");
    opened.person.clear("Sales", { top: 1, left: 1, bottom: 1, right: 1 });
    await quiet();
    return opened;
  };

  it("is put back and leaves no row (block), and stays once that is filled in", async () => {
    const { fake, person, heard } = await asking("block");
    person.type("Sales", 1, 2, "Won");
    await quiet();
    expect(cellsOf(fake, "Sales")[1]?.[2]).toBe("Lead");
    expect(heard.map(({ problem, row }) => [problem.code, problem.values.missing, row])).toEqual([
      ["lackPutBack", "Owner", 2],
    ]);
    expect(since(fake)).toEqual([]);
    person.paste("Sales", 1, 1, [["Ann", "Won"]]);
    await quiet();
    expect(since(fake)).toEqual([["Acme", "Lead", "Won", "paste"]]);
  });

  it("is pointed out and recorded (warn)", async () => {
    const { fake, person, heard } = await asking("warn");
    person.type("Sales", 1, 2, "Won");
    await quiet();
    expect(heard.map(({ problem }) => problem.code)).toEqual(["stageAsksFor"]);
    expect(since(fake)).toEqual([["Acme", "Lead", "Won", "edit"]]);
  });
});

describe("nonsense", () => {
  it.each([
    ["two stages of one name", (fake: ExcelFake) => fake.person().type("Stages", 2, 0, "Lead")],
    ["no won stage", (fake: ExcelFake) => fake.person().type("Stages", 4, 1, "open")],
    [
      "an empty stage table",
      (fake: ExcelFake) => fake.person().clear("Stages", { top: 1, left: 0, bottom: 9, right: 9 }),
    ],
    ["a deleted table", (fake: ExcelFake) => fake.host.book.tables.splice(0, 1)],
  ])("%s: history stays as it is and the watch goes on", async (_, spoil) => {
    const { fake, person } = await managed();
    const before = historyOf(fake);
    spoil(fake);
    await quiet();
    person.type("Sales", 1, 3, 5);
    await quiet();
    expect(historyOf(fake)).toEqual(before);
  });
});

describe("what Excel did not let through", () => {
  it("is tried once more, and otherwise written with the next change", async () => {
    const { fake, person } = await managed();
    fake.host.failing = () => true;
    person.type("Sales", 1, 2, "Won");
    await quiet();
    fake.host.failing = null;
    expect(since(fake)).toEqual([]);
    await quiet();
    expect(since(fake)).toEqual([["Acme", "Lead", "Won", "edit"]]);
    fake.host.failing = () => true;
    person.type("Sales", 2, 2, "Won");
    await quiet();
    await quiet();
    fake.host.failing = null;
    await quiet();
    expect(since(fake)).toHaveLength(1);
    person.type("Sales", 3, 3, 5);
    await quiet();
    expect(since(fake).slice(1)).toEqual([["Bolt", "Qualified", "Won", "edit"]]);
  });

  it("comes again after its row alone was undone, once somebody goes on with the deals", async () => {
    const { fake, person } = await managed();
    person.type("Sales", 1, 2, "Won");
    await quiet();
    person.undo();
    await quiet();
    expect(since(fake), "or nobody could undo the edit before").toEqual([]);
    person.type("Sales", 3, 3, 5);
    await quiet();
    expect(since(fake)).toEqual([["Acme", "Lead", "Won", "reconcile"]]);
  });

  it("of a deal whose id another had too is written when it is the only one", async () => {
    const { fake, person } = await managed();
    person.type("Sales", 2, 0, "Acme");
    person.type("Sales", 1, 2, "Won");
    await quiet();
    expect(since(fake)).toEqual([]);
    person.type("Sales", 2, 0, "Bolt");
    await quiet();
    expect(since(fake)).toEqual([["Acme", "Lead", "Won", "reconcile"]]);
  });
});
