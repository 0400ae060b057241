import { parseA1 } from "../../../src/core/cells/address.ts";
import type { Cell, Range } from "../../../src/core/cells/cell.ts";
import { type Host, key } from "./host.ts";

const call = /^=([A-Z_]+)\((.*)\)$/s;
const part = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[,;]|[^,;"']+/g;

/** Calculates the cells whose formula is one call of a function of the script, and spills results. */
export function calculate(
  host: Host,
  run: (name: string, args: readonly unknown[]) => unknown,
  argument: (sheet: string, range: Range) => unknown,
): void {
  for (const sheet of host.sheets) {
    sheet.spilled.clear();
    for (const [at, cell] of sheet.cells) {
      const [, name = "", inside = ""] = call.exec(cell.formula ?? "") ?? [];
      if (!/^(PIPELINE|STAGE)_/.test(name)) continue;
      // Made once the function's own run has begun, whose Dates they must be.
      const args = splitArguments(inside).map((text) => () => argumentFor(sheet.name, text, argument));
      try {
        spill(sheet, at, cell, run(name, args));
      } catch (error) {
        cell.value = `#ERROR! ${(error as Error).message}`;
      }
    }
  }
}

function splitArguments(inside: string): string[] {
  const args = [""];
  for (const token of inside.match(part) ?? []) {
    if (token === "," || token === ";") args.push("");
    else args[args.length - 1] += token;
  }
  return inside === "" ? [] : args;
}

function argumentFor(
  sheetName: string,
  text: string,
  argument: (sheet: string, range: Range) => unknown,
): unknown {
  if (text === "") return "";
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  // "Sales!$A$3:$E" reaches to the sheet's end.
  const place = parseA1(/:\$?[A-Z]+$/.test(text) ? `${text}9999999` : text);
  if (!place) throw new Error(`the fake cannot read the argument ${text}`);
  return argument(place.sheet ?? sheetName, place.range);
}

function spill(sheet: Host["sheets"][number], at: string, cell: { value: Cell }, result: unknown): void {
  if (!Array.isArray(result)) {
    cell.value = result as Cell;
    return;
  }
  const [top = 0, left = 0] = at.split(",").map(Number);
  result.forEach((row: Cell[], r) => {
    row.forEach((value, c) => {
      if (r === 0 && c === 0) cell.value = value;
      else if (sheet.cells.has(key(top + r, left + c))) cell.value = "#REF!";
      else sheet.spilled.set(key(top + r, left + c), value);
    });
  });
}
