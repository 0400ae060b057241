import type { Formats, Phrases } from "../../messages/words.ts";

/**
 * An expression as JSON: a text or number as it is, all else a list that begins with what is done.
 * The build makes these of the phrases in src/messages.
 */
export type Tree =
  | string
  | number
  | null
  | readonly ["undefined"]
  /** A parameter or constant by its name. */
  | readonly ["the", string]
  /** The texts of all, one after the other. */
  | readonly ["join", readonly Tree[]]
  | readonly ["if", Tree, Tree, Tree]
  | readonly ["and" | "or", Tree, Tree]
  | readonly [Operator, Tree, Tree]
  | readonly ["type" | "number" | "text", Tree]
  | readonly ["record", readonly (readonly [string, Tree])[]]
  | readonly ["let", string, Tree, Tree]
  /** A function of the file. */
  | readonly ["call", string, readonly Tree[]]
  /** A way of writing things that the reader's locale has. */
  | readonly ["say", Tree, FormatName, readonly Tree[]];

export type Operator = "===" | "!==" | "<" | ">" | "+" | "-";
export type FormatName = Exclude<keyof Formats, "locale">;

/** A parameter: its name, or the properties that it is taken apart into, and what the others go by. */
export type Taken =
  | string
  | { readonly parts: readonly (readonly [key: string, as: string])[]; readonly rest: string | null };

export interface TreeFunction {
  readonly takes: readonly Taken[];
  readonly gives: Tree;
}

type Functions = Readonly<Record<string, TreeFunction>>;

/** The phrases of one language, each area's by code, and the functions that they share. */
export interface PhraseFile {
  readonly shared: Functions;
  readonly areas: Readonly<Record<string, Functions>>;
}

/** The phrases that a file tells of, as they were before the build took them apart. */
export function phrasesIn({ shared, areas }: PhraseFile): Readonly<Record<string, Phrases<string>>> {
  const phrases = (functions: Functions): Phrases<string> =>
    Object.fromEntries(
      Object.entries(functions).map(([code, phrase]) => [
        code,
        (values, say) => String(called(phrase, [values, say], shared)),
      ]),
    );
  return Object.fromEntries(Object.entries(areas).map(([area, functions]) => [area, phrases(functions)]));
}

type Scope = ReadonlyMap<string, unknown>;

function called({ takes, gives }: TreeFunction, args: readonly unknown[], shared: Functions): unknown {
  const scope = new Map<string, unknown>();
  takes.forEach((taken, index) => {
    if (typeof taken === "string") {
      scope.set(taken, args[index]);
      return;
    }
    const others = new Map(Object.entries(args[index] as object));
    for (const [key, as] of taken.parts) {
      scope.set(as, others.get(key));
      others.delete(key);
    }
    if (taken.rest !== null) scope.set(taken.rest, Object.fromEntries(others));
  });
  return evaluated(gives, scope, shared);
}

function evaluated(tree: Tree, scope: Scope, shared: Functions): unknown {
  if (typeof tree !== "object" || tree === null) return tree;
  const value = (part: Tree) => evaluated(part, scope, shared);
  switch (tree[0]) {
    case "undefined":
      return undefined;
    case "the":
      return scope.get(tree[1]);
    case "join":
      return tree[1].map((part) => String(value(part))).join("");
    case "if":
      return value(tree[1]) ? value(tree[2]) : value(tree[3]);
    case "and":
      return value(tree[1]) && value(tree[2]);
    case "or":
      return value(tree[1]) || value(tree[2]);
    case "type":
      return typeof value(tree[1]);
    case "number":
      return Number(value(tree[1]));
    case "text":
      return String(value(tree[1]));
    case "record":
      return Object.fromEntries(tree[1].map(([key, part]) => [key, value(part)]));
    case "let":
      return evaluated(tree[3], new Map([...scope, [tree[1], value(tree[2])]]), shared);
    case "call":
      return called(shared[tree[1]] as TreeFunction, tree[2].map(value), shared);
    case "say": {
      const [, formats, name, args] = tree;
      const format = (value(formats) as Formats)[name] as (...given: unknown[]) => string;
      return format(...args.map(value));
    }
    default:
      return operated[tree[0]](value(tree[1]), value(tree[2]));
  }
}

// Operators of JavaScript take numbers and texts alike; which, the phrase's own types have checked.
// biome-ignore lint/suspicious/noExplicitAny: as above
const operated: Readonly<Record<Operator, (left: any, right: any) => unknown>> = {
  "===": (left, right) => left === right,
  "!==": (left, right) => left !== right,
  "<": (left, right) => left < right,
  ">": (left, right) => left > right,
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
};
