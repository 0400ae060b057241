import { isBlank } from "../../cells/blank.ts";
import type { Cell, Grid } from "../../cells/cell.ts";
import { headerText, readHeader } from "../../table/header.ts";

/** A column of a touch or campaign table with what it is taken to be, for checking. */
export interface InputColumn<Field extends string> {
  /** Index within the grid, from 0. */
  readonly index: number;
  readonly header: string;
  readonly field: Field | null;
  /** 0 to 1; from 0.8 it is called sure. */
  readonly confidence: number;
}

/** The header of a table found in a grid. */
export interface Found<Field extends string> {
  readonly headerRow: number;
  readonly columns: readonly InputColumn<Field>[];
  /** Grid columns of a field, the surest first. */
  readonly places: ReadonlyMap<Field, readonly number[]>;
  /** What the header of a cost column says of its unit. */
  readonly currency: string | null;
}

export type Names = ReadonlyMap<string, readonly { readonly field: string; readonly rank: number }[]>;

/** Rows from the top among which the header is looked for: reports begin with titles and filters. */
const depth = 40;
const exact = 0.95;
/** A name that is only found without the unit or note behind it. */
const shortened = 0.85;

/** The names of a vocabulary by their key. */
export function namesOf(vocabulary: Readonly<Record<string, string>>): Names {
  const names = new Map<string, { field: string; rank: number }[]>();
  for (const [field, list] of Object.entries(vocabulary)) {
    for (const [rank, name] of list.split(",").entries()) {
      const key = keyOf(name);
      names.set(key, [...(names.get(key) ?? []), { field, rank }]);
    }
  }
  return names;
}

/**
 * The header row that names most fields, if it names all of one of the sets that are required;
 * null: there is none. The first of equals wins.
 */
export function findColumns<Field extends string>(
  grid: Grid,
  names: Names,
  required: readonly (readonly Field[])[],
  said: Readonly<Record<string, string | null>> = {},
): Found<Field> | null {
  const known = new Set([...names.values()].flatMap((all) => all.map(({ field }) => field)));
  const told = new Map(
    Object.entries(said).filter(([, field]) => field === null || known.has(field)) as [
      string,
      Field | null,
    ][],
  );
  let best: Found<Field> | null = null;
  let most = 0;
  for (let row = 0; row < Math.min(depth, grid.values.length); row++) {
    const cells = grid.values[row] ?? [];
    const columns = cells.map((cell, index) => columnOf<Field>(cell, index, names, told));
    const present = new Set(columns.flatMap(({ field }) => (field === null ? [] : [field])));
    const isWhole = required.some((set) => set.every((field) => present.has(field)));
    if (!isWhole || present.size <= most || !isWordy(cells)) continue;
    most = present.size;
    best = foundOf(row, columns, cells, names);
  }
  return best;
}

function foundOf<Field extends string>(
  headerRow: number,
  columns: readonly InputColumn<Field>[],
  cells: readonly Cell[],
  names: Names,
): Found<Field> {
  const ranked = new Map<Field, { index: number; rank: number }[]>();
  for (const { index, field, header } of columns) {
    if (field === null) continue;
    const rank = matchOf(header, names)?.rank ?? -1;
    ranked.set(field, [...(ranked.get(field) ?? []), { index, rank }]);
  }
  const places = new Map<Field, readonly number[]>();
  for (const [field, all] of ranked) {
    all.sort((a, b) => a.rank - b.rank || a.index - b.index);
    places.set(
      field,
      all.map(({ index }) => index),
    );
  }
  const cost = places.get("cost" as Field)?.[0];
  const currency = cost === undefined ? null : (readHeader(headerText(cells[cost])).currency ?? null);
  return { headerRow, columns, places, currency };
}

function columnOf<Field extends string>(
  cell: Cell,
  index: number,
  names: Names,
  said: ReadonlyMap<string, Field | null>,
): InputColumn<Field> {
  const header = headerText(cell);
  const told = said.get(header);
  if (told !== undefined) return { index, header, field: told, confidence: 1 };
  const match = matchOf(header, names);
  if (match === null) return { index, header, field: null, confidence: 0 };
  return { index, header, field: match.field as Field, confidence: match.confidence };
}

interface Match {
  readonly field: string;
  readonly rank: number;
  readonly confidence: number;
}

/** The field of a header: by its whole text, else without a unit, a mark or an entity's prefix. */
function matchOf(header: string, names: Names): Match | null {
  if (header === "" || header.length > 80) return null;
  const whole = names.get(keyOf(header))?.[0];
  if (whole !== undefined) return { ...whole, confidence: exact };
  const bare = header.replace(/\s*[([][^()[\]]*[)\]]\s*$/, "").replace(/^[\p{L} ]+ [-:] +/u, "");
  const short = names.get(keyOf(bare))?.[0] ?? names.get(keyOf(bare.replace(/[\s,]+[A-Z]{3}$/, "")))?.[0];
  return short === undefined ? null : { ...short, confidence: shortened };
}

/** The first filled cell among the columns of a field. */
export function cellIn<Field extends string>(
  cells: readonly Cell[],
  { places }: Found<Field>,
  field: Field,
): Cell {
  for (const column of places.get(field) ?? []) {
    const cell = cells[column] ?? null;
    if (!isBlank(cell) && !isDash(cell)) return cell;
  }
  return null;
}

/** What reports write where there is nothing: "--", "(not set)". */
function isDash(cell: Cell): boolean {
  // Most cells begin with a digit or a capital, which none of these does but "N/A".
  const first = typeof cell === "string" ? cell.charCodeAt(0) : 0;
  if (first >= 0x30 && first <= 0x5a && first !== 0x4e) return false;
  return typeof cell === "string" && /^(?:-{1,3}|—|\(not set\)|\(none\)|not set|n\/a)$/i.test(cell.trim());
}

function keyOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/+]/gu, "");
}

/** A header is words: a row with several numbers is data. */
function isWordy(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const words = filled.filter((cell) => typeof cell === "string" && /\p{L}/u.test(cell));
  return words.length >= 2 && words.length >= filled.length * 0.7;
}
