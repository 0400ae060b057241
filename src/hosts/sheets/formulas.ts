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

/** Strings, quoted sheet names with what follows, words with dots, anything else by the character. */
const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*|[\s\S]/gu;

/**
 * A formula in Excel's grammar as Sheets takes it in every locale: where commas are decimal, they
 * cannot part arguments, while semicolons can everywhere. Our functions get their names with an
 * underscore, and calls that leave the table out get what they are to watch.
 */
export function toSheetsFormula(formula: string, watched: Watched | null): string {
  const out: string[] = [];
  const open: { descriptor: FunctionDescriptor | null; args: number }[] = [];
  let called: FunctionDescriptor | null = null;
  for (const token of formula.match(tokens) ?? []) {
    if (token === "(") {
      open.push({ descriptor: called, args: 1 });
      out.push(token);
    } else if (token === ")") {
      const call = open.pop();
      if (call?.descriptor && watched) out.push(tailFor(call.descriptor, call.args, watched));
      out.push(token);
    } else if (token === ",") {
      const call = open.at(-1);
      if (call) call.args++;
      out.push(";");
    } else {
      called = byName.get(token.toUpperCase()) ?? null;
      out.push(called ? sheetsName(called) : token);
      continue;
    }
    called = null;
  }
  return out.join("");
}

function tailFor({ parameters, tail }: FunctionDescriptor, args: number, watched: Watched): string {
  if (!tail || args > parameters.length) return "";
  const upToTable = ";".repeat(parameters.length + 1 - args);
  return `${upToTable}${watched.table};"${asOfColumn}";${watched.asOf}`;
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

const names = registry.map(sheetsName).join("|");
const callsOurs = new RegExp(`(?<![\\w.])(?:${names})\\s*\\(`, "i");

/** Whether a formula as Sheets shows it calls one of our functions. */
export function callsOurFunctions(formula: string): boolean {
  return callsOurs.test(formula.replace(/"(?:[^"]|"")*"/g, '""'));
}
