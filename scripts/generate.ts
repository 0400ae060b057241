// Writes the files that are made from sources; with --check, fails if one is stale.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { functionDocs } from "../src/functions/docs/function-docs.ts";
import { reference } from "../src/functions/reference.ts";
import { registry } from "../src/functions/registry.ts";
import { devBase, excelManifest } from "./build-excel/manifest.ts";
import { workedExamples } from "./worked-examples.ts";

const generated: readonly { readonly path: string; readonly text: string }[] = [
  { path: "docs/functions.md", text: reference(registry, functionDocs(), await workedExamples()) },
  { path: "manifest.xml", text: excelManifest(devBase, false) },
];

const root = new URL("../", import.meta.url);
const check = process.argv.includes("--check");
for (const { path, text } of generated) {
  const file = new URL(path, root);
  if (textOf(file) === text) continue;
  if (check) {
    console.error(`${path} is stale: run npm run generate`);
    process.exitCode = 1;
  } else {
    mkdirSync(new URL(".", file), { recursive: true });
    writeFileSync(file, text);
    console.log(`wrote ${path}`);
  }
}

function textOf(file: URL): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
