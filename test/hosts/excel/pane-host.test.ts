import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { associateCommands, commands } from "../../../src/hosts/excel/commands.ts";
import { excelWorkbook } from "../../../src/hosts/excel/excel-workbook.ts";
import { liveSource } from "../../../src/hosts/excel/live-source.ts";
import { type LiveWorkbook, liveWorkbook } from "../../../src/hosts/excel/live-workbook.ts";
import { notices } from "../../../src/hosts/excel/notices.ts";
import { excelPaneHost } from "../../../src/hosts/excel/pane-host.ts";
import { start } from "../../../src/hosts/excel/start.ts";
import { turns } from "../../../src/hosts/excel/turns.ts";
import type { Notice } from "../../../src/operations/pane-host.ts";
import type { ExcelFake, ExcelFakeOptions } from "../../fakes/excel/excel-fake.ts";
import { cellsOf, deals, openExcel } from "./install.ts";
import { historyOf } from "./managed.ts";

let live: LiveWorkbook;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 2, 1) });
});
afterEach(() => {
  live.stop();
  vi.useRealTimers();
});

function opened(options: ExcelFakeOptions = {}) {
  const fake = openExcel({ sheets: [{ name: "Sales", cells: deals }], ...options });
  live = liveWorkbook(excelWorkbook());
  const heard = notices();
  const pane = excelPaneHost(live, liveSource(live), turns(), heard);
  associateCommands(commands(live, pane), heard);
  return { fake, pane, heard };
}

async function press(fake: ExcelFake, id: string) {
  const completed = vi.fn();
  await fake.office.actions.get(id)?.({ completed });
  return completed;
}

const quiet = () => vi.advanceTimersByTimeAsync(3_000);

