import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import ts from "typescript";
import type { Language } from "../../src/core/language.ts";
import type {
  FormatName,
  Operator,
  PhraseFile,
  Taken,
  Tree,
  TreeFunction,
} from "../../src/hosts/sheets/phrase-trees.ts";

/**
 * The phrases of a language that cells may show, as data: Apps Script has no way to load code later,
 * but it can read a file. Phrases are short expressions; one that is more than that fails the build.
 */
export async function phraseFile(language: Language): Promise<PhraseFile> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../src/messages/${language}/cell-phrases.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    target: "esnext",
    charset: "utf8",
  });
  const text = outputFiles[0]?.text ?? "";
  return phrasesOf(
    ts.createSourceFile(`${language}.js`, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS),
  );
}

type Callable = ts.ArrowFunction | ts.FunctionDeclaration;

const isCallable = (node: ts.Node | undefined): node is Callable =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionDeclaration(node));

function unreadable(node: ts.Node): never {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  const place = `${node.getSourceFile().fileName}:${line + 1}`;
  throw new Error(
    `a phrase is more than scripts/build-appsscript/phrase-file.ts can take apart: ${node.getText()} (${place}, bundled)`,
  );
}

function phrasesOf(source: ts.SourceFile): PhraseFile {
  const top = declarations(source);
  const shared: Record<string, TreeFunction> = {};
  /** Takes a function that phrases call into the file, once. */
  const share = (name: string, node: Callable): void => {
    if (Object.hasOwn(shared, name)) return;
    // Said first, for a function that calls itself.
    shared[name] = { takes: [], gives: null };
    shared[name] = treeFunction(node, { top, share });
  };
  const areas: Record<string, Record<string, TreeFunction>> = {};
  for (const [area, node] of entries(top.get("cellPhrases"), top)) {
    areas[area] = Object.fromEntries(
      entries(node, top).map(([code, phrase]) => {
        if (!isCallable(phrase)) return unreadable(phrase);
        return [code, treeFunction(phrase, { top, share })];
      }),
    );
  }
  return { shared, areas };
}

type Top = ReadonlyMap<string, ts.Node>;

/** What stands at the top of the bundle: functions, and what constants begin with. */
function declarations(source: ts.SourceFile): Top {
  const found = new Map<string, ts.Node>();
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) found.set(statement.name.text, statement);
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer) found.set(name.text, initializer);
    }
  }
  return found;
}

/** An object's entries, where names stand for what was declared by them. */
function entries(node: ts.Node | undefined, top: Top): readonly (readonly [string, ts.Node])[] {
  if (node !== undefined && ts.isIdentifier(node)) return entries(top.get(node.text), top);
  if (node === undefined || !ts.isObjectLiteralExpression(node)) {
    throw new Error(`no object of phrases${node === undefined ? "" : `: ${node.getText()}`}`);
  }
  return node.properties.flatMap((property): readonly (readonly [string, ts.Node])[] => {
    if (ts.isSpreadAssignment(property)) return entries(property.expression, top);
    if (ts.isShorthandPropertyAssignment(property)) {
      const { text } = property.name;
      return [[text, top.get(text) ?? unreadable(property)]];
    }
    if (!ts.isPropertyAssignment(property)) return unreadable(property);
    const value = property.initializer;
    return [[keyOf(property.name), ts.isIdentifier(value) ? (top.get(value.text) ?? value) : value]];
  });
}

const keyOf = (name: ts.PropertyName): string =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : unreadable(name);

interface Around {
  readonly top: Top;
  share(name: string, node: Callable): void;
}

interface Inside extends Around {
  /** Parameters and constants, which go before what stands at the top. */
  readonly local: ReadonlySet<string>;
}

function treeFunction(node: Callable, around: Around): TreeFunction {
  const takes = node.parameters.map(taken);
  const names = takes.flatMap((one) =>
    typeof one === "string"
      ? [one]
      : [...one.parts.map(([, as]) => as), ...(one.rest === null ? [] : [one.rest])],
  );
  const inside = { ...around, local: new Set(names) };
  const { body } = node;
  if (body === undefined) return unreadable(node);
  return { takes, gives: ts.isBlock(body) ? block(body.statements, inside) : tree(body, inside) };
}

function taken({ name, initializer, dotDotDotToken }: ts.ParameterDeclaration): Taken {
  if (initializer || dotDotDotToken) return unreadable(initializer ?? name);
  if (ts.isIdentifier(name)) return name.text;
  if (!ts.isObjectBindingPattern(name)) return unreadable(name);
  const parts: (readonly [string, string])[] = [];
  let rest: string | null = null;
  for (const element of name.elements) {
    if (!ts.isIdentifier(element.name) || element.initializer) return unreadable(element);
    if (element.dotDotDotToken) rest = element.name.text;
    else
      parts.push([element.propertyName ? keyOf(element.propertyName) : element.name.text, element.name.text]);
  }
  return { parts, rest };
}

