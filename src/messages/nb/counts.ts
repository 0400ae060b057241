import type { FormatsIn, Values } from "../words.ts";

type Say = FormatsIn<"nb">;
type Given = Values[string] | undefined;

export const deals = (n: Given, say: Say) =>
  say.plural(Number(n), { one: "{n} salgsmulighet", other: "{n} salgsmuligheter" });
export const rows = (n: Given, say: Say) => say.plural(Number(n), { one: "{n} rad", other: "{n} rader" });
export const sheets = (n: Given, say: Say) => say.plural(Number(n), { one: "{n} ark", other: "{n} ark" });
export const days = (n: Given, say: Say) => say.plural(Number(n), { one: "{n} dag", other: "{n} dager" });