describe("the pane's host", () => {
  it("runs operations, and has the add-in start with the workbook from then on", async () => {
    const { fake, pane } = opened();
    expect(await pane.run("inspect", {})).toMatchObject({ state: "found", deals: 5 });
    expect(await pane.run("setUp", {})).toMatchObject({ state: "done" });
    expect(fake.office.startup).toBe("Load");
    expect(await pane.run("pipeline", {})).toMatchObject({ state: "ready", deals: 5 });
    await pane.run("revert", {});
    expect(fake.office.startup).toBe("None");
  });

  it("has set up all the same where Excel cannot start add-ins with a workbook", async () => {
    const { fake, pane, heard } = opened();
    fake.globals.Office.addin.setStartupBehavior = async () => {
      throw new Error("not supported here");
    };
    expect(await pane.run("setUp", {})).toMatchObject({ state: "done" });
    const seen: Notice[] = [];
    heard.onNotice((notice) => seen.push(notice));
    expect(seen.map(({ problem }) => problem)).toEqual([
      { code: "excelRefused", values: { message: "not supported here" } },
    ]);
  });

  it("tells how far it is", async () => {
    const { pane } = opened();
    const seen: number[] = [];
    await pane.run("setUp", {}, (done, of) => seen.push(done / of));
    expect(seen[0]).toBeGreaterThan(0);
    expect(seen.at(-1)).toBe(1);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });

  it("does one thing at a time", async () => {
    const { pane } = opened();
    const [first, second] = await Promise.all([pane.run("setUp", {}), pane.run("inspect", {})]);
    expect(first.state).toBe("done");
    expect(second.state).toBe("managed");
  });

  it("says when data changed, once for a burst", async () => {
    const { fake, pane } = opened();
    await live.start();
    const changed = vi.fn();
    const stop = pane.onChange(changed);
    for (const amount of [1, 2, 3]) fake.person().type("Sales", 1, 3, amount);
    await quiet();
    expect(changed).toHaveBeenCalledTimes(1);
    stop();
    fake.person().type("Sales", 1, 3, 4);
    await quiet();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("shows rows of the sheet it spoke of, later of the managed one", async () => {
    const { fake, pane } = opened({
      sheets: [
        { name: "Notes", cells: [["x"]] },
        { name: "Sales", cells: deals },
      ],
    });
    await pane.run("inspect", { sheet: "Sales" });
    await pane.reveal(3);
    expect(fake.host.selection).toBe("Sales!A3");
    await pane.run("setUp", { sheet: "Sales" });
    fake.person().renameSheet("Sales", "Deals of 2026");
    live.changed();
    await pane.reveal(5);
    expect(fake.host.selection).toBe("'Deals of 2026'!A5");
    await pane.reveal(5, "C5");
    expect(fake.host.selection).toBe("'Deals of 2026'!C5");
  });

  it("speaks the language of Office, and says what an old Excel lacks", async () => {
    expect(opened({ language: "fi-FI" }).pane.locale).toBe("fi-FI");
    live.stop();
    const { pane, fake } = opened({ apiVersion: 9 });
    await expect(pane.run("setUp", {})).rejects.toThrow("it lacks ExcelApi 1.14");
    expect(fake.host.book.sheets).toHaveLength(1);
  });
});

describe("the ribbon", () => {
  it("opens the pane, for managing a table too", async () => {
    const { fake } = opened();
    for (const id of ["openPane", "manageTable"]) {
      fake.office.paneShown = false;
      expect(await press(fake, id)).toHaveBeenCalledTimes(1);
      expect(fake.office.paneShown).toBe(true);
    }
  });

  it("goes to the first deal that something is wrong with", async () => {
    const { fake, pane } = opened();
    await pane.run("setUp", {});
    fake.person().paste("Sales", 3, 2, [["Nonsense"]]);
    fake.person().paste("Sales", 2, 3, [["a lot"]]);
    live.changed();
    await press(fake, "checkDeals");
    expect(fake.host.selection).toBe("Sales!A3");
  });

  it("refreshes what is shown", async () => {
    const { fake, pane } = opened();
    const changed = vi.fn();
    pane.onChange(changed);
    await press(fake, "refresh");
    await quiet();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("says in the pane what went wrong, and is free again", async () => {
    const { fake, heard } = opened();
    expect(await press(fake, "insertFunnel")).toHaveBeenCalledTimes(1);
    expect(fake.office.paneShown).toBe(true);
    const seen: Notice[] = [];
    heard.onNotice((notice) => seen.push(notice));
    expect(seen.map(({ problem }) => problem.code)).toEqual(["noFunnelCell"]);
  });
});

describe("the start", () => {
  it("has commands, events and the watch at work", async () => {
    const fake = openExcel({ sheets: [{ name: "Sales", cells: deals }] });
    live = liveWorkbook(excelWorkbook());
    const pane = start(live, liveSource(live));
    await quiet();
    await pane.run("setUp", {});
    await quiet();
    fake.person().type("Sales", 1, 2, "Won");
    await quiet();
    expect(historyOf(fake).at(-1)).toEqual(["Acme", "Lead", "Won", "edit"]);
    expect([...fake.office.actions.keys()]).toEqual([
      "openPane",
      "manageTable",
      "checkDeals",
      "refresh",
      "insertFunnel",
    ]);
    expect(cellsOf(fake, "Sales")[1]?.[2]).toBe("Won");
  });

  it("writes a move of the board and its history once, as an edit", async () => {
    const fake = openExcel({ sheets: [{ name: "Sales", cells: deals }] });
    live = liveWorkbook(excelWorkbook());
    const pane = start(live, liveSource(live));
    await quiet();
    await pane.run("setUp", {});
    await quiet();
    const before = historyOf(fake).length;
    const changed = vi.fn();
    pane.onChange(changed);
    expect(await pane.run("board", {})).toMatchObject({ state: "ready", deals: 5 });
    const move = { row: 2, deal: "Acme", from: "Lead", to: "Qualified" };
    expect(await pane.run("moveDeal", move)).toMatchObject({ state: "done" });
    await quiet();
    expect(changed).toHaveBeenCalled();
    expect(cellsOf(fake, "Sales")[1]?.[2]).toBe("Qualified");
    expect(historyOf(fake).slice(before)).toEqual([["Acme", "Lead", "Qualified", "edit"]]);
    const view = await pane.run("board", {});
    const qualified = view.state === "ready" && view.stages.find(({ stage }) => stage === "Qualified");
    expect(qualified).toMatchObject({ count: 2 });
  });

  it("says what an old Excel lacks and leaves the workbook alone", async () => {
    const fake = openExcel({ apiVersion: 13, sets: { SharedRuntime: 1 } });
    live = liveWorkbook(excelWorkbook());
    const pane = start(live, liveSource(live));
    await quiet();
    const seen: Notice[] = [];
    pane.onNotice?.((notice) => seen.push(notice));
    expect(seen[0]?.problem).toEqual({
      code: "excelTooOld",
      values: { missing: "CustomFunctionsRuntime 1.3, ExcelApi 1.14" },
    });
    expect(fake.host.counts.syncs).toBe(0);
  });
});