/** Statements up to the value that they return, as one expression. */
function block(statements: readonly ts.Statement[], inside: Inside): Tree {
  const [first, ...others] = statements;
  if (first === undefined) return ["undefined"];
  if (ts.isReturnStatement(first)) {
    return first.expression ? tree(first.expression, inside) : ["undefined"];
  }
  if (ts.isBlock(first)) return block([...first.statements, ...others], inside);
  if (ts.isIfStatement(first)) {
    const otherwise = first.elseStatement ? [first.elseStatement, ...others] : others;
    return [
      "if",
      tree(first.expression, inside),
      block([first.thenStatement, ...others], inside),
      block(otherwise, inside),
    ];
  }
  if (ts.isSwitchStatement(first)) return cases(first.expression, first.caseBlock.clauses, others, inside);
  if (ts.isVariableStatement(first)) return constants(first.declarationList.declarations, others, inside);
  return unreadable(first);
}

function constants(
  [first, ...others]: readonly ts.VariableDeclaration[],
  after: readonly ts.Statement[],
  inside: Inside,
): Tree {
  if (first === undefined) return block(after, inside);
  const { name, initializer } = first;
  if (!ts.isIdentifier(name) || !initializer) return unreadable(first);
  const local = new Set([...inside.local, name.text]);
  return ["let", name.text, tree(initializer, inside), constants(others, after, { ...inside, local })];
}

/** Each case returns, or says nothing and goes on with the next. */
function cases(
  asked: ts.Expression,
  clauses: readonly ts.CaseOrDefaultClause[],
  after: readonly ts.Statement[],
  inside: Inside,
): Tree {
  const [first] = clauses;
  if (first === undefined) return block(after, inside);
  const filled = clauses.findIndex(({ statements }) => statements.length > 0);
  const together = clauses.slice(0, filled + 1);
  const said = clauses[filled];
  if (said === undefined) return unreadable(first);
  const last = said.statements.at(-1);
  if (last === undefined || !ts.isReturnStatement(last)) return unreadable(said);
  const gives = block(said.statements, inside);
  if (together.some(ts.isDefaultClause)) {
    return filled === clauses.length - 1 ? gives : unreadable(said);
  }
  const isOne = together
    .filter(ts.isCaseClause)
    .map(({ expression }): Tree => ["===", tree(asked, inside), tree(expression, inside)])
    .reduce((one, other): Tree => ["or", one, other]);
  return ["if", isOne, gives, cases(asked, clauses.slice(filled + 1), after, inside)];
}

const joint: ReadonlyMap<ts.SyntaxKind, "and" | "or"> = new Map([
  [ts.SyntaxKind.AmpersandAmpersandToken, "and"],
  [ts.SyntaxKind.BarBarToken, "or"],
]);

const operators: ReadonlySet<string> = new Set<Operator>(["===", "!==", "<", ">", "+", "-"]);

function tree(node: ts.Expression, inside: Inside): Tree {
  const part = (one: ts.Expression) => tree(one, inside);
  if (ts.isParenthesizedExpression(node)) return part(node.expression);
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isIdentifier(node)) return named(node, inside);
  if (ts.isTemplateExpression(node)) {
    const texts = node.templateSpans.flatMap(({ expression, literal }) => [part(expression), literal.text]);
    return ["join", [node.head.text, ...texts].filter((text) => text !== "")];
  }
  if (ts.isConditionalExpression(node)) {
    return ["if", part(node.condition), part(node.whenTrue), part(node.whenFalse)];
  }
  if (ts.isBinaryExpression(node)) return binary(node, inside);
  // esbuild writes `undefined` so.
  if (ts.isVoidExpression(node)) return ["undefined"];
  if (ts.isTypeOfExpression(node)) return ["type", part(node.expression)];
  if (ts.isObjectLiteralExpression(node)) {
    return ["record", node.properties.map((property) => entry(property, inside))];
  }
  if (ts.isCallExpression(node) && !node.questionDotToken) return call(node, inside);
  return unreadable(node);
}

const named = (node: ts.Identifier, { local }: Inside): Tree =>
  local.has(node.text) ? ["the", node.text] : unreadable(node);

function binary({ left, operatorToken, right }: ts.BinaryExpression, inside: Inside): Tree {
  const [one, other] = [tree(left, inside), tree(right, inside)];
  const junction = joint.get(operatorToken.kind);
  if (junction !== undefined) return [junction, one, other];
  const operator = operatorToken.getText();
  if (!operators.has(operator)) return unreadable(operatorToken);
  return [operator as Operator, one, other];
}

function entry(property: ts.ObjectLiteralElementLike, inside: Inside): readonly [string, Tree] {
  if (ts.isShorthandPropertyAssignment(property)) return [property.name.text, named(property.name, inside)];
  if (!ts.isPropertyAssignment(property)) return unreadable(property);
  return [keyOf(property.name), tree(property.initializer, inside)];
}

const formatNames: ReadonlySet<string> = new Set<FormatName>([
  ...(["text", "number", "percent", "money", "brief", "date", "day", "plural"] as const),
]);

function call({ expression, arguments: given }: ts.CallExpression, inside: Inside): Tree {
  const args = given.map((one) => tree(one, inside));
  if (ts.isPropertyAccessExpression(expression)) {
    const { name } = expression;
    if (!formatNames.has(name.text)) return unreadable(expression);
    return ["say", tree(expression.expression, inside), name.text as FormatName, args];
  }
  if (!ts.isIdentifier(expression) || inside.local.has(expression.text)) return unreadable(expression);
  const [first = null] = args;
  if (expression.text === "Number") return ["number", first];
  if (expression.text === "String") return ["text", first];
  const shared = inside.top.get(expression.text);
  if (!isCallable(shared)) return unreadable(expression);
  inside.share(expression.text, shared);
  return ["call", expression.text, args];
}
