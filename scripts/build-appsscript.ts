/**
 * Writes what `clasp push` sends: dist/appsscript with Code.gs, sidebar.html, appsscript.json and
 * the parts that it loads when they are asked for (docs/decisions/0006).
 * Apps Script knows no modules, takes its public functions from the top level of the text, and
 * reads their JSDoc there; so one bundle is followed by written-out functions that call it.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { registry } from "../src/functions/registry.ts";
import { sheetsWrappers } from "../src/functions/sheets-wrappers.ts";
import { handlers } from "../src/hosts/sheets/handlers.ts";
import { type PartName, partGlobal, partNames, partText } from "../src/hosts/sheets/parts.ts";

export interface AppsScript {
  readonly code: string;
  readonly sidebar: string;
  readonly manifest: string;
  /** HTML files by their names in the project: code that Code.gs loads when it is asked for. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Names that end in "_" are callable neither by pages nor from the editor's list. */
export const bundleName = "pipewright_";

const root = new URL("../", import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, root), "utf8");
const pathOf = (path: string) => new URL(path, root).pathname;

/** Top-level functions with the bundle's function that each calls. */
const entries: readonly (readonly [name: string, parameter: string, calls: string, says: string])[] = [
  ["onOpen", "event", "onOpen", "Makes the menu."],
  ["onEdit", "event", "onEdit", "Checks the stages that were edited."],
  [handlers.open, "", "openSidebar", "Menu: opens the sidebar."],
  [handlers.refresh, "", "refreshFigures", "Menu: calculates all formulas of Pipewright anew."],
  [handlers.reconcile, "", "checkNow", "Menu: writes stage changes into the history."],
  [handlers.putBack, "", "putBackStages", "Menu: forbidden stages are put back from now on."],
  [handlers.flag, "", "flagStages", "Menu: forbidden stages are only flagged from now on."],
  [handlers.hourly, "", "startHourly", "Menu: checks for stage changes every hour from now on."],
  [handlers.checkHourly, "", "checkHourly", "Trigger: writes stage changes into the history."],
  ["pipewrightCall", "json", "answerCall", "Answers the sidebar: JSON text in, JSON text out."],
];

export async function buildAppsScript(): Promise<AppsScript> {
  const [bundle, page, parts] = await Promise.all([
    bundleCode("src/hosts/sheets/code.entry.ts", bundleName),
    bundlePage(),
    bundleParts(),
  ]);
  const called = entries.map(
    ([name, parameter, calls, says]) =>
      `/** ${says} */\nfunction ${name}(${parameter}) {\n  return ${bundleName}.${calls}(${parameter});\n}\n`,
  );
  return {
    code: [
      "// Made by scripts/build-appsscript.ts: change the sources there, not here.\n",
      bundle,
      ...called,
      sheetsWrappers(registry, `${bundleName}.callFunction`),
    ].join("\n"),
    sidebar: textOf("appsscript/sidebar.html").replace("<!-- script -->", () => `<script>${page}</script>`),
    manifest: textOf("appsscript/appsscript.json"),
    parts,
  };
}

/** A script that sets a variable to an object of the entry's exports. */
async function bundleCode(entry: string, globalName: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [pathOf(entry)],
    bundle: true,
    write: false,
    format: "iife",
    globalName,
    // Scripts of others have `?.` and `??` there; of what came later nothing is certain.
    target: "es2020",
    charset: "utf8",
    // Loaded anew for each call of a custom function, so as small as it gets.
    minify: true,
    legalComments: "none",
  });
  return outputFiles[0]?.text ?? "";
}

async function bundleParts(): Promise<Record<string, string>> {
  const texts = partNames.map(
    async (name) => [name, partText(await bundleCode(entryOf(name), partGlobal))] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}

const entryOf = (part: PartName) =>
  part === "sidebar-answers"
    ? "src/hosts/sheets/sidebar-answers.entry.ts"
    : `src/messages/${part.slice("words-".length)}/cell-phrases.ts`;

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [pathOf("src/hosts/sheets/sidebar.entry.tsx")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    minify: true,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    // HtmlService takes "//" inside a template literal for a comment and cuts the rest of the line.
    supported: { "template-literal": false },
  });
  return inlined(outputFiles[0]?.text ?? "");
}

/** What would end the script element or begin a comment stands only in strings, where "\\" changes nothing. */
function inlined(script: string): string {
  return script
    .replace(/<\/(script)/gi, "<\\/$1")
    .replaceAll("<!--", "<\\!--")
    .replaceAll("`", "\\x60");
}

if (import.meta.main) {
  const { code, sidebar, manifest, parts } = await buildAppsScript();
  const folder = new URL("dist/appsscript/", root);
  // `clasp push` would send what an older build has left there, too.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of [
    ["Code.gs", code],
    ["sidebar.html", sidebar],
    ["appsscript.json", manifest],
    ...Object.entries(parts).map(([file, text]) => [`${file}.html`, text] as const),
  ] as const) {
    writeFileSync(new URL(name, folder), text);
    console.log(`dist/appsscript/${name}: ${Math.ceil(Buffer.byteLength(text) / 1024)} KB`);
  }
}
