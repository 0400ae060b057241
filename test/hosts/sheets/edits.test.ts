import { describe, expect, it } from "vitest";
import { dealCells } from "../../contract/sheets.ts";
import { sheetByName } from "../../fakes/sheets/host.ts";
import { historyOf, managedSheets } from "./managed.ts";

const stage = (fake: ReturnType<typeof managedSheets>, row: number) =>
  sheetByName(fake.host, "Sales").cells.get(`${row},2`)?.value ?? null;

describe("edits by hand", () => {
  it("write a stage change into the history at once", () => {
    const fake = managedSheets();
    expect(fake.type("Sales", 3, 2, "Qualified")).toBe(true);
    fake.runEvents();
    expect(historyOf(fake).at(-1)).toEqual(["Acme", "Lead", "Qualified", 46_000.5, null, "edit"]);
  });

  it("of other cells and other sheets write nothing", () => {
    const fake = managedSheets();
    const before = historyOf(fake);
    fake.type("Sales", 3, 1, "Cecilia");
    fake.runEvents();
    fake.type("Stages", 1, 6, "a note");
    fake.runEvents();
    expect(historyOf(fake)).toEqual(before);
  });

  it("are refused where the list does not have the stage", () => {
    const fake = managedSheets();
    expect(fake.type("Sales", 3, 2, "Qualifed")).toBe(false);
    expect(stage(fake, 3)).toBe("Lead");
  });

  it("do nothing before anything is set up", () => {
    const fake = managedSheets();
    fake.run("pipewrightFlag");
    const { rpc } = fake;
    rpc(JSON.stringify({ version: 1, operation: "revert", args: {} }));
    const before = fake.state();
    fake.type("Sales", 3, 2, "Lead");
    fake.runEvents();
    expect(fake.state()).toEqual(before);
  });
});

describe("pastes of stages that the list does not have", () => {
  it("are pointed out and not recorded, and the cells keep them", () => {
    const fake = managedSheets();
    const before = historyOf(fake);
    fake.paste("Sales", 3, 2, [["Qualifed"], ["Somewhere"]]);
    fake.runEvents();
    expect(fake.host.toasts.at(-1)).toContain(
      '"Acme" is in the stage "Qualifed", which the stage list does not have (did you mean "Qualified"?)',
    );
    expect(fake.host.toasts.at(-1)).toContain('"Bolt" is in the stage "Somewhere"');
    expect([stage(fake, 3), stage(fake, 4)]).toEqual(["Qualifed", "Somewhere"]);
    expect(historyOf(fake)).toEqual(before);
  });

  it("are put back where that is wanted, the good ones beside them recorded", () => {
    const fake = managedSheets();
    fake.run("pipewrightPutBack");
    fake.paste("Sales", 3, 2, [["Nonsense"], ["Proposal"], ["=1+1"]]);
    fake.runEvents();
    expect([stage(fake, 3), stage(fake, 4), stage(fake, 5)]).toEqual(["Lead", "Proposal", "Proposal"]);
    expect(historyOf(fake).slice(5)).toEqual([["Bolt", "Qualified", "Proposal", 46_000.5, null, "paste"]]);
    expect(fake.host.toasts.at(-1)).toContain('"Acme" was put back to "Lead"');
    expect(fake.listAt("Sales", 3, 2), "the rule is back too").toContain("Lead");
  });

  it("of a deal that is new stay, for there is nothing to put back", () => {
    const fake = managedSheets();
    fake.run("pipewrightPutBack");
    fake.paste("Sales", 8, 0, [["Fizz", "Ann", "Nowhere", 100, 46_200]]);
    fake.runEvents();
    expect(stage(fake, 8)).toBe("Nowhere");
  });
});

