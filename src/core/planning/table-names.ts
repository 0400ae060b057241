import type { Settings } from "./settings.ts";

/** The names of the tables that a managed workbook reads as the user keeps them, which may be defined names alone. */
export function usersTables({
  table,
  attribution,
}: Pick<Settings, "table" | "attribution">): readonly string[] {
  const { touches = [], campaigns = [], aliases = null } = attribution ?? {};
  return [table.name, ...touches, ...campaigns, ...(aliases === null ? [] : [aliases])];
}
