import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/**
 * The house: who may import whom inside src. Longest prefix wins; a place may always import itself.
 * The table is that of the architecture; docs/decisions/0002-arrows.md says why the hosts share the file codec.
 */
const hostParts = ["src/core", "src/functions", "src/operations", "src/workbook.ts", "src/messages"];
const arrows: Record<string, readonly string[]> = {
  "src/core": [],
  "src/functions": ["src/core"],
  "src/operations": ["src/core", "src/functions", "src/workbook.ts"],
  "src/workbook.ts": ["src/core"],
  "src/messages": ["src/core"],
  "src/hosts/excel": hostParts,
  "src/hosts/sheets": hostParts,
  "src/hosts/workbench": [...hostParts, "src/hosts/file"],
  "src/hosts/file": hostParts,
  "src/hosts/engines": [...hostParts, "src/hosts/file"],
  "src/hosts/google": [...hostParts, "src/hosts/sheets"],
  "src/taskpane": ["src/core", "src/operations", "src/messages"],
  "src/cli": [...hostParts, "src/hosts/file", "src/hosts/google", "src/hosts/engines"],
};
/** These may import the types of a place but run none of it. */
const typesOnly: Record<string, readonly string[]> = {
  "src/workbook.ts": ["src/core"],
  "src/taskpane": ["src/core", "src/operations"],
};
/** What may be run in spite of `typesOnly`: how a funnel is drawn, which the audit draws too. */
const runAnyway: Record<string, readonly string[]> = {
  "src/taskpane": ["src/core/funnel"],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteral(specifier)) {
      const to = specifier.text.startsWith(".")
        ? path.posix.join(path.posix.dirname(file), specifier.text)
        : specifier.text;
      found.push({ from: file, to, typeOnly });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const names = node.importClause?.namedBindings;
      const allTypes =
        node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
        (!!names && ts.isNamedImports(names) && names.elements.every((name) => name.isTypeOnly));
      add(node.moduleSpecifier, allTypes);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const placeOf = (file: string) =>
  Object.keys(arrows)
    .filter((place) => file === place || file.startsWith(`${place}/`))
    .sort((a, b) => b.length - a.length)[0];

const files = globSync("src/**/*.{ts,tsx}").map((file) => file.replaceAll("\\", "/"));
const isEntry = (file: string) => /\.entry\.tsx?$/.test(file);
const imports = files.filter((file) => !isEntry(file)).flatMap(importsOf);

describe("the house", () => {
  it("has a place for every file", () => {
    expect(files.filter((file) => placeOf(file) === undefined)).toEqual([]);
  });

  it("holds its import arrows (entry files, which wire a host to the app, aside)", () => {
    const broken = imports.filter(({ from, to }) => {
      if (!to.startsWith("src/")) return to.startsWith("..");
      const place = placeOf(from) as string;
      return ![place, ...(arrows[place] ?? [])].some(
        (allowed) => to === allowed || to.startsWith(`${allowed}/`),
      );
    });
    expect(broken).toEqual([]);
  });

  it("takes only types where the house says types", () => {
    const within = (places: readonly string[] = [], to: string) =>
      places.some((place) => to.startsWith(`${place}/`));
    const broken = imports.filter(({ from, to, typeOnly }) => {
      const place = placeOf(from) as string;
      return !typeOnly && within(typesOnly[place], to) && !within(runAnyway[place], to);
    });
    expect(broken).toEqual([]);
  });

  it("keeps packages out of the core, the functions and the operations", () => {
    const pure = ["src/core", "src/functions", "src/operations", "src/workbook.ts", "src/messages"];
    const broken = imports.filter(
      ({ from, to }) => pure.includes(placeOf(from) as string) && !to.startsWith("src/"),
    );
    expect(broken).toEqual([]);
  });

  it("knows no clock and no unseeded randomness in the core", () => {
    const broken = files
      .filter((file) => file.startsWith("src/core/"))
      .filter((file) => /Date\.now|new Date\(\)|Math\.random/.test(readFileSync(file, "utf8")));
    expect(broken).toEqual([]);
  });
});
