import type { script_v1 } from "googleapis/build/src/apis/script/index.js";
import { describe, expect, it } from "vitest";
import { buildAppsScript } from "../../../scripts/build-appsscript.ts";
import { installScript } from "../../../src/hosts/google/install-script.ts";
import type { BuiltScript } from "../../../src/hosts/google/script-files.ts";
import { dealCells, sheetsOf } from "../../contract/sheets.ts";
import { fakeId, type GoogleFake, told } from "../../fakes/google-api/google-fake.ts";
import { stateOf } from "./book-state.ts";
import { clientsOf, served } from "./signed-in.ts";

const built: BuiltScript = {
  code: "// Made by scripts/build-appsscript.ts: change the sources there, not here.\nfunction onOpen() {}\n",
  sidebar: "<p>sidebar</p>",
  manifest: JSON.stringify({ timeZone: "Etc/UTC", runtimeVersion: "V8", oauthScopes: ["one", "two"] }),
  parts: { "words-en": '{"pipewright":"var part"}' },
};
const newer: BuiltScript = { ...built, code: `${built.code}function onEdit() {}\n` };

const fresh = () => served({ sheets: [sheetsOf("Sales", dealCells)], timeZone: "Europe/Oslo" });
const install = (fake: GoogleFake, files = built, options: { scriptId?: string; dryRun?: boolean } = {}) =>
  installScript(clientsOf(fake), fakeId, files, { dryRun: false, onRequest: () => {}, ...options });

const filesOf = (fake: GoogleFake, id = "script-1") =>
  Object.fromEntries((fake.scripts.get(id) ?? []).map(({ name, source }) => [name, source]));

