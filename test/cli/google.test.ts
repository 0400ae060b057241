import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { googleEval } from "../../src/cli/google/eval.ts";
import { googleInstall } from "../../src/cli/google/install.ts";
import { googleLogin, googleLogout } from "../../src/cli/google/login.ts";
import { type GoogleManageOptions, googleManage } from "../../src/cli/google/manage.ts";
import { googlePull } from "../../src/cli/google/pull.ts";
import { reported } from "../../src/cli/google/reported.ts";
import type { World } from "../../src/cli/google/world.ts";
import { saveCredentials } from "../../src/hosts/google/tokens.ts";
import { partNames } from "../../src/hosts/sheets/parts.ts";
import { dealCells } from "../contract/sheets.ts";
import { fakeId, type GoogleFake } from "../fakes/google-api/google-fake.ts";
import { listAt, sheetIn, stateOf } from "../hosts/google/book-state.ts";
import { hasty, now, served } from "../hosts/google/signed-in.ts";
import { emptyFolder, pipewright, patience as startUp } from "./pipewright.ts";

const address = `https://docs.google.com/spreadsheets/d/${fakeId}/edit#gid=0`;
const formats = dealCells.map((row) =>
  row.map((cell, column) => (column === 4 && typeof cell === "number" ? "yyyy-mm-dd" : "")),
);
const secret = "refresh-token-nobody-may-see";

async function worldOf(fake: GoogleFake): Promise<World & { readonly told: string[] }> {
  const folder = await emptyFolder();
  await saveCredentials(folder, {
    kind: "person",
    clientId: "id",
    clientSecret: "client-secret-nobody-may-see",
    refreshToken: secret,
  });
  const told: string[] = [];
  return {
    folder,
    scriptFolder: folder,
    patience: hasty(),
    now,
    told,
    tell: (line) => told.push(line),
    rootUrl: fake.rootUrl,
    signInServers: { oauth2AuthBaseUrl: `${fake.rootUrl}auth`, oauth2TokenUrl: `${fake.rootUrl}token` },
  };
}

async function opened() {
  const fake = await served({ sheets: [{ name: "Sales", cells: dealCells, formats }] });
  return { fake, world: await worldOf(fake) };
}

const plain: GoogleManageOptions = { dryRun: false, asOf: null };
const text = ({ lines }: { lines: readonly string[] }) => lines.join("\n");

describe("pipewright google manage", () => {
  it("sets up the table in the spreadsheet, and says what it did", async () => {
    const { fake, world } = await opened();
    const report = await googleManage(address, plain, world);
    expect(report.exitCode).toBe(0);
    expect(text(report)).toContain("Sales!A3:E8: 5 deals");
    expect(text(report)).toContain("pipewright google install");
    expect(listAt(fake, "Sales", 3, 2)).toContain("Proposal");
    expect(fake.received.some(({ authorization }) => authorization === "Bearer access")).toBe(true);
    const again = await googleManage(fakeId, plain, world);
    expect(text(again)).toContain("managed already");
  });

  it("takes a sheet, a place or a range's name for the table", async () => {
    for (const table of ["sales", "Sales!A3", "Sales!A3:E8"]) {
      const { fake, world } = await opened();
      expect((await googleManage(address, { ...plain, table }, world)).exitCode).toBe(0);
      expect(fake.book.namedRanges.map(({ name }) => name)).toContain("Deals");
    }
    const { world } = await opened();
    await expect(googleManage(address, { ...plain, table: "Nowhere" }, world)).rejects.toThrow(
      'there is no sheet or table "Nowhere": there are Sales',
    );
  });

  it("prints the requests and sends none of them with --dry-run", async () => {
    const { fake, world } = await opened();
    const before = stateOf(fake);
    const report = await googleManage(address, { ...plain, dryRun: true }, world);
    const { requests } = JSON.parse(report.lines[1] ?? "") as { requests: Record<string, unknown>[] };
    const kinds = new Set(requests.flatMap((request) => Object.keys(request)));
    for (const kind of [
      "addSheet",
      "setDataValidation",
      "addConditionalFormatRule",
      "addNamedRange",
      "addChart",
    ]) {
      expect(kinds).toContain(kind);
    }
    expect(stateOf(fake)).toEqual(before);
    expect(fake.received.some(({ path: asked }) => asked.endsWith(":batchUpdate"))).toBe(false);
  });

  it("says why a sheet without deals cannot be set up", async () => {
    const fake = await served({ sheets: [{ name: "Notes", cells: [["a"], ["b"]] }] });
    const report = await googleManage(address, plain, await worldOf(fake));
    expect(report).toMatchObject({ exitCode: 1, lines: [] });
    expect(report.error).toBeTruthy();
  });
});

