import { refuse } from "./state.ts";

type Mask = Map<string, Mask | null>;

/** Cuts an answer down to its field mask, "a,b(c,d/e)". */
export function masked(answer: unknown, fields: string): unknown {
  const reader = { text: fields, at: 0 };
  const mask = parse(reader);
  if (reader.at !== fields.length) refuse(`Invalid field mask: ${fields}`);
  return cut(answer, mask);
}

function parse(reader: { text: string; at: number }): Mask {
  const mask: Mask = new Map();
  for (;;) {
    const name = /^[\w/]+/.exec(reader.text.slice(reader.at))?.[0] ?? refuse("Invalid field mask");
    reader.at += name.length;
    let inner: Mask | null = null;
    if (reader.text[reader.at] === "(") {
      reader.at++;
      inner = parse(reader);
      if (reader.text[reader.at] !== ")") refuse("Invalid field mask");
      reader.at++;
    }
    mask.set(name, inner);
    if (reader.text[reader.at] !== ",") return mask;
    reader.at++;
  }
}

function cut(value: unknown, mask: Mask | null): unknown {
  if (mask === null || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => cut(one, mask));
  const kept: Record<string, unknown> = {};
  for (const [name, inner] of mask) {
    const part = (value as Record<string, unknown>)[name];
    if (part !== undefined) kept[name] = cut(part, inner);
  }
  return kept;
}
