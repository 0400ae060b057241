import ts from "typescript";
import { describe, expect, it } from "vitest";
import { registry } from "../../../src/functions/registry.ts";
import { sheetsName } from "../../../src/functions/signature.ts";
import { handlers } from "../../../src/hosts/sheets/handlers.ts";
import { type PartName, partMark, partNames } from "../../../src/hosts/sheets/parts.ts";
import { built } from "./built.ts";

const source = ts.createSourceFile("Code.gs", built.code, ts.ScriptTarget.ES2020, true, ts.ScriptKind.JS);
const isFunction = (node: ts.Node): node is ts.FunctionDeclaration => ts.isFunctionDeclaration(node);
const functions = source.statements.filter(isFunction);
const names = (found: readonly ts.FunctionDeclaration[]) => found.map(({ name }) => name?.text ?? "");

describe("Code.gs", () => {
  it("has the functions, the handlers, one call for the sidebar and the bundle at its top level", () => {
    expect(names(functions).sort()).toEqual(
      [...registry.map(sheetsName), ...Object.values(handlers), "onOpen", "onEdit", "pipewrightCall"].sort(),
    );
    const others = source.statements.filter(
      (node) => !isFunction(node) && !(ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression)),
    );
    expect(others).toHaveLength(1);
    const [bundle] = others;
    expect(
      bundle && ts.isVariableStatement(bundle) && bundle.declarationList.declarations[0]?.name.getText(),
    ).toBe("pipewright_");
  });

  it.each(registry.map((descriptor) => [sheetsName(descriptor), descriptor] as const))(
    "documents %s for autocomplete",
    (name, descriptor) => {
      const [declared] = functions.filter((one) => one.name?.text === name);
      const doc = declared
        ? ts
            .getJSDocCommentsAndTags(declared)
            .map((part) => part.getText())
            .join("")
        : "";
      expect(doc).toContain("@customfunction");
      expect(doc).toContain(descriptor.summary);
      for (const parameter of descriptor.parameters) {
        expect(doc).toMatch(new RegExp(`@param \\{\\w+\\} \\[?${parameter.name}\\b`));
      }
    },
  );

  it("uses nothing that Apps Script does not have", () => {
    expect(foreignIn(source)).toEqual([]);
  });

  it("makes code of a text in one place, where it loads its own parts", () => {
    expect(built.code.match(/\bnew Function\b/g)).toHaveLength(1);
    expect(built.code).not.toMatch(/\beval\(/);
  });

  // Every call of a custom function loads the script; docs/decisions/0006 says what is in it.
  it("is at most 400 KB", () => {
    expect(Buffer.byteLength(built.code)).toBeLessThan(400_000);
  });
});

describe("the parts", () => {
  const codeOf = (name: PartName): string => JSON.parse(built.parts[name] ?? "null")?.pipewright;

  it("are those that the script loads", () => {
    expect(Object.keys(built.parts).sort()).toEqual([...partNames].sort());
    for (const name of partNames) expect(built.code.includes(name) || name.startsWith("words-")).toBe(true);
  });

  it("have nothing that HtmlService could take for a tag, a comment or a template", () => {
    for (const text of Object.values(built.parts)) {
      expect(text.startsWith(partMark)).toBe(true);
      expect(text).not.toMatch(/[<>&`]|\/[/*]/);
    }
  });

  it.each(partNames)("%s uses nothing that Apps Script does not have", (name) => {
    expect(
      foreignIn(ts.createSourceFile(name, codeOf(name), ts.ScriptTarget.ES2020, true, ts.ScriptKind.JS)),
    ).toEqual([]);
  });

  it("hold what is no more in the script", () => {
    for (const [told, part] of [
      ["vaihtoehdot ovat", "words-fi"],
      ["did you mean", "words-en"],
      ["Tuotevetoinen", "sidebar-answers"],
      ["Wilson interval", "sidebar-answers"],
    ] as const) {
      expect(built.code.includes(told), told).toBe(false);
      expect(codeOf(part).includes(told), told).toBe(true);
    }
  });
});

const missing = new Set(
  (
    "setTimeout setInterval clearTimeout queueMicrotask fetch URL URLSearchParams TextEncoder TextDecoder " +
    "atob btoa crypto performance structuredClone window document navigator process Buffer require module"
  ).split(" "),
);

/** What of a script Apps Script would not have or not understand. */
function foreignIn(script: ts.SourceFile): readonly string[] {
  const used = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node) && missing.has(node.text) && isReference(node)) used.add(node.text);
    if (ts.isPrivateIdentifier(node)) used.add(node.text);
    if (ts.isPropertyDeclaration(node)) used.add(`class field ${node.getText().slice(0, 30)}`);
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) used.add("module syntax");
    if (ts.isBinaryExpression(node) && /^(\?\?|\|\||&&)=$/.test(node.operatorToken.getText())) {
      used.add(`assignment of ES2021 ${node.getText().slice(0, 30)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(script);
  return [...used];
}

/** Names of properties, parameters and variables of our own are no globals. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) return parent.name !== node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) return false;
  return !ts.isShorthandPropertyAssignment(parent);
}

describe("the sidebar's page", () => {
  const scripts = [...built.sidebar.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = ""]) => script,
  );

  it("is one file with one script in it, and asks for nothing from elsewhere", () => {
    expect(scripts).toHaveLength(1);
    expect(built.sidebar.match(/<\/script/gi)).toHaveLength(1);
    expect(built.sidebar).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=/i);
  });

  it("has no backtick, which HtmlService would read comments in", () => {
    expect(built.sidebar).not.toContain("`");
  });

  it("has nothing that would begin a comment in the page", () => {
    expect(scripts[0]).not.toContain("<!--");
  });

  it("is a script that can be read", () => {
    expect(() => new Function(scripts[0] ?? "throw")).not.toThrow();
  });

  it("is at most 1.5 MB", () => {
    expect(Buffer.byteLength(built.sidebar)).toBeLessThan(1_500_000);
  });
});

describe("the manifest", () => {
  it("asks for no more than this spreadsheet, the sidebar and the hourly trigger", () => {
    const { oauthScopes, runtimeVersion } = JSON.parse(built.manifest);
    expect(runtimeVersion).toBe("V8");
    expect(oauthScopes.map((scope: string) => scope.split("/").at(-1))).toEqual([
      "spreadsheets.currentonly",
      "script.container.ui",
      "script.scriptapp",
    ]);
  });
});
