import type { FormatsIn, Values } from "../words.ts";

type Say = FormatsIn<"pl">;
type Given = Values[string] | undefined;

export const deals = (n: Given, say: Say) =>
  say.plural(Number(n), { one: "{n} szansa", few: "{n} szanse", many: "{n} szans", other: "{n} szansy" });
/** After "z", "dla" and the like. */
export const ofDeals = (n: Given, say: Say) =>
  say.plural(Number(n), { one: "{n} szansy", few: "{n} szans", many: "{n} szans", other: "{n} szansy" });
export const rows = (n: Given, say: Say) =>
  say.plural(Number(n), { one: "{n} wiersz", few: "{n} wiersze", many: "{n} wierszy", other: "{n} wiersza" });
export const sheets = (n: Given, say: Say) =>
  say.plural(Number(n), { one: "{n} arkusz", few: "{n} arkusze", many: "{n} arkuszy", other: "{n} arkusza" });
export const days = (n: Given, say: Say) =>
  say.plural(Number(n), { one: "{n} dzień", few: "{n} dni", many: "{n} dni", other: "{n} dnia" });
/** After "z ostatnich", "przez ostatnie" and the like. */
export const ofDays = (n: Given, say: Say) =>
  say.plural(Number(n), { one: "{n} dnia", few: "{n} dni", many: "{n} dni", other: "{n} dnia" });
