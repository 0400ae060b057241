import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import type { Cell } from "../core/cells/cell.ts";
import type { RawArgument } from "../functions/source.ts";

/** One function call with its arguments, or what is wrong with the formula. */
export type ParsedFormula =
  | { readonly ok: true; readonly name: string; readonly args: readonly RawArgument[] }
  | { readonly ok: false; readonly message: string };

type Node = ReturnType<typeof parse>;

/** Reads "=STAGE.CONVERSION("Engaging","Won")": one call whose arguments are literals or left out. */
export function parseFormula(text: string): ParsedFormula {
  const refuse = (message: string): ParsedFormula => ({ ok: false, message });
  let node: Node;
  try {
    node = parse(tokenize(text.trim().replace(/^=/, "")));
  } catch {
    return refuse(`${text} is not a formula: check its brackets, quotes and the commas between arguments`);
  }
  if (!("args" in node)) {
    return refuse(`${text} is not a function call: write it like =STAGE.CONVERSION("Proposal","Won")`);
  }
  const args: RawArgument[] = [];
  for (const [index, argument] of node.args.entries()) {
    const value = literal(argument);
    if (value === notLiteral) {
      return refuse(
        `${text}: argument ${index + 1} of ${node.name} is not a literal: give a number, a text in double quotes, TRUE, FALSE, or nothing`,
      );
    }
    args.push(value);
  }
  return { ok: true, name: node.name, args };
}

/** Literals such as #N/A; the library keeps the names of its node types to itself. */
const errorNode = 4;
const notLiteral = Symbol("not a literal");

function literal(node: Node): RawArgument | typeof notLiteral {
  if (isMissing(node)) return undefined;
  if ("rows" in node) {
    const rows = node.rows.map((row) => row.map(literal));
    const cells = rows.every((row) => row.every((cell) => cell !== notLiteral && typeof cell !== "object"));
    return cells ? rows.map((row) => row.map((cell) => (cell ?? null) as Cell)) : notLiteral;
  }
  if ("operand" in node) {
    const operand = literal(node.operand);
    if (typeof operand !== "number") return notLiteral;
    if (!("op" in node)) return operand / 100;
    return node.op === "-" ? -operand : operand;
  }
  if ("value" in node && (node.type as number) !== errorNode) return node.value;
  return notLiteral;
}

/** The only node that carries nothing beside its type is that of an argument left out. */
const isMissing = (node: Node) => Object.keys(node).length === 1;
