import type { FormatsIn, Values } from "../words.ts";

type Say = FormatsIn<"fi">;
type Given = Values[string] | undefined;

export const deals = (n: Given, say: Say) =>
  say.plural(Number(n), { one: "{n} kauppa", other: "{n} kauppaa" });
export const rows = (n: Given, say: Say) => say.plural(Number(n), { one: "{n} rivi", other: "{n} riviä" });
export const sheets = (n: Given, say: Say) =>
  say.plural(Number(n), { one: "{n} välilehti", other: "{n} välilehteä" });
export const days = (n: Given, say: Say) => say.plural(Number(n), { one: "{n} päivä", other: "{n} päivää" });
