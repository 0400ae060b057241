import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, patience, pipewright } from "./pipewright.ts";

let folder = "";
const at = (name: string) => path.join(folder, name);
const audit = (...args: readonly string[]) => pipewright("audit", ...args, "--as-of", "2026-11-21");

beforeAll(async () => {
  folder = await emptyFolder();
});

describe("pipewright audit", { timeout: patience }, () => {
  it("writes the format that the output's name ends in, in the language asked for", async () => {
    for (const [name, start] of [
      ["audit.html", '<!DOCTYPE html>\n<html lang="pl">'],
      ["audit.pdf", "%PDF-"],
      ["audit.md", "# Audyt lejka sprzedaży: deals.csv"],
    ] as const) {
      const ran = await audit("samples/deals.csv", "-o", at(name), "--lang", "pl");
      expect(ran).toMatchObject({ exitCode: 0, error: "" });
      expect((await readFile(at(name))).toString("utf8").slice(0, start.length), name).toBe(start);
    }
  });

  it("prints Markdown without an output", async () => {
    const ran = await audit("samples/deals.csv", "--lang", "en");
    expect(ran.exitCode).toBe(0);
    expect(ran.out).toContain("- **Open value €1,834,300**: In 97 open deals");
    expect(ran.out).toContain("1. **Lost from “Qualified”** (€1,118,900 · 62 deals)");
  });

  it("reads a managed workbook with its history, and campaigns with their costs", async () => {
    const book = at("pipeline.xlsx");
    const made = await pipewright(
      "manage",
      "samples/campaign-deals.csv",
      "-o",
      book,
      "--as-of",
      "2026-11-21",
    );
    expect(made.exitCode).toBe(0);
    const ran = await audit(
      ...[book, "--lang", "en", "--touches", "samples/touches.csv", "--campaigns", "samples/campaigns.csv"],
    );
    expect(ran.exitCode).toBe(0);
    expect(ran.out).toContain("**What campaigns cost and brought**");
    expect(ran.out).toMatch(/\| Credited to no campaign \| – \| – \| .*\d/);
  });

  it("overwrites neither the input nor, unless told, anything else", async () => {
    await writeFile(at("old.html"), "old");
    const kept = await audit("samples/deals.csv", "-o", at("old.html"));
    expect(kept).toMatchObject({ exitCode: 2, error: expect.stringContaining("--force") });
    expect(await readFile(at("old.html"), "utf8")).toBe("old");
    expect((await audit("samples/deals.csv", "-o", at("old.html"), "--force")).exitCode).toBe(0);
  });

  it("says which endings there are, and what is wrong with a table", async () => {
    const ending = await audit("samples/deals.csv", "-o", at("audit.docx"));
    expect(ending).toMatchObject({ exitCode: 2, error: expect.stringContaining(".html, .md, .pdf") });
    await writeFile(at("none.csv"), "Name,Phone\nKim,123\n");
    expect(await audit(at("none.csv"), "--lang", "en")).toMatchObject({ exitCode: 1, out: "" });
  });
});
