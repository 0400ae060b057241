import { quoteSheet } from "../../core/cells/address.ts";
import { asOfReference } from "../../core/planning/dashboard.ts";
import type { TablePlace } from "../../core/planning/overview.ts";
import { absoluteReference } from "../../core/planning/reference.ts";
import type { Settings } from "../../core/planning/settings.ts";
import type { FunctionDescriptor } from "../../functions/descriptor.ts";
import { registry } from "../../functions/registry.ts";
import { sheetsName } from "../../functions/signature.ts";

/** What the formulas that set-up writes are given, so that Sheets calculates them anew. */
export interface Watched {
  /** The deal table down to the sheet's end, for rows that are added below: "Sales!$A$3:$E". */
  readonly table: string;
  /** The cell with the date that figures are computed as of. */
  readonly asOf: string;
}

/** What to watch, by the settings, where the table stands now or is about to. */
export function watchedFor(settings: Settings, place: Place | null): Watched {
  const { sheet, range } = place ?? settings.table;
  const whole = absoluteReference(sheet, range);
  // Without its last row number a range reaches down to the end of the sheet.
  return { table: whole.replace(/\$\d+$/, ""), asOf: asOfReference(settings.sheets.pipeline) };
}

type Place = Pick<TablePlace, "sheet" | "range">;

/** The column name of a pair that tells the as-of date instead of a criterion. */
export const asOfColumn = "(as of)";

const byName: ReadonlyMap<string, FunctionDescriptor> = new Map(
  registry.map((descriptor) => [descriptor.name, descriptor]),
);

const names: ReadonlySet<string> = new Set(registry.map(sheetsName));

/** Strings, quoted sheet names with what follows, words with dots, decimals, anything else by the character. */
const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*|\d+\.\d+|[\s\S]/gu;

/** A call whose bracket is not closed yet. */
interface OpenCall {
  readonly descriptor: FunctionDescriptor | null;
  args: number;
  /** Where among the tokens written its table argument begins; null before that. */
  table: number | null;
}

/**
 * A formula in Excel's grammar as Sheets takes it in every locale: where commas are decimal, they
 * cannot part arguments, while semicolons can everywhere. Our functions get their names with an
 * underscore, and calls that leave the table out get what they are to watch.
 */
export function toSheetsFormula(formula: string, watched: Watched | null): string {
  const out: string[] = [];
  const open: OpenCall[] = [];
  let called: FunctionDescriptor | null = null;
  for (const token of formula.match(tokens) ?? []) {
    if (token === "(") {
      open.push({ descriptor: called, args: 1, table: null });
      out.push(token);
    } else if (token === ")") {
      const call = open.pop();
      if (call && watched) addWatched(out, call, watched);
      out.push(token);
    } else if (token === ",") {
      const call = open.at(-1);
      out.push(";");
      if (call) call.args++;
      if (call?.descriptor && call.args === call.descriptor.parameters.length + 1) call.table = out.length;
    } else if (/^\d+\.\d+$/.test(token) && open.at(-1)?.descriptor) {
      // Where commas are decimal a point makes no number; our functions read it in a text.
      out.push(`"${token}"`);
    } else {
      called = byName.get(token.toUpperCase()) ?? null;
      out.push(called ? sheetsName(called) : token);
      continue;
    }
    called = null;
  }
  return out.join("");
}

const cells = /(?:'(?:[^']|'')*'|[\p{L}\p{N}_]+)!\$?[A-Z]+\$?\d*(?::\$?[A-Z]+\$?\d*)?/u.source;
const argument = /"(?:[^"]|"")*"|[^"();,]*/.source;
const asOfPair = `[;,]"${asOfColumn.replace(/[()]/g, "\\$&")}"[;,]${cells}`;
const watchedTail = new RegExp(`([;,]+)${cells}((?:[;,](?:${argument}))*?)${asOfPair}(?=\\))`, "gu");

/** A formula as Sheets shows it in Excel's grammar, without what calls are given only to be calculated anew. */
export function toExcelFormula(formula: string): string {
  const own = formula
    .replace(watchedTail, (_, before: string, criteria: string) => (criteria === "" ? "" : before + criteria))
    .match(tokens);
  return (own ?? [])
    .map((token) => {
      const name = token.toUpperCase();
      if (names.has(name)) return name.replaceAll("_", ".");
      return token === ";" ? "," : token;
    })
    .join("");
}

/** Gives a call that leaves the table out, with criteria or without, what it is to watch. */
function addWatched(out: string[], { descriptor, args, table }: OpenCall, watched: Watched): void {
  if (!descriptor?.tail) return;
  const missing = descriptor.parameters.length + 1 - args;
  const isBlank = table !== null && (out[table] ?? ";") === ";";
  if (missing > 0) out.push(";".repeat(missing));
  else if (!isBlank) return;
  out.splice(table ?? out.length, 0, watched.table);
  out.push(`;"${asOfColumn}";${watched.asOf}`);
}

const reference =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_]*))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)/gu;

/** The same for a conditional format on `sheet`, which may name another sheet only through INDIRECT. */
export function toSheetsCondition(formula: string, sheet: string): string {
  const indirect = formula.replace(reference, (whole, quoted?: string, plain?: string, cells?: string) => {
    if (cells === undefined) return whole;
    const name = quoted === undefined ? (plain ?? "") : quoted.replaceAll("''", "'");
    if (name === sheet) return cells;
    return `INDIRECT("${`${quoteSheet(name)}!${cells}`.replaceAll('"', '""')}")`;
  });
  return toSheetsFormula(indirect, null);
}

/** Formulas that differ only in the sign between arguments, which Sheets shows by its locale. */
export function sameFormula(one: string, other: string): boolean {
  return toSheetsFormula(one, null) === toSheetsFormula(other, null);
}

const callsOurs = new RegExp(`(?<![\\w.])(?:${[...names].join("|")})\\s*\\(`, "i");

/** Whether a formula as Sheets shows it calls one of our functions. */
export function callsOurFunctions(formula: string): boolean {
  return callsOurs.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));
}
