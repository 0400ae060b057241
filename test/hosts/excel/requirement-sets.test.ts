import { globSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";
import { floor } from "../../../src/hosts/excel/requirements.ts";

/** Not in the floor and yet to be had: the types name Outlook's set of what add-in commands bring everywhere. */
const elsewhere = new Set([".Event", "Event.completed"]);

/** The requirement set that @types/office-js names for each member that our code touches. */
function membersUsed(): Map<string, { set: string; version: string; file: string }> {
  const files = globSync("src/hosts/excel/*.{ts,tsx}");
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    types: ["office-js", "custom-functions-runtime"],
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const found = new Map<string, { set: string; version: string; file: string }>();
  const visit = (node: ts.Node, file: string): void => {
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      for (const declaration of symbol?.declarations ?? []) {
        const source = declaration.getSourceFile();
        if (!/@types\/(office-js|custom-functions-runtime)\//.test(source.fileName)) continue;
        const comment = source.text.slice(declaration.getFullStart(), declaration.getStart());
        const match =
          /Api set: (\w+) (\d+\.\d+)/.exec(comment) ?? /\| (SharedRuntime) (\d+\.\d+)\}/.exec(comment);
        const parent = declaration.parent as { name?: ts.Identifier };
        const name = `${parent.name?.text ?? ""}.${node.text}`;
        if (match) found.set(name, { set: match[1] ?? "", version: match[2] ?? "", file });
      }
    }
    ts.forEachChild(node, (child) => visit(child, file));
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) visit(source, file);
  }
  return found;
}

const minor = (version: string) => Number(version.split(".")[1]);

it("every member of Office.js that is used is in the floor", () => {
  const used = membersUsed();
  expect(used.size).toBeGreaterThan(80);
  const newest = new Map<string, string>(floor);
  const beyond = [...used].filter(
    ([name, { set, version }]) => !elsewhere.has(name) && minor(version) > minor(newest.get(set) ?? "1.0"),
  );
  // Strings hold the newer ones: `mergeUndoGroup` goes into the options only where ExcelApi 1.20 is there.
  expect(beyond).toEqual([]);
}, 60_000);
