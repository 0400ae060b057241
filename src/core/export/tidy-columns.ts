import type { Cell } from "../cells/cell.ts";
import type { TidyColumn, TidyType } from "./tidy-table.ts";

/** Texts as they are, trimmed; blank is null. */
export function textColumn(name: string, values: readonly Cell[] | null, count: number): TidyColumn {
  return { name, type: "text", values: filled(values, count, textOf) };
}

/** Numbers; what is none, NaN among it, is null. */
export function numberColumn(name: string, values: Iterable<Cell>, type: "integer" | "number"): TidyColumn {
  return { name, type, values: Array.from(values, numberOf) };
}

/** Serials; with the time of day where one has any. What is no number is null. */
export function dateColumn(name: string, values: Iterable<Cell> | null, count: number): TidyColumn {
  const serials = values === null ? nulls(count) : Array.from(values, numberOf);
  const isTimed = serials.some((serial) => serial !== null && !Number.isInteger(serial));
  return { name, type: isTimed ? "time" : "date", values: serials };
}

/**
 * A column of the user's own: numbers where all its filled cells are numbers, true and false where
 * all are, else text. Nothing is read anew, so that a code such as "007" stays what it was.
 */
export function plainColumn(name: string, values: readonly Cell[]): TidyColumn {
  const present = values.filter((value) => value !== null && value !== "");
  const all = (type: string) => present.length > 0 && present.every((value) => typeof value === type);
  const type: TidyType = all("number") ? "number" : all("boolean") ? "flag" : "text";
  if (type === "text") return textColumn(name, values, values.length);
  return { name, type, values: values.map((value) => (value === "" ? null : value)) };
}

/** Names such as "close_date" from headers, each another. `taken` gains them. */
export function columnNamer(taken: Set<string>): (header: string) => string {
  return (header) => {
    const plain =
      header
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/ł/g, "l")
        .replace(/ø/g, "o")
        .replace(/æ/g, "ae")
        .replace(/[^\p{L}\p{N}]+/gu, "_")
        .replace(/^_+|_+$/g, "") || "column";
    let name = plain;
    for (let next = 2; taken.has(name); next++) name = `${plain}_${next}`;
    taken.add(name);
    return name;
  };
}

const nulls = (count: number): null[] => new Array<null>(count).fill(null);

const numberOf = (value: Cell): number | null =>
  typeof value === "number" && !Number.isNaN(value) ? value : null;

function textOf(value: Cell): string | null {
  const text = value === null ? "" : String(value).trim();
  return text === "" ? null : text;
}

function filled(values: readonly Cell[] | null, count: number, read: (value: Cell) => Cell): readonly Cell[] {
  return values === null ? nulls(count) : Array.from(values, read);
}