describe("pipewright google pull", () => {
  it("writes the deals with dates that every program reads, without totals", async () => {
    const { fake, world } = await opened();
    sheetIn(fake, "Sales").cells["3,0"] = { userEnteredValue: { stringValue: "=cmd()" } };
    const output = path.join(await emptyFolder(), "deals.csv");
    const report = await googlePull(address, { output, force: false }, world);
    expect(text(report)).toContain("5 deals");
    const lines = (await readFile(output, "utf8")).replace("\uFEFF", "").trim().split("\r\n");
    expect(lines).toHaveLength(6);
    expect(lines.slice(0, 2)).toEqual([
      "Deal,Owner,Stage,Amount,Expected close",
      "'=cmd(),Ann,Lead,1000,2026-03-19",
    ]);
    await expect(googlePull(address, { output, force: false }, world)).rejects.toThrow("--force");
  });

  it("gives the same before and after the table is managed", async () => {
    const { world } = await opened();
    const folder = await emptyFolder();
    const [before, after] = [path.join(folder, "before.csv"), path.join(folder, "after.csv")];
    await googlePull(address, { output: before, force: false }, world);
    await googleManage(address, plain, world);
    await googlePull(address, { output: after, force: false }, world);
    expect(await readFile(after, "utf8")).toBe(await readFile(before, "utf8"));
  });
});

describe("pipewright google eval", () => {
  const asked = { deals: address, asOf: null, json: true } as const;

  it("answers from the spreadsheet, managed or not", async () => {
    const { world } = await opened();
    const formulas = ['=PIPELINE.VALUE("open")', "=PIPELINE.WINRATE()"];
    const before = await googleEval(formulas, asked, world);
    expect(before.lines).toEqual(['{"value":4500}', '{"value":0.5}']);
    await googleManage(address, plain, world);
    expect((await googleEval(formulas, asked, world)).lines).toEqual(before.lines);
  });
});

describe("pipewright google install", () => {
  it("sends the build, and tells of it without a sentence about the missing script afterwards", async () => {
    const { fake, world } = await opened();
    await expect(googleInstall(address, { dryRun: false }, world)).rejects.toMatchObject({
      code: "noScriptBuilt",
    });
    const banner = "// Made by scripts/build-appsscript.ts\n";
    await writeFile(path.join(world.scriptFolder, "Code.gs"), banner);
    await writeFile(path.join(world.scriptFolder, "sidebar.html"), "<p></p>");
    await writeFile(path.join(world.scriptFolder, "appsscript.json"), "{}");
    await expect(googleInstall(address, { dryRun: false }, world)).rejects.toMatchObject({
      code: "noScriptBuilt",
    });
    for (const name of partNames) {
      await writeFile(path.join(world.scriptFolder, `${name}.html`), '{"pipewright":{}}');
    }
    expect(text(await googleInstall(address, { dryRun: false }, world))).toContain("/d/script-1/edit");
    expect(fake.scripts.get("script-1")).toHaveLength(3 + partNames.length);
    expect(text(await googleManage(address, plain, world))).not.toContain("google install");
  });
});

describe("signing in", () => {
  it("keeps a service account's key, which can do all but scripts", async () => {
    const { world } = await opened();
    const file = path.join(world.folder, "key.json");
    const key = { type: "service_account", client_email: "robot@example.com", private_key: "PRIVATE" };
    await writeFile(file, JSON.stringify(key));
    const report = await googleLogin(file, world);
    expect(text(report)).toContain("Share the spreadsheet with robot@example.com");
    expect(text(report)).not.toContain("PRIVATE");
    const files = ["Code.gs", "sidebar.html", "appsscript.json", ...partNames.map((name) => `${name}.html`)];
    for (const name of files) {
      await writeFile(path.join(world.scriptFolder, name), "{}");
    }
    const install = await reported(() => googleInstall(address, { dryRun: false }, world));
    expect(install.error).toContain("service accounts");
    expect(text(await googleLogout(world))).toContain("Signed out");
    const signedOut = await reported(() => googleManage(address, plain, world));
    expect(signedOut).toMatchObject({ exitCode: 1 });
    expect(signedOut.error).toContain("google login");
  });

  it("never shows a secret, whatever goes wrong", async () => {
    const { fake, world } = await opened();
    const said: unknown[] = [];
    for (const status of [400, 401, 403, 404, 429, 500]) {
      fake.breakNext(/.*/, ...Array(8).fill({ kind: "status", status }));
      said.push(await reported(() => googleManage(address, plain, world)));
      fake.breakNext(
        /^\/token$/,
        ...Array(8).fill({ kind: "status", status, body: { error: "invalid_grant" } }),
      );
      said.push(await reported(() => googleManage(address, plain, world)));
    }
    expect(JSON.stringify([said, world.told])).not.toMatch(/nobody-may-see|Bearer/);
    expect(said.every((report) => (report as { exitCode: number }).exitCode === 1)).toBe(true);
  });
});

describe("the program", () => {
  it(
    "says in a line what is no spreadsheet, with exit code 2",
    async () => {
      const ran = await pipewright("google", "manage", "deals.xlsx");
      expect(ran).toMatchObject({ exitCode: 2, out: "" });
      expect(ran.error).toMatch(/^pipewright: "deals\.xlsx" is neither the address nor the id .+\n$/);
    },
    startUp,
  );

  it(
    "lists its commands",
    async () => {
      const { out } = await pipewright("google", "--help");
      for (const name of ["login", "logout", "install", "manage", "pull", "eval"])
        expect(out).toContain(`  ${name} `);
    },
    startUp,
  );
});
