import type { Cell } from "../../core/cells/cell.ts";
import type { FunctionDescriptor } from "../../functions/descriptor.ts";
import type { RawArgument } from "../../functions/source.ts";

/** What Excel hands a streaming function: its arguments in the order of functions.json, then the call itself. */
export function callArguments(
  { parameters, tail }: FunctionDescriptor,
  handed: readonly unknown[],
): RawArgument[] {
  const own = parameters.map(({ kind }, index) => {
    const cell = single(handed[index]);
    // An empty cell comes as 0 on the desktop; 0 means something to numbers only.
    return cell === 0 && kind.type !== "number" ? null : cell;
  });
  if (!tail) return own;
  const table = block(handed[parameters.length]);
  const repeated = handed[parameters.length + 1];
  const pairs = Array.isArray(repeated) ? repeated.map(block) : [];
  return [...own, table, ...pairs];
}

/** A range of one cell is that cell; blank, null and left out are one. */
function block(value: unknown): RawArgument {
  if (!Array.isArray(value)) return single(value);
  const rows = value.map((row) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]));
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : withoutZeros(rows);
}

function single(value: unknown): Cell {
  return cellOf(Array.isArray(value) ? (Array.isArray(value[0]) ? value[0][0] : value[0]) : value);
}

/** Error cells come as objects with their code, cells of data types as objects with a plain value. */
function cellOf(value: unknown): Cell {
  if (typeof value === "string") return value === "" ? null : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  if ("code" in value && typeof value.code === "string") return value.code;
  return "basicValue" in value ? cellOf(value.basicValue) : null;
}

/** In a column whose other cells are text throughout, a 0 is an empty cell of the desktop's. */
function withoutZeros(rows: readonly Cell[][]): Cell[][] {
  const columns = rows[0]?.length ?? 0;
  const textual = Array.from({ length: columns }, (_, column) =>
    rows.every((row) => typeof row[column] !== "number" || row[column] === 0),
  );
  return rows.map((row) => row.map((cell, column) => (cell === 0 && textual[column] ? null : cell)));
}

/**
 * One block of cells for all calls that were handed equal ones, so that a table given as argument
 * is read once however many cells call with it. Keeps the latest few.
 */
export function sharedBlocks(most = 8): (argument: RawArgument) => RawArgument {
  const known: (readonly (readonly Cell[])[])[] = [];
  return (argument) => {
    if (!Array.isArray(argument)) return argument;
    const cells = argument as readonly (readonly Cell[])[];
    const same = known.find((other) => isSame(other, cells));
    if (same) return same;
    known.unshift(cells);
    known.length = Math.min(known.length, most);
    return cells;
  };
}

function isSame(one: readonly (readonly Cell[])[], other: readonly (readonly Cell[])[]): boolean {
  return (
    one.length === other.length &&
    one[0]?.length === other[0]?.length &&
    one.every((row, r) => row.every((cell, c) => cell === other[r]?.[c]))
  );
}
