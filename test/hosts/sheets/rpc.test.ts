import { describe, expect, it, vi } from "vitest";
import { protocolVersion } from "../../../src/hosts/sheets/protocol.ts";
import { type ScriptRun, sidebarHost } from "../../../src/hosts/sheets/sidebar-host.ts";
import type { PipelineView } from "../../../src/operations/pipeline-views.ts";
import type { SetupView } from "../../../src/operations/setup-views.ts";
import { dealCells } from "../../contract/sheets.ts";
import type { SheetsFake } from "../../fakes/sheets/sheets-fake.ts";
import { openSheets } from "./built.ts";
import { ask, dealFormats, historyOf, managedSheets } from "./managed.ts";

const plain = () => openSheets({ sheets: [{ name: "Sales", cells: dealCells, formats: dealFormats }] });

describe("the one call of the sidebar", () => {
  it("inspects, sets up, shows figures and takes all back", () => {
    const fake = plain();
    const before = fake.state();
    expect(ask<SetupView>(fake, "inspect")).toMatchObject({ state: "found", sheet: "Sales", deals: 5 });
    expect(ask(fake, "setUp", { template: "basic-en" })).toMatchObject({ state: "done" });
    expect(ask<PipelineView>(fake, "pipeline")).toMatchObject({ state: "ready", asOf: "2025-12-09" });
    expect(ask(fake, "revert")).toEqual({ state: "done" });
    expect(fake.state()).toEqual(before);
  });

  it("takes choices as the sidebar makes them", () => {
    const fake = plain();
    const view = ask<Extract<SetupView, { state: "found" }>>(fake, "inspect", {
      sheet: "Sales",
      headerRow: 3,
    });
    const args = { sheet: "Sales", headerRow: 3, stages: view.stages, fields: { Owner: null }, answers: {} };
    expect(ask(fake, "setUp", args)).toMatchObject({ state: "done" });
  });

  it("writes the history itself, whatever the page says of when and who", () => {
    const fake = managedSheets();
    fake.writeByApi("Sales", 3, 2, "Proposal");
    expect(ask(fake, "settle", { who: "the boss", when: 1 })).toEqual({ changes: 1 });
    const sheet = fake.host.sheets.find(({ name }) => name === "Stage history");
    expect(sheet?.cells.get("6,3")?.value).toBe(46_000.5);
    expect(sheet?.cells.has("6,4")).toBe(false);
  });

  it("shows a row of the managed table", () => {
    const fake = managedSheets();
    fake.host.active = fake.host.sheets.at(-1)?.id ?? -1;
    expect(ask(fake, "reveal", { row: 5, sheet: null })).toBeNull();
    expect(fake.host.active).toBe(fake.host.sheets[0]?.id);
  });

  it("shows a cell of the managed table", () => {
    const fake = managedSheets();
    ask(fake, "reveal", { row: 5, sheet: null, cell: "D5" });
    expect(ask(fake, "explain", {})).toMatchObject({ place: "Sales!D5" });
  });

  it("gives the history a stage that was mended, which no trigger tells of", () => {
    const fake = managedSheets();
    fake.writeByApi("Sales", 3, 2, "Propsal");
    expect(ask(fake, "settle", { who: "", when: 1 })).toEqual({ changes: 0 });
    const cells = [{ row: 4, header: "Stage", from: "Propsal", to: "Proposal" }];
    expect(ask(fake, "mend", { cells, plan: true })).toMatchObject({ state: "planned", count: 1 });
    expect(historyOf(fake)).toHaveLength(5);
    expect(ask(fake, "mend", { cells })).toMatchObject({ state: "done", count: 1 });
    expect(historyOf(fake)).toHaveLength(6);
  });

  it("moves a deal on the board, and gives the history what the user did", () => {
    const fake = managedSheets();
    expect(ask(fake, "board", { order: "amount", wanted: [{ stage: "Won", cards: 5 }] })).toMatchObject({
      state: "ready",
      deals: 5,
    });
    const move = { row: 4, deal: "Acme", from: "Lead", to: "Qualified" };
    expect(ask(fake, "moveDeal", move)).toMatchObject({ state: "done", name: "Acme" });
    expect(historyOf(fake).at(-1)).toMatchObject(["Acme", "Lead", "Qualified", 46_000.5, null, "edit"]);
    expect(ask(fake, "moveDeal", move)).toMatchObject({
      state: "refused",
      problem: { code: "stageChanged" },
    });
    expect(historyOf(fake)).toHaveLength(6);
    expect(() => ask(fake, "moveDeal", { ...move, to: {} })).toThrow("args.to");
    expect(() => ask(fake, "board", { order: "colour" })).toThrow("args.order");
  });

  const bad: readonly (readonly [string, unknown, string])[] = [
    ["no text", { operation: "pipeline" }, "no text"],
    ["no JSON", "{", "no JSON"],
    ["no object", "null", "no object"],
    ["another version", JSON.stringify({ version: 99, operation: "pipeline", args: {} }), "older or newer"],
    ["an unknown operation", request("constructor", {}), "operation constructor"],
    ["an operation that is not allowed", request("deleteEverything", {}), "operation deleteEverything"],
    ["no arguments", JSON.stringify({ version: protocolVersion, operation: "pipeline" }), "args"],
    ["an argument too many", request("pipeline", { sheet: "Sales" }), "args.sheet"],
    ["an argument of another type", request("setUp", { headerRow: "3" }), "args.headerRow"],
    ["a field that there is not", request("setUp", { fields: { Owner: "boss" } }), "args.fields.Owner"],
    ["a stage without its parts", request("setUp", { stages: [{ name: "Lead" }] }), "args.stages.0.kind"],
    ["a row below 1", request("reveal", { row: 0, sheet: null }), "args.row"],
  ];
  it.each(bad)("refuses %s and changes nothing", (_, json, says) => {
    const fake = managedSheets();
    const before = fake.state();
    const reply = JSON.parse(String(fake.rpc(json)));
    expect(reply).toMatchObject({ version: protocolVersion, ok: false });
    expect(reply.error.message).toContain(says);
    expect(fake.state()).toEqual(before);
  });

  it("says that somebody else is at work", () => {
    const fake = plain();
    fake.host.lockedByOther = true;
    expect(() => ask(fake, "setUp")).toThrow("Somebody else is changing this spreadsheet");
    expect(ask(fake, "inspect")).toMatchObject({ state: "found" });
  });
});

