import { type Field, fields } from "../core/fields.ts";
import { nearestWord } from "../functions/nearest.ts";
import { misuse } from "./misuse.ts";

/** One --map option: the header that holds a field, or null when no column does. */
export interface Mapping {
  readonly field: Field;
  readonly header: string | null;
}

/** Reads "amount=Deal value"; "amount=" says that no column is the amount. Case does not count. */
export function parseMappings(options: readonly string[]): readonly Mapping[] {
  return options.map((option) => {
    const at = option.indexOf("=");
    if (at < 0) misuse(`--map takes Field=Header, such as "amount=Deal value", not "${option}"`);
    const header = option.slice(at + 1).trim();
    return { field: fieldNamed(option.slice(0, at).trim()), header: header === "" ? null : header };
  });
}

function fieldNamed(name: string): Field {
  const wanted = name.replace(/[\s_-]/g, "").toLowerCase();
  const field = fields.find((one) => one.toLowerCase() === wanted);
  if (field) return field;
  const near = nearestWord(wanted, fields);
  return misuse(
    `--map knows no field "${name}"${near ? `: did you mean ${near}?` : `: the fields are ${fields.join(", ")}`}`,
  );
}

/**
 * The mappings as a table's own headers: case and spaces do not count. `columns` are those found
 * without the mappings, none where nothing was recognised.
 */
export function fieldsOfHeaders(
  mappings: readonly Mapping[],
  columns: readonly { readonly header: string; readonly field: Field | null }[],
): Readonly<Record<string, Field | null>> {
  const chosen = new Map<string, Field | null>();
  for (const { field, header } of mappings) {
    if (header === null) {
      for (const column of columns) if (column.field === field) chosen.set(column.header, null);
    }
  }
  for (const { field, header } of mappings) {
    if (header !== null) chosen.set(ownHeader(header, columns), field);
  }
  return Object.fromEntries(chosen);
}

function ownHeader(header: string, columns: readonly { readonly header: string }[]): string {
  const key = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase();
  const own = columns.find((column) => key(column.header) === key(header));
  if (own || columns.length === 0) return own?.header ?? header;
  const headers = columns.map((column) => column.header).filter((text) => text !== "");
  const near = nearestWord(header, headers);
  return misuse(
    `--map names a column "${header}" that the table does not have${near ? `: did you mean "${near}"?` : `: it has ${headers.join(", ")}`}`,
  );
}
