import { writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, patience, pipewright } from "./pipewright.ts";

let folder = "";
let deals = "";

beforeAll(async () => {
  folder = await emptyFolder();
  deals = path.join(folder, "deals.csv");
  const rows = [
    "Sales of the north;;;",
    ";;;",
    "Deal;Stage;Amount;Weather",
    "Acme;Lead;1200;fog",
    "Bolt;Won;800;sun",
    "Cask;Lost;700;rain",
    "Total;;2700;",
  ];
  await writeFile(deals, rows.join("\r\n"));
});

describe("pipewright recognise", { timeout: patience }, () => {
  it("prints what was found as JSON, rows as the sheet counts them", async () => {
    const { out, exitCode } = await pipewright("recognise", deals, "--json");
    const found = JSON.parse(out);
    expect(found).toMatchObject({
      table: "deals!A3:D6",
      headerRow: 3,
      deals: 3,
      leftOut: [{ row: 7, reason: expect.stringContaining("total") }],
      questions: [],
    });
    const amount = found.fields.find((one: { field: string }) => one.field === "amount");
    expect(amount).toMatchObject({ header: "Amount", reason: expect.stringContaining("header") });
    expect(amount.confidence).toBeGreaterThan(0.8);
    expect(found.otherColumns).toContain("Weather");
    expect(found.stages.map((stage: { name: string; kind: string }) => [stage.name, stage.kind])).toEqual([
      ["Lead", "open"],
      ["Won", "won"],
      ["Lost", "lost"],
    ]);
    expect(exitCode).toBe(0);
  });

  it("prints a report for people", async () => {
    const { out } = await pipewright("recognise", deals);
    expect(out).toContain("deals!A3:D6: 3 deals, header in row 3, 1 row left out");
    expect(out).toMatch(/Amount +Amount +\d+%/);
    expect(out).toContain("Not used: Weather");
  });

  it("lists the cells that cannot be read", async () => {
    const file = path.join(folder, "unread.csv");
    await writeFile(file, "Deal,Stage,Amount\nAcme,Lead,100\nBolt,Won,10-20k\n");
    const { out } = await pipewright("recognise", file, "--json");
    expect(JSON.parse(out).issues).toEqual([
      { row: 3, column: "Amount", problem: '"10-20k" in "Amount" is no number' },
    ]);
    expect((await pipewright("recognise", file)).out).toMatch(/3 +"10-20k" in "Amount" is no number/);
  });

  it("follows --map, which can also take a column away", async () => {
    const { out } = await pipewright(
      "recognise",
      deals,
      "--json",
      "--map",
      "notes=weather",
      "--map",
      "amount=",
    );
    const fields = JSON.parse(out).fields.map((one: { field: string; header: string }) => [
      one.field,
      one.header,
    ]);
    expect(fields).toContainEqual(["notes", "Weather"]);
    expect(fields.map(([field]: [string]) => field)).not.toContain("amount");
  });

  it("refuses a table without stages in one sentence, with exit code 1", async () => {
    const file = path.join(folder, "people.csv");
    await writeFile(file, "Name,Phone\nAnn,555-1\nBob,555-2\n");
    const json = await pipewright("recognise", file, "--json");
    expect(JSON.parse(json.out).problem).toMatchObject({
      code: "noStage",
      message: expect.stringContaining("Phone"),
    });
    expect(json.exitCode).toBe(1);
    const plain = await pipewright("recognise", file);
    expect(plain).toMatchObject({ exitCode: 1, out: "" });
    expect(plain.error.trim().split("\n")).toHaveLength(1);
  });
});