describe("installing the script", () => {
  it("makes a script of the spreadsheet's own, in its time zone", async () => {
    const fake = await fresh();
    expect(await install(fake)).toEqual({ scriptId: "script-1", did: "made" });
    expect(filesOf(fake)).toMatchObject({ Code: built.code, sidebar: built.sidebar, ...built.parts });
    expect(JSON.parse(filesOf(fake).appsscript ?? "")).toMatchObject({
      oauthScopes: ["one", "two"],
      runtimeVersion: "V8",
    });
  });

  it("takes what the build makes", async () => {
    const fake = await fresh();
    const files = await buildAppsScript();
    await install(fake, files);
    expect(filesOf(fake)).toMatchObject({ Code: files.code, sidebar: files.sidebar, ...files.parts });
    expect(await install(fake, files)).toMatchObject({ did: "nothing" });
  });

  it("a second time does nothing, and a newer build replaces the older", async () => {
    const fake = await fresh();
    await install(fake);
    const once = fake.received.length;
    expect(await install(fake)).toEqual({ scriptId: "script-1", did: "nothing" });
    expect(fake.received.slice(once).map(({ method }) => method)).toEqual(["GET", "GET"]);
    expect(await install(fake, newer)).toEqual({ scriptId: "script-1", did: "updated" });
    expect(filesOf(fake).Code).toBe(newer.code);
    expect(fake.scripts.size).toBe(1);
  });

  it("takes away a part of ours that a newer build no longer has", async () => {
    const fake = await fresh();
    await install(fake, { ...built, parts: { ...built.parts, "words-sv": '{"pipewright":"var part"}' } });
    expect(filesOf(fake)).toHaveProperty("words-sv");
    await install(fake);
    expect(filesOf(fake)).not.toHaveProperty("words-sv");
    expect(filesOf(fake)).toHaveProperty("words-en");
  });

  it("keeps the files and the manifest that people added", async () => {
    const fake = await fresh();
    await install(fake);
    const files = fake.scripts.get("script-1") as script_v1.Schema$File[];
    files.push({ name: "Mine", type: "SERVER_JS", source: "function mine() {}" });
    const manifest = files.find(({ name }) => name === "appsscript") as script_v1.Schema$File;
    manifest.source = JSON.stringify({
      timeZone: "Asia/Tokyo",
      oauthScopes: ["theirs"],
      dependencies: { libraries: [] },
    });
    await install(fake, newer);
    expect(filesOf(fake).Mine).toBe("function mine() {}");
    expect(JSON.parse(filesOf(fake).appsscript ?? "")).toEqual({
      timeZone: "Asia/Tokyo",
      runtimeVersion: "V8",
      oauthScopes: ["theirs", "one", "two"],
      dependencies: { libraries: [] },
    });
  });

  const foreign: readonly (readonly [string, string, script_v1.Schema$File])[] = [
    [
      "a file of one of our names",
      "foreignFile",
      { name: "Code", type: "SERVER_JS", source: "function a() {}" },
    ],
    ["a page of one of our names", "foreignFile", { name: "sidebar", type: "HTML", source: "<b>mine</b>" }],
    ["words of one of our names", "foreignFile", { name: "words-en", type: "HTML", source: "Hello" }],
    [
      "a function that Google calls by its name",
      "foreignHandler",
      { name: "Menu", type: "SERVER_JS", source: "/* mine */\nfunction onOpen(e) {}" },
    ],
  ];
  it.each(foreign)("leaves a script with %s as it is, and says so", async (_, code, file) => {
    const fake = await fresh();
    const theirs = [{ name: "appsscript", type: "JSON", source: "{}" }, file];
    fake.scripts.set("theirs", structuredClone(theirs));
    await expect(install(fake, built, { scriptId: "theirs" })).rejects.toMatchObject({ code });
    expect(fake.scripts.get("theirs")).toEqual(theirs);
  });

  it("takes the place of what the editor begins a new script with", async () => {
    const fake = await fresh();
    fake.scripts.set("theirs", [
      { name: "appsscript", type: "JSON", source: "{}" },
      { name: "Code", type: "SERVER_JS", source: "function myFunction() {\n  \n}\n" },
    ]);
    expect(await install(fake, built, { scriptId: "theirs" })).toEqual({
      scriptId: "theirs",
      did: "updated",
    });
    expect(filesOf(fake, "theirs").Code).toBe(built.code);
  });

  it("goes on with the script it had made when sending the files failed", async () => {
    const fake = await fresh();
    fake.breakNext(/\/content$/, { kind: "status", status: 403, body: told(403, "no") });
    await expect(install(fake)).rejects.toMatchObject({ code: "noAccess" });
    await install(fake);
    expect([...fake.scripts.keys()]).toEqual(["script-1"]);
    expect(filesOf(fake).Code).toBe(built.code);
  });

  it("makes another where somebody deleted the one before", async () => {
    const fake = await fresh();
    await install(fake);
    fake.scripts.set("other", []);
    fake.scripts.delete("script-1");
    fake.scripts.set("another", []);
    expect(await install(fake)).toMatchObject({ did: "made", scriptId: "script-3" });
  });

  it("never makes a second one where the answer to the first is lost", async () => {
    const fake = await fresh();
    fake.breakNext(/\/projects$/, { kind: "drop", after: true });
    await expect(install(fake)).rejects.toMatchObject({ code: "perhapsMade" });
    expect(fake.scripts.size).toBe(1);
  });

  it("says how to let programs manage scripts", async () => {
    const fake = await fresh();
    const message =
      "User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.";
    fake.breakNext(/\/projects$/, { kind: "status", status: 403, body: told(403, message) });
    await expect(install(fake)).rejects.toMatchObject({ code: "scriptApiOff" });
  });

  it("sends nothing that changes anything when asked to only show it", async () => {
    const fake = await fresh();
    const before = stateOf(fake);
    const methods: string[] = [];
    await installScript(clientsOf(fake), fakeId, built, {
      dryRun: true,
      onRequest: (method) => methods.push(method),
    });
    expect(methods).toEqual(["projects.create", "spreadsheets.batchUpdate", "projects.updateContent"]);
    expect(fake.received.every(({ method }) => method === "GET")).toBe(true);
    expect(stateOf(fake)).toEqual(before);
  });
});
