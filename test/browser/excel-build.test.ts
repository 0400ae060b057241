import { existsSync, globSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { baseUrl, devBase, excelManifest } from "../../scripts/build-excel/manifest.ts";
import { excelMetadata } from "../../src/functions/excel-metadata.ts";
import { registry } from "../../src/functions/registry.ts";

const folder = "dist/excel";
const base = baseUrl(process.env.PIPEWRIGHT_ORIGIN ?? devBase);
const textOf = (file: string) => readFileSync(`${folder}/${file}`, "utf8");
const kilobytes = (file: string) => gzipSync(readFileSync(`${folder}/${file}`), { level: 9 }).length / 1024;

describe("dist/excel", () => {
  it("has the manifest for its address, and every file that it names", () => {
    const manifest = textOf("manifest.xml");
    expect(manifest).toBe(excelManifest(base, false));
    const named = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(([, url]) => url ?? "");
    expect(named.length).toBeGreaterThan(25);
    for (const url of named) {
      expect(existsSync(`${folder}/${url.slice(base.length + 1)}`), url).toBe(true);
    }
  });

  it("tells Excel of every function of the registry, with help that is there", () => {
    const json = JSON.parse(textOf("functions.json"));
    expect(json).toEqual(JSON.parse(JSON.stringify(excelMetadata(registry, `${base}/functions.html`))));
    const page = textOf("functions.html");
    for (const { helpUrl } of json.functions) {
      const [, anchor] = helpUrl.split("#");
      expect(page, helpUrl).toContain(`<h2 id="${anchor}">`);
    }
  });

  it("has pages whose links lead somewhere", () => {
    for (const page of ["support.html", "privacy.html", "functions.html"]) {
      const links = [...textOf(page).matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link]) => link ?? "");
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) {
        if (link.startsWith("#")) expect(textOf(page), link).toContain(`id="${link.slice(1)}"`);
        else expect(existsSync(`${folder}/${link}`), `${page}: ${link}`).toBe(true);
      }
    }
  });

  it("runs the functions' script before the pane's, after office.js, and lets no other server in", () => {
    const page = textOf("taskpane.html");
    const scripts = [...page.matchAll(/<script[^>]* src="([^"?]+)/g)].map(([, src]) => src ?? "");
    expect(scripts).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "functions.js",
      expect.stringMatching(/^taskpane\.[0-9a-f]+\.js$/),
    ]);
    const [policy = ""] = /default-src[^"]*/.exec(page) ?? [];
    expect(policy).toContain("default-src 'none'");
    const servers = new Set(policy.match(/https?:[^ ;]+/g));
    expect([...servers]).toEqual(["https://appsforoffice.microsoft.com"]);
    expect(policy).not.toContain("unsafe-eval");
  });

  it("keeps the functions below 200 KB and both together below 600 KB, gzipped", () => {
    const functions = kilobytes("functions.js");
    const pane = globSync("taskpane.*.js", { cwd: folder }).map(kilobytes);
    expect(pane).toHaveLength(1);
    expect(functions).toBeLessThan(200);
    expect(functions + (pane[0] ?? 0)).toBeLessThan(600);
  });
});