describe("the part of the script that answers", () => {
  it("is missed by its name by the sidebar, and not at all by formulas and edits", () => {
    const fake = managedSheets();
    const { "sidebar-answers": _, ...others } = fake.host.files;
    fake.host.files = others;
    expect(() => ask(fake, "pipeline")).toThrow("sidebar-answers");
    expect(fake.custom("PIPELINE_COUNT", [])).toBe(3);
    const before = historyOf(fake).length;
    fake.type("Sales", 3, 2, "Proposal");
    fake.runEvents();
    expect(historyOf(fake)).toHaveLength(before + 1);
  });
});

describe("the sidebar's host", () => {
  /** google.script.run of a spreadsheet: it answers later, with what passes between page and script. */
  const scriptRun = (fake: SheetsFake, breaks?: unknown): ScriptRun => {
    let succeed: (reply: unknown) => void = () => {};
    let fail: (error: unknown) => void = () => {};
    const run: ScriptRun = {
      withSuccessHandler: (handler) => {
        succeed = handler;
        return run;
      },
      withFailureHandler: (handler) => {
        fail = handler;
        return run;
      },
      pipewrightCall: (json) => {
        const [answer, refuse] = [succeed, fail];
        queueMicrotask(() => (breaks === undefined ? answer(fake.rpc(json)) : refuse(breaks)));
      },
    };
    return run;
  };

  it("runs operations and knows when it last did", async () => {
    const host = sidebarHost(scriptRun(plain()), "en", () => 1234);
    expect(host.readAt()).toBeNull();
    const heard = vi.fn();
    host.onRead(heard);
    expect(await host.run("inspect", {})).toMatchObject({ state: "found" });
    expect(host.readAt()).toBe(1234);
    expect(heard).toHaveBeenCalledOnce();
  });

  it("tells the pane to read again after set-up and when asked to, until it stops listening", async () => {
    const host = sidebarHost(scriptRun(plain()), "en", () => 0);
    const heard = vi.fn();
    const stop = host.onChange(heard);
    await host.run("setUp", {});
    expect(heard).toHaveBeenCalledTimes(1);
    host.refresh();
    expect(heard).toHaveBeenCalledTimes(2);
    stop();
    host.refresh();
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it("tells the pane to read again after a mend and after rules were saved, not after a plan", async () => {
    const host = sidebarHost(scriptRun(managedSheets()), "en", () => 0);
    const heard = vi.fn();
    host.onChange(heard);
    await host.run("mend", { all: true, plan: true });
    await host.run("setRules", {});
    expect(heard).not.toHaveBeenCalled();
    await host.run("mend", { all: true });
    await host.run("setRules", { settings: {} });
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it("shows a row of the sheet that was inspected", async () => {
    const fake = openSheets({
      sheets: [
        { name: "Notes", cells: [["hello"]] },
        { name: "Sales", cells: dealCells },
      ],
    });
    const host = sidebarHost(scriptRun(fake), "en", () => 0);
    await host.run("inspect", { sheet: "Sales" });
    await host.reveal(4);
    expect(fake.host.active).toBe(fake.host.sheets[1]?.id);
  });

  it("hears once of what happened on the sheet meanwhile", async () => {
    const fake = managedSheets();
    fake.paste("Sales", 3, 2, [["Qualifed"], ["Proposal"]]);
    fake.runEvents();
    const host = sidebarHost(scriptRun(fake), "en", () => 0);
    const heard = vi.fn();
    host.onNotice?.(heard);
    await host.run("pipeline", {});
    await host.run("pipeline", {});
    expect(heard.mock.calls).toEqual([
      [{ problem: { code: "stageNotInList", values: expect.objectContaining({ deal: "Acme" }) }, row: 4 }],
    ]);
  });

  it("hears of the last ones where a paste brought many", async () => {
    const fake = managedSheets();
    fake.paste("Sales", 3, 2, [["a"], ["b"], ["c"], ["d"], ["e"]]);
    fake.runEvents();
    expect(fake.host.toasts.at(-1)).toContain("and 2 more");
    const host = sidebarHost(scriptRun(fake), "en", () => 0);
    const rows: (number | null)[] = [];
    host.onNotice?.(({ row }) => rows.push(row));
    await host.run("pipeline", {});
    expect(rows).toEqual([6, 7, 8]);
  });

  it("fails with the sentence of the script", async () => {
    const fake = plain();
    fake.host.lockedByOther = true;
    const host = sidebarHost(scriptRun(fake), "en", () => 0);
    await expect(host.run("setUp", {})).rejects.toThrow("Somebody else is changing");
  });

  it("fails with Google's error, or with a sentence where Google gives none", async () => {
    const with_ = (error: unknown) => sidebarHost(scriptRun(plain(), error), "en", () => 0);
    await expect(with_(new Error("PERMISSION_DENIED")).run("inspect", {})).rejects.toThrow(
      "PERMISSION_DENIED",
    );
    await expect(with_("NetworkError").run("inspect", {})).rejects.toThrow("Google Sheets did not answer");
  });
});

function request(operation: string, args: unknown): string {
  return JSON.stringify({ version: protocolVersion, operation, args });
}
