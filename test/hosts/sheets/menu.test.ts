import { describe, expect, it } from "vitest";
import { dealCells } from "../../contract/sheets.ts";
import { sheetByName } from "../../fakes/sheets/host.ts";
import { openSheets } from "./built.ts";
import { managedSheets } from "./managed.ts";

type AuthModes = { readonly AuthMode: { readonly NONE: object } };

describe("the menu", () => {
  it("is made before the user has allowed anything", () => {
    const fake = openSheets({ sheets: [{ name: "Sales", cells: dealCells }] });
    const { AuthMode } = fake.globals().ScriptApp as AuthModes;
    fake.host.mode = "none";
    // The event's mode is of an earlier run; enumerations are the same object in each.
    expect(() => fake.run("onOpen", { authMode: AuthMode.NONE })).not.toThrow();
    expect(fake.host.menu.map(([caption]) => caption)).toContain("Open Pipewright");
  });

  it("names only functions that there are", () => {
    const fake = openSheets({ sheets: [{ name: "Sales", cells: dealCells }] });
    fake.run("onOpen");
    expect(fake.host.menu.length).toBeGreaterThan(4);
    for (const [, handler] of fake.host.menu) expect(typeof fake.globals()[handler]).toBe("function");
  });

  it("opens the sidebar", () => {
    const fake = openSheets({ sheets: [{ name: "Sales", cells: dealCells }] });
    fake.run("pipewrightOpen");
    expect(fake.host.sidebar).toBe("Pipewright");
  });

  it("starts one hourly trigger, however often it is asked to", () => {
    const fake = managedSheets();
    fake.run("pipewrightHourly");
    fake.run("pipewrightHourly");
    expect(fake.host.triggers).toEqual(["pipewrightCheck"]);
    expect(typeof fake.globals().pipewrightCheck).toBe("function");
  });

  it("remembers what happens to forbidden stages, and says where nothing is set up", () => {
    const fake = managedSheets();
    fake.run("pipewrightPutBack");
    expect(fake.host.metadata.some(({ value }) => value.includes('"mode":"block"'))).toBe(true);
    const plain = openSheets({ sheets: [{ name: "Sales", cells: dealCells }] });
    plain.run("pipewrightPutBack");
    expect(plain.host.toasts).toEqual([
      "No deal table is set up here yet: open Pipewright and set one up first",
    ]);
  });
});

describe("Check for stage changes", () => {
  it("says what it found", () => {
    const fake = managedSheets();
    fake.run("pipewrightReconcile");
    fake.writeByApi("Sales", 3, 2, "Proposal");
    fake.run("pipewrightReconcile");
    expect(fake.host.toasts).toEqual([
      "No stage has changed since the last check",
      "1 stage change written into the history",
    ]);
  });

  it("says why it could not look", () => {
    const plain = openSheets({ sheets: [{ name: "Sales", cells: dealCells }] });
    plain.run("pipewrightReconcile");
    expect(plain.host.toasts.at(-1)).toContain("No deal table is set up here yet");
    const fake = managedSheets();
    fake.host.names.delete("Deals");
    expect(() => fake.run("pipewrightReconcile")).toThrow("Deals");
    expect(fake.host.toasts.at(-1)).toContain("Deals");
  });
});

describe("Refresh figures", () => {
  it("has every formula of ours calculated anew and leaves it and all others as they were", () => {
    const fake = managedSheets();
    fake.run("pipewrightRefresh"); // formulas are shown in the spreadsheet's own grammar from now on
    fake.calculate();
    const before = fake.state();
    fake.run("pipewrightRefresh");
    const pipeline = sheetByName(fake.host, "Pipeline");
    const ours = [...pipeline.cells.values()].filter(({ formula }) => /PIPELINE_|STAGE_/.test(formula ?? ""));
    expect(ours.length).toBeGreaterThan(10);
    expect(ours.every(({ value }) => value === "Loading...")).toBe(true);
    expect(fake.host.toasts.at(-1)).toBe(`${ours.length} formulas calculated anew`);
    fake.calculate();
    expect(fake.state()).toEqual(before);
  });

  it("gives the formulas back when calculating fails half-way", () => {
    const fake = managedSheets();
    const before = fake.state();
    fake.host.failing = "SpreadsheetApp.flush";
    expect(() => fake.run("pipewrightRefresh")).toThrow("Service error");
    expect(fake.host.toasts.at(-1)).toContain("Service error");
    fake.host.failing = null;
    expect(fake.state()).toEqual(before);
  });
});
