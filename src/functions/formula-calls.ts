import { parseA1 } from "../core/cells/address.ts";
import type { Cell, Range } from "../core/cells/cell.ts";
import { textLiteral } from "../core/planning/reference.ts";
import { functionNamed } from "./function-named.ts";
import type { RawArgument } from "./source.ts";

/** An argument as it stands in a formula: a literal, cells, or something only the spreadsheet computes. */
export type Operand =
  | { readonly kind: "literal"; readonly value: RawArgument }
  | { readonly kind: "cells"; readonly sheet: string | null; readonly range: Range }
  | { readonly kind: "computed"; readonly text: string };

/** A call of one of our functions in a formula. */
export interface FormulaCall {
  readonly name: string;
  readonly args: readonly Operand[];
  /** As it is written: `PIPELINE.VALUE("won")`. */
  readonly text: string;
}

/** Strings, quoted sheet names, words with dots, anything else by the character. */
const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*|[\s\S]/gu;

/** The calls of our functions in a formula, from its left; a call inside another comes after it. */
export function callsIn(formula: string): readonly FormulaCall[] {
  const parts = formula.match(tokens) ?? [];
  return parts.flatMap((part, at) => {
    const descriptor = parts[at + 1] === "(" ? functionNamed(part) : undefined;
    if (descriptor === undefined) return [];
    const written = argumentsFrom(parts, at + 2);
    const text = `${part}(${written.join(",")})`;
    return [{ name: descriptor.name, args: written.map(operand), text }];
  });
}

/** The texts of the arguments that begin at a token, up to the bracket that closes the call. */
function argumentsFrom(parts: readonly string[], start: number): readonly string[] {
  const found: string[] = [""];
  let depth = 0;
  for (const part of parts.slice(start)) {
    if (part === ")" && depth === 0) break;
    if (part === "(" || part === "{") depth++;
    if (part === ")" || part === "}") depth--;
    if (depth === 0 && (part === "," || part === ";")) found.push("");
    else found[found.length - 1] += part;
  }
  return found.length === 1 && found[0]?.trim() === "" ? [] : found;
}

function operand(written: string): Operand {
  const text = written.trim();
  const value = literal(text);
  if (value !== notLiteral) return { kind: "literal", value };
  const place = parseA1(text);
  return place === null ? { kind: "computed", text } : { kind: "cells", ...place };
}

const notLiteral = Symbol("not a literal");

function literal(text: string): Cell | undefined | typeof notLiteral {
  if (text === "") return undefined;
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i.test(text)) return notLiteral;
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
}

/** A call as a formula in Excel's grammar: `=PIPELINE.VALUE("won",,,"owner","Ann")`. */
export function formulaOf(name: string, args: readonly Cell[]): string {
  const last = args.findLastIndex((argument) => argument !== null && argument !== "");
  const written = args.slice(0, last + 1).map((argument) => {
    if (typeof argument === "string") return argument === "" ? "" : textLiteral(argument);
    if (argument === null) return "";
    return typeof argument === "boolean" ? String(argument).toUpperCase() : String(argument);
  });
  return `=${name}(${written.join(",")})`;
}
