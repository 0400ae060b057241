import { columnOf } from "../deals/table.ts";
import { fields } from "../fields.ts";
import type { Stage } from "../stages/stage.ts";
import type { Recognition } from "../table/recognition.ts";

/**
 * The stages with the fields they require called by the table's own headers: a template asks for
 * "expected close", whose column is "Ennustettu kauppa". A field without a column keeps its name.
 */
export function withHeaders(stages: readonly Stage[], { columns }: Recognition): readonly Stage[] {
  const key = (name: string) => name.replace(/\s+/g, "").toLowerCase();
  const own = new Set(columns.map(({ header }) => key(header)));
  const headers = new Map<string, string>();
  for (const field of fields) {
    const header = columnOf({ columns }, field)?.header ?? "";
    // A header with the separator in it would come apart in the stage table.
    if (header !== "" && !/[;\n]/.test(header) && !own.has(key(field))) headers.set(key(field), header);
  }
  return stages.map((stage) => {
    const required = stage.required.map((name) => headers.get(key(name)) ?? name);
    return { ...stage, required: [...new Set(required)] };
  });
}
