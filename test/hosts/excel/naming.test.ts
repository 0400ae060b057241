import { describe, expect, it, vi } from "vitest";
import { excelMetadata } from "../../../src/functions/excel-metadata.ts";
import { registry } from "../../../src/functions/registry.ts";
import {
  defineFallbackNames,
  fallbackDefinedNames,
  fallbackMetadata,
  fallbackNames,
  functionId,
} from "../../../src/hosts/excel/naming.ts";
import { openExcel } from "./install.ts";

describe("the functions' names", () => {
  it("are ids and names alike, with the dot, unless a build says otherwise", () => {
    expect(fallbackNames).toBe(false);
    for (const { name } of registry) expect(functionId(name)).toBe(name);
  });

  it("are what is associated when the module is loaded, before Office is ready", async () => {
    const fake = openExcel();
    vi.resetModules();
    const ready = vi.spyOn(fake.globals.Office, "onReady");
    await import("../../../src/hosts/excel/custom-functions.ts");
    expect([...fake.functions.associated.keys()]).toEqual(registry.map(({ name }) => name));
    expect(ready).not.toHaveBeenCalled();
  });

  it("keep the page alive in an Excel without custom functions", async () => {
    openExcel();
    vi.stubGlobal("CustomFunctions", undefined);
    vi.resetModules();
    await expect(import("../../../src/hosts/excel/custom-functions.ts")).resolves.toHaveProperty("live");
  });
});

describe("the fallback names", () => {
  it("fit one namespace, each its own", () => {
    expect(functionId("PIPELINE.VALUE", true)).toBe("VALUE");
    expect(functionId("STAGE.CONVERSION", true)).toBe("STAGE_CONVERSION");
    const { functions } = excelMetadata(registry, "https://example.org/functions.html");
    const ids = fallbackMetadata(functions).map(({ id }) => id);
    expect(new Set(ids).size).toBe(registry.length);
    expect(ids.every((id) => /^[A-Z][A-Z0-9_]*$/.test(id))).toBe(true);
  });

  it("are given their dots back by defined names", async () => {
    const fake = openExcel();
    await defineFallbackNames(registry);
    await defineFallbackNames(registry);
    const names = fake.host.book.names;
    expect(names.map(({ name }) => name)).toEqual(
      registry.map(({ name }) => name).filter((name) => !name.startsWith("PIPELINE.")),
    );
    const conversion = fallbackDefinedNames(registry).find(({ name }) => name === "STAGE.CONVERSION");
    expect(conversion?.formula).toMatch(
      /^=LAMBDA\(\[from\],\[to\],.*,PIPELINE\.STAGE_CONVERSION\(IF\(ISOMITTED\(from\),"",from\),/,
    );
    expect(conversion?.formula.length).toBeLessThan(8192);
  });
});