describe("deals written below the table", () => {
  const fresh = () => managedSheets({ sheets: [{ name: "Sales", cells: dealCells.slice(0, 8) }] });

  it("join it: with the list of stages, the highlights, and a row in the history", () => {
    const fake = fresh();
    expect(fake.listAt("Sales", 8, 2)).toBeNull();
    fake.paste("Sales", 8, 0, [
      ["Fizz", "Ann", "Lead", 100, 46_200],
      ["Gold", "Bob", "Qualified", 200, 46_210],
    ]);
    fake.runEvents();
    expect(fake.host.names.get("Deals")?.range.bottom).toBe(9);
    expect(fake.listAt("Sales", 9, 2)).toEqual(["Lead", "Qualified", "Proposal", "Won", "Lost"]);
    expect(sheetByName(fake.host, "Sales").conditionals.every(({ ranges }) => ranges.length === 2)).toBe(
      true,
    );
    expect(
      historyOf(fake)
        .slice(5)
        .map(([deal, from, to]) => [deal, from, to]),
    ).toEqual([
      ["Fizz", null, "Lead"],
      ["Gold", null, "Qualified"],
    ]);
    const once = fake.state();
    fake.run("pipewrightReconcile");
    expect(fake.state()).toEqual(once);
  });

  it("keep what was typed when all is undone, without the rules", () => {
    const fake = fresh();
    fake.type("Sales", 8, 0, "Fizz");
    fake.type("Sales", 8, 2, "Lead");
    fake.runEvents();
    expect(fake.listAt("Sales", 8, 2)).toContain("Lead");
    fake.rpc(JSON.stringify({ version: 1, operation: "revert", args: {} }));
    const sheet = sheetByName(fake.host, "Sales");
    expect([sheet.validations.size, sheet.conditionals.length, fake.host.names.size]).toEqual([0, 0, 0]);
    expect(sheet.cells.get("8,0")?.value).toBe("Fizz");
  });

  it("leave a row of totals out of the table", () => {
    const fake = managedSheets();
    fake.run("pipewrightReconcile");
    expect(fake.host.names.get("Deals")?.range.bottom).toBe(7);
    expect(fake.listAt("Sales", 8, 2)).toBeNull();
  });
});

describe("moves that the stage table does not allow", () => {
  /** Lead leads to Qualified and Lost only. */
  const limited = () => {
    const fake = managedSheets();
    const header = [...sheetByName(fake.host, "Stages").cells].find(
      ([, { value }]) => value === "Next stages",
    );
    fake.type("Stages", 1, Number(header?.[0].split(",")[1]), "Qualified; Lost");
    fake.runEvents();
    return fake;
  };

  it("are put back, and allowed ones stay", () => {
    const fake = limited();
    fake.run("pipewrightPutBack");
    fake.type("Sales", 3, 2, "Won");
    fake.runEvents();
    expect(fake.host.toasts.at(-1)).toContain(
      '"Acme" was put back to "Lead", since the stage sheet does not let it go to "Won"',
    );
    expect(stage(fake, 3)).toBe("Lead");
    fake.type("Sales", 3, 2, "Qualified");
    fake.runEvents();
    expect(stage(fake, 3)).toBe("Qualified");
    expect(historyOf(fake)).toHaveLength(6);
  });

  it("stay where they are only flagged, and the history has them", () => {
    const fake = limited();
    fake.type("Sales", 3, 2, "Won");
    fake.runEvents();
    expect(fake.host.toasts.at(-1)).toContain('"Acme" went from "Lead" to "Won"');
    expect(stage(fake, 3)).toBe("Won");
    expect(historyOf(fake).at(-1)?.slice(0, 3)).toEqual(["Acme", "Lead", "Won"]);
  });
});

describe("stages that ask for what is not filled in", () => {
  /** Won asks for an owner, whose cell is empty in Acme's row. */
  const asking = () => {
    const fake = managedSheets();
    const stages = sheetByName(fake.host, "Stages");
    const column = [...Array(12).keys()].find(
      (at) => stages.cells.get(`0,${at}`)?.value === "Required fields",
    );
    fake.type("Stages", 4, column ?? -1, "owner");
    fake.paste("Sales", 3, 1, [[""]]);
    fake.runEvents();
    return fake;
  };

  it("are put back where that is wanted, until it is filled in", () => {
    const fake = asking();
    fake.run("pipewrightPutBack");
    const before = historyOf(fake);
    fake.type("Sales", 3, 2, "Won");
    fake.runEvents();
    expect(stage(fake, 3)).toBe("Lead");
    expect(fake.host.toasts.at(-1)).toContain("fill in Owner first");
    expect(historyOf(fake)).toEqual(before);
    fake.paste("Sales", 3, 1, [["Ann", "Won"]]);
    fake.runEvents();
    expect(stage(fake, 3)).toBe("Won");
    expect(historyOf(fake).at(-1)?.slice(0, 3)).toEqual(["Acme", "Lead", "Won"]);
  });

  it("stay where they are only flagged", () => {
    const fake = asking();
    fake.type("Sales", 3, 2, "Won");
    fake.runEvents();
    expect(fake.host.toasts.at(-1)).toContain('"Acme" went from "Lead" to "Won" without what that asks for');
    expect(stage(fake, 3)).toBe("Won");
  });
});

describe("what is put back", () => {
  const blocking = () => {
    const fake = managedSheets();
    fake.run("pipewrightPutBack");
    return fake;
  };

  it("is a stage of the list, also where the cell held another text before", () => {
    const fake = blocking();
    fake.writeByApi("Sales", 3, 2, "Nonsense");
    const sheet = sheetByName(fake.host, "Sales");
    for (const at of [...sheet.validations.keys()]) sheet.validations.delete(at);
    fake.type("Sales", 3, 2, "More nonsense");
    fake.runEvents();
    expect(stage(fake, 3)).toBe("Lead");
  });

  it("never takes the place of a formula", () => {
    const fake = blocking();
    fake.paste("Sales", 3, 2, [["Nonsense"]]);
    const sheet = sheetByName(fake.host, "Sales");
    sheet.cells.set("3,2", { value: "Nonsense", formula: "=H1" });
    fake.runEvents();
    expect(sheet.cells.get("3,2")).toEqual({ value: "Nonsense", formula: "=H1" });
    expect(fake.host.toasts.at(-1)).toContain('"Acme" is in the stage "Nonsense"');
  });

  it("is nothing where the cells are protected, and the toast says why", () => {
    const fake = blocking();
    fake.paste("Sales", 3, 2, [["Nonsense"]]);
    sheetByName(fake.host, "Sales").protectedRanges = [{ top: 3, left: 2, bottom: 3, right: 2 }];
    const before = historyOf(fake);
    expect(() => fake.runEvents()).toThrow("You may not edit Sales!C4");
    expect(fake.host.toasts.at(-1)).toContain("You may not edit Sales!C4");
    expect(stage(fake, 3)).toBe("Nonsense");
    expect(historyOf(fake)).toEqual(before);
    expect(fake.listAt("Sales", 3, 2)).toContain("Lead");
  });
});

describe("stage changes that no event tells of", () => {
  it("are found when events were dropped", () => {
    const fake = managedSheets();
    for (const [row, value] of [
      [3, "Qualified"],
      [4, "Proposal"],
      [5, "Won"],
      [6, "Lead"],
    ] as const) {
      fake.type("Sales", row, 2, value);
    }
    fake.runEvents();
    expect(
      historyOf(fake)
        .slice(5)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      ["Acme", "Lead", "Qualified"],
      ["Bolt", "Qualified", "Proposal"],
      ["Cask", "Proposal", "Won"],
      ["Dune", "Won", "Lead"],
    ]);
  });

  it.each([
    ["on the menu", "pipewrightReconcile", []],
    ["every hour", "pipewrightCheck", []],
  ] as const)("are found %s", (_, handler, args) => {
    const fake = managedSheets();
    fake.writeByApi("Sales", 3, 2, "Proposal");
    fake.run(handler, ...args);
    expect(historyOf(fake).at(-1)).toEqual(["Acme", "Lead", "Proposal", 46_000.5, null, "reconcile"]);
    const once = fake.state();
    fake.run(handler, ...args);
    expect(fake.state()).toEqual(once);
  });

  it("are found when the spreadsheet is opened", () => {
    const fake = managedSheets();
    fake.writeByApi("Sales", 3, 2, "Proposal");
    fake.run("onOpen", {
      authMode: (fake.globals().ScriptApp as { AuthMode: { LIMITED: object } }).AuthMode.LIMITED,
    });
    expect(historyOf(fake)).toHaveLength(6);
    expect(fake.host.toasts.at(-1)).toBe("1 stage change written into the history");
  });

  it("survive a second editor who has the lock", () => {
    const fake = managedSheets();
    fake.host.lockedByOther = true;
    fake.type("Sales", 3, 2, "Qualified");
    expect(() => fake.runEvents()).toThrow("Somebody else is changing this spreadsheet");
    fake.host.lockedByOther = false;
    fake.type("Sales", 4, 2, "Proposal");
    fake.runEvents();
    expect(
      historyOf(fake)
        .slice(5)
        .map(([deal]) => deal),
    ).toEqual(["Acme", "Bolt"]);
    expect(fake.host.isLocked).toBe(false);
  });

  it("join a history that somebody has written below by hand", () => {
    const fake = managedSheets();
    const rows = historyOf(fake).length;
    fake.paste("Stage history", rows + 1, 0, [["Acme", "Lead", "Qualified", 46_000, "me", "edit"]]);
    fake.writeByApi("Sales", 3, 2, "Proposal");
    fake.run("pipewrightReconcile");
    expect(
      historyOf(fake)
        .slice(rows)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      ["Acme", "Lead", "Qualified"],
      ["Acme", "Qualified", "Proposal"],
    ]);
  });
});
